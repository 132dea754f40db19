import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forget } from '../../src/library/forget';
import { identify } from '../../src/library/identity';
import { beside, decide, keep, openReport } from '../../src/library/library';
import { acceptLibrary, libraryLost } from '../../src/library/lost';
import { setFollowUp } from '../../src/library/notes';
import { readingOf } from '../../src/library/readings';
import { listReports } from '../../src/library/reports';
import {
  closeSetAside,
  countSetAside,
  forgetSetAside,
  namesSetAside,
  setAsideBlob,
} from '../../src/library/set-aside';
import { closeDatabase, database, MENDING, steps } from '../../src/library/store';
import { exportAll, importAll } from '../../src/library/transfer';
import { fingerprintOf } from '../../src/reconcile/decision';
import { fake } from '../lib/fake-polyfill';
import { reviewFor, single, type Year } from '../lib/years';

const applications: Year['applications'] = {
  received: [1, 0, 0, 0, 0, 0, 3],
  'disposed.granted': single(1),
  'disposed.total': single(1),
};
const years = [2019, 2020, 2021, 2022].map((year) => reviewFor({ year, applications }));
const [oldest, older, , newest] = years as [
  (typeof years)[0],
  (typeof years)[0],
  (typeof years)[0],
  (typeof years)[0],
];
const keyOf = (review: (typeof years)[0]) => identify(review).key;
const listed = async () => (await listReports()).map(({ year }) => year).sort();

beforeEach(async () => {
  fake.reset();
  await closeDatabase();
  await closeSetAside();
  for (const { name } of await indexedDB.databases()) if (name) await deleteDB(name);
  for (const review of years) await keep(review);
  const finding = newest.findings[0]!;
  await decide(newest.source.url, {
    finding: fingerprintOf(finding, newest.figures),
    verdict: 'dismissed',
    reason: 'verified',
    note: '来函说明',
    overrules: [],
    rule: finding.rule,
    code: finding.code,
    message: finding.message.zh,
  });
  await setFollowUp([keyOf(newest)], 'notified', '已发');
});
afterEach(() => vi.restoreAllMocks());

/** Puts something into the database behind the back of the library. */
async function spoil(task: (db: Awaited<ReturnType<typeof openDB>>) => Promise<unknown>): Promise<void> {
  const db = await openDB('gouji-library');
  await task(db);
  db.close();
}

describe('a record that is not what we wrote', () => {
  it('a reading is set aside with its line, and all others stay', async () => {
    const before = await exportAll('');
    const lines = await listReports();
    await spoil((db) => db.put('readings', { ...readingOf(older), review: { torn: true } }));
    await expect(openReport(keyOf(older))).resolves.toBeNull();
    expect(await listed()).toEqual([2019, 2021, 2022]);
    expect(await exportAll('')).toEqual({
      ...before,
      readings: before.readings.filter(({ report }) => report !== keyOf(older)),
    });
    expect(await listReports()).toEqual(lines.filter(({ year }) => year !== 2020));
    // The reading, and the line that nothing stands behind any more.
    expect(await countSetAside()).toBe(2);
    expect(await namesSetAside(9)).toEqual(expect.arrayContaining(['云川市林业局 2020', '云川市林业局']));
    const file = JSON.parse(await (await setAsideBlob()).text());
    expect(file.records.map(({ value }: { value: unknown }) => value)).toContainEqual(
      expect.objectContaining({ review: { torn: true } }),
    );
    await forgetSetAside();
    expect(await countSetAside()).toBe(0);
  });

  it('a decision is set aside, and its finding counts again', async () => {
    const [decision] = (await exportAll('')).decisions;
    await spoil((db) => db.put('decisions', { ...decision, verdict: 'maybe' }));
    expect((await beside(newest)).decisions).toEqual([]);
    const line = (await listReports()).find(({ year }) => year === 2022)!;
    expect(line.counts.error).toBe(1);
    expect(line.followUp).toBe('notified');
    expect(await countSetAside()).toBe(1);
  });

  it.each([
    ['a line', (db: never) => put(db, 'reports', { key: keyOf(older) })],
    ['a page of the catalogue', (db: never) => put(db, 'catalogue', { id: 1, lines: '[[not json' })],
    [
      'a page of the catalogue of another kind',
      (db: never) => put(db, 'catalogue', { id: 2, lines: '[[7]]' }),
    ],
  ])('%s follows from the rest and is worked out again', async (_, task) => {
    const [lines, all] = [await listReports(), await exportAll('')];
    await spoil((db) => task(db as never));
    await beside(newest);
    expect(await listReports()).toEqual(lines);
    expect(await exportAll('')).toEqual(all);
    expect(await countSetAside()).toBe(0);
  });
});

