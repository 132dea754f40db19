import { guarded } from './guarded';
import { addressOf } from './identity';
import { type GivenFile, readFile, SCHEMA } from './library-file';
import { laterDecision, laterFollowUp, laterPair, laterRoster, mergeReadings } from './merge';
import { announceChange } from './news';
import type { LibraryFile, Reading } from './records';
import { type RecordTransaction, recordStores, refreshRecords } from './refresh';
import { listReports } from './reports';
import { changing, database } from './store';

export { FileError, type FileProblem, readFile } from './library-file';

/** What goes into a file: reports follow from their readings, copies stay where they are. */
const stores = ['readings', 'decisions', 'pairs', 'followUps', 'rosters'] as const;

/** 导入会改什么 Reports of a file: not here, as here, and such that the file knows something else of. */
export interface ImportPlan {
  exportedAt: string | null;
  reports: number;
  decisions: number;
  added: number;
  same: number;
  differing: number;
}

/** 导入所得 What an import added, and what was there already. */
export interface Imported {
  reports: number;
  readings: number;
  decisions: number;
  known: number;
}

/** 导出全部 Everything in the library, as one value. For files see `exportBlob`, which never holds all of it. */
export function exportAll(now = new Date().toISOString()): Promise<LibraryFile> {
  return guarded(async () => {
    const db = await database();
    const tx = db.transaction(stores);
    const [readings, decisions, pairs, followUps, rosters] = await Promise.all([
      tx.objectStore('readings').getAll(),
      tx.objectStore('decisions').getAll(),
      tx.objectStore('pairs').getAll(),
      tx.objectStore('followUps').getAll(),
      tx.objectStore('rosters').getAll(),
    ]);
    return { schema: SCHEMA, exportedAt: now, readings, decisions, pairs, followUps, rosters };
  });
}

/** 备份 The same as the bytes of a file, put together from pieces: the text of twenty thousand reports is longer than a string may be. */
export function exportBlob(now = new Date().toISOString()): Promise<Blob> {
  return guarded(async () => {
    const pieces: Blob[] = [new Blob([`{"schema":"${SCHEMA}","exportedAt":${JSON.stringify(now)}`])];
    for (const store of stores) {
      pieces.push(new Blob([`,"${store}":[`]));
      let first = true;
      for await (const part of partsOf(store)) {
        const text = part.map((one) => JSON.stringify(one)).join(',');
        pieces.push(new Blob([first ? text : `,${text}`]));
        first = false;
      }
      pieces.push(new Blob([']']));
    }
    return new Blob([...pieces, '}'], { type: 'application/json' });
  });
}

/** Everything of a store, a few at a time. */
async function* partsOf(store: (typeof stores)[number]): AsyncGenerator<unknown[]> {
  const AT_ONCE = 100;
  const db = await database();
  let after: IDBKeyRange | undefined;
  for (;;) {
    const keys = await db.getAllKeys(store, after, AT_ONCE);
    const last = keys.at(-1);
    if (last === undefined) return;
    yield await db.getAll(store, after, AT_ONCE);
    after = IDBKeyRange.lowerBound(last, true);
  }
}

/** 导入会改什么 What a file would bring: nothing is changed. Throws a `FileError` where it cannot be read. */
export async function planImport(text: string): Promise<ImportPlan> {
  const given = readFile(text);
  return guarded(async () => {
    const { added, differing, same } = await compareWith(given);
    return {
      exportedAt: given.exportedAt,
      reports: added.size + differing.size + same,
      decisions: given.decisions.length,
      added: added.size,
      same,
      differing: differing.size,
    };
  });
}

/**
 * 导入 Merges a file into the library: nothing is lost, what is known is recognised. All of it or nothing is taken in. Of reports that
 * are here already and differ, `newer` takes in what the file knows besides, `mine` leaves them as they are.
 */
