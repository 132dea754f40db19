import browser from 'webextension-polyfill';
import { compareReadings } from './library/compare';
import { decideOn } from './library/decide-on';
import { forget } from './library/forget';
import { addressOf, canKeep, compareReports, identify } from './library/identity';
import { beside, keep, keepAgain, pair } from './library/library';
import { libraryLost } from './library/lost';
import { countSetAside } from './library/set-aside';
import { asLibraryError } from './library/store';
import { type Answer, type DecisionOrder, type KeepingProblem, type OtherYears, sendTo } from './messages';
import { type Decision, fingerprintOf } from './reconcile/decision';
import type { Review } from './reconcile/review';
import { allRecords, foremost, recordOf } from './tabs';

/** 门面 The library as the background serves it to pages and popup: who may keep what, and what is said when it cannot. */

interface Frame {
  tabId: number;
  frameId: number;
  private?: true;
}

/** Where the last failure to keep something stands, for the popup to tell. */
const problemKey = 'library:problem';

/**
 * 入库 Keeps a review unless its window is private. Gives whether it says something new; the review shows whatever happens. `again`: the page
 * was judged anew because the library has changed.
 */
export async function keepInLibrary(frame: Frame, review: Review, again: boolean): Promise<boolean> {
  if (frame.private) return false;
  try {
    const isNew = await (again ? keepAgain(review) : keep(review));
    // Which library that was is noted with the first that is kept, so that its loss is seen.
    await libraryLost();
    await browser.storage.session.remove(problemKey);
    return isNew;
  } catch (error) {
    await browser.storage.session.set({ [problemKey]: asLibraryError(error).problem });
    return false;
  }
}

/** What the library knows beside a review: other years and a person's decisions; null where there is no library. */
export async function besideReview(
  review: Review,
): Promise<{ years: Review[]; decisions: Decision[] } | null> {
  try {
    const { years, decisions } = await beside(review);
    return { years, decisions };
  } catch {
    return null;
  }
}

/** 处理 Records a decision on a finding that this very frame has reported. */
export async function decideInFrame(frame: Frame, order: DecisionOrder): Promise<Answer<'decide'>> {
  if (frame.private) return { problem: 'private' };
  const review = (await recordOf(frame.tabId))?.frames[frame.frameId]?.review ?? null;
  return review === null ? { problem: 'blocked' } : record(review, order, frame);
}

/** The same from the popup. */
export async function decideInTab(tabId: number, order: DecisionOrder): Promise<Answer<'decide'>> {
  const first = foremost(await recordOf(tabId));
  if (first === null || first.frame.review === null) return { problem: 'blocked' };
  if (await isPrivate(tabId)) return { problem: 'private' };
  return record(first.frame.review, order);
}

/** `by`: the frame that decides, which looks again by itself. */
async function record(review: Review, order: DecisionOrder, by?: Frame): Promise<Answer<'decide'>> {
  const finding = review.findings.find((one) => fingerprintOf(one, review.figures) === order.finding);
  if (finding === undefined) return { problem: 'blocked' };
  try {
    const decisions = await decideOn(review, finding, order);
    // The same report may be open in another window. Whether those pages answer is no matter of this decision.
    const address = addressOf(review.source.url);
    void askPages((other) => addressOf(other.source.url) === address, by);
    return { decisions };
  } catch (error) {
    return { problem: asLibraryError(error).problem };
  }
}

/** 年际 What the popup says on other years and on earlier readings. */
export async function otherYears(tabId: number): Promise<OtherYears | null> {
  const review = foremost(await recordOf(tabId))?.frame.review ?? null;
  if (review === null || !canKeep(review)) return null;
  const none = { previous: null, maybe: [], readings: [], correction: null, kept: false, loss: false };
  const inPrivate = await isPrivate(tabId);
  const stored = (await browser.storage.session.get(problemKey))[problemKey] as KeepingProblem | undefined;
  try {
    const { years, maybe, readings } = await beside(review);
    const { year } = review.document;
    const before = years.find(({ document }) => document.year === (year ?? 0) - 1) ?? null;
    const [newest, oldest] = [readings[0], readings.at(-1)];
    const comparison =
      newest !== undefined && oldest !== undefined && newest !== oldest
        ? compareReadings(oldest.review, newest.review)
        : null;
    return {
      previous: before && {
        year: before.document.year ?? 0,
        url: before.source.url,
        received: totalOf(before, 'received'),
        carriedForward: totalOf(before, 'carriedForward'),
      },
      maybe: maybe.map(({ agencyKey, agency, year: of, url }) => ({ agencyKey, agency, year: of, url })),
      readings: readings.map(({ lastReadAt, review: { findings } }) => ({
        readAt: lastReadAt,
        errors: findings.filter(({ severity }) => severity === 'error').length,
        warnings: findings.filter(({ severity }) => severity === 'warning').length,
      })),
      correction: comparison && {
        status: comparison.status,
        corrected: comparison.corrected.length,
        remaining: comparison.remaining.length,
        fresh: comparison.fresh.length,
      },
      kept: readings.length > 0,
      problem: inPrivate ? 'private' : readings.length > 0 ? null : (stored ?? null),
      loss: !inPrivate && ((await libraryLost()) || (await countSetAside()) > 0),
    };
  } catch (error) {
    return { ...none, problem: inPrivate ? 'private' : asLibraryError(error).problem };
  }
}

