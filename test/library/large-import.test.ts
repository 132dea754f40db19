import 'fake-indexeddb/auto';
import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileBounds } from '../../src/library/library-file';
import { readingOf } from '../../src/library/readings';
import { listReports } from '../../src/library/reports';
import { closeDatabase } from '../../src/library/store';
import { MOST_ALIKE } from '../../src/library/survey';
import { exportAll, importAll, planImport } from '../../src/library/transfer';
import type { Review } from '../../src/reconcile/review';
import { reviewFor } from '../lib/years';

const sound = reviewFor({ year: 2022 });
/** The smallest that a report can be: what is measured is how many there are. */
const small: Review = { ...sound, figures: {}, lines: [], findings: [], unchecked: [] };

const at = (url: string, review = small) =>
  JSON.stringify(readingOf({ ...review, source: { ...review.source, url } }));
const decisionAt = (address: string, finding: string) =>
  JSON.stringify({
    ...{ address, finding, verdict: 'dismissed', reason: 'other', note: '', by: 'me', overrules: [] },
    ...{ madeAt: '2025-01-01T00:00:00Z', rule: 'r', code: 'c', message: 'm' },
  });

/** A backup of these records, put together from pieces. */
function fileOf(lists: { readings?: Iterable<string>; decisions?: Iterable<string> }, end = '}'): Blob {
  const list = (name: string, records: Iterable<string> = []) => `"${name}":[${[...records].join(',')}]`;
  return new Blob([
    '{"schema":"gouji/library@1",',
    `${list('readings', lists.readings)},${list('decisions', lists.decisions)},"pairs":[]${end}`,
  ]);
}
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i));

beforeEach(async () => {
  await closeDatabase();
  await deleteDB('gouji-library');
});
const bounds = { ...fileBounds };
afterEach(() => void Object.assign(fileBounds, bounds));

describe('a backup in which some records cannot be read', () => {
  const file = () =>
    fileOf({
      readings: [
        at('https://a.gov.cn/1.html'),
        '{"review":1}',
        at('https://a.gov.cn/2.html'),
        '{"review":tru}',
      ],
      decisions: [decisionAt('a.gov.cn/1.html', 'f'), '{}'],
    });

  it('says how many before anything is done, takes in the others and says it again', async () => {
    expect(await planImport(file())).toMatchObject({ reports: 2, decisions: 1, added: 2, refused: 3 });
    expect(await listReports()).toEqual([]);
    expect(await importAll(file())).toMatchObject({ reports: 2, readings: 2, decisions: 1, refused: 3 });
    const { readings, decisions } = await exportAll();
    expect([readings.length, decisions.length, (await listReports()).length]).toEqual([2, 1, 2]);
  });

  it('is refused as a whole where it ends early: what is missing cannot be counted', async () => {
    const cut = fileOf({ readings: [at('https://a.gov.cn/1.html')] }, '');
    await expect(planImport(cut)).rejects.toMatchObject({ problem: 'damaged' });
    expect(await listReports()).toEqual([]);
  });

  it('is refused where none of them can', async () => {
    const file = fileOf({ readings: ['{}', '{}'], decisions: ['{}'] });
    await expect(importAll(file)).rejects.toMatchObject({ problem: 'damaged' });
  });
});

describe('a backup of very much', () => {
  it('of a hundred thousand decisions is taken in, each of them', async () => {
    const file = fileOf({
      readings: [at('https://a.gov.cn/0.html')],
      decisions: many(100_000, (index) => decisionAt(`a.gov.cn/${index}.html`, 'f')),
    });
    expect(await planImport(file)).toMatchObject({ reports: 1, decisions: 100_000, refused: 0 });
  }, 120_000);

  it('of a hundred thousand reports at one address takes no longer for being at one', async () => {
    // Each looks like another agency's: addresses with their reports were copied anew for each of them.
    const readings = many(100_000, (index) =>
      at('https://a.gov.cn/1.html', {
        ...small,
        document: { ...small.document, agency: `云川市${index}局` },
      }),
    );
    expect(await planImport(fileOf({ readings }))).toMatchObject({ added: 100_000, refused: 0 });
  }, 60_000);

  it.each([
    ['records', { records: 9 }, { decisions: many(10, (index) => decisionAt('a.gov.cn', `${index}`)) }],
    [
      'characters of notes',
      { notes: 500 },
      { decisions: many(4, (index) => decisionAt('a.gov.cn', `${index}`)) },
    ],
    [
      'decisions at one address',
      {},
      { decisions: many(MOST_ALIKE + 1, (i) => decisionAt('a.gov.cn', `${i}`)) },
    ],
    ['readings of one report', {}, { readings: many(MOST_ALIKE + 1, () => at('https://a.gov.cn/1.html')) }],
  ])('is refused above so many %s, and nothing of it taken in', async (_, lower, lists) => {
    Object.assign(fileBounds, lower);
    await expect(importAll(fileOf(lists))).rejects.toMatchObject({ problem: 'too-large' });
    expect((await exportAll()).readings).toEqual([]);
  });

  it('that is foreign and too large is foreign', async () => {
    Object.assign(fileBounds, { records: 2 });
    const foreign = new Blob([`{"readings":[${many(5, () => '{}').join(',')}],"schema":"other"}`]);
    await expect(planImport(foreign)).rejects.toMatchObject({ problem: 'foreign' });
  });
});

describe('a later version that opens the library in another window', () => {
  it('ends an import between two lots: what went in is whole, the rest is said not to be', async () => {
    const file = fileOf({ readings: many(12, (index) => at(`https://a.gov.cn/${index}.html`)) });
    let later: Promise<IDBPDatabase> | undefined;
    const { put } = IDBObjectStore.prototype;
    let written = 0;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (this.name === 'readings' && ++written === 7) later = openDB('gouji-library', 99);
      return put.apply(this, given);
    };
    await expect(importAll(file, 'newer', { lot: 5 })).rejects.toMatchObject({ problem: 'newer' });
    IDBObjectStore.prototype.put = put;
    const db = await later!;
    expect([await db.count('readings'), await db.count('reports')]).toEqual([10, 10]);
    db.close();
  });
});
