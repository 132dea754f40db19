import browser from 'webextension-polyfill';
import en from '../../public/_locales/en/messages.json';
import zh from '../../public/_locales/zh_CN/messages.json';
import { type Catalogue, type Language, speak } from './i18n';

/** 词表 Both catalogues. Not for report pages, which are given the one that is spoken: there every byte is carried into each page. */
export const catalogues: Record<Language, Catalogue> = { zh, en };

// Texts asked for before `loadLanguage` has looked are Chinese.
speak('zh', zh);

/** Finds the language and speaks it: the one chosen in storage, else the browser's own. */
export async function loadLanguage(): Promise<Language> {
  const { language: chosen } = await browser.storage.local.get('language').catch(() => ({ language: null }));
  const browsers = browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en';
  const found = chosen === 'zh' || chosen === 'en' ? chosen : browsers;
  speak(found, catalogues[found]);
  return found;
}
