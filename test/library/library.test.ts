import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { compareReadings } from '../../src/library/compare';
import { keepCopy } from '../../src/library/copies';
import { forget, forgetAll } from '../../src/library/forget';
import { addressOf, compareReports, identify } from '../../src/library/identity';
import { beside, decide, keep, keepAgain, openReport, pair } from '../../src/library/library';
import { putRoster, setFollowUp } from '../../src/library/notes';
import { countReports, listReports } from '../../src/library/reports';
import { closeDatabase, database, LibraryError, steps } from '../../src/library/store';
import { exportAll, FileError, importAll } from '../../src/library/transfer';
import { fingerprintOf, standingOf } from '../../src/reconcile/decision';
import type { Review } from '../../src/reconcile/review';
import { reviewFor, single, type Year } from '../lib/years';

const lastYear: Year = {
  year: 2022,
  applications: {
    received: single(9),
    'disposed.granted': single(4),
    'disposed.total': single(4),
    carriedForward: single(5),
  },
};
const thisYear: Year = {
  year: 2023,
  applications: { carriedOver: single(3), 'disposed.granted': single(3), 'disposed.total': single(3) },
};
const codes = (review: { findings: { code: string }[] }) => review.findings.map(({ code }) => code);
const dismissal = (review: ReturnType<typeof reviewFor>, index = 0) => ({
  finding: fingerprintOf(review.findings[index]!, review.figures),
  verdict: 'dismissed' as const,
  reason: 'explained' as const,
  note: '来函：两件转办',
  overrules: [],
  rule: review.findings[index]!.rule,
  code: review.findings[index]!.code,
  message: review.findings[index]!.message.zh,
});

beforeEach(async () => {
  await closeDatabase();
  await deleteDB('gouji-library');
});

describe('what is kept', () => {
  it('is one report for each agency, year and address, and one reading of what stays the same', async () => {
    expect(await keep(reviewFor(thisYear))).toBe(true);
    expect(await keep(reviewFor({ ...thisYear, retrievedAt: '2025-03-01T00:00:00Z' }))).toBe(false);
    await keep(reviewFor({ ...thisYear, url: 'https://www.yunchuan.gov.cn/mirror/2023.html' }));
    expect((await listReports()).map(({ readAt }) => readAt).sort()).toEqual([
      '2025-02-11T00:00:00Z',
      '2025-03-01T00:00:00Z',
    ]);
    expect((await beside(reviewFor(thisYear))).readings).toMatchObject([
      { firstReadAt: '2025-02-11T00:00:00Z', lastReadAt: '2025-03-01T00:00:00Z' },
    ]);
  });

  it('is the newest reading, with the older in its history', async () => {
    await keep(reviewFor(thisYear));
    const corrected: Year = {
      ...thisYear,
      retrievedAt: '2025-03-01T00:00:00Z',
      applications: {
        ...thisYear.applications,
        carriedOver: single(5),
        'disposed.granted': single(5),
        'disposed.total': single(5),
      },
    };
    expect(await keep(reviewFor(corrected))).toBe(true);
    const { readings } = await beside(reviewFor(corrected));
    expect(readings.map(({ review }) => review.figures['applications/carriedOver/total']!.value)).toEqual([
      5, 3,
    ]);
    expect(await listReports()).toHaveLength(1);
  });

  it('is the last reading although the clock was set back since the one before', async () => {
    const figure = async () =>
      (await openReport((await listReports())[0]!.key))!.review.figures['applications/carriedOver/total']!
        .value;
    const as = (count: number, retrievedAt: string): Review =>
      reviewFor({ ...thisYear, retrievedAt, applications: { carriedOver: single(count) } });
    await keep(as(3, '2099-01-01T00:00:00.000Z'), '2099-01-01T00:00:00.000Z');
    for (const [count, at] of [
      [5, '2025-03-01T00:00:00.000Z'],
      [7, '2025-03-02T00:00:00.000Z'],
      [3, '2025-03-03T00:00:00.000Z'],
    ] as const) {
      await keep(as(count, at), at);
      expect(await figure()).toBe(count);
    }
    const { readings } = await beside(as(3, '2025-03-03T00:00:00.000Z'));
    expect(readings.map(({ review }) => review.figures['applications/carriedOver/total']!.value)).toEqual([
      3, 7, 5,
    ]);
    // When the page was really read stays in what was read.
    expect(readings[1]!.review.source.retrievedAt).toBe('2025-03-02T00:00:00.000Z');
  });

  it('is no page that states nothing', async () => {
    const nothing = { ...reviewFor(thisYear), figures: {} };
    const index = reviewFor(thisYear);
    index.document = { ...index.document, kind: 'report-index' };
    expect(await keep(nothing)).toBe(false);
    expect(await keep(index)).toBe(false);
    expect(await listReports()).toEqual([]);
  });

  it('gives the neighbouring years, without their findings and decisions', async () => {
    await keep(reviewFor(lastYear));
    await keep(reviewFor({ ...lastYear, year: 2021, form: '2021' }));
    await keep(
      reviewFor({ ...lastYear, agency: '云川市水利局', url: 'https://www.yunchuan.gov.cn/slj/2022.html' }),
    );
    const { years } = await beside(reviewFor(thisYear));
    expect(years.map(({ document }) => [document.agency, document.year])).toEqual([['云川市林业局', 2022]]);
    expect(years[0]!.findings).toEqual([]);
  });

  it('judges the later year again when the earlier becomes known', async () => {
    await keep(reviewFor(thisYear));
    await keep(reviewFor(lastYear));
    const { review } = (await beside(reviewFor(thisYear))).readings[0]!;
    expect(codes(review)).toContain('Y-01');
    expect((await listReports()).find(({ year }) => year === 2023)?.counts.warning).toBeGreaterThan(0);
  });
});

