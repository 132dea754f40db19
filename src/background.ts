import browser, { type Permissions, type Tabs } from 'webextension-polyfill';
import { answerCommands } from './commands';
import engineFile from './content?iife';
import { judgePage } from './judge';
import {
  askPages,
  besideReview,
  decideInFrame,
  decideInTab,
  forgetReport,
  keepInLibrary,
  mayBeNeighbours,
  openAt,
  otherYears,
  revealWished,
  sayAgency,
  showInDesk,
} from './keeper';
import { answerMenus, createMenus } from './menus';
import { type Answer, receive, type Source, sendTo, type TabState } from './messages';
import { highlightCss } from './overlay/highlight-css';
import { explainAll } from './reconcile/explain';
import type { Review } from './reconcile/review';
import { choiceOfTab, detectorScript, hostOf, syncSites } from './sites';
import { allRecords, changeRecord, type FrameRecord, foremost, recordOf, type TabRecord } from './tabs';
import { iconOf, toolbar } from './toolbar';
import { catalogues } from './ui/catalogues';
import { type Language, text } from './ui/i18n';
import { loadLanguage } from './ui/language';
import { unreadSettings } from './unread-settings';

interface Frame {
  tabId: number;
  frameId: number;
  private?: true;
}

// Every listener is added at once: the background may be stopped at any time and is started again by what it listens to.

receive({
  detected: (source) => inPage(source, begin),
  words: () => words(),
  judge: async (_, document, readAt, library) =>
    judgePage(document, readAt, await spoken(), library ? besideReview : null),
  reviewed: (source, review) => inPage(source, (frame) => keepReview(frame, review)),
  marks: (source, shown) => inPage(source, (frame) => keepMarks(frame, shown)),
  highlightRules: (source, wanted) => inPage(source, (frame) => setHighlightRules(frame, wanted)),
  dark: (source, dark) => keepScheme(source, dark),
  reviewOf: (_, tabId) => latestReview(tabId),
  reviewTab: (_, tabId) => reviewByHand(tabId),
  decide: (source, order) => inPage(source, (frame) => decideInFrame(frame, order)) ?? { problem: 'blocked' },
  decideInTab: (_, tabId, order) => decideInTab(tabId, order),
  showInDesk: (source) => inPage(source, showInDesk),
  otherYears: (_, tabId) => otherYears(tabId),
  sameAgency: (_, tabId, other, same) => sayAgency(tabId, other, same),
  forget: (_, tabId) => forgetReport(tabId),
  libraryChanged: () => askPages(),
  openAt: (_, url, finding) => openAt(url, finding),
});

browser.tabs.onUpdated.addListener((tabId, { status }) => {
  if (status === 'complete') void forgetWhatIsGone(tabId);
});
browser.tabs.onRemoved.addListener((tabId) => void changeRecord(tabId, () => null));
browser.tabs.onReplaced.addListener((_, removed) => void changeRecord(removed, () => null));

answerCommands();
answerMenus(reviewFromMenu);

browser.storage.onChanged.addListener((changes, area) => {
  if (area !== 'local') return;
  if ('sites' in changes) void obeySites();
  if ('language' in changes) void speakAnew();
  if ('dark' in changes) void drawAnew();
});
browser.permissions.onAdded.addListener((added) => void obeyAdded(added));
browser.permissions.onRemoved.addListener((removed) => void obeyRemoved(removed));
browser.runtime.onStartup.addListener(() => void obeyPermissions());
browser.runtime.onInstalled.addListener(({ reason }) => {
  void obeyPermissions();
  // What an earlier version stored and this one cannot read is kept before anything takes its place.
  void unreadSettings();
  void spoken().then(createMenus);
  // Open pages have no detector yet, or one whose extension is gone.
  if (reason === 'install' || reason === 'update') void lookAtOpenTabs();
  if (reason !== 'install') return;
  // Once, and nothing else is ever opened unasked.
  void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
});

