import browser from 'webextension-polyfill';
import { keepScheme, show, showState } from './button';
import { answerCommands } from './commands';
import engineFile from './content?iife';
import { documentBegan, forgetWhatIsGone, lookAfter } from './documents';
import { judgePage, rehearse } from './judge';
import {
  askPages,
  besideReview,
  decideInFrame,
  decideInTab,
  forgetReport,
  keepInLibrary,
  mayBeNeighbours,
  openAt,
  openSample,
  otherYears,
  revealWished,
  sayAgency,
  showInDesk,
} from './keeper';
import { answerMenus, createMenus } from './menus';
import { type Answer, receive, type Source, sendTo } from './messages';
import { isBarred } from './opened-tabs';
import { highlightCss } from './overlay/highlight-css';
import {
  drawAnew,
  lookAtOpenTabs,
  lookAtOpenTabsOnce,
  obeyAdded,
  obeyPermissions,
  obeyRemoved,
  obeySites,
} from './permissions';
import { explainAll } from './reconcile/explain';
import type { Review } from './reconcile/review';
import { settingNames } from './settings';
import { copySettings } from './settings-copy';
import { choiceOfTab } from './sites';
import {
  changeRecord,
  foremost,
  forgetTab,
  mayBegin,
  recordOf,
  type TabRecord,
  withFrame,
  withoutFrames,
} from './tabs';
import { catalogues, spoken } from './ui/catalogues';
import { unreadSettings } from './unread-settings';

interface Frame {
  tabId: number;
  frameId: number;
  private?: true;
}

// Every listener is added at once: the background may be stopped at any time and is started again by what it listens to.

receive({
  detected: (source) => unlessBarred(source, begin),
  words: () => words(),
  judge: async (source, document, readAt, library) =>
    (await unlessBarred(source, async () =>
      judgePage(document, readAt, await spoken(), library ? besideReview : null),
    )) ?? null,
  reviewed: (source, review) => unlessBarred(source, (frame) => keepReview(frame, review, false)),
  rejudged: (source, review) => unlessBarred(source, (frame) => keepReview(frame, review, true)),
  gone: (source) => inPage(source, async ({ tabId }) => void (await forgetWhatIsGone(tabId))),
  marks: (source, shown) => inPage(source, (frame) => keepMarks(frame, shown)),
  highlightRules: (source, wanted) => inPage(source, (frame) => setHighlightRules(frame, wanted)),
  tether: (source) => inPage(source, tether) ?? null,
  dark: (source, dark) => keepScheme(source, dark),
  reviewOf: (_, tabId) => latestReview(tabId),
  reviewTab: (_, tabId) => reviewByHand(tabId),
  decide: (source, order) => inPage(source, (frame) => decideInFrame(frame, order)) ?? { problem: 'blocked' },
  decideInTab: (_, tabId, order) => decideInTab(tabId, order),
  showInDesk: (source) => inPage(source, showInDesk),
  falseAlarm: (source, finding) => inPage(source, (frame) => openSample(frame, finding)),
  otherYears: (_, tabId) => otherYears(tabId),
  sameAgency: (_, tabId, other, same) => sayAgency(tabId, other, same),
  forget: (_, tabId) => forgetReport(tabId),
  libraryChanged: () => askPages(),
  openAt: (_, url, finding) => openAt(url, finding),
});

browser.tabs.onUpdated.addListener((tabId, { status }) => {
  if (status === 'complete') void forgetWhatIsGone(tabId);
});
browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
browser.tabs.onReplaced.addListener((_, removed) => void forgetTab(removed));

answerCommands();
answerMenus(reviewFromMenu);

browser.storage.onChanged.addListener((changes, area) => {
  if (area !== 'local') return;
  if (settingNames.some((name) => name in changes)) void copySettings();
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
  // Said for sure, while Firefox may still hold what was noted before it loaded the extension anew.
  if (reason === 'install' || reason === 'update') void lookAtOpenTabs();
  if (reason !== 'install') return;
  // Once, and nothing else is ever opened unasked.
  void browser.tabs.create({ url: browser.runtime.getURL('src/welcome/index.html') });
});

void lookAtOpenTabsOnce();

