import browser from 'webextension-polyfill';
import zh from '../../public/_locales/zh_CN/messages.json';
import { type Catalogue, type Language, speak } from './i18n';

/** 取词表 The texts of a language. */
export type CatalogueOf = (language: Language) => Catalogue | Promise<Catalogue>;

// Texts asked for before `loadLanguage` has looked are Chinese.
speak('zh', zh);

/** Chinese is at hand, English comes when it is spoken: the popup carries one of them. Not for report pages, which are given theirs. */
const onDemand: CatalogueOf = async (language) =>
  language === 'zh' ? zh : (await import('../../public/_locales/en/messages.json')).default;

/** Finds the language and speaks it: the one chosen (in storage, where nobody knows it yet), else the browser's own. */
export async function loadLanguage(
  catalogueOf: CatalogueOf = onDemand,
  choice: Promise<unknown> = chosenLanguage(),
): Promise<Language> {
  const browsers = browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en';
  // Most have chosen none: its texts come while storage is being asked.
  const likely = catalogueOf(browsers);
  const chosen = await choice;
  const found = chosen === 'zh' || chosen === 'en' ? chosen : browsers;
  speak(found, await (found === browsers ? likely : catalogueOf(found)));
  return found;
}

async function chosenLanguage(): Promise<unknown> {
  return (await browser.storage.local.get('language').catch(() => ({ language: null }))).language;
}
