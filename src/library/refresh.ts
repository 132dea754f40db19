import { reportOf } from './readings';
import type { ReportRecord } from './records';
import type { LibraryTransaction } from './store';

/** What a report's line follows from, and what goes with it: the stores that are written together. */
export const recordStores = ['reports', 'readings', 'decisions', 'followUps', 'copies'] as const;
export type RecordStores = typeof recordStores;
export type RecordTransaction = LibraryTransaction<RecordStores, 'readwrite'>;

/** 重算条目 Works the line of a report out again from its readings, decisions and follow-up, in the transaction that changed one of them. */
export async function refreshRecord(tx: RecordTransaction, key: string): Promise<ReportRecord | null> {
  const readings = await tx.objectStore('readings').index('report').getAll(key);
  const plain = reportOf(readings);
  if (plain === null) return null;
  const decisions = await tx.objectStore('decisions').index('address').getAll(plain.address);
  const followUp = (await tx.objectStore('followUps').get(key))?.status ?? null;
  const record = decisions.length === 0 ? { ...plain, followUp } : reportOf(readings, decisions, followUp)!;
  await tx.objectStore('reports').put(record);
  return record;
}
