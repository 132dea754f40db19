import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Batch, Job } from './job';

/** 批次的表 The stores of the database. Bytes stand apart from their jobs, so that a list of jobs stays small. */
export interface BatchDb extends DBSchema {
  batches: { key: string; value: Batch };
  jobs: { key: string; value: Job; indexes: { batch: string } };
  /** By job id: the bytes of a file until its job is done. */
  files: { key: string; value: Uint8Array };
}

/** 逐版升级 What each version adds to the one before; a database of any older version passes through all that follow. */
const steps: readonly ((db: IDBPDatabase<BatchDb>) => void)[] = [
  (db) => {
    db.createObjectStore('batches', { keyPath: 'id' });
    db.createObjectStore('jobs', { keyPath: 'id' }).createIndex('batch', 'batch');
    db.createObjectStore('files');
  },
];

const NAME = 'gouji-batches';
let connection: Promise<IDBPDatabase<BatchDb>> | null = null;

/** 开库 The one connection of this page, opened when it is first needed. Rejects where the browser gives no database. */
export function database(): Promise<IDBPDatabase<BatchDb>> {
  connection ??= openDB<BatchDb>(NAME, steps.length, {
    upgrade(opened, oldVersion) {
      for (const step of steps.slice(oldVersion)) step(opened);
    },
    blocking: () => void closeBatches(),
    terminated: () => {
      connection = null;
    },
  }).catch((error: unknown) => {
    connection = null;
    throw error;
  });
  return connection;
}

/** Closes the connection: for tests, and before the database is deleted. */
export async function closeBatches(): Promise<void> {
  const open = connection;
  connection = null;
  (await open?.catch(() => null))?.close();
}