export async function importAll(text: string, differ: 'newer' | 'mine' = 'newer'): Promise<Imported> {
  const given = readFile(text);
  return guarded(async () => {
    const { added, differing } = await compareWith(given);
    const taken = (report: string) => differ === 'newer' || added.has(report);
    const own = new Set(given.readings.filter(({ report }) => taken(report)).map(addressOfReading));
    const local = new Set((await listReports()).map(({ address }) => address));
    const put = { readings: 0, decisions: 0 };
    await changing([...recordStores, 'pairs', 'rosters'] as const, async (tx) => {
      for (const reading of given.readings.filter(({ report }) => taken(report))) {
        const known = await tx.objectStore('readings').get(reading.id);
        if (known === undefined) put.readings++;
        await tx.objectStore('readings').put(known ? mergeReadings(known, reading) : reading);
      }
      for (const decision of given.decisions) {
        if (differ === 'mine' && local.has(decision.address) && !own.has(decision.address)) continue;
        const known = await tx.objectStore('decisions').get(decision.id);
        if (known === undefined) put.decisions++;
        await tx.objectStore('decisions').put(known ? laterDecision(known, decision) : decision);
      }
      for (const note of given.followUps) {
        const known = await tx.objectStore('followUps').get(note.report);
        if (known === undefined || differ === 'newer')
          await tx.objectStore('followUps').put(known ? laterFollowUp(known, note) : note);
      }
      for (const pair of given.pairs) {
        const known = await tx.objectStore('pairs').get(pair.id);
        if (known === undefined || differ === 'newer')
          await tx.objectStore('pairs').put(known ? laterPair(known, pair) : pair);
      }
      for (const roster of given.rosters) {
        const known = await tx.objectStore('rosters').get(roster.id);
        if (known === undefined || differ === 'newer')
          await tx.objectStore('rosters').put(known ? laterRoster(known, roster) : roster);
      }
      // A decision may be on a report that only this library has.
      const touched = new Set([...added, ...(differ === 'newer' ? differing : [])]);
      for (const { address } of given.decisions)
        for (const key of await tx.objectStore('reports').index('address').getAllKeys(address))
          touched.add(key);
      await refreshRecords(tx as unknown as RecordTransaction, touched);
    });
    announceChange(null);
    return { ...put, reports: added.size, known: given.readings.length - put.readings };
  });
}

/** Which reports of a file are not here, which would change, and how many would not. */
async function compareWith(
  given: GivenFile,
): Promise<{ added: Set<string>; differing: Set<string>; same: number }> {
  const db = await database();
  const tx = db.transaction([...recordStores] as const);
  const added = new Set<string>();
  const differing = new Set<string>();
  const byAddress = new Map<string, string[]>();
  const all = new Set(given.readings.map(({ report }) => report));
  for (const key of all) if ((await tx.objectStore('reports').getKey(key)) === undefined) added.add(key);
  for (const reading of given.readings) {
    const address = addressOfReading(reading);
    byAddress.set(address, [...(byAddress.get(address) ?? []), reading.report]);
    if (added.has(reading.report) || differing.has(reading.report)) continue;
    if ((await tx.objectStore('readings').getKey(reading.id)) === undefined) differing.add(reading.report);
  }
  for (const decision of given.decisions) {
    const reports = byAddress.get(decision.address)?.filter((key) => !added.has(key)) ?? [];
    if (reports.length === 0) continue;
    const known = await tx.objectStore('decisions').get(decision.id);
    if (known === undefined || changes(known, laterDecision(known, decision)))
      for (const key of reports) differing.add(key);
  }
  for (const note of given.followUps) {
    if (!all.has(note.report) || added.has(note.report)) continue;
    const known = await tx.objectStore('followUps').get(note.report);
    if (known === undefined || changes(known, laterFollowUp(known, note))) differing.add(note.report);
  }
  return { added, differing, same: all.size - added.size - differing.size };
}

const changes = (before: unknown, after: unknown) => JSON.stringify(before) !== JSON.stringify(after);
const addressOfReading = ({ review }: Reading) => addressOf(review.source.url);
