import type zh from '../../public/_locales/zh_CN/messages.json';

/** 语言 The two languages of the interface. */
export type Language = 'zh' | 'en';

/** The name of an interface text. Both catalogues have the same ones. */
export type MessageKey = keyof typeof zh;

/** 占位 Values for the placeholders of a text. */
export type Values = Record<string, string | number>;

/** 词表 The interface texts in one language, in the shape of the browser's own catalogues. */
export type Catalogue = Record<MessageKey, { message: string }>;

/** {name} is a placeholder; {name|error|errors} chooses a word by number, which Chinese never needs. */
const placeholder = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;

let current: Language = 'zh';
let catalogue: Partial<Catalogue> = {};

/** The language in use: Chinese until another was chosen. */
export function language(): Language {
  return current;
}

/** 改用 The language and its texts from now on. Pages of our own have them from language.ts, report pages from the background. */
export function speak(chosen: Language, texts: Catalogue): void {
  current = chosen;
  catalogue = texts;
}

/** 界面文字 The text in the language in use, with its placeholders filled in. */
export function text(key: MessageKey, values: Values = {}): string {
  return fill(catalogue[key]?.message ?? '', key, values);
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
