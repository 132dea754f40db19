import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordsOn } from '../../src/library/catalogue';
import { forgetReports } from '../../src/library/forget';
import { keep } from '../../src/library/library';
import { readingOf } from '../../src/library/readings';
import type { Reading } from '../../src/library/records';
import { listReports } from '../../src/library/reports';
import { closeDatabase, database } from '../../src/library/store';
import { importAll } from '../../src/library/transfer';
import type { Review } from '../../src/reconcile/review';
import { reviewFor } from '../lib/years';

const sound = reviewFor({ year: 2022 });
const small: Review = { ...sound, figures: {}, lines: [], findings: [], unchecked: [] };
const reviewAt = (address: string, retrievedAt = '2023-01-01T00:00:00Z'): Review => ({
  ...small,
  source: { ...small.source, url: `https://${address}`, retrievedAt },
});
/** A backup of the reports at these addresses. */
const fileOf = (addresses: string[]) => {
  const readings = addresses.map((address) => readingOf(reviewAt(address)));
  return new Blob([JSON.stringify({ schema: 'gouji/library@1', readings, decisions: [], pairs: [] })]);
};
const many = (count: number, host = 'a.gov.cn') =>
  Array.from({ length: count }, (_, index) => `${host}/${index}.html`);

const { put } = IDBObjectStore.prototype;
/** Calls before each record that is written. */
function watchPuts(before: (store: IDBObjectStore, value: unknown) => void) {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    before(this, given[0]);
    return put.apply(this, given);
  });
}
/** As if the browser had been killed before this record of this store: nothing more is written, and nobody is left to clean up. */
function killBefore(store: string, record: number) {
  let count = 0;
  watchPuts(({ name }) => {
    if (name === store && ++count >= record) throw new Error('killed');
  });
}
async function restart() {
  vi.restoreAllMocks();
  await closeDatabase();
}

/** Addresses by what the stores themselves hold. */
async function stored() {
  const db = await database();
  const settings = (await db.getAllKeys('settings')).filter((key) => key.startsWith('catalogue behind'));
  const lines = (await db.getAll('catalogue')).flatMap(recordsOn);
  const reports = await db.getAll('reports');
  return { lines, reports, readings: await db.count('readings'), behind: settings.length };
}
const byKey = <T extends { key: string }>(all: readonly T[]) =>
  [...all].sort((a, b) => (a.key < b.key ? -1 : 1));

/** The catalogue says what the reports say, and knows that it does. */
async function expectWhole(count: number, read = count) {
  const listed = byKey(await listReports());
  const { lines, reports, readings, behind } = await stored();
  expect([reports.length, readings, behind]).toEqual([count, read, 0]);
  expect(byKey(lines)).toEqual(reports);
  expect(listed).toEqual(reports);
}

beforeEach(async () => {
  await closeDatabase();
  await deleteDB('gouji-library');
});
afterEach(() => void vi.restoreAllMocks());

describe('an import of several lots', () => {
  /** What is written by each transaction that writes readings, and how many pages of the catalogue by all. */
  async function costOf(addresses: string[], lot: number) {
    const lots = new Map<IDBTransaction, Record<string, number>>();
    let pages = 0;
    watchPuts(({ name, transaction }) => {
      const written = lots.get(transaction) ?? {};
      lots.set(transaction, written);
      written[name] = (written[name] ?? 0) + 1;
      if (name === 'catalogue') pages++;
    });
    await importAll(fileOf(addresses), 'newer', { lot });
    vi.restoreAllMocks();
    return { pages, lots: [...lots.values()].filter(({ readings }) => readings !== undefined) };
  }

  it('writes for each of them what is in it, however many reports are there already', async () => {
    const lot = { readings: 10, reports: 10, settings: 1 };
    for (const host of ['a.gov.cn', 'b.gov.cn', 'c.gov.cn']) {
      const cost = await costOf(many(80, host), 10);
      expect(cost.lots).toEqual(Array.from({ length: 8 }, () => lot));
      // Each page once: there are 64 of them, and hardly one that none of eighty reports stands on twice.
      expect(cost.pages).toBeLessThanOrEqual(64);
    }
    await expectWhole(240);
  });

  it('of a single lot takes the catalogue along', async () => {
    expect((await costOf(many(3), 10)).lots).toEqual([{ readings: 3, reports: 3, catalogue: 3 }]);
    expect((await stored()).lines).toHaveLength(3);
  });

  it('takes the same reading twice for one, in whichever lots', async () => {
    const [first] = many(1);
    const got = await importAll(fileOf([first!, first!, ...many(6).slice(1), first!]), 'newer', { lot: 3 });
    expect(got).toMatchObject({ reports: 6, readings: 6, known: 2 });
    await expectWhole(6);
  });
});