/** A person says whether another report is of this agency; the page is judged again. */
export async function sayAgency(tabId: number, other: string, same: boolean): Promise<void> {
  const first = foremost(await recordOf(tabId));
  if (first === null || first.frame.review === null || (await isPrivate(tabId))) return;
  await pair(identify(first.frame.review).agencyKey, other, same);
  await askPage({ tabId, frameId: first.frameId });
}

/** 删除本报告 Forgets the report of a tab; open pages of the agency are judged again without it. */
export async function forgetReport(tabId: number): Promise<Answer<'forget'>> {
  const review = foremost(await recordOf(tabId))?.frame.review ?? null;
  if (review === null) return { problem: 'blocked' };
  try {
    await forget(review);
    await askPages((other) => other.source.url !== review.source.url && mayBeNeighbours(review, other));
    return { ok: true };
  } catch (error) {
    return { problem: asLibraryError(error).problem };
  }
}

/** Which finding a person wants to see on a page that is being opened: the background may be stopped before it is read. */
const wishKey = 'wish';
/** A page that takes longer is no longer waited for. */
const WISH_MS = 120_000;

/** 打开原页 Opens a page and keeps in mind which finding is to be shown there. */
export async function openAt(url: string, finding: string): Promise<void> {
  await browser.storage.session.set({ [wishKey]: { address: addressOf(url), finding, at: Date.now() } });
  await browser.tabs.create({ url });
}

/** 在工作台打开 Opens the report of a frame in the desk, where the library keeps it. */
export async function showInDesk({ tabId, frameId, private: hidden }: Frame): Promise<void> {
  const review = (await recordOf(tabId))?.frames[frameId]?.review;
  if (hidden || !review || !canKeep(review)) return;
  const { key } = identify(review);
  const url = browser.runtime.getURL(`src/desk/index.html#report?${new URLSearchParams({ key })}`);
  await browser.tabs.create({ url });
}

/** 这是误报 Opens the popup as a page of its own, at the sample of a finding: report pages do not carry what makes one. */
export async function openSample({ tabId }: Frame, finding: string): Promise<void> {
  const asked = new URLSearchParams({ tab: String(tabId), sample: finding });
  await browser.tabs.create({ url: browser.runtime.getURL(`src/popup/index.html?${asked}`) });
}

/** Opens the finding that was wished for, if this review is of that page and has it. Findings on other years come with a later review. */
export async function revealWished(frame: Frame, review: Review): Promise<void> {
  const wish = (await browser.storage.session.get(wishKey))[wishKey] as
    | { address: string; finding: string; at: number }
    | undefined;
  if (wish === undefined || wish.address !== addressOf(review.source.url)) return;
  const index = review.findings.findIndex((one) => fingerprintOf(one, review.figures) === wish.finding);
  if (index === -1 && Date.now() - wish.at < WISH_MS) return;
  await browser.storage.session.remove(wishKey);
  if (index !== -1 && Date.now() - wish.at < WISH_MS)
    await sendTo(frame, 'reveal', index).catch(() => undefined);
}

/** Whether what is known of one bears on the other: the same agency, as far as can be told, one year apart. */
export function mayBeNeighbours(a: Review, b: Review): boolean {
  if (!canKeep(a) || !canKeep(b)) return false;
  const [x, y] = [identify(a), identify(b)];
  return Math.abs(x.year - y.year) === 1 && compareReports(x, y) !== null;
}

/** Asks the pages whose review is concerned to look into the library again, all but one. */
export async function askPages(
  concerns: (review: Review) => boolean = () => true,
  but?: { tabId: number; frameId: number },
): Promise<void> {
  const asked = (await allRecords()).flatMap(({ tabId, record }) =>
    Object.entries(record.frames)
      .filter(([frameId]) => tabId !== but?.tabId || Number(frameId) !== but.frameId)
      .filter(([, { review }]) => review !== null && concerns(review))
      .map(([frameId]) => askPage({ tabId, frameId: Number(frameId) })),
  );
  await Promise.all(asked);
}

/** A page that has gone has nothing to say. */
async function askPage(frame: { tabId: number; frameId: number }): Promise<void> {
  await sendTo(frame, 'libraryChanged').catch(() => undefined);
}

async function isPrivate(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.incognito ?? false;
}

function totalOf({ figures }: Review, row: string): number | null {
  const figure = figures[`applications/${row}/total`];
  return figure?.state === 'stated' ? figure.value : null;
}
