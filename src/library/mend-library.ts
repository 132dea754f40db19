import type { IDBPDatabase } from 'idb';
import { recordsOn } from './catalogue';
import { writeLines } from './catch-up';
import { isSound } from './library-file';
import { type Lost, type Mendable, mend } from './mend';
import { announceChange } from './news';
import { type RecordTransaction, recordStores, writeReports } from './refresh';
import { closeDatabase, type LibraryDb, MENDING, NAME, openLibrary } from './store';

/** What nothing else follows from but can be read by itself. Every other store is worked out again from these. */
const sound: Mendable['sound'] = {
  ...isSound,
  settings: (value, key) => typeof value === 'string' && typeof key === 'string',
  copies: (value) => isCopy(value),
};

const library: Mendable = {
  name: NAME,
  open: (name) => openLibrary(name) as unknown as Promise<IDBPDatabase>,
  close: closeDatabase,
  sound,
  follows,
  orphans,
  finish,
};

/** Looked through once, and nothing was wrong: whatever failed is no matter of what is stored. */
let blameless = false;

/** 修复报告库 Gives whether there was something to mend. Pages and popup are told. */
export async function mendLibrary(): Promise<boolean> {
  if (blameless) return false;
  const lost = await mend(library);
  if (lost === null) blameless = true;
  else announceChange(null);
  return lost !== null;
}

async function follows(db: IDBPDatabase): Promise<boolean> {
  if ((await db.get('settings', MENDING)) !== undefined) return false;
  const listed = new Set((await db.getAll('catalogue')).flatMap(recordsOn).map(({ key }) => key));
  const reports = await db.getAll('reports');
  const read = new Set((await keysOfReadings(db)).map(({ report }) => report));
  return (
    listed.size === reports.length &&
    read.size === reports.length &&
    reports.every(
      ({ key, summary, newest }) =>
        listed.has(key) && read.has(key) && summary?.codes && newest !== undefined,
    )
  );
}

async function keysOfReadings(db: IDBPDatabase): Promise<{ report: string }[]> {
  const found: { report: string }[] = [];
  let cursor = await db.transaction('readings').store.index('report').openKeyCursor();
  while (cursor !== null) {
    found.push({ report: String(cursor.key) });
    cursor = await cursor.continue();
  }
  return found;
}

/** Lines of the table whose readings are gone or cannot be used; copies of such readings. */
async function orphans(db: IDBPDatabase, lost: readonly Lost[]): Promise<Lost[]> {
  const names = [...db.objectStoreNames];
  const gone = new Set(lost.filter(({ store }) => store === 'readings').map(({ key }) => String(key)));
  const read = new Set<string>();
  if (names.includes('readings'))
    for (const id of await db.getAllKeys('readings'))
      if (!gone.has(String(id))) read.add(reportIn(String(id)));
  const found: Lost[] = [];
  if (!names.includes('reports')) return found;
  for (const key of await db.getAllKeys('reports')) {
    if (read.has(String(key))) continue;
    const line = await db.get('reports', key).then(
      (value: unknown) => ({ value }),
      () => ({}),
    );
    found.push({ store: 'reports', key, why: 'orphan', ...line });
  }
  return found;
}

/** The key of a report begins the id of each of its readings. */
const reportIn = (reading: string) => /^\[.*\](?= )/.exec(reading)?.[0] ?? '';

/** 重算 Clears what follows and works it out again, some reports at a time. What is cut off here is begun again when next opened. */
async function finish(db: IDBPDatabase): Promise<void> {
  await db.put('settings', 'yes', MENDING);
  const derived = [...db.objectStoreNames].filter((store) => sound[store] === undefined);
  const clearing = db.transaction(derived, 'readwrite');
  for (const store of derived) await clearing.objectStore(store).clear();
  await clearing.done;
  const keys = [...new Set((await keysOfReadings(db)).map(({ report }) => report))];
  for (let at = 0; at < keys.length; at += 50) {
    const tx = db.transaction([...recordStores], 'readwrite');
    await writeReports(tx as unknown as RecordTransaction, keys.slice(at, at + 50));
    await tx.done;
  }
  await writeLines(db as unknown as IDBPDatabase<LibraryDb>, keys);
  await db.delete('settings', MENDING);
}

function isCopy(value: unknown): boolean {
  const { id, html, hash, madeAt, url } = (value ?? {}) as Record<string, unknown>;
  const isText = [id, hash, madeAt, url].every((one) => typeof one === 'string');
  return isText && (typeof html === 'string' || ArrayBuffer.isView(html));
}
