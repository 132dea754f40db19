import { endBehind, fallBehind } from './catch-up';
import { guarded } from './guarded';
import { type GivenFile, readFile, SCHEMA } from './library-file';
import { laterDecision, laterFollowUp, laterPair, laterRoster, mergeReadings } from './merge';
import { announceChange } from './news';
import { partsOf } from './parts';
import type { LibraryFile, Reading } from './records';
import { type RecordTransaction, recordStores, refreshRecords, writeReports } from './refresh';
import { inSlices, together } from './slices';
import { changing, database, type LibraryTransaction } from './store';
import { compareWith, survey } from './survey';

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
  /** Records of any kind that cannot be read, and will not be taken in. */
  refused: number;
}

/** 导入所得 What an import added, and what was there already. */
export interface Imported {
  reports: number;
  readings: number;
  decisions: number;
  known: number;
  /** Records of any kind that could not be read: they stay in the file alone. */
  refused: number;
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
    const db = await database();
    const pieces: Blob[] = [new Blob([`{"schema":"${SCHEMA}","exportedAt":${JSON.stringify(now)}`])];
    for (const store of stores) {
      pieces.push(new Blob([`,"${store}":[`]));
      let first = true;
      for await (const part of partsOf(db, store)) {
        const text = part.map((one) => JSON.stringify(one)).join(',');
        pieces.push(new Blob([first ? text : `,${text}`]));
        first = false;
      }
      pieces.push(new Blob([']']));
    }
    return new Blob([...pieces, '}'], { type: 'application/json' });
  });
}

/** 导入会改什么 What a file would bring: nothing is changed. Throws a `FileError` where it cannot be read. */
export async function planImport(file: Blob, progress?: Progress): Promise<ImportPlan> {
  const given = await survey(file, progress);
  return guarded(async () => {
    const { added, differing, same } = await compareWith(given);
    return {
      exportedAt: given.exportedAt,
      reports: added.size + differing.size + same,
      decisions: given.decisions.length,
      added: added.size,
      same,
      differing: differing.size,
      refused: given.refused,
    };
  });
}

/**
 * 导入 Merges a file into the library: nothing is lost, what is known is recognised. All of a file is held to its shape before any of it is
 * taken in, and what is not of it is left out and counted; then it goes in by lots, each as a whole, so that what ends in the middle is made
 * whole by importing it again. Of reports that are here already and differ, `newer` takes in what the file knows besides, `mine` leaves them as they are. The catalogue is written once all
 * lots are in, as each of them would touch all of its pages: until then it is known to be behind.
 */
export async function importAll(
  file: Blob,
  differ: 'newer' | 'mine' = 'newer',
  { progress, lot }: { progress?: Progress; lot?: number } = {},
): Promise<Imported> {
  const given = await survey(file);
  return guarded(async () => {
    const { added } = await compareWith(given);
    const taken = (report: string) => differ === 'newer' || added.has(report);
    const put = { readings: 0, decisions: 0 };
    const behind: Behind = { name: crypto.randomUUID(), keys: new Set() };
    const size = lot ?? (given.readings.length > WHOLE ? LOT : WHOLE);
    let waiting: Reading[] = [];
    try {
      await readFile(
        file,
        async (reading) => {
          if (!taken(reading.report)) return;
          if (waiting.length === size) {
            put.readings += await writeReadings(waiting, behind);
            waiting = [];
          }
          waiting.push(reading);
        },
        progress,
      );
      const notes = { ...given, differ, own: new Set<string>() };
      await inSlices(given.readings, ({ report, address }) => {
        if (taken(report)) notes.own.add(address);
      });
      put.readings += await writeReadings(waiting, behind.keys.size > 0 ? behind : null, notes, put);
      if (behind.keys.size > 0) await endBehind(behind.name, behind.keys);
    } finally {
      announceChange(null);
    }
    return {
      ...put,
      reports: added.size,
      known: given.readings.length - put.readings,
      refused: given.refused,
    };
  });
}

/** A file with no more readings than these is taken in wholly or not at all. */
const WHOLE = 500;

/** Of a larger one so many are taken in by one transaction: what waits in memory for its lot costs the page pauses when that is swept. */
const LOT = 100;

const importStores = [...recordStores, 'pairs', 'rosters', 'settings'] as const;

type Progress = (share: number) => void;

interface Notes extends GivenFile {
  differ: 'newer' | 'mine';
  /** Addresses of reports that are taken in. */
  own: ReadonlySet<string>;
}

/** Reports that an import of several lots wrote, whose lines are not in the catalogue yet; and its name. */
interface Behind {
  name: string;
  keys: Set<string>;
}

/** One lot in one transaction, with the last of them what is known beside. Gives how many readings were not here. */
async function writeReadings(
  lot: readonly Reading[],
  behind: Behind | null,
  notes?: Notes,
  put?: { decisions: number },
): Promise<number> {
  const touched = new Set<string>();
  const fresh = await changing(importStores, async (tx) => {
    let count = 0;
    const readings = tx.objectStore('readings');
    const given = new Map<string, Reading>();
    for (const reading of lot) {
      const twice = given.get(reading.id);
      given.set(reading.id, twice ? mergeReadings(twice, reading) : reading);
      touched.add(reading.report);
    }
    await together(given.values(), async (reading) => {
      const known = await readings.get(reading.id);
      if (known === undefined) count++;
      await readings.put(known ? mergeReadings(known, reading) : reading);
    });
    if (notes && put) put.decisions += await writeNotes(tx, notes, touched);
    const records = tx as unknown as RecordTransaction;
    if (behind === null) await refreshRecords(records, touched);
    else {
      await writeReports(records, touched);
      await fallBehind(tx as unknown as Parameters<typeof fallBehind>[0], behind.name);
    }
    return count;
  });
  for (const key of touched) behind?.keys.add(key);
  return fresh;
}

/** What is known beside readings, and which reports it changes. Gives how many decisions were not here. */
async function writeNotes(
  tx: LibraryTransaction<typeof importStores, 'readwrite'>,
  { decisions, followUps, pairs, rosters, differ, own }: Notes,
  touched: Set<string>,
): Promise<number> {
  let fresh = 0;
  const standing = new Map<string, string[]>();
  for (const decision of decisions) {
    const { address } = decision;
    const here =
      standing.get(address) ?? (await tx.objectStore('reports').index('address').getAllKeys(address));
    standing.set(address, here);
    if (differ === 'mine' && here.length > 0 && !own.has(decision.address)) continue;
    const known = await tx.objectStore('decisions').get(decision.id);
    if (known === undefined) fresh++;
    await tx.objectStore('decisions').put(known ? laterDecision(known, decision) : decision);
    // It may be on a report that only this library has.
    for (const key of here) touched.add(key);
  }
  for (const note of followUps) {
    const known = await tx.objectStore('followUps').get(note.report);
    if (known !== undefined && differ === 'mine') continue;
    await tx.objectStore('followUps').put(known ? laterFollowUp(known, note) : note);
    touched.add(note.report);
  }
  for (const pair of pairs) {
    const known = await tx.objectStore('pairs').get(pair.id);
    if (known === undefined || differ === 'newer')
      await tx.objectStore('pairs').put(known ? laterPair(known, pair) : pair);
  }
  for (const roster of rosters) {
    const known = await tx.objectStore('rosters').get(roster.id);
    if (known === undefined || differ === 'newer')
      await tx.objectStore('rosters').put(known ? laterRoster(known, roster) : roster);
  }
  return fresh;
}
