import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addJobs,
  batches,
  cancelBatch,
  changeJob,
  createBatch,
  fileOf,
  jobsOf,
  lostBatches,
  type NewSource,
  pauseBatch,
  removeAllBatches,
  removeBatch,
} from '../../src/batch/batches';
import type { Batch, Job } from '../../src/batch/job';
import { strikeBatches } from '../../src/batch/known';
import { closeBatches, steps } from '../../src/batch/store';
import { closeSetAside, countSetAside, namesSetAside, setAsideBlob } from '../../src/library/set-aside';

const address = (name: string): NewSource => ({
  source: { type: 'address', url: `https://www.yunchuan.gov.cn/${name}.html` },
  label: name,
});
const file = (name: string): NewSource => ({
  source: { type: 'file', name, contentType: 'text/html' },
  label: name,
  file: new Uint8Array([60, 112, 62]),
});
let batch: Batch;
let jobs: Job[];

beforeEach(async () => {
  await closeBatches();
  await closeSetAside();
  for (const { name } of await indexedDB.databases()) if (name) await deleteDB(name);
  await strikeBatches();
  batch = await createBatch('云川市 2023', null, [address('a'), address('b'), file('c.html')]);
  jobs = await jobsOf(batch.id);
});
afterEach(() => vi.restoreAllMocks());

async function spoil(task: (db: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<void> {
  const db = await openDB('gouji-batches');
  await task(db);
  db.close();
}

describe('a record that is not what we wrote', () => {
  it('a job is set aside with its name; the others stay', async () => {
    await spoil((db) => db.put('jobs', { ...jobs[1], source: { type: 'carrier pigeon' } }));
    expect(await jobsOf(batch.id)).toEqual([jobs[0], jobs[2]]);
    expect(await namesSetAside(9)).toEqual(['b']);
    expect(await fileOf(jobs[2]!.id)).toEqual(new Uint8Array([60, 112, 62]));
  });

  it('the bytes of a file whose job is set aside go with it, and can be had', async () => {
    await spoil((db) => db.put('jobs', { ...jobs[2], tries: 'many' }));
    expect(await jobsOf(batch.id)).toEqual([jobs[0], jobs[1]]);
    expect(await fileOf(jobs[2]!.id)).toBeNull();
    const { records } = JSON.parse(await (await setAsideBlob()).text());
    expect(records.map(({ value }: { value: unknown }) => value)).toContainEqual({ base64: btoa('<p>') });
  });

  it('a batch is set aside, and its jobs get another that waits for a person', async () => {
    await spoil((db) => db.put('batches', { id: batch.id, createdAt: 7 }));
    const [again] = await batches();
    expect(again).toMatchObject({ id: batch.id, state: 'paused', origin: null });
    expect(await jobsOf(batch.id)).toEqual(jobs);
    expect(await countSetAside()).toBe(1);
  });

  it('is come upon by whoever changes something, too', async () => {
    await spoil((db) => db.put('jobs', { ...jobs[0], state: 'lost' }));
    await cancelBatch(batch.id);
    expect((await jobsOf(batch.id)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
    expect(await countSetAside()).toBe(1);
  });
});

it('a store is missing: the database is made anew, and nothing is lost', async () => {
  await closeBatches();
  await deleteDB('gouji-batches');
  const db = await openDB('gouji-batches', steps.length, {
    upgrade(opened, _, __, tx) {
      for (const step of steps) void step(opened as never, tx as never);
      opened.deleteObjectStore('files');
    },
  });
  await db.put('batches', batch);
  for (const job of jobs) await db.put('jobs', job);
  db.close();
  expect(await fileOf(jobs[2]!.id)).toBeNull();
  expect(await jobsOf(batch.id)).toEqual(jobs);
  expect(await batches()).toEqual([batch]);
});

describe('no room in the middle of a write', () => {
  const full = (at: number) => {
    const add = IDBObjectStore.prototype.add;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++count === at) throw new DOMException('no room', 'QuotaExceededError');
      return add.apply(this, args);
    });
  };
  it.each([1, 2, 3, 4])('at write %i of an order: nothing of it is kept', async (at) => {
    full(at);
    const order = createBatch('more', null, [address('d'), address('e'), file('f.html')]);
    await expect(order).rejects.toMatchObject({ problem: 'full' });
    vi.restoreAllMocks();
    expect(await batches()).toEqual([batch]);
    const db = await openDB('gouji-batches');
    expect([await db.count('jobs'), await db.count('files')]).toEqual([3, 1]);
    db.close();
  });
  it('of something added: the batch is as it was', async () => {
    full(2);
    await expect(addJobs(batch.id, [address('d'), address('e')])).rejects.toMatchObject({ problem: 'full' });
    vi.restoreAllMocks();
    expect(await jobsOf(batch.id)).toEqual(jobs);
  });
  it('of a job that ends: it is as it was, and so is its batch', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'batches') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    const done = (job: Job): Job => ({ ...job, state: 'done', report: 'r' });
    await changeJob(jobs[0]!.id, done);
    await changeJob(jobs[1]!.id, done);
    await expect(changeJob(jobs[2]!.id, done)).rejects.toMatchObject({ problem: 'full' });
    vi.restoreAllMocks();
    expect((await jobsOf(batch.id)).map(({ state }) => state)).toEqual(['done', 'done', 'waiting']);
    expect((await batches())[0]!.state).toBe('running');
  });
});

it.each([
  ['UnknownError', 'blocked'],
  ['InvalidStateError', 'blocked'],
  ['VersionError', 'newer'],
])(
  'a database that does not open with %s is said to be %s, and nothing of it is touched',
  async (name, problem) => {
    await closeBatches();
    const deletion = vi.spyOn(indexedDB, 'deleteDatabase');
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((database, version) => {
      if (database === 'gouji-batches') throw new DOMException('', name);
      return open(database, version);
    });
    await expect(batches()).rejects.toMatchObject({ problem });
    await expect(pauseBatch(batch.id)).rejects.toMatchObject({ problem });
    expect(deletion.mock.calls.filter(([database]) => database === 'gouji-batches')).toEqual([]);
    vi.restoreAllMocks();
    expect(await jobsOf(batch.id)).toEqual(jobs);
  },
);

describe('batches that the browser has taken away', () => {
  it('are named until a person knows, whatever is ordered meanwhile', async () => {
    expect(await lostBatches()).toEqual([]);
    await closeBatches();
    await deleteDB('gouji-batches');
    const lost = [{ id: batch.id, title: batch.title }];
    expect(await lostBatches()).toEqual(lost);
    const next = await createBatch('又一批', null, []);
    expect(await lostBatches()).toEqual(lost);
    await strikeBatches([batch.id]);
    expect(await lostBatches()).toEqual([]);
    await removeBatch(next.id);
    expect(await lostBatches()).toEqual([]);
  });

  it('are not those that a person removed, one or all', async () => {
    const next = await createBatch('又一批', null, []);
    expect(await lostBatches()).toEqual([]);
    await removeBatch(next.id);
    expect(await lostBatches()).toEqual([]);
    await closeBatches();
    await deleteDB('gouji-batches');
    await removeAllBatches();
    expect(await lostBatches()).toEqual([]);
  });
});
