import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { batches, changeJob, fileOf, jobsOf, pauseBatch } from '../../src/batch/batches';
import type { Job } from '../../src/batch/job';
import { closeBatches, steps } from '../../src/batch/store';
import { putBack, recordsIn, type Stored } from '../lib/stored';

/** What each version of ours left in a browser, written by that version itself. A new version adds a file here, and changes none. */
const folder = new URL('./fixtures/', import.meta.url);
const stored = (file: string): Stored => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

beforeEach(async () => {
  await closeBatches();
  for (const { name } of await indexedDB.databases()) if (name) await deleteDB(name);
});

it('every version that ever was has its file', () => {
  const versions = files.map((file) => stored(file).version);
  expect([...new Set(versions)].sort()).toEqual(steps.map((_, index) => index + 1));
});

it.each(files)('%s opens, and everything that was kept in it is there', async (file) => {
  const old = stored(file);
  await putBack('gouji-batches', old);
  const [batch] = await batches();
  expect(await batches()).toEqual(recordsIn(old, 'batches'));
  const jobs = await jobsOf(batch!.id);
  expect(jobs).toEqual(recordsIn(old, 'jobs'));
  expect(jobs.map(({ state }) => state)).toEqual(['done', 'failed', 'waiting', 'running']);
  expect(await fileOf(jobs[2]!.id)).toEqual(new Uint8Array([60, 112, 62]));
  const ended = (job: Job): Job => ({ ...job, state: 'done', report: 'r' });
  await changeJob(jobs[2]!.id, ended);
  await changeJob(jobs[3]!.id, ended);
  expect((await batches())[0]!.state).toBe('done');
  expect(await fileOf(jobs[2]!.id)).toBeNull();
});

it('one of a version yet to come is refused, and stays as it is', async () => {
  const old = stored(files.at(-1)!);
  await putBack('gouji-batches', { ...old, version: steps.length + 1 });
  const { id } = recordsIn(old, 'batches')[0] as { id: string };
  for (const ask of [batches, () => jobsOf(id), () => pauseBatch(id)])
    await expect(ask()).rejects.toMatchObject({ problem: 'newer' });
  const db = await openDB('gouji-batches');
  expect(db.version).toBe(steps.length + 1);
  for (const store of db.objectStoreNames) expect(await db.getAll(store)).toEqual(recordsIn(old, store));
  db.close();
});