describe('which agency it is', () => {
  const me = (agency: string | null, url: string) =>
    identify({
      ...reviewFor(thisYear),
      document: { ...reviewFor(thisYear).document, agency },
      source: { url, title: '', retrievedAt: '' },
    });
  it.each<[string | null, string, string | null, string, string | null]>([
    [
      '云川市人民政府',
      'https://www.yunchuan.gov.cn/a/1.html',
      '云川市政府',
      'https://new.yunchuan.gov.cn/b/2.html',
      'same',
    ],
    [
      '林业局',
      'https://www.yunchuan.gov.cn/lyj/1.html',
      '林业局',
      'https://www.yunchuan.gov.cn/old/2.html',
      'same',
    ],
    [
      '林业局',
      'https://www.yunchuan.gov.cn/lyj/1.html',
      '林业局',
      'https://www.yunhai.gov.cn/lyj/2.html',
      'maybe',
    ],
    [
      '林业局',
      'https://www.yunchuan.gov.cn/lyj/art/2023/1.html',
      '云川市林业局',
      'https://www.yunchuan.gov.cn/lyj/art/2022/1.html',
      'same',
    ],
    [
      '林业局',
      'https://www.sheng.gov.cn/x/1.html',
      '云川市林业局',
      'https://www.sheng.gov.cn/y/1.html',
      'maybe',
    ],
    [
      '云川市安全生产监督管理局',
      'https://yj.yunchuan.gov.cn/1.html',
      '云川市应急管理局',
      'https://yj.yunchuan.gov.cn/2.html',
      'renamed',
    ],
    [
      '云川市安全生产监督管理局',
      'https://aj.yunchuan.gov.cn/1.html',
      '云川市应急管理局',
      'https://yj.yunchuan.gov.cn/2.html',
      'maybe',
    ],
    [
      null,
      'https://www.yunchuan.gov.cn/lyj/1.html',
      '云川市林业局',
      'https://www.yunchuan.gov.cn/lyj/2.html',
      'maybe',
    ],
    [
      null,
      'https://www.yunchuan.gov.cn/lyj/1.html',
      '云川市林业局',
      'https://www.yunchuan.gov.cn/slj/2.html',
      null,
    ],
    [null, 'file:///tmp/a/1.html', '云川市林业局', 'file:///tmp/a/2.html', null],
    [
      '云川市林业局',
      'https://www.yunchuan.gov.cn/1.html',
      '云川市水利局',
      'https://www.yunchuan.gov.cn/2.html',
      null,
    ],
  ])('%s at %s beside %s at %s: %s', (a, x, b, y, expected) => {
    expect(compareReports(me(a, x), me(b, y))).toBe(expected);
    expect(compareReports(me(b, y), me(a, x))).toBe(expected);
  });

  it('an uncertain one is offered, and settled by a person', async () => {
    const other: Year = { ...lastYear, agency: '林业局', url: 'https://other.yunchuan.gov.cn/2022.html' };
    await keep(reviewFor(other));
    const before = await beside(reviewFor(thisYear));
    expect([before.years, before.maybe.map(({ agency }) => agency)]).toEqual([[], ['林业局']]);
    await pair('云川市林业局', '林业局', true);
    const after = await beside(reviewFor(thisYear));
    expect([after.years.map(({ document }) => document.agency), after.maybe]).toEqual([['林业局'], []]);
    await pair('林业局', '云川市林业局', false, '2999-01-01T00:00:00Z');
    const never = await beside(reviewFor(thisYear));
    expect([never.years, never.maybe]).toEqual([[], []]);
  });

  it.each([
    ['https://a.gov.cn/1.html#top', 'a.gov.cn/1.html'],
    ['http://a.gov.cn/1.html', 'a.gov.cn/1.html'],
    ['https://a.gov.cn/?id=1', 'a.gov.cn/?id=1'],
    ['https://a.gov.cn/#/report/1', 'a.gov.cn/#/report/1'],
    ['reports/a.html', 'reports/a.html'],
  ])('address of %s', (url, expected) => expect(addressOf(url)).toBe(expected));
});

