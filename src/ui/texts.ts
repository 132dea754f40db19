import { fill, language, type Values } from './i18n';

/** 一句话，两种语言 One text in both languages, with `{name}` and `{name|one|many}` as in the browser's own catalogues. */
export interface BothTexts {
  zh: string;
  en: string;
}

/**
 * 一处的界面文字 The texts of one room of an extension page, beside the code that says them. The catalogues of `_locales` hold what the
 * manifest and the content script say: whatever stands there is carried into every report page.
 */
export function texts<Key extends string>(entries: Record<Key, BothTexts>) {
  return (key: Key, values: Values = {}): string => fill(entries[key][language()], key, values);
}