function inPage<T>(source: Source, act: (frame: Frame) => T): T | undefined {
  if (source.from !== 'page') return undefined;
  const { tabId, frameId } = source;
  return act(source.private ? { tabId, frameId, private: true } : { tabId, frameId });
}

/** 越界不读 The same, but where a batch opened the tab and it ended where a batch may not read: nothing of that is read, judged or kept. */
async function unlessBarred<T>(
  source: Source,
  act: (frame: Frame) => T | Promise<T>,
): Promise<T | undefined> {
  if (source.from === 'page' && (await isBarred(source.tabId, source.urls))) return undefined;
  return inPage(source, act);
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
  // The detector may be put in once more, as when the sites have changed: the engine is there, and follows its page.
  // Not so where what is known is of an engine that went with the extension before: it does not answer.
  const known = isRead(await recordOf(frame.tabId), frame, began);
  if (known && (await answers(frame))) return show(frame.tabId);
  const { tabId, frameId } = frame;
  if (frameId !== 0 && !(await mayBegin(tabId, await documentBegan({ tabId, frameId: 0 })))) return;
  await markBusy(frame, began);
  if (frameId !== 0) void lookAfter(frame, began);
  if (await inject({ tabId: frame.tabId, frameIds: [frame.frameId] })) return;
  await changeRecord(frame.tabId, (record) => withoutFrames(record, (id) => id === frame.frameId));
  await show(frame.tabId);
}

/** Whether our engine is in a frame: told that the library may have changed, it asks again. */
function answers(frame: Frame): Promise<boolean> {
  return sendTo(frame, 'libraryChanged').then(
    () => true,
    () => false,
  );
}

/** Says that a frame is being read, unless it was read before. */
async function markBusy(frame: Frame, began: number): Promise<void> {
  await changeRecord(frame.tabId, (record) =>
    isRead(record, frame, began)
      ? record
      : withFrame(record, frame.frameId, { began, review: null, marks: 'shown' }),
  );
  await show(frame.tabId);
}

function isRead(record: TabRecord | null, { frameId }: Frame, began: number): boolean {
  const known = record?.frames[frameId];
  return known?.began === began && known.review !== null;
}

async function keepReview(frame: Frame, review: Review, again: boolean): Promise<void> {
  const began = await documentBegan(frame);
  if (began === null) return;
  const language = await spoken();
  const { review: _, ...words } = explainAll(review, language);
  await copySettings();
  await changeRecord(frame.tabId, (record) => {
    const marks = record?.frames[frame.frameId]?.marks ?? 'shown';
    return withFrame(record, frame.frameId, { began, review, marks, said: { language, words } });
  });
  await show(frame.tabId);
  await revealWished(frame, review);
  if (await keepInLibrary(frame, review, again)) await askPages((other) => mayBeNeighbours(review, other));
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

/**
 * 系绳 Firefox ends a script with its extension, and without a word to it, but takes out the rules that the extension put in: what stands on the
 * page is shown only while this rule does. No page can know its name.
 */
async function tether({ tabId, frameId }: Frame): Promise<string | null> {
  if (!browser.runtime.getURL('').startsWith('moz-extension:')) return null;
  const name = `--${crypto.randomUUID()}`;
  await browser.scripting.insertCSS({
    target: { tabId, frameIds: [frameId] },
    css: `:root { ${name}: block }`,
  });
  return name;
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
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (await isBarred(tabId, [tab?.url])) return { ok: false, reason: 'forbidden' };
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

/** 语言变了 What the browser shows for us is said anew. */
async function speakAnew(): Promise<void> {
  await spoken();
  await createMenus();
  await drawAnew();
}

async function isFile(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url?.startsWith('file:') ?? false;
}

/** Runs the engine. False where it could not run in the first frame. Firefox names failures in the result only. */
async function inject(target: { tabId: number; frameIds?: number[]; allFrames?: boolean }): Promise<boolean> {
  try {
    // With a leading slash: Firefox takes the path as relative to the calling page.
    const injected = browser.scripting.executeScript({ target, files: [`/${engineFile}`] });
    // While the engine is on its way into the page and reads it.
    void rehearse();
    const [first] = await injected;
    return first !== undefined && first.error === undefined;
  } catch {
    return false;
  }
}
