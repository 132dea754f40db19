import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { hashOf, type PastedSelection, type Route } from './desk/route';
import { loadSettings, saveSettings, siteChoice, withSite } from './settings';
import { hostOf, originsOf } from './sites';
import { type MessageKey, text } from './ui/i18n';

/** Reviews what is in a tab, by hand. */
type Review = (tabId: number) => Promise<void>;

type Entry = Omit<Menus.CreateCreatePropertiesType, 'title'> & { id: string; title: MessageKey };

const web = ['*://*/*'];
const entries: Entry[] = [
  { id: 'page', title: 'menu_page', contexts: ['page', 'frame'], documentUrlPatterns: [...web, 'file:///*'] },
  { id: 'link', title: 'menu_link', contexts: ['link'], targetUrlPatterns: web },
  {
    id: 'selection',
    title: 'menu_selection',
    contexts: ['selection'],
    documentUrlPatterns: [...web, 'file:///*'],
  },
  { id: 'desk', title: 'menu_desk', contexts: ['action'] },
  { id: 'settings', title: 'menu_settings', contexts: ['action'] },
];

let made: Promise<void> = Promise.resolve();

/**
 * 右键菜单 Puts the entries in, in the language in use; those of before are taken out. One after the other: installed and given another language
 * in the same moment, the browser would have each entry twice, and complain.
 */
export function createMenus(): Promise<void> {
  made = made.then(makeMenus, makeMenus);
  return made;
}

async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { title, ...entry } of entries) browser.contextMenus.create({ ...entry, title: text(title) });
}

/** Answers the entries. `review` reviews what is in a tab, by hand. */
export function answerMenus(review: Review): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const tabId = tab?.id;
    if (info.menuItemId === 'desk') openDesk({ view: 'library' }, tab?.index);
    else if (info.menuItemId === 'settings') openDesk({ view: 'settings' }, tab?.index);
    else if (info.menuItemId === 'link') void reviewLink(info.linkUrl ?? '', tab?.index, review);
    else if (tabId === undefined) return;
    else if (info.menuItemId === 'selection') void reviewSelection(tabId, info, tab, review);
    else if (isAttachment(info.pageUrl)) openDesk({ view: 'batch', file: info.pageUrl }, tab?.index);
    else void review(tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'complete') void reviewIfWanted(tabId, review);
  });
}

/** Opened beside the tab one was in. */
function openDesk(route: Route, index: number | undefined): void {
  void openTab(browser.runtime.getURL(`src/desk/index.html${hashOf(route)}`), index);
}

function openTab(url: string, index: number | undefined) {
  return browser.tabs.create(index === undefined ? { url } : { url, index: index + 1 });
}

/** 核对此年报 The address in a new tab, reviewed there once it has loaded. A file goes to the desk. */
async function reviewLink(url: string, index: number | undefined, review: Review): Promise<void> {
  const host = hostOf(url);
  if (!/^https?:/i.test(url) || host === null) return;
  if (isAttachment(url)) return openDesk({ view: 'batch', file: url }, index);
  const origins = originsOf(host);
  // Asked before anything is awaited: browsers grant nothing outside a press. Where we may read already, nobody is asked.
  const [granted, before] = await Promise.all([
    browser.permissions.request({ origins }).catch(() => false),
    browser.permissions.contains({ origins }).catch(() => false),
  ]);
  if (granted && !before) {
    // This one address was wanted, not every page of its site.
    const { sites } = await loadSettings();
    if (siteChoice(sites, url) === 'auto') await saveSettings({ sites: withSite(sites, host, 'ask') });
  }
  const { id } = await openTab(url, index);
  if (!granted || id === undefined) return;
  await browser.storage.session.set({ [wantedKey(id)]: true });
  // It may have loaded while this was written down.
  const tab = await browser.tabs.get(id).catch(() => null);
  if (tab?.status === 'complete' && tab.url !== 'about:blank') await reviewIfWanted(id, review);
}

const wantedKey = (tabId: number) => `wanted:${tabId}`;

/** The background may be stopped while a page loads: what is wanted of its tab stands in storage. */
async function reviewIfWanted(tabId: number, review: Review): Promise<void> {
  const key = wantedKey(tabId);
  if (!(await browser.storage.session.get(key))[key]) return;
  await browser.storage.session.remove(key);
  await review(tabId);
}

/**
 * 核对所选表格 What was selected goes to the desk and is reviewed there by itself: so one table is reviewed among several reports, in an
 * editor, or on a page whose title says nothing. A selection without a table is no reason to open anything: then the page is reviewed.
 */
async function reviewSelection(
  tabId: number,
  { frameId = 0, pageUrl }: Menus.OnClickData,
  tab: Tabs.Tab | undefined,
  review: Review,
): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  const [answer] = await browser.scripting
    .executeScript({ target, func: selectedTables, args: [LONGEST] })
    .catch(() => []);
  const html = answer?.result;
  if (typeof html !== 'string') return review(tabId);
  const selection: PastedSelection = { content: { html }, title: tab?.title ?? '', url: pageUrl ?? '' };
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [`pasted:${id}`]: selection });
  openDesk({ view: 'batch', pasted: id }, tab?.index);
}

/** Longer than any report's tables; `storage.session` has room for it in every browser. */
const LONGEST = 400_000;

/**
 * Runs in the page: the selection as HTML, tables whole, or null where there is none. A selection within a table means that table.
 */
function selectedTables(longest: number): string | null {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return null;
  const range = document.createRange();
  const [first, last] = [selection.getRangeAt(0), selection.getRangeAt(selection.rangeCount - 1)];
  range.setStart(first.startContainer, first.startOffset);
  range.setEnd(last.endContainer, last.endOffset);
  const tableOf = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('table');
  const [start, end] = [tableOf(range.startContainer), tableOf(range.endContainer)];
  if (start) range.setStartBefore(start);
  if (end) range.setEndAfter(end);
  const copy = document.implementation.createHTMLDocument('');
  copy.body.append(copy.importNode(range.cloneContents(), true));
  for (const each of copy.querySelectorAll('script, style, iframe, object, embed, img')) each.remove();
  const html = copy.body.innerHTML;
  return copy.querySelector('table') && html.length <= longest ? html : null;
}

/** By the ending of its path alone: a document that browsers show or save, and that only the desk can read. */
function isAttachment(url: string | undefined): url is string {
  return /^https?:\/\/[^?#]+\.(?:pdf|docx?|xlsx?|wps|et|ofd|zip|mht)(?:[?#]|$)/i.test(url ?? '');
}