describe('decisions', () => {
  const faulty = (): ReturnType<typeof reviewFor> =>
    reviewFor({ ...thisYear, applications: { ...thisYear.applications, received: [1, 0, 0, 0, 0, 0, 3] } });

  it('stay with the finding, outlive a restart, and can be undone', async () => {
    const review = faulty();
    await decide(review.source.url, dismissal(review), '2025-02-12T00:00:00Z');
    await closeDatabase();
    const { decisions } = await beside(faulty());
    expect(standingOf(review.findings[0]!, { ...review, decisions })).toMatchObject({
      state: 'dismissed',
      decision: { reason: 'explained', note: '来函：两件转办' },
    });
    await decide(
      review.source.url,
      { ...dismissal(review), verdict: 'withdrawn', reason: null },
      '2025-02-13T00:00:00Z',
    );
    expect(
      standingOf(review.findings[0]!, { ...review, decisions: (await beside(review)).decisions }),
    ).toEqual({ state: 'open' });
  });

  it('no longer fit when the page is corrected into something else', async () => {
    const review = faulty();
    await decide(review.source.url, dismissal(review));
    const other = reviewFor({
      ...thisYear,
      applications: { ...thisYear.applications, received: [1, 0, 0, 0, 0, 0, 4] },
    });
    const { decisions } = await beside(other);
    expect(decisions).toHaveLength(1);
    for (const finding of other.findings)
      expect(standingOf(finding, { ...other, decisions })).toEqual({ state: 'open' });
  });

  it('on a cell fit what stood in it', async () => {
    const of = (printed: string) => reviewFor({ ...thisYear, proactive: { penalty: [printed] } });
    const words = of('若干');
    const [finding] = words.findings.filter(({ code }) => code === 'D-02');
    const dismissed = { ...dismissal(words), finding: fingerprintOf(finding!, words.figures) };
    await decide(words.source.url, dismissed);
    const { decisions } = await beside(words);
    const standing = (review: Review) =>
      review.findings
        .filter(({ code }) => code === 'D-02')
        .map((one) => standingOf(one, { ...review, decisions }).state);
    expect(standing(words)).toEqual(['dismissed']);
    expect(standing(of('很多'))).toEqual(['open']);
  });

  it('are not found at another address', async () => {
    const review = faulty();
    await decide('https://elsewhere.gov.cn/1.html', dismissal(review));
    expect((await beside(review)).decisions).toEqual([]);
  });
});