function inPage<T>(source: Source, act: (frame: Frame) => T): T | undefined {
  if (source.from !== 'page') return undefined;
  const { tabId, frameId } = source;
  return act(source.private ? { tabId, frameId, private: true } : { tabId, frameId });
}

/** The language in use, spoken. */
function spoken(): Promise<Language> {
  return loadLanguage((language) => catalogues[language]);
}

async function words(): Promise<Answer<'words'>> {
  const language = await spoken();
  return { language, texts: catalogues[language] };
}

/** Puts the engine into a frame that may hold a report. The engine itself sees to it that it works once in a document. */
async function begin(frame: Frame): Promise<void> {
  if ((await choiceOfTab(frame.tabId)) !== 'auto') return;
  const began = await documentBegan(frame);
  if (began === null) return;
  await markBusy(frame, began);
  if (await inject({ tabId: frame.tabId, frameIds: [frame.frameId] })) return;
  await changeRecord(frame.tabId, (record) => withoutFrames(record, (id) => id === frame.frameId));
  await show(frame.tabId);
}

/** Says that a frame is being read, unless it was read before. */
async function markBusy(frame: Frame, began: number): Promise<void> {
  await changeRecord(frame.tabId, (record) => {
    const known = record?.frames[frame.frameId];
    if (known?.began === began && known.review !== null) return record;
    return withFrame(record, frame, { began, review: null, marks: 'shown' });
  });
  await show(frame.tabId);
}

async function keepReview(frame: Frame, review: Review): Promise<void> {
  const began = await documentBegan(frame);
  if (began === null) return;
  const language = await spoken();
  const { review: _, ...words } = explainAll(review, language);
  await changeRecord(frame.tabId, (record) => {
    const marks = record?.frames[frame.frameId]?.marks ?? 'shown';
    return withFrame(record, frame, { began, review, marks, said: { language, words } });
  });
  await show(frame.tabId);
  await revealWished(frame, review);
  if (await keepInLibrary(frame, review)) await askPages((other) => mayBeNeighbours(review, other));
}

async function keepMarks(frame: Frame, shown: boolean): Promise<void> {
  await changeRecord(frame.tabId, (record) => {
    const known = record?.frames[frame.frameId];
    if (record === null || known === undefined) return record;
    const marks = shown ? 'shown' : 'hidden';
    return { frames: { ...record.frames, [frame.frameId]: { ...known, marks } } };
  });
}

async function setHighlightRules({ tabId, frameId }: Frame, wanted: boolean): Promise<void> {
  const rules = { target: { tabId, frameIds: [frameId] }, css: highlightCss };
  await (wanted ? browser.scripting.insertCSS(rules) : browser.scripting.removeCSS(rules));
}

async function latestReview(tabId: number): Promise<Answer<'reviewOf'>> {
  const first = foremost(await forgetWhatIsGone(tabId));
  if (first === null || first.frame.review === null) return null;
  const explained = explainAll(first.frame.review, await spoken());
  return { ...explained, frameId: first.frameId, marks: first.frame.marks };
}

/** 手动核对 Reviews every frame that we may enter, whatever the detector thinks of it. */
async function reviewByHand(tabId: number): Promise<Answer<'reviewTab'>> {
  if ((await choiceOfTab(tabId)) === 'never') return { ok: false, reason: 'never' };
  const began = await documentBegan({ tabId, frameId: 0 });
  if (began === null) return { ok: false, reason: (await isFile(tabId)) ? 'file' : 'forbidden' };
  await markBusy({ tabId, frameId: 0 }, began);
  if (await inject({ tabId, allFrames: true })) return { ok: true };
  await changeRecord(tabId, () => null);
  await show(tabId);
  return { ok: false, reason: 'failed' };
}

/** From the menu there is no popup to say why nothing happens: it is opened, where the browser lets us, else the button says it. */
async function reviewFromMenu(tabId: number): Promise<void> {
  if ((await reviewByHand(tabId)).ok) return;
  await Promise.resolve()
    .then(() => browser.action.openPopup())
    .catch(() => showState(tabId, 'blocked'));
}

