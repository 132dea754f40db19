import type { IDBPTransaction } from 'idb';
import { plainAddress } from '../address';
import { whole } from '../library/connection';
import type { Batch, Job, JobFailure, JobSource } from './job';
import { lostAmong, noteBatch, strikeBatches } from './known';
import { announce } from './news';
import { type BatchDb, guarded, soundBatches, soundJobs } from './store';

/** 新来源 A source as a person gives it; `file`: the bytes of a source of type file. */
export interface NewSource {
  source: JobSource;
  label: string;
  file?: Uint8Array;
  /** Of a source that is known beforehand not to be readable. */
  failure?: JobFailure;
}

/** 新建批次 Keeps an order with all its sources before anything is read. Several sources of one address are one job. */
export async function createBatch(
  title: string,
  origin: string | null,
  sources: readonly NewSource[],
): Promise<Batch> {
  const batch: Batch = {
    id: crypto.randomUUID(),
    title,
    createdAt: new Date().toISOString(),
    state: 'running',
    origin,
  };
  const jobs = await changing(async (tx) => {
    const made: Job[] = [];
    for (const given of withoutRepeats(sources)) {
      const job = newJob(batch.id, made.length, given);
      made.push(job);
      await tx.objectStore('jobs').add(job);
      if (given.file !== undefined) await tx.objectStore('files').add(given.file, job.id);
    }
    if (made.every(isOver)) batch.state = 'done';
    await tx.objectStore('batches').add(batch);
    return made;
  });
  await noteBatch(batch);
  announce({ id: batch.id, batch, jobs });
  return batch;
}

/** 加一项 Adds sources to a batch that exists: an attachment, the files of an archive. Gives the jobs that are new. */
export async function addJobs(batchId: string, sources: readonly NewSource[]): Promise<Job[]> {
  const { batch, jobs } = await changing(async (tx) => {
    const batch = await tx.objectStore('batches').get(batchId);
    const known = await tx.objectStore('jobs').index('batch').getAll(batchId).then(soundJobs);
    const addresses = new Set(known.map(({ source }) => addressOf(source)));
    const fresh = withoutRepeats(sources).filter(({ source }) => {
      const address = addressOf(source);
      return address === null || !addresses.has(address);
    });
    const jobs: Job[] = [];
    let index = Math.max(-1, ...known.map((job) => job.index));
    for (const given of batch === undefined ? [] : fresh) {
      const job = newJob(batchId, ++index, given);
      jobs.push(job);
      await tx.objectStore('jobs').add(job);
      if (given.file !== undefined) await tx.objectStore('files').add(given.file, job.id);
    }
    if (batch !== undefined && batch.state === 'done' && !jobs.every(isOver)) {
      batch.state = 'running';
      await tx.objectStore('batches').put(batch);
    }
    return { batch, jobs };
  });
  if (batch !== undefined && jobs.length > 0) announce({ id: batchId, batch, jobs });
  return jobs;
}

/** 加一项 The same for one source; null where the batch has it already. */
export async function addJob(batchId: string, source: NewSource): Promise<Job | null> {
  return (await addJobs(batchId, [source]))[0] ?? null;
}