describe('deleting', () => {
  it('one report leaves the others', async () => {
    await keep(reviewFor(lastYear));
    await keep(reviewFor(thisYear));
    await decide(reviewFor(thisYear).source.url, { ...dismissal(reviewFor(thisYear, [lastYear])) });
    await forget(reviewFor(thisYear));
    expect((await listReports()).map(({ year }) => year)).toEqual([2022]);
    expect((await exportAll()).decisions).toEqual([]);
  });
  it('one of two at an address leaves what was decided there', async () => {
    // The same page once read as another agency's.
    const { url } = reviewFor(thisYear).source;
    const other = reviewFor({ ...thisYear, agency: '云川市水利局', url });
    await keep(reviewFor(thisYear));
    await keep(other);
    await decide(url, dismissal(reviewFor(thisYear, [lastYear])));
    await forget(other);
    expect((await exportAll()).decisions).toHaveLength(1);
    await forget(reviewFor(thisYear));
    expect((await exportAll()).decisions).toEqual([]);
  });
  it('all leaves nothing', async () => {
    await keep(reviewFor(lastYear));
    await keep(reviewFor(thisYear));
    const [{ key }] = (await listReports()) as unknown as [{ key: string }];
    await decide(reviewFor(thisYear).source.url, dismissal(reviewFor(thisYear, [lastYear])));
    await setFollowUp([key], 'notified', '来函');
    await keepCopy(reviewFor(thisYear), '<p>', 'x');
    await pair('a', 'b', true);
    await putRoster({ id: 'r', name: '名册', text: '林业局', changedAt: '2025-03-01T00:00:00Z' });
    await forgetAll();
    const db = await database();
    const left = [...db.objectStoreNames].filter((store) => store !== 'settings');
    expect(await Promise.all(left.map(async (store) => [store, await db.count(store)]))).toEqual(
      left.map((store) => [store, 0]),
    );
    expect([await listReports(), await countReports()]).toEqual([[], 0]);
  });
});

describe('export and import', () => {
  it('export, clear, import restores everything', async () => {
    await keep(reviewFor(thisYear));
    await keep(reviewFor(lastYear));
    await decide(reviewFor(thisYear).source.url, dismissal(reviewFor(thisYear, [lastYear])));
    const [file, reports] = [await exportAll('2025-03-01T00:00:00Z'), await listReports()];
    await forgetAll();
    const text = JSON.stringify(file);
    expect(await importAll(new Blob([text]))).toEqual({
      reports: 2,
      readings: 2,
      decisions: 1,
      known: 0,
      refused: 0,
    });
    expect(await exportAll('2025-03-01T00:00:00Z')).toEqual(file);
    expect(await listReports()).toEqual(reports);
    expect(await importAll(new Blob([text]))).toEqual({
      reports: 0,
      readings: 0,
      decisions: 0,
      known: 2,
      refused: 0,
    });
    expect(await exportAll('2025-03-01T00:00:00Z')).toEqual(file);
  });

  it('what was deleted does not come back because a page is judged anew; what is there, is kept up', async () => {
    await keep(reviewFor(thisYear));
    expect(await keepAgain(reviewFor({ ...thisYear, applications: {} }))).toBe(true);
    expect((await beside(reviewFor(thisYear))).readings).toHaveLength(2);
    await forgetAll();
    expect(await keepAgain(reviewFor(thisYear))).toBe(false);
    expect(await listReports()).toEqual([]);
    expect(await keep(reviewFor(thisYear))).toBe(true);
  });

  it.each([
    ['foreign', 'no json'],
    ['foreign', '{}'],
    ['newer', '{"schema":"gouji/library@2"}'],
    ['newer', '{"schema":"gouji/library@2","readings":[],"decisions":[],"pairs":[]}'],
    ['damaged', '{"schema":"gouji/library@1"}'],
    ['damaged', '{"schema":"gouji/library@1","readings":[],"decisions":[]}'],
    ['damaged', '{"schema":"gouji/library@1","readings":[{}],"decisions":[],"pairs":[]}'],
    ['damaged', '{"schema":"gouji/library@1","readings":[],"decisions":[{"address":"x"}],"pairs":[]}'],
    ['damaged', '{"schema":"gouji/library@1","readings":[],"decisions":[],"pairs":[{"id":"[1]"}]}'],
  ])('a file that is %s is refused and nothing of it taken in', async (problem, text) => {
    await keep(reviewFor(thisYear));
    const before = await exportAll('');
    await expect(importAll(new Blob([text]))).rejects.toMatchObject({ problem });
    await expect(importAll(new Blob([text]))).rejects.toBeInstanceOf(FileError);
    expect(await exportAll('')).toEqual(before);
  });
});

