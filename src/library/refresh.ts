import { changedPage, pageOf } from './catalogue';
import { reportOf } from './readings';
import type { ReportRecord, StoredDecision } from './records';
import { together } from './slices';
import type { LibraryTransaction } from './store';

/** What a report's line follows from, and what goes with it: the stores that are written together. */
export const recordStores = ['reports', 'catalogue', 'readings', 'decisions', 'followUps', 'copies'] as const;
export type RecordStores = typeof recordStores;
export type RecordTransaction = LibraryTransaction<RecordStores, 'readwrite'>;

/** 重算条目 Works the lines of reports out again from their readings, decisions and follow-ups, in the transaction that changed one of them. */
export async function refreshRecords(tx: RecordTransaction, keys: Iterable<string>): Promise<ReportRecord[]> {
  const records = await writeReports(tx, keys);
  await writeCatalogue(tx, new Map(records.map((record) => [record.key, record])));
  return records;
}

/** The same without the catalogue: whoever does so sees to it that the lines are written after (`catch-up.ts`). */
export async function writeReports(
  tx: Pick<RecordTransaction, 'objectStore'>,
  keys: Iterable<string>,
): Promise<ReportRecord[]> {
  const decided = new Map<string, Promise<StoredDecision[]>>();
  const decisionsAt = (address: string) => {
    const asked = decided.get(address) ?? tx.objectStore('decisions').index('address').getAll(address);
    decided.set(address, asked);
    return asked;
  };
  const records = await together(new Set(keys), async (key) => {
    const [readings, note] = await Promise.all([
      tx.objectStore('readings').index('report').getAll(key),
      tx.objectStore('followUps').get(key),
    ]);
    const plain = reportOf(readings);
    if (plain === null) return null;
    const followUp = note?.status ?? null;
    const decisions = await decisionsAt(plain.address);
    const record = decisions.length === 0 ? { ...plain, followUp } : reportOf(readings, decisions, followUp)!;
    await tx.objectStore('reports').put(record);
    return record;
  });
  return records.filter((record) => record !== null);
}

/** 删条目 Reports with their readings, copies and notes; what was decided at an address goes with the last report that is there. */
export async function removeReports(tx: RecordTransaction, keys: Iterable<string>): Promise<void> {
  const gone = new Map<string, null>();
  for (const key of keys) {
    const address = (await tx.objectStore('reports').get(key))?.address;
    gone.set(key, null);
    await tx.objectStore('reports').delete(key);
    await tx.objectStore('followUps').delete(key);
    for (const id of await tx.objectStore('readings').index('report').getAllKeys(key)) {
      await tx.objectStore('readings').delete(id);
      await tx.objectStore('copies').delete(id);
    }
    if (address === undefined || (await tx.objectStore('reports').index('address').count(address)) > 0)
      continue;
    for (const id of await tx.objectStore('decisions').index('address').getAllKeys(address))
      await tx.objectStore('decisions').delete(id);
  }
  await writeCatalogue(tx, gone);
}

/** Each page that is concerned is written once. */
export async function writeCatalogue(
  tx: Pick<LibraryTransaction<RecordStores, 'readwrite' | 'versionchange'>, 'objectStore'>,
  changed: ReadonlyMap<string, ReportRecord | null>,
): Promise<void> {
  const pages = new Map<number, Map<string, ReportRecord | null>>();
  for (const [key, record] of changed) {
    const id = pageOf(key);
    const page = pages.get(id) ?? new Map<string, ReportRecord | null>();
    pages.set(id, page.set(key, record));
  }
  const store = tx.objectStore('catalogue');
  for (const [id, changes] of pages) await store.put!(changedPage(await store.get(id), id, changes));
}