/** 全部批次 Newest first. */
export async function batches(): Promise<Batch[]> {
  const all = await guarded(async (db) => soundBatches(await db.getAll('batches')));
  return all.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

/** 丢失的批次 Batches that are gone although nobody removed them; none where the batches cannot be read: that is said elsewhere. */
export async function lostBatches(): Promise<Pick<Batch, 'id' | 'title'>[]> {
  return batches().then(lostAmong, () => []);
}

/** 各项 The jobs of a batch in the order in which they were given. */
export async function jobsOf(batchId: string): Promise<Job[]> {
  const jobs = await guarded(async (db) => soundJobs(await db.getAllFromIndex('jobs', 'batch', batchId)));
  return jobs.sort((a, b) => a.index - b.index);
}

/** The bytes of a file that has still to be read. */
export async function fileOf(jobId: string): Promise<Uint8Array | null> {
  return guarded(async (db) => (await db.get('files', jobId)) ?? null);
}

/** 删除批次 Forgets the order. The reports that it found stay in the library. */
export async function removeBatch(batchId: string): Promise<void> {
  await changing(async (tx) => {
    await tx.objectStore('batches').delete(batchId);
    for (const id of await tx.objectStore('jobs').index('batch').getAllKeys(batchId)) {
      await tx.objectStore('jobs').delete(id);
      await tx.objectStore('files').delete(id);
    }
  });
  await strikeBatches([batchId]);
  announce({ id: batchId, batch: null, jobs: [] });
}

/** 删除全部批次 Forgets every order, with the bytes of files that were not read yet. */
export async function removeAllBatches(): Promise<void> {
  const ids = await changing(async (tx) => {
    const all = await tx.objectStore('batches').getAllKeys();
    for (const store of stores) await tx.objectStore(store).clear();
    return all;
  });
  await strikeBatches();
  for (const id of ids) announce({ id, batch: null, jobs: [] });
}

/** 改名 Another title. */
export async function renameBatch(batchId: string, title: string): Promise<void> {
  await changeBatch(batchId, (batch) => ({ ...batch, title }));
}

/** 暂停 What is being read is finished; nothing more is begun. */
export async function pauseBatch(batchId: string): Promise<void> {
  await changeBatch(batchId, (batch) => (batch.state === 'running' ? { ...batch, state: 'paused' } : null));
}

/** 继续 Goes on after a pause. */
export async function resumeBatch(batchId: string): Promise<void> {
  await changeBatch(batchId, (batch) => (batch.state === 'paused' ? { ...batch, state: 'running' } : null));
}

/** 停止 What was found stays; what was not begun is given up, and can be retried. */
export async function cancelBatch(batchId: string): Promise<void> {
  await changeBatch(
    batchId,
    (batch) => (batch.state === 'done' ? null : { ...batch, state: 'cancelled' }),
    (job) =>
      job.state === 'waiting' || job.state === 'running'
        ? { ...job, state: 'cancelled', notBefore: null, finishedAt: new Date().toISOString() }
        : null,
  );
}

/** 重试 Tries again what failed or was given up: these jobs, or all of the batch. Its bytes, address and label are as they were. */
export async function retryJobs(batchId: string, only?: readonly string[]): Promise<void> {
  await changeBatch(
    batchId,
    (batch) => ({ ...batch, state: 'running' }),
    (job) =>
      (job.state === 'failed' || job.state === 'cancelled') && (only?.includes(job.id) ?? true)
        ? { ...job, ...asNew }
        : null,
  );
}

/** 改来源 Another address for a job (改网址), another encoding (选编码), or a tab: tried again at once. */
export async function changeSource(jobId: string, source: JobSource): Promise<void> {
  const job = await guarded((db) => db.get('jobs', jobId));
  if (job === undefined) return;
  await changeBatch(
    job.batch,
    (batch) => (batch.state === 'paused' ? batch : { ...batch, state: 'running' }),
    (one) =>
      one.id === jobId && one.state !== 'running' ? { ...one, ...asNew, source, report: null } : null,
  );
}

/** What a job is before it is first tried. */
const asNew = { state: 'waiting', tries: 0, notBefore: null, failure: null, finishedAt: null } as const;

/** Changes a batch and such of its jobs as `change` answers for, all at once. A batch for which `next` gives null stays as it is, jobs too. */
async function changeBatch(
  batchId: string,
  next: (batch: Batch) => Batch | null,
  change: (job: Job) => Job | null = () => null,
): Promise<void> {
  const { batch, changed } = await changing(async (tx) => {
    const known = await tx.objectStore('batches').get(batchId);
    const then = known === undefined ? null : next(known);
    const jobs: Job[] = [];
    if (then !== null) {
      await tx.objectStore('batches').put(then);
      for (const job of soundJobs(await tx.objectStore('jobs').index('batch').getAll(batchId))) {
        const now = change(job);
        if (now === null) continue;
        jobs.push(now);
        await tx.objectStore('jobs').put(now);
      }
    }
    return { batch: then, changed: jobs };
  });
  if (batch !== null) announce({ id: batchId, batch, jobs: changed });
}

/**
 * 改一项 Changes one job as it is at this moment, which another desk may have changed meanwhile; null leaves it. Its bytes go once it is
 * done. The batch is done when none of its jobs is left. Gives the job as it is then.
 */
export async function changeJob(
  jobId: string,
  change: (job: Job, batch: Batch | undefined) => Job | null,
): Promise<Job | null> {
  const { known, next, ended } = await changing(async (tx) => {
    const now = await tx.objectStore('jobs').get(jobId);
    const batch = now && (await tx.objectStore('batches').get(now.batch));
    const next = now === undefined ? null : change(now, batch);
    if (next === null) return { known: now, next };
    await tx.objectStore('jobs').put(next);
    if (next.state === 'done') await tx.objectStore('files').delete(jobId);
    if (batch === undefined || batch.state !== 'running' || !isOver(next)) return { known: now, next };
    const all = await tx.objectStore('jobs').index('batch').getAll(next.batch);
    const done: Batch | null = all.every(isOver) ? { ...batch, state: 'done' } : null;
    if (done !== null) await tx.objectStore('batches').put(done);
    return { known: now, next, ended: done };
  });
  if (next === null) return known ?? null;
  announce({ id: next.batch, ...(ended && { batch: ended }), jobs: [next] });
  return next;
}

const stores = ['batches', 'jobs', 'files'] as const;

/** 改批次 Changes them in one transaction: all that `work` does is kept, or nothing of it. */
function changing<T>(work: (tx: Changes) => Promise<T>): Promise<T> {
  return guarded((db) => whole(db.transaction(stores, 'readwrite'), work));
}

type Changes = IDBPTransaction<BatchDb, typeof stores, 'readwrite'>;

const isOver = ({ state }: Job) => state !== 'waiting' && state !== 'running';

function newJob(batch: string, index: number, { source, label, failure }: NewSource): Job {
  const id = `${batch}/${String(index).padStart(6, '0')}`;
  const job = { id, batch, index, source, label, report: null, ...asNew };
  if (failure === undefined) return job;
  return { ...job, state: 'failed', failure, finishedAt: new Date().toISOString() };
}

function withoutRepeats(sources: readonly NewSource[]): NewSource[] {
  const seen = new Set<string>();
  return sources.filter(({ source }) => {
    const address = addressOf(source);
    if (address === null) return true;
    if (seen.has(address)) return false;
    seen.add(address);
    return true;
  });
}

/** The address as far as it names a document; null of what has none. */
function addressOf(source: JobSource): string | null {
  if (source.type !== 'address') return null;
  return (plainAddress(source.url) ?? source.url).replace(/^https?:/, '');
}