describe('moments that no clock shows', () => {
  it.each(['2025-99-99T99:99:99Z', '2025-01-01T:::Z', '9999-12-31T23:59:59.999Z'])(
    '%s: a file that names it is refused, and a report can be read again',
    async (moment) => {
      await keep(reviewFor(thisYear));
      const file = await exportAll('2025-03-01T00:00:00Z');
      const readings = file.readings.map((reading) => ({ ...reading, lastReadAt: moment }));
      await expect(importAll(new Blob([JSON.stringify({ ...file, readings })]))).rejects.toMatchObject({
        problem: 'damaged',
      });
      await keep(reviewFor(thisYear));
      expect((await listReports()).length).toBe(1);
    },
  );
});

describe('the database', () => {
  it('of an older version is migrated with all that is in it', async () => {
    await keep(reviewFor(thisYear));
    await closeDatabase();
    const db = await database([...steps, (opened) => void opened.deleteObjectStore('pairs')]);
    expect(db.version).toBe(steps.length + 1);
    expect(await db.count('readings')).toBe(1);
  });

  it('of a newer version is refused without damage', async () => {
    const newer = await openDB('gouji-library', 99, {
      upgrade: (db) => void db.createObjectStore('reports'),
    });
    await newer.put('reports', 'kept', 'k');
    newer.close();
    await expect(keep(reviewFor(thisYear))).rejects.toMatchObject({ problem: 'newer' });
    const again = await openDB('gouji-library', 99);
    expect(await again.get('reports', 'k')).toBe('kept');
    again.close();
  });

  it('that is full says so', async () => {
    await database();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(keep(reviewFor(thisYear))).rejects.toEqual(new LibraryError('full'));
    put.mockRestore();
    expect(await keep(reviewFor(thisYear))).toBe(true);
  });

  it('that the browser does not give says so', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(keep(reviewFor(thisYear))).rejects.toMatchObject({ problem: 'blocked' });
    open.mockRestore();
    expect(await keep(reviewFor(thisYear))).toBe(true);
  });
});

describe('two readings compared', () => {
  const wrong = (total: number) =>
    reviewFor({
      ...thisYear,
      applications: { ...thisYear.applications, received: [1, 0, 0, 0, 0, 0, total] },
    });
  /** With two totals that are wrong, or may be: due are 1 and 1. */
  const twice = (received: number, granted: number) =>
    reviewFor({
      ...thisYear,
      applications: {
        received: [1, 0, 0, 0, 0, 0, received],
        'disposed.granted': [1, 0, 0, 0, 0, 0, granted],
        'disposed.total': single(1),
      },
    });
  it.each([
    ['done', wrong(3), wrong(1)],
    ['not', wrong(3), wrong(4)],
    ['partly', twice(3, 2), twice(3, 1)],
    ['none', reviewFor(thisYear), reviewFor(thisYear)],
  ] as const)('整改状态 %s', (status, before, after) => {
    const fixed = status === 'done' ? reviewFor(thisYear) : after;
    expect(compareReadings(before, fixed)).toMatchObject({ status });
  });
  it('names what is new and which figures changed', () => {
    const comparison = compareReadings(reviewFor(thisYear), wrong(3));
    expect(comparison.fresh.length).toBeGreaterThan(0);
    expect(comparison.corrected).toEqual([]);
    expect(comparison.changed).toContainEqual({
      place: 'applications/received/total',
      before: '0',
      after: '3',
    });
  });
});
