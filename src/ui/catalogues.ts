import en from '../../public/_locales/en/messages.json';
import zh from '../../public/_locales/zh_CN/messages.json';
import type { Catalogue, Language } from './i18n';

/** 词表 Both catalogues, for the background: a worker can load nothing on demand. */
export const catalogues: Record<Language, Catalogue> = { zh, en };
