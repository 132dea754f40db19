import browser, { type Permissions, type Tabs } from 'webextension-polyfill';
import { show, showAll, showState } from './button';
import { sendTo } from './messages';
import { choiceOfTab, covers, detectorScript, mayReadGovernment, syncSites } from './sites';
import { allRecords, changeRecord, withoutFrames } from './tabs';
import { text } from './ui/i18n';

/** 许可 Where the detector runs, and what the button says where nothing else is known of a tab. */
export async function obeyPermissions(): Promise<void> {
  await syncSites();
  const may = await mayReadGovernment();
  await showState(undefined, may ? 'none' : 'withheld');
  // Where nothing was looked at there is nothing to say but whose button it is.
  if (may) await browser.action.setTitle({ title: text('extension_action') });
}

/** 重画按钮 The button anew, of tabs that we know and of all others. */
export async function drawAnew(): Promise<void> {
  await obeyPermissions();
  await showAll();
}

/** 许可给了 Open pages of government sites are looked at; those of other sites wait for what is chosen of them. */
export async function obeyAdded({ origins = [] }: Permissions.Permissions): Promise<void> {
  await drawAnew();
  if (detectorScript().matches.some((origin) => origins.includes(origin))) await lookAtOpenTabs();
}

/** 许可收回 Pages of these sites are left. They are told by their addresses: Chromium lets a script wait there for a press of the button. */
export async function obeyRemoved({ origins = [] }: Permissions.Permissions): Promise<void> {
  await obeyPermissions();
  for (const { tabId, record } of await allRecords()) {
    const left = Object.entries(record.frames).flatMap(([id, { review }]) =>
      review !== null && origins.some((origin) => covers(origin, review.source.url)) ? [Number(id)] : [],
    );
    if (left.length > 0) await leaveFrames(tabId, left);
  }
}

/** 网站设置变了 Pages of a site that is never to be read are left; those of one that is to be read by itself again are looked at. */
export async function obeySites(): Promise<void> {
  await syncSites();
  for (const { tabId, record } of await allRecords())
    if ((await choiceOfTab(tabId)) === 'never')
      await leaveFrames(tabId, Object.keys(record.frames).map(Number));
  await lookAtOpenTabs();
}

/** Our scripts in these frames of a tab take out what they put in, and nothing more is known of them. */
async function leaveFrames(tabId: number, frames: number[]): Promise<void> {
  await Promise.all(frames.map((frameId) => sendTo({ tabId, frameId }, 'leave').catch(() => undefined)));
  await changeRecord(tabId, (now) => withoutFrames(now, (id) => frames.includes(id)));
  await show(tabId);
}

/** Where it stands that the open tabs were looked at: the browser forgets it when it closes, and when the extension goes or is replaced. */
const lookedKey = 'looked';

/**
 * 初次运行 For the first run of the background since the browser was opened or the extension installed, updated or switched on (of which no
 * browser tells it): the pages that were open before it have no detector, or one that found nobody to tell.
 */
export async function lookAtOpenTabsOnce(): Promise<void> {
  if (lookedKey in (await browser.storage.session.get(lookedKey))) return;
  await obeyPermissions();
  await lookAtOpenTabs();
  await browser.storage.session.set({ [lookedKey]: true });
}

/** Pages that were open before have no detector, or one whose extension is gone. A page that has one says the same twice. */
export async function lookAtOpenTabs(): Promise<void> {
  const { files, matches } = detectorScript();
  const { origins = [] } = await browser.permissions.getAll();
  const tabs = await browser.tabs.query({ url: [...new Set([...matches, ...origins])] });
  const look = ({ id }: Tabs.Tab) =>
    browser.scripting.executeScript({
      target: { tabId: id ?? 0, allFrames: true },
      files: files.map((file) => `/${file}`),
    });
  await Promise.allSettled(tabs.filter(({ id }) => id !== undefined).map(look));
}
