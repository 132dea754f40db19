import type { Decision } from '../reconcile/decision';
import { withYears } from '../reconcile/reconcile';
import type { Review } from '../reconcile/review';
import { asNeighbour } from '../reconcile/years/years';
import { guarded } from './guarded';
import { addressOf, canKeep, compareReports, identify, isListed, type ReportIdentity } from './identity';
import { isSound } from './library-file';
import { mergeReadings } from './merge';
import { announceChange } from './news';
import { newestFirst, readingOf } from './readings';
import { decisionId, type OpenReport, pairId, type Reading, type ReportRecord } from './records';
import { type RecordTransaction, recordStores, refreshRecords, removeReports } from './refresh';
import { changing, Damage, database } from './store';

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

/**
 * 入库 Keeps a review: the newest reading wins, the older stays. A report without tables is listed, but says nothing of other years.
 * Gives whether the page states something it had not before. Where the clock has been set back since the last reading, this one still
 * comes after it.
 */
export function keep(review: Review, now = new Date().toISOString()): Promise<boolean> {
  return put(review, now, false);
}

/** 重判入库 The same for what was judged anew because the library has changed: a report that has been deleted from it does not come back so. */
export function keepAgain(review: Review, now = new Date().toISOString()): Promise<boolean> {
  return put(review, now, true);
}

function put(review: Review, now: string, again: boolean): Promise<boolean> {
  return guarded(async () => {
    if (!isListed(review)) return false;
    const read = readingOf(review);
    const kept = await changing(recordStores, async (tx) => {
      const readings = tx.objectStore('readings');
      const before = newestFirst(await readings.index('report').getAll(read.report));
      if (again && before.length === 0) return null;
      const gone = await withdrawFrames(tx, review);
      if (gone === null) return null;
      const newest = before[0]?.lastReadAt ?? '';
      const given = newest > now ? { ...read, lastReadAt: justAfter(newest) } : read;
      const known = await readings.get(given.id);
      await readings.put(known ? mergeReadings(soundReading(known), given) : given);
      const record = (await refreshRecords(tx, [given.report]))[0]!;
      return { record, gone, isNew: known === undefined };
    });
    if (kept === null) return false;
    const { record, gone, isNew } = kept;
    const judged = canKeep(review) ? await rejudgeNextYear(record) : [];
    announceChange({ keys: [record.key, ...gone, ...judged] });
    return isNew;
  });
}

/**
 * 框架里的报告 A page whose tables are in a frame and that frame are read as two documents: only the one with the tables is listed.
 * Gives the keys of lines that went, null where the page itself is not to be listed.
 */
async function withdrawFrames(tx: RecordTransaction, review: Review): Promise<string[] | null> {
  const me = identify(review);
  const same = (await tx.objectStore('reports').index('agencyKey').getAll(me.agencyKey)).filter(
    ({ year, key }) => year === me.year && key !== me.key,
  );
  const inFrame = ({ kind, reason }: Pick<Review['document'], 'kind' | 'reason'>) =>
    kind === 'report-without-tables' && reason === 'frame';
  if (inFrame(review.document))
    return same.some(({ summary }) => summary.kind !== 'report-without-tables') ? null : [];
  if (!canKeep(review)) return [];
  const gone = same.filter(({ summary }) => inFrame(summary)).map(({ key }) => key);
  await removeReports(tx, gone);
  return gone;
}

