import browser from 'webextension-polyfill';
import { isReview } from './check-review';
import type { Explained, Language } from './reconcile/explain/explanation';
import type { Review } from './reconcile/review';
import { unjudged } from './reconcile/unjudged';

/** 框架的核对 What we know of one frame of a tab. */
export interface FrameRecord {
  /** When its document began: tells it from the document that comes after it. */
  began: number;
  /** Null while the frame is being read. */
  review: Review | null;
  marks: 'shown' | 'hidden';
  /** What is said of the review, so that the popup need not wait for the background, which may have been stopped. */
  said?: { language: Language; words: Omit<Explained, 'review'> };
}

/** 标签页的核对 The frames of one tab that were looked at, by frame id. */
export interface TabRecord {
  frames: Record<string, FrameRecord>;
}

const prefix = 'tab:';

// The background may be stopped at any time, so nothing of this stands in memory but the order of the changes under way.
const underWay = new Map<number, Promise<unknown>>();

/** The record of a tab, null if it has none. */
export async function recordOf(tabId: number): Promise<TabRecord | null> {
  return recordIn(await browser.storage.session.get(keyOf(tabId)), tabId);
}

/** The record of a tab among what was stored in the session. */
export function recordIn(stored: Record<string, unknown>, tabId: number): TabRecord | null {
  return recordFrom(stored[keyOf(tabId)]);
}

/** Every tab that has a record. */
export async function allRecords(): Promise<{ tabId: number; record: TabRecord }[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all)
    .filter(([key]) => key.startsWith(prefix))
    .flatMap(([key, stored]) => {
      const record = recordFrom(stored);
      return record === null ? [] : [{ tabId: Number(key.slice(prefix.length)), record }];
    });
}

/** What is stored, frame by frame held to its shape: an earlier version of ours may have written it, just before it was updated. */
function recordFrom(text: unknown): TabRecord | null {
  const stored = parsed(text);
  const frames = isObject(stored) && isObject(stored.frames) ? Object.entries(stored.frames) : [];
  const sound = frames.filter(([id, frame]) => /^\d+$/.test(id) && isFrame(frame));
  return sound.length === 0 ? null : { frames: Object.fromEntries(sound) as TabRecord['frames'] };
}

function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return null;
  }
}