function put(db: Awaited<ReturnType<typeof openDB>>, store: string, value: unknown) {
  return db.put(store, value);
}

it('a record that the browser does not give is counted by its name', async () => {
  const id = readingOf(older).id;
  const unreadable = () => {
    throw new DOMException('Internal error', 'UnknownError');
  };
  const { get, getAll } = IDBObjectStore.prototype;
  const ofIndex = IDBIndex.prototype.getAll;
  const isThere = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    return key === id ? unreadable() : get.call(this, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
    return this.name === 'readings' ? unreadable() : getAll.apply(this, args);
  });
  const index = vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (this: IDBIndex, ...args) {
    return args[0] === keyOf(older) ? unreadable() : ofIndex.apply(this, args);
  });
  const broken = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementationOnce(function (
    this: IDBObjectStore,
    key,
  ) {
    // Once it has been taken out nothing hinders any more.
    vi.restoreAllMocks();
    return this.delete(key as string);
  });
  expect(await openReport(keyOf(older))).toBeNull();
  expect([isThere, index, broken].every((spy) => spy.mock !== undefined)).toBe(true);
  expect(await listed()).toEqual([2019, 2021, 2022]);
  expect(await namesSetAside(9)).toEqual(expect.arrayContaining(['云川市林业局 2020']));
});

describe('what a database is made of', () => {
  /** The same contents in a database that lacks something. */
  async function rebuiltWithout(version: number, lacking: (db: IDBDatabase, tx: IDBTransaction) => void) {
    const all = await exportAll('');
    await closeDatabase();
    await deleteDB('gouji-library');
    const db = await openDB('gouji-library', version, {
      async upgrade(opened, _, __, tx) {
        for (const step of steps) await step(opened as never, tx as never);
        lacking(opened as never, tx as never);
      },
    });
    for (const reading of all.readings) await db.put('readings', reading);
    for (const decision of all.decisions)
      if (db.objectStoreNames.contains('decisions')) await db.put('decisions', decision);
    for (const note of all.followUps) await db.put('followUps', note);
    db.close();
    return all;
  }

  it.each<[string, (db: IDBDatabase, tx: IDBTransaction) => void]>([
    ['the catalogue', (db) => db.deleteObjectStore('catalogue')],
    ['the copies', (db) => db.deleteObjectStore('copies')],
    ['the settings', (db) => db.deleteObjectStore('settings')],
  ])('%s is missing: it is made anew and nothing is lost', async (_, lacking) => {
    const lines = await listReports();
    const all = await rebuiltWithout(steps.length, lacking);
    // Whatever is done next comes upon it.
    await keep(reviewFor({ year: 2023, applications }));
    await forget(reviewFor({ year: 2023, applications }));
    expect(await exportAll('')).toEqual(all);
    expect(await listReports()).toEqual(lines);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['gouji-library']);
  });

  it('an index is missing: it is made anew and nothing is lost', async () => {
    const lines = await listReports();
    const all = await rebuiltWithout(steps.length, (_, tx) =>
      tx.objectStore('readings').deleteIndex('report'),
    );
    expect((await beside(newest)).decisions).toHaveLength(1);
    expect(await exportAll('')).toEqual(all);
    expect(await listReports()).toEqual(lines);
  });

  it('where it cannot be made anew for want of room, what is there stays', async () => {
    const all = await rebuiltWithout(steps.length, (db) => db.deleteObjectStore('catalogue'));
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.transaction.db.name === 'gouji-library-rescue' && ++count > 2)
        throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(listReports()).rejects.toMatchObject({ problem: 'full' });
    vi.restoreAllMocks();
    expect(await listReports()).toHaveLength(4);
    expect((await exportAll('')).readings).toEqual(all.readings);
  });
});