describe('an import that is killed', () => {
  it.each([
    ['in a lot', 'readings', 8, 5],
    ['in the reports of a lot', 'reports', 11, 10],
    ['before the catalogue', 'catalogue', 1, 12],
    ['in the catalogue', 'catalogue', 4, 12],
  ])('%s leaves whole lots, all of them listed, and can be repeated', async (_, store, record, kept) => {
    await keep(sound);
    killBefore(store, record);
    await expect(importAll(fileOf(many(12)), 'newer', { lot: 5 })).rejects.toThrow();
    await restart();
    expect((await stored()).behind).toBe(1);
    await expectWhole(kept + 1);
    await importAll(fileOf(many(12)), 'newer', { lot: 5 });
    await expectWhole(13);
  });

  it('and then has no room for the catalogue is listed from the reports, until there is', async () => {
    killBefore('catalogue', 1);
    await expect(importAll(fileOf(many(12)), 'newer', { lot: 5 })).rejects.toThrow();
    await restart();
    watchPuts(({ name }) => {
      if (name === 'catalogue') throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await listReports()).toHaveLength(12);
    expect((await stored()).behind).toBe(1);
    await restart();
    await expectWhole(12);
  });
});

describe('while an import is under way', () => {
  /** Does something else when so many readings have been written, as another window would. */
  async function meanwhile(addresses: string[], written: number, act: () => Promise<unknown>) {
    let count = 0;
    let other: Promise<unknown> | undefined;
    watchPuts(({ name }) => {
      if (name === 'readings' && ++count === written) other = act();
    });
    await importAll(fileOf(addresses), 'newer', { lot: 5 });
    await other;
    vi.restoreAllMocks();
  }

  it('a window that lists the reports sees what is in by then, and the import ends as ever', async () => {
    let seen = 0;
    await meanwhile(many(32), 12, async () => {
      seen = (await listReports()).length;
    });
    // The lot that was being written is waited for.
    expect(seen).toBeGreaterThanOrEqual(15);
    await expectWhole(32);
  });

  it('another one that is killed is still known to be behind when the first has ended', async () => {
    let theirs: Promise<unknown> = Promise.resolve();
    let count = 0;
    watchPuts(({ name }, value) => {
      if (name !== 'readings') return;
      if (++count === 3) theirs = importAll(fileOf(many(12, 'b.gov.cn')), 'newer', { lot: 4 });
      if ((value as Reading).report.includes('b.gov.cn/9')) throw new Error('killed');
      theirs.catch(() => undefined);
    });
    await importAll(fileOf(many(32)), 'newer', { lot: 4 });
    await expect(theirs).rejects.toThrow();
    await restart();
    expect((await stored()).behind).toBe(1);
    await expectWhole(40);
  });

  it('a lot that comes while another window catches up is not forgotten, if the import is killed after it', async () => {
    let listing: Promise<unknown> = Promise.resolve();
    let [read, lines] = [0, 0];
    let caughtUp: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => {
      caughtUp = resolve;
    });
    watchPuts(({ name }) => {
      if (name === 'readings' && ++read === 5) listing = listReports();
      // Two lots more are written while the other window writes lines: then it is all over.
      if (name === 'readings' && read > 16) throw new Error('killed');
      if (name === 'catalogue' && ++lines === 1) caughtUp();
    });
    await expect(importAll(fileOf(many(32)), 'newer', { lot: 4 })).rejects.toThrow();
    await waiting;
    await listing;
    await restart();
    expect((await stored()).behind).toBe(1);
    await expectWhole(16);
  });

  it('two of them end with all of both', async () => {
    await meanwhile(many(22), 7, () => importAll(fileOf(many(22, 'b.gov.cn')), 'newer', { lot: 4 }));
    await expectWhole(44);
  });

  it('what is deleted stays deleted, what is read anew stays as it was read', async () => {
    await meanwhile(many(22), 12, async () => {
      const [gone] = byKey(
        (await (await database()).getAll('reports')).filter(({ url }) => url.endsWith('/1.html')),
      );
      await forgetReports([gone!.key]);
      await keep({ ...sound, source: reviewAt('a.gov.cn/2.html', '2024-05-05T00:00:00.000Z').source });
    });
    const listed = await listReports();
    expect(listed.some(({ url }) => url.endsWith('/1.html'))).toBe(false);
    expect(listed.find(({ url }) => url.endsWith('/2.html'))!.readAt).toBe('2024-05-05T00:00:00.000Z');
    await expectWhole(21, 22);
  });
});