/** 查近旁 Neighbouring years, decisions, earlier readings. */
export function beside(review: Review): Promise<Beside> {
  return guarded(async () => {
    const decisions = await decisionsAt(addressOf(review.source.url));
    if (!isListed(review)) return { years: [], decisions, maybe: [], readings: [] };
    const me = identify(review);
    const own = await readingsOf(me.key);
    if (!canKeep(review)) return { years: [], decisions, maybe: [], readings: own };
    const { certain, maybe } = await neighbours(me, [me.year - 1, me.year + 1]);
    const years: Review[] = [];
    for (const record of certain) {
      const readings = await readingsOf(record.key);
      for (const reading of readings.slice(0, record.year < me.year ? MOST_READINGS : 1))
        if (canKeep(reading.review)) years.push(asNeighbour(atLastSight(reading)));
    }
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
    const by = await reviewer();
    const address = addressOf(url);
    const made: Decision = { ...decision, by, madeAt: now };
    const keys = await changing(recordStores, async (tx) => {
      await tx.objectStore('decisions').put({ ...made, address, id: decisionId(address, made) });
      // What is ignored does not count.
      const here = await tx.objectStore('reports').index('address').getAllKeys(address);
      await refreshRecords(tx, here);
      return here;
    });
    announceChange({ keys });
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

/** 打开 One report with its readings and what was decided on it; null where there is none under this key. */
export function openReport(key: string): Promise<OpenReport | null> {
  return guarded(async () => {
    const db = await database();
    const record = await db.get('reports', key);
    if (record === undefined) return null;
    const readings = await readingsOf(key);
    const standing = readings.find(({ id }) => id === record.newest) ?? readings[0];
    if (standing === undefined) return null;
    const decisions = await decisionsAt(record.address);
    const note = (await db.get('followUps', key))?.note ?? '';
    return { record, review: { ...standing.review, decisions }, readings, note };
  });
}

/** A reading's review, as of when it was last seen: that is what tells which of two is newer. */
function atLastSight({ review, lastReadAt }: Reading): Review {
  return { ...review, source: { ...review.source, retrievedAt: lastReadAt } };
}

/** The readings of a report, newest first. */
async function readingsOf(key: string): Promise<Reading[]> {
  const stored = await (await database()).getAllFromIndex('readings', 'report', key);
  return newestFirst(stored.map(soundReading));
}

const justAfter = (moment: string) => new Date(Date.parse(moment) + 1).toISOString();

/** A reading as it is stored, or damage: whoever shows it could not. */
function soundReading(stored: Reading): Reading {
  if (!isSound.readings(stored)) throw new Damage();
  return stored;
}

async function decisionsAt(address: string): Promise<Decision[]> {
  const stored = await (await database()).getAllFromIndex('decisions', 'address', address);
  if (!stored.every(isSound.decisions)) throw new Damage();
  return stored.map(({ id: _, address: __, ...decision }) => decision);
}

/** Reports of these years that are of the same agency, and those that may be. */
async function neighbours(me: ReportIdentity, years: number[]) {
  const db = await database();
  const found = await Promise.all(years.map((year) => db.getAllFromIndex('reports', 'year', year)));
  const certain: ReportRecord[] = [];
  const maybe: ReportRecord[] = [];
  for (const record of found.flat()) {
    if (record.summary.kind === 'report-without-tables') continue;
    const match = compareReports(me, record);
    if (match === null) continue;
    const said = await db.get('pairs', pairId(me.agencyKey, record.agencyKey));
    if (said?.same ?? match !== 'maybe') certain.push(record);
    else if (said === undefined) maybe.push(record);
  }
  return { certain, maybe };
}

/** Findings on other years stand on the later report: when a year becomes known, the one after it is judged again. Gives their keys. */
async function rejudgeNextYear(record: ReportRecord): Promise<string[]> {
  const db = await database();
  const { certain } = await neighbours(record, [record.year + 1]);
  const judged: string[] = [];
  for (const next of certain) {
    const stored = await db.get('readings', next.newest);
    if (stored === undefined) continue;
    const reading = soundReading(stored);
    const { years } = await beside(reading.review);
    const review = withYears(reading.review, years);
    if (JSON.stringify(review) === JSON.stringify(reading.review)) continue;
    await changing(recordStores, async (tx) => {
      await tx.objectStore('readings').put({ ...reading, review });
      await refreshRecords(tx, [next.key]);
    });
    judged.push(next.key);
  }
  return judged;
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