/** 网站设置变了 Pages of a site that is never to be read are left; those of one that is to be read by itself again are looked at. */
async function obeySites(): Promise<void> {
  await syncSites();
  for (const { tabId, record } of await allRecords()) {
    if ((await choiceOfTab(tabId)) !== 'never') continue;
    const frames = Object.keys(record.frames).map((id) => ({ tabId, frameId: Number(id) }));
    await Promise.all(frames.map((frame) => sendTo(frame, 'leave').catch(() => undefined)));
    await changeRecord(tabId, () => null);
    await show(tabId);
  }
  await lookAtOpenTabs();
}

/** 许可 Where the detector runs, and what the button says where nothing else is known of a tab. */
async function obeyPermissions(): Promise<void> {
  await syncSites();
  const may = await mayReadGovernment();
  await showState(undefined, may ? 'none' : 'withheld');
  // Where nothing was looked at there is nothing to say but whose button it is.
  if (may) await browser.action.setTitle({ title: text('extension_action') });
}

/** 许可给了 Open pages of government sites are looked at; those of other sites wait for what is chosen of them. */
async function obeyAdded({ origins = [] }: Permissions.Permissions): Promise<void> {
  await obeyPermissions();
  for (const { tabId } of await allRecords()) await show(tabId);
  if (detectorScript().matches.some((origin) => origins.includes(origin))) await lookAtOpenTabs();
}

/** 许可收回 Pages of these sites are left. They are told by their addresses: Chromium lets a script wait there for a press of the button. */
async function obeyRemoved({ origins = [] }: Permissions.Permissions): Promise<void> {
  await obeyPermissions();
  for (const { tabId, record } of await allRecords()) {
    const left = Object.entries(record.frames).flatMap(([id, { review }]) =>
      review !== null && origins.some((origin) => covers(origin, review.source.url)) ? [Number(id)] : [],
    );
    if (left.length === 0) continue;
    await Promise.all(left.map((frameId) => sendTo({ tabId, frameId }, 'leave').catch(() => undefined)));
    await changeRecord(tabId, (now) => withoutFrames(now, (id) => left.includes(id)));
    await show(tabId);
  }
}

/** Whether a match pattern, as permissions name sites, covers an address. */
function covers(origin: string, url: string): boolean {
  const [, key] = /^(?:\*|https?):\/\/([^/]+)\//.exec(origin === '<all_urls>' ? '*://*/' : origin) ?? [];
  const host = hostOf(url);
  if (key === undefined || host === null) return false;
  return key === '*' || key === host || (key.startsWith('*.') && `.${host}`.endsWith(key.slice(1)));
}

function mayReadGovernment(): Promise<boolean> {
  return browser.permissions.contains({ origins: detectorScript().matches });
}

/** 语言变了 What the browser shows for us is said anew. */
async function speakAnew(): Promise<void> {
  await spoken();
  await createMenus();
  await obeyPermissions();
  for (const { tabId } of await allRecords()) await show(tabId);
}

/**
 * 深浅 Chromium does not tell the background whether its toolbar is dark. Pages are told, and say it. Private windows have a toolbar of their own.
 */
async function keepScheme(source: Source, dark: boolean): Promise<void> {
  if (followsByItself || (source.from === 'page' && source.private)) return;
  if ((await scheme()) !== (dark ? 'dark' : 'light')) await browser.storage.local.set({ dark });
}

async function scheme(): Promise<'svg' | 'light' | 'dark'> {
  if (followsByItself) return 'svg';
  return (await browser.storage.local.get('dark')).dark === true ? 'dark' : 'light';
}

const followsByItself = browser.runtime.getURL('').startsWith('moz-extension:');

/** The button anew, of tabs that we know and of all others. */
async function drawAnew(): Promise<void> {
  if (followsByItself) return;
  await obeyPermissions();
  for (const { tabId } of await allRecords()) await show(tabId);
}

async function isFile(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url?.startsWith('file:') ?? false;
}

