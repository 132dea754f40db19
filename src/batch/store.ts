import type { DBSchema, IDBPDatabase } from 'idb';
import { Connection, openSteps, type Step } from '../library/connection';
import { mendingBy } from '../library/guarded';
import { type Lost, type Mendable, mend } from '../library/mend';
import { announceChange, announceLoss } from '../library/news';
import { Damage } from '../library/store';
import { isBatch, isJob } from './check-job';
import type { Batch, Job } from './job';

/** 批次的表 The stores of the database. Bytes stand apart from their jobs, so that a list of jobs stays small. */
export interface BatchDb extends DBSchema {
  batches: { key: string; value: Batch };
  jobs: { key: string; value: Job; indexes: { batch: string } };
  /** By job id: the bytes of a file until its job is done. */
  files: { key: string; value: Uint8Array };
}

/** 逐版升级 What each version adds to the one before; a database of any older version passes through all that follow. */
export const steps: readonly Step<BatchDb>[] = [
  (db) => {
    db.createObjectStore('batches', { keyPath: 'id' });
    db.createObjectStore('jobs', { keyPath: 'id' }).createIndex('batch', 'batch');
    db.createObjectStore('files');
  },
];

const NAME = 'gouji-batches';
// The desk listens to the news of the library for this, too.
const connection = new Connection<BatchDb>(announceLoss);

/** 开库 The one connection of this page, opened when it is first needed. Work on it by way of `guarded`. */
export function database(): Promise<IDBPDatabase<BatchDb>> {
  return connection.get(open);
}

/** Closes the connection: for tests, and before the database is deleted. */
export function closeBatches(): Promise<void> {
  return connection.close();
}

/** 护着做 Works on the batches; what is damaged is mended as in the library. */
export function guarded<T>(work: (db: IDBPDatabase<BatchDb>) => Promise<T>): Promise<T> {
  return mendingBy(mendBatches, async () => work(await database()));
}

/** What is read, or damage: whoever works on it could not. */
export function soundJobs(jobs: Job[]): Job[] {
  if (!jobs.every(isJob)) throw new Damage();
  return jobs;
}

/** The same of batches. */
export function soundBatches(batches: Batch[]): Batch[] {
  if (!batches.every(isBatch)) throw new Damage();
  return batches;
}

async function open(): Promise<IDBPDatabase<BatchDb>> {
  let fresh = false;
  const db = await connection.open(NAME, steps, () => {
    fresh = true;
  });
  if (!fresh || !(await indexedDB.databases()).some(({ name }) => name === `${NAME}-rescue`)) return db;
  db.close();
  throw new Damage();
}

const mendable: Mendable = {
  name: NAME,
  open: (name) => openSteps<BatchDb>(name, steps) as unknown as Promise<IDBPDatabase>,
  close: closeBatches,
  sound: {
    batches: isBatch,
    jobs: isJob,
    files: (value, key) => ArrayBuffer.isView(value) && typeof key === 'string',
  },
  follows: async () => true,
  orphans,
  finish,
};

/** Looked through once, and nothing was wrong: whatever failed is no matter of what is stored. */
let blameless = false;

async function mendBatches(): Promise<boolean> {
  if (blameless) return false;
  const lost = await mend(mendable);
  if (lost === null) blameless = true;
  // Whoever counts what is set aside listens to the library.
  else announceChange(null);
  return lost !== null;
}

/** The bytes of files whose jobs are gone. */
async function orphans(db: IDBPDatabase, lost: readonly Lost[]): Promise<Lost[]> {
  const names = [...db.objectStoreNames];
  if (!names.includes('files')) return [];
  const gone = new Set(lost.filter(({ store }) => store === 'jobs').map(({ key }) => key));
  const jobs = new Set(names.includes('jobs') ? await db.getAllKeys('jobs') : []);
  const found: Lost[] = [];
  for (const key of await db.getAllKeys('files')) {
    if (jobs.has(key) && !gone.has(key)) continue;
    const bytes = await db.get('files', key).then(
      (value: unknown) => ({ value }),
      () => ({}),
    );
    found.push({ store: 'files', key, why: 'orphan', ...bytes });
  }
  return found;
}

/** Jobs whose batch could not be read get one again, by the day. It waits until a person wants it to go on. */
async function finish(db: IDBPDatabase): Promise<void> {
  const tx = db.transaction(['batches', 'jobs'], 'readwrite');
  const known = new Set(await tx.objectStore('batches').getAllKeys());
  const jobs = (await tx.objectStore('jobs').getAll()) as Job[];
  const createdAt = new Date().toISOString();
  for (const id of new Set(jobs.map(({ batch }) => batch))) {
    if (known.has(id)) continue;
    const over = jobs.every(
      ({ batch, state }) => batch !== id || (state !== 'waiting' && state !== 'running'),
    );
    const batch: Batch = {
      id,
      title: createdAt.slice(0, 10),
      createdAt,
      state: over ? 'done' : 'paused',
      origin: null,
    };
    await tx.objectStore('batches').put(batch);
  }
  await tx.done;
}