function isFrame(value: unknown): boolean {
  if (!isObject(value) || typeof value.began !== 'number') return false;
  return (
    (value.marks === 'shown' || value.marks === 'hidden') && (value.review === null || isReview(value.review))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The key under which a tab's record stands in `storage.session`, as JSON: one long text is handed over sooner than a thousand small values. For those who wait for its changes. */
export function keyOf(tabId: number): string {
  return prefix + tabId;
}

/**
 * Changes the record of a tab and gives what it is then. Frames report at the same time: changes of one tab are made one after
 * the other. A change that returns null drops the record.
 */
export async function changeRecord(
  tabId: number,
  change: (record: TabRecord | null) => TabRecord | null,
): Promise<TabRecord | null> {
  return inTurn(tabId, async () => {
    const now = await recordOf(tabId);
    const then = bounded(change(now));
    if (then !== null) await keep(tabId, then);
    else if (now !== null) await browser.storage.session.remove(keyOf(tabId));
    return then;
  });
}

/** One after the other, for each tab. */
async function inTurn<T>(tabId: number, work: () => Promise<T>): Promise<T> {
  const made = (underWay.get(tabId) ?? Promise.resolve()).then(work);
  const settled = made.catch(() => null);
  underWay.set(tabId, settled);
  await settled;
  if (underWay.get(tabId) === settled) underWay.delete(tabId);
  return made;
}

/**
 * 框架的次数 Counts a document in a frame within a tab's page (which began at `top`), and tells whether it may still be read: frames may come, go
 * and go on for ever, and each of their documents would be reviewed and kept.
 */
export async function mayBegin(tabId: number, top: number | null): Promise<boolean> {
  const key = `frames:${tabId}`;
  return inTurn(tabId, async () => {
    const known = (await browser.storage.session.get(key))[key] as { top: number | null; count: number };
    const count = known?.top === top ? known.count + 1 : 1;
    if (count <= MOST_FRAMES) await browser.storage.session.set({ [key]: { top, count } });
    return count <= MOST_FRAMES;
  });
}

/** 标签页关了 What is known of a tab goes with it. */
export async function forgetTab(tabId: number): Promise<void> {
  await changeRecord(tabId, () => null);
  await browser.storage.session.remove(`frames:${tabId}`);
}

/** The record with one frame set. A new document in the tab itself takes all frames of the old one with it. */
export function withFrame(record: TabRecord | null, frameId: number, frame: FrameRecord): TabRecord {
  const top = record?.frames[0];
  const replaced = frameId === 0 && top !== undefined && top.began !== frame.began;
  return { frames: { ...(replaced ? {} : record?.frames), [frameId]: frame } };
}

/** The record without the frames that are gone, null where none is left. */
export function withoutFrames(
  record: TabRecord | null,
  gone: (id: number, frame: FrameRecord) => boolean,
): TabRecord | null {
  const left = Object.entries(record?.frames ?? {}).filter(([id, frame]) => !gone(Number(id), frame));
  return record === null || left.length === 0 ? null : { frames: Object.fromEntries(left) };
}

/** 取舍 The frame whose review matters most: figures before a report unread, that before a list, that before nothing. */
export function foremost(record: TabRecord | null): { frameId: number; frame: FrameRecord } | null {
  return inOrder(record)[0] ?? null;
}

function inOrder(record: TabRecord | null): { frameId: number; frame: FrameRecord }[] {
  const frames = Object.entries(record?.frames ?? {}).map(([id, frame]) => ({ frameId: Number(id), frame }));
  return frames.sort((a, b) => weight(b.frame) - weight(a.frame) || a.frameId - b.frameId);
}

function weight({ review }: FrameRecord): number {
  // Something is still being read: better than nothing at all, less than any report.
  if (review === null) return 1;
  const order = { 'not-a-report': 0, 'report-index': 2, 'report-without-tables': 3 } as const;
  const { kind } = review.document;
  if (kind === 'report' || kind === 'older-report') return Object.keys(review.figures).length > 0 ? 5 : 4;
  return order[kind];
}

/** 上限 Of no tab more frames are kept, nor more characters of them: no page of an agency comes near. */
const MOST_FRAMES = 100;
const LONGEST_RECORD = 2_500_000;

/** 有界 What matters most of a record: a frame whose review does not fit says that it could not be checked, and the least of too many go. */
function bounded(record: TabRecord | null): TabRecord | null {
  if (record === null) return null;
  let left = LONGEST_RECORD;
  const frames = inOrder(record)
    .slice(0, MOST_FRAMES)
    .map(({ frameId, frame }) => {
      const length = JSON.stringify(frame).length;
      if (length > left) return [frameId, withoutReview(frame)];
      left -= length;
      return [frameId, frame];
    });
  return { frames: Object.fromEntries(frames) };
}

function withoutReview({ began, marks, review }: FrameRecord): FrameRecord {
  if (review === null) return { began, marks, review };
  const { url, retrievedAt } = review.source;
  return { began, marks, review: unjudged({ url: url.slice(0, 2000), title: '', retrievedAt }) };
}

/**
 * Where there is no room left (10 MB, 1 MB before Chrome 112) the other tabs' reviews give way: they can be had again. Where there is none even
 * then, it says that the page could not be checked.
 */
async function keep(tabId: number, record: TabRecord): Promise<void> {
  const set = (one: TabRecord) => browser.storage.session.set({ [keyOf(tabId)]: JSON.stringify(one) });
  try {
    await set(record);
  } catch {
    const others = Object.keys(await browser.storage.session.get(null)).filter(
      (key) => key.startsWith(prefix) && key !== keyOf(tabId),
    );
    await browser.storage.session.remove(others);
    const bare = Object.entries(record.frames).map(([id, frame]) => [id, withoutReview(frame)]);
    await set(record).catch(() => set({ frames: Object.fromEntries(bare) }));
  }
}
