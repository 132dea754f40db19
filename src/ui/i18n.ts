import browser from 'webextension-polyfill';
import en from '../../public/_locales/en/messages.json';
import zh from '../../public/_locales/zh_CN/messages.json';

/** 语言 The two languages of the interface. */
export type Language = 'zh' | 'en';

/** The name of an interface text. Both catalogues have the same ones. */
export type MessageKey = keyof typeof zh;

/** 占位 Values for the placeholders of a text. */
export type Values = Record<string, string | number>;

const catalogues: Record<Language, Record<MessageKey, { message: string }>> = { zh, en };

/** {name} is a placeholder; {name|error|errors} chooses a word by number, which Chinese never needs. */
const placeholder = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

let current: Language = 'zh';

/** The language in use: Chinese until `loadLanguage` has looked. */
export function language(): Language {
  return current;
}

/** 界面文字 The text in the language in use, with its placeholders filled in. */
export function text(key: MessageKey, values: Values = {}): string {
  return fill(catalogues[current][key].message, key, values);
}

/** 填入 A text with its placeholders filled in. Throws where a value is missing: `name` says of which text. */
export function fill(message: string, name: string, values: Values): string {
  return message.replace(placeholder, (_, key: string, one?: string, many?: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`${name} needs {${key}}`);
    if (one === undefined) return String(value);
    return Number(value) === 1 ? one : (many ?? '');
  });
}

/** Finds the language: the one chosen in storage, else the browser's own. Texts asked for earlier are Chinese. */
export async function loadLanguage(): Promise<Language> {
  const { language: chosen } = await browser.storage.local.get('language').catch(() => ({ language: null }));
  if (chosen === 'zh' || chosen === 'en') current = chosen;
  else current = browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return current;
}
