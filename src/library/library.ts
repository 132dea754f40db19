import type { Decision } from '../reconcile/decision';
import { withYears } from '../reconcile/reconcile';
import type { Review } from '../reconcile/review';
import { asNeighbour } from '../reconcile/years/years';
import { addressOf, canKeep, compareReports, identify, type ReportIdentity } from './identity';
import { mergeReadings } from './merge';
import { newestFirst, readingOf, reportOf } from './readings';
import { decisionId, pairId, type Reading, type ReportRecord } from './records';
import { asLibraryError, database } from './store';

/** 近旁 What the library knows beside a review. */
export interface Beside {
  /** The neighbouring years of the same agency, the newest reading of each first; older readings after it. */
  years: Review[];
  decisions: Decision[];
  /** Reports that may be of the same agency: offered, not assumed. */
  maybe: ReportRecord[];
  /** Readings of this very report, newest first. */
  readings: Reading[];
}

/** Older readings of a year that go along: a report may have been corrected since. */
const MOST_READINGS = 4;

/** 入库 Keeps a review: the newest reading wins, the older stays. Gives whether the page states something it had not before. */
export function keep(review: Review): Promise<boolean> {
  return guarded(async () => {
    if (!canKeep(review)) return false;
    const db = await database();
    const given = readingOf(review);
    const tx = db.transaction(['reports', 'readings', 'pairs'], 'readwrite');
    const readings = tx.objectStore('readings');
    const known = await readings.get(given.id);
    await readings.put(known ? mergeReadings(known, given) : given);
    const all = await readings.index('report').getAll(given.report);
    const record = reportOf(all)!;
    await tx.objectStore('reports').put(record);
    await tx.done;
    await rejudgeNextYear(record);
    return known === undefined;
  });
}

/** 查近旁 Neighbouring years, decisions, earlier readings. */
export function beside(review: Review): Promise<Beside> {
  return guarded(async () => {
    const db = await database();
    const decisions = await decisionsAt(addressOf(review.source.url));
    if (!canKeep(review)) return { years: [], decisions, maybe: [], readings: [] };
    const me = identify(review);
    const { certain, maybe } = await neighbours(me, [me.year - 1, me.year + 1]);
    const years: Review[] = [];
    for (const record of certain) {
      const readings = newestFirst(await db.getAllFromIndex('readings', 'report', record.key));
      for (const reading of readings.slice(0, record.year < me.year ? MOST_READINGS : 1))
        years.push(asNeighbour(atLastSight(reading)));
    }
    const own = newestFirst(await db.getAllFromIndex('readings', 'report', me.key));
    return { years, decisions, maybe, readings: own };
  });
}

/** 处理 Records what a person decided on a finding at an address, and gives all that is decided there. */
export function decide(
  url: string,
  decision: Omit<Decision, 'by' | 'madeAt'>,
  now = new Date().toISOString(),
): Promise<Decision[]> {
  return guarded(async () => {
    const db = await database();
    const by = await reviewer();
    const address = addressOf(url);
    const made: Decision = { ...decision, by, madeAt: now };
    await db.put('decisions', { ...made, address, id: decisionId(address, made) });
    return decisionsAt(address);
  });
}

/** 认定单位 A person says that two reports are of one agency, or are not. */
export function pair(a: string, b: string, same: boolean, now = new Date().toISOString()): Promise<void> {
  return guarded(async () => {
    const db = await database();
    await db.put('pairs', { id: pairId(a, b), same, madeAt: now });
  });
}

/** 删除一份 Forgets a report, its readings, and what was decided at its address. */
export function forget(review: Review): Promise<void> {
  return guarded(async () => {
    const db = await database();
    const { key, address } = identify(review);
    const tx = db.transaction(['reports', 'readings', 'decisions'], 'readwrite');
    await tx.objectStore('reports').delete(key);
    for (const id of await tx.objectStore('readings').index('report').getAllKeys(key))
      await tx.objectStore('readings').delete(id);
    for (const id of await tx.objectStore('decisions').index('address').getAllKeys(address))
      await tx.objectStore('decisions').delete(id);
    await tx.done;
  });
}

/** 删除全部 Forgets everything but which copy of the library this is. */
export function forgetAll(): Promise<void> {
  return guarded(async () => {
    const db = await database();
    const stores = ['reports', 'readings', 'decisions', 'pairs'] as const;
    const tx = db.transaction(stores, 'readwrite');
    for (const store of stores) await tx.objectStore(store).clear();
    await tx.done;
  });
}

/** 全部报告 Every report, without what it states. */
export function listReports(): Promise<ReportRecord[]> {
  return guarded(async () => (await database()).getAll('reports'));
}

/** How many reports there are. */
export function countReports(): Promise<number> {
  return guarded(async () => (await database()).count('reports'));
}

/** A reading's review, as of when it was last seen: that is what tells which of two is newer. */
function atLastSight({ review, lastReadAt }: Reading): Review {
  return { ...review, source: { ...review.source, retrievedAt: lastReadAt } };
}

async function decisionsAt(address: string): Promise<Decision[]> {
  const stored = await (await database()).getAllFromIndex('decisions', 'address', address);
  return stored.map(({ id: _, address: __, ...decision }) => decision);
}

/** Reports of these years that are of the same agency, and those that may be. */
async function neighbours(me: ReportIdentity, years: number[]) {
  const db = await database();
  const found = await Promise.all(years.map((year) => db.getAllFromIndex('reports', 'year', year)));
  const certain: ReportRecord[] = [];
  const maybe: ReportRecord[] = [];
  for (const record of found.flat()) {
    const match = compareReports(me, record);
    if (match === null) continue;
    const said = await db.get('pairs', pairId(me.agencyKey, record.agencyKey));
    if (said?.same ?? match !== 'maybe') certain.push(record);
    else if (said === undefined) maybe.push(record);
  }
  return { certain, maybe };
}

/** Findings on other years stand on the later report: when a year becomes known, the one after it is judged again. */
async function rejudgeNextYear(record: ReportRecord): Promise<void> {
  const db = await database();
  const { certain } = await neighbours(record, [record.year + 1]);
  for (const next of certain) {
    const reading = await db.get('readings', next.newest);
    if (reading === undefined) continue;
    const { years } = await beside(reading.review);
    const review = withYears(reading.review, years);
    if (JSON.stringify(review) === JSON.stringify(reading.review)) continue;
    await db.put('readings', { ...reading, review });
    const all = await db.getAllFromIndex('readings', 'report', next.key);
    await db.put('reports', reportOf(all)!);
  }
}

/** Which copy of the library this is: a random name, made once. */
async function reviewer(): Promise<string> {
  const db = await database();
  const known = await db.get('settings', 'reviewer');
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  await db.put('settings', made, 'reviewer');
  return made;
}

/** Whatever goes wrong is told by one of three names. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asLibraryError(error);
  }
}