/** Runs the engine. False where it could not run in the first frame. Firefox names failures in the result only. */
async function inject(target: { tabId: number; frameIds?: number[]; allFrames?: boolean }): Promise<boolean> {
  try {
    // With a leading slash: Firefox takes the path as relative to the calling page.
    const [first] = await browser.scripting.executeScript({ target, files: [`/${engineFile}`] });
    return first !== undefined && first.error === undefined;
  } catch {
    return false;
  }
}

/** When the document of a frame began, null where we may not look. No two documents of a frame begin at the same time. */
async function documentBegan({ tabId, frameId }: Frame): Promise<number | null> {
  try {
    const asked = browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: () => performance.timeOrigin,
    });
    // Where sites wait for a press of the button, Chromium answers when it is pressed.
    const [answer] = await Promise.race([asked, waited(LONGEST_LOOK)]);
    return typeof answer?.result === 'number' ? answer.result : null;
  } catch {
    return null;
  }
}

const LONGEST_LOOK = 10_000;
const waited = (milliseconds: number) =>
  new Promise<never[]>((resolve) => setTimeout(resolve, milliseconds, []));

/**
 * Drops the frames of a tab whose document has gone, and gives the record that is left. The browser takes icon and badge away by
 * itself when the tab goes elsewhere, but not on a step within the same document: there they are put back.
 */
async function forgetWhatIsGone(tabId: number): Promise<TabRecord | null> {
  const record = await recordOf(tabId);
  if (record === null) return null;
  const gone = new Set<string>();
  await Promise.all(
    Object.entries(record.frames).map(async ([id, { began }]) => {
      if ((await documentBegan({ tabId, frameId: Number(id) })) !== began) gone.add(`${id} ${began}`);
    }),
  );
  // Nothing is written where nothing has changed: whoever waits for changes asks again.
  const left =
    gone.size === 0
      ? record
      : await changeRecord(tabId, (now) =>
          withoutFrames(now, (id, frame) => gone.has(`${id} ${frame.began}`)),
        );
  await show(tabId);
  return left;
}

/** The record with one frame set. A new document in the tab itself takes all frames of the old one with it. */
function withFrame(record: TabRecord | null, { frameId }: Frame, frame: FrameRecord): TabRecord {
  const top = record?.frames[0];
  const replaced = frameId === 0 && top !== undefined && top.began !== frame.began;
  return { frames: { ...(replaced ? {} : record?.frames), [frameId]: frame } };
}

function withoutFrames(
  record: TabRecord | null,
  gone: (id: number, frame: FrameRecord) => boolean,
): TabRecord | null {
  const left = Object.entries(record?.frames ?? {}).filter(([id, frame]) => !gone(Number(id), frame));
  return record === null || left.length === 0 ? null : { frames: Object.fromEntries(left) };
}

/** Puts the button of a tab right, from what is stored. A tab that has been closed meanwhile is no matter. */
async function show(tabId: number): Promise<void> {
  const first = foremost(await recordOf(tabId));
  const none = async () => ((await mayReadGovernment()) ? 'none' : 'withheld');
  await showState(tabId, first === null ? await none() : (first.frame.review ?? 'busy'));
}

/** Of one tab, or what holds where nothing is said of a tab. */
async function showState(tabId: number | undefined, state: Review | TabState): Promise<void> {
  await spoken();
  const { state: sign, badge, badgeColour, title } = toolbar(state);
  const { action } = browser;
  const where = tabId === undefined ? {} : { tabId };
  await Promise.all([
    action.setIcon({ ...where, path: iconOf(sign, await scheme()) }),
    action.setBadgeText({ ...where, text: badge }),
    action.setBadgeBackgroundColor({ ...where, color: badgeColour }),
    action.setTitle({ ...where, title }),
  ]).catch(() => undefined);
}

/** Pages that were open before the extension was installed have no detector yet. A page that has one says the same twice. */
async function lookAtOpenTabs(): Promise<void> {
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
