import browser, { type Tabs } from 'webextension-polyfill';
import { send } from '../messages';
import type { Explained } from '../reconcile/explain/explanation';
import { copyKey, loadSettings, type Settings, siteChoice } from '../settings';
import { copyIn } from '../settings-copy';
import { detectorScript } from '../sites';
import { foremost, keyOf, recordIn, recordOf, type TabRecord } from '../tabs';
import { language } from '../ui/i18n';

/** 标记 Whether the marks stand on the page. */
export type Marks = 'shown' | 'hidden';

/** 情形 What the popup has to say of the tab it was opened on. */
export type Situation =
  | { kind: 'reviewed'; explained: Explained; frameId: number; marks: Marks; host: string; site: Site }
  | { kind: 'reading' }
  /** `waits`: the person chose that this very site is reviewed when the button is pressed, and it was. */
  | { kind: 'unrecognised'; host: string; site: Site; waits?: true }
  /** 从不 The person wants nothing read on this site. */
  | { kind: 'never'; host: string }
  /** Pages of the browser, shops of extensions: nobody may look at them. */
  | { kind: 'blocked' }
  /** A file, and the browser's switch for files is off. */
  | { kind: 'file' }
  /** A site that the manifest names, but the user has taken the permission back. */
  | { kind: 'withheld'; origins: string[] }
  | { kind: 'failed' };

/** 网站 Whether the detector runs here by itself: `always` by the manifest, `chosen` by the user, `open` not yet, `none` cannot. */
export type Site = { state: 'always' | 'chosen' | 'open'; origin: string } | { state: 'none' };

/** Finds out how things stand with a tab. */
export async function look(tab: Tabs.Tab): Promise<Situation> {
  const tabId = tab.id ?? -1;
  const place = placeOf(tab.url);
  const [answer, site] = await Promise.all([send('reviewOf', tabId), siteOf(place)]);
  if (answer) {
    const { frameId, marks, ...explained } = answer;
    const host = place?.host ?? hostOf(explained.review.source.url);
    return { kind: 'reviewed', explained, frameId, marks, host, site };
  }
  if (foremost(await recordOf(tabId))) return { kind: 'reading' };
  if (place === null) return { kind: 'blocked' };
  const { sites } = await loadSettings();
  const choice = siteChoice(sites, place.href);
  if (choice === 'never') return { kind: 'never', host: nameOf(place) };
  if (place.protocol === 'file:')
    return (await browser.extension.isAllowedFileSchemeAccess())
      ? { kind: 'unrecognised', host: nameOf(place), site }
      : { kind: 'file' };
  const { matches } = detectorScript();
  if (isGovernment(place) && !(await browser.permissions.contains({ origins: matches })))
    return { kind: 'withheld', origins: matches };
  const waits = choice === 'ask' ? ({ waits: true } as const) : {};
  return { kind: 'unrecognised', host: nameOf(place), site, ...waits };
}

/** 已存 What the session knows of a tab, and the settings that stand beside it: one question, and no disk is read for it. */
export interface Stored {
  record: TabRecord | null;
  /** Null where nobody has written them yet. */
  settings: Settings | null;
}

/** Asks the session, once. */
export async function storedOf(tabId: number): Promise<Stored> {
  const stored = await browser.storage.session.get([keyOf(tabId), copyKey]);
  return { record: recordIn(stored, tabId), settings: copyIn(stored) };
}

/**
 * 初见 What is stored of a tab, told at once: the background need not even be awake for it. Null where it has to be asked. A page that has
 * loaded had what was stored of the one before it taken away; `look` sees to it all the same. Only words in the language in use are shown: it is
 * known once `spoken` has come.
 */
export async function glance(
  tab: Tabs.Tab,
  stored: Promise<Stored>,
  spoken: Promise<unknown>,
): Promise<Situation | null> {
  if (tab.status !== 'complete') return null;
  const [{ record }] = await Promise.all([stored, spoken]);
  const first = foremost(record);
  const { review = null, said, marks = 'shown' } = first?.frame ?? {};
  if (first === null || review === null || said?.language !== language()) return null;
  if (said.words.explanations.length !== review.findings.length) return null;
  const place = placeOf(tab.url);
  const host = place?.host ?? hostOf(review.source.url);
  const explained = { review, ...said.words };
  // Only of a page that is no report something is said of its site; permissions are asked for elsewhere.
  const site: Site = review.document.kind === 'not-a-report' ? await siteOf(place) : { state: 'none' };
  return { kind: 'reviewed', explained, frameId: first.frameId, marks, host, site };
}

/** The address if it is one that an extension may enter, null for the browser's own pages and the shops. */
export function placeOf(url: string | undefined): URL | null {
  const place = parseUrl(url);
  if (place === null || !['http:', 'https:', 'file:'].includes(place.protocol)) return null;
  const shops = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];
  if (shops.includes(place.host)) return null;
  if (place.host === 'chrome.google.com' && place.pathname.startsWith('/webstore')) return null;
  return place;
}

/** The parts of an address, null if it is none. (`URL.canParse` is newer than the oldest Chrome we serve.) */
export function parseUrl(url: string | undefined): URL | null {
  try {
    return url === undefined ? null : new URL(url);
  } catch {
    return null;
  }
}

async function siteOf(place: URL | null): Promise<Site> {
  if (place === null || place.protocol === 'file:' || place.hostname === '') return { state: 'none' };
  // Match patterns name no port: a site is a host.
  const origin = `*://${place.hostname}/*`;
  if (isGovernment(place)) return { state: 'always', origin };
  const chosen = await browser.permissions.contains({ origins: [origin] });
  const { sites } = await loadSettings();
  return { state: chosen && siteChoice(sites, place.href) === 'auto' ? 'chosen' : 'open', origin };
}

function isGovernment(place: URL): boolean {
  return place.hostname === 'gov.cn' || place.hostname.endsWith('.gov.cn');
}

function nameOf(place: URL): string {
  return place.protocol === 'file:' ? decodeURIComponent(place.pathname.split('/').at(-1) ?? '') : place.host;
}

function hostOf(url: string): string {
  return parseUrl(url)?.host ?? '';
}
