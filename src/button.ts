import browser from 'webextension-polyfill';
import type { Source, TabState } from './messages';
import type { Review } from './reconcile/review';
import { mayReadGovernment } from './sites';
import { allRecords, foremost, recordOf } from './tabs';
import { iconOf, toolbar } from './toolbar';
import { spoken } from './ui/catalogues';

/** Firefox draws SVG, which follows its toolbar. */
const followsByItself = browser.runtime.getURL('').startsWith('moz-extension:');

const popupPage = 'src/popup/index.html';

/** 按钮 Puts the button of a tab right, from what is stored. A tab that has been closed meanwhile is no matter. */
export async function show(tabId: number): Promise<void> {
  const first = foremost(await recordOf(tabId));
  const none = async () => ((await mayReadGovernment()) ? 'none' : 'withheld');
  await showState(tabId, first === null ? await none() : (first.frame.review ?? 'busy'));
}

/** 各标签页的按钮 Of every tab of which something is known. */
export async function showAll(): Promise<void> {
  for (const { tabId } of await allRecords()) await show(tabId);
}

/** 状态 Of one tab, or what holds where nothing is said of a tab. */
export async function showState(tabId: number | undefined, state: Review | TabState): Promise<void> {
  await spoken();
  const { state: sign, badge, badgeColour, title } = toolbar(state);
  const { action } = browser;
  const where = tabId === undefined ? {} : { tabId };
  const shown = [
    action.setIcon({ ...where, path: iconOf(sign, await scheme()) }),
    action.setBadgeText({ ...where, text: badge }),
    action.setBadgeBackgroundColor({ ...where, color: badgeColour }),
    // The popup of a tab is told which: it need not ask before it asks what is stored of it.
    ...(tabId === undefined ? [] : [action.setPopup({ tabId, popup: `${popupPage}?tab=${tabId}` })]),
  ];
  // Last: whoever reads the words finds the badge that goes with them. The tab may have closed meanwhile.
  await Promise.all(shown)
    .then(() => action.setTitle({ ...where, title }))
    .catch(() => undefined);
}

/**
 * 深浅 Chromium does not tell the background whether its toolbar is dark. Pages are told, and say it. Private windows have a toolbar of their own.
 */
export async function keepScheme(source: Source, dark: boolean): Promise<void> {
  if (followsByItself || (source.from === 'page' && source.private)) return;
  if ((await scheme()) !== (dark ? 'dark' : 'light')) await browser.storage.local.set({ dark });
}

async function scheme(): Promise<'svg' | 'light' | 'dark'> {
  if (followsByItself) return 'svg';
  return (await browser.storage.local.get('dark')).dark === true ? 'dark' : 'light';
}