describe('cut off in the middle', () => {
  it('of working out what follows: it is done when next opened', async () => {
    const lines = await listReports();
    await spoil(async (db) => {
      await db.clear('catalogue');
      await db.put('settings', 'yes', MENDING);
    });
    await closeDatabase();
    expect(await listReports()).toEqual(lines);
    expect(await (await database()).get('settings', MENDING)).toBeUndefined();
  });

  it('of being made anew: what was carried away comes back', async () => {
    const [lines, all] = [await listReports(), await exportAll('')];
    await closeDatabase();
    const rescue = await openDB('gouji-library-rescue', 1, {
      upgrade(db) {
        db.createObjectStore('records');
        db.createObjectStore('state');
      },
    });
    for (const reading of all.readings) await rescue.put('records', reading, ['readings', reading.id]);
    for (const decision of all.decisions) await rescue.put('records', decision, ['decisions', decision.id]);
    for (const note of all.followUps) await rescue.put('records', note, ['followUps', note.report]);
    await rescue.put('state', true, 'complete');
    rescue.close();
    await deleteDB('gouji-library');
    expect(await listReports()).toEqual(lines);
    expect(await exportAll('')).toEqual(all);
    expect((await indexedDB.databases()).some(({ name }) => name === 'gouji-library-rescue')).toBe(false);
  });
});

describe('no room in the middle of a write', () => {
  it.each([1, 2, 3])('at write %i: all of it is taken back', async (at) => {
    const [lines, all] = [await listReports(), await exportAll('')];
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (++count === at) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(keep(reviewFor({ year: 2023, applications }))).rejects.toMatchObject({ problem: 'full' });
    vi.restoreAllMocks();
    expect(await listReports()).toEqual(lines);
    expect(await exportAll('')).toEqual(all);
  });

  it('said by the transaction alone: an aborted write is a full disk', async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      const { transaction } = this;
      Object.defineProperty(transaction, 'error', {
        value: new DOMException('no room', 'QuotaExceededError'),
        configurable: true,
      });
      transaction.abort();
      return request;
    });
    await expect(keep(reviewFor({ year: 2023, applications }))).rejects.toMatchObject({ problem: 'full' });
  });

  it('an import that stumbles leaves the library as it was', async () => {
    const text = JSON.stringify(await exportAll());
    await forget(oldest);
    await forget(older);
    const all = await exportAll('');
    let count = 0;
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'readings' && ++count === 2) throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(importAll(new Blob([text]))).rejects.toMatchObject({ problem: 'full' });
    vi.restoreAllMocks();
    expect(await exportAll('')).toEqual(all);
  });
});

describe('a database that does not open', () => {
  it.each([
    ['UnknownError', 'blocked'],
    ['InvalidStateError', 'blocked'],
    ['SecurityError', 'blocked'],
    ['VersionError', 'newer'],
    ['QuotaExceededError', 'full'],
  ])('with %s is said to be %s, and nothing of it is touched', async (name, problem) => {
    const all = await exportAll('');
    await closeDatabase();
    const deletion = vi.spyOn(indexedDB, 'deleteDatabase');
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((database, version) => {
      if (database === 'gouji-library') throw new DOMException('', name);
      return open(database, version);
    });
    await expect(keep(reviewFor({ year: 2023, applications }))).rejects.toMatchObject({ problem });
    expect(deletion.mock.calls.filter(([database]) => database === 'gouji-library')).toEqual([]);
    vi.restoreAllMocks();
    expect(await exportAll('')).toEqual(all);
  });
});

it('a library that is not the one from before is said to be lost, until a person knows', async () => {
  expect(await libraryLost()).toBe(false);
  await closeDatabase();
  await deleteDB('gouji-library');
  expect(await libraryLost()).toBe(true);
  await acceptLibrary();
  expect(await libraryLost()).toBe(false);
});
