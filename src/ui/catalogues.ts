import en from '../../public/_locales/en/messages.json';
import zh from '../../public/_locales/zh_CN/messages.json';
import type { Catalogue, Language } from './i18n';
import { loadLanguage } from './language';

/** 词表 Both catalogues, for the background: a worker can load nothing on demand. */
export const catalogues: Record<Language, Catalogue> = { zh, en };

/** 用语 The language in use, spoken: for the background, which asks anew each time, as it may have been stopped. */
export function spoken(): Promise<Language> {
  return loadLanguage((language) => catalogues[language]);
}
