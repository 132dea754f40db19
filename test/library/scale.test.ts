import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetAll, forgetReports } from '../../src/library/forget';
import { beside, decide, keep, openReport, pair } from '../../src/library/library';
import { onLibraryChange } from '../../src/library/news';
import { followUpOf, listRosters, putRoster, setFollowUp } from '../../src/library/notes';
import { readingOf } from '../../src/library/readings';
import { countReports, getReports, listReports, reportsOf } from '../../src/library/reports';
import { closeDatabase, database } from '../../src/library/store';
import { exportAll, exportBlob, importAll, planImport } from '../../src/library/transfer';
import { fingerprintOf } from '../../src/reconcile/decision';
import type { Review } from '../../src/reconcile/review';
import { reviewFor, single } from '../lib/years';

const sound = reviewFor({ year: 2022 });
const faulty = reviewFor({
  year: 2023,
  applications: {
    received: [1, 0, 0, 0, 0, 0, 3],
    'disposed.granted': single(1),
    'disposed.total': single(1),
  },
});
const withoutTables = (
  reason: 'attachment' | 'frame',
  url = 'https://www.yunchuan.gov.cn/lyj/x.html',
): Review => ({
  ...reviewFor({ year: 2023, url }),
  document: { ...faulty.document, kind: 'report-without-tables', reason, form: null },
  figures: {},
  findings: [],
  lines: [],
  checks: { satisfied: 0, violated: 0, undecided: 0, inapplicable: 0 },
});
const ignored = (review: Review) => ({
  finding: fingerprintOf(review.findings[0]!, review.figures),
  verdict: 'dismissed' as const,
  reason: 'verified' as const,
  note: '',
  overrules: [],
  rule: review.findings[0]!.rule,
  code: review.findings[0]!.code,
  message: '',
});

beforeEach(async () => {
  await closeDatabase();
  await deleteDB('gouji-library');
});

describe('a report’s line', () => {
  it('counts what was not ignored, and counts it again when that is taken back', async () => {
    await keep(faulty);
    const before = (await listReports())[0]!;
    expect([before.counts.error, before.summary.handled]).toEqual([
      1,
      expect.objectContaining({ dismissed: 0 }),
    ]);
    await decide(faulty.source.url, ignored(faulty));
    const after = (await listReports())[0]!;
    expect([after.counts.error, after.summary.codes.includes('T3-H')]).toEqual([0, false]);
    await decide(
      faulty.source.url,
      { ...ignored(faulty), verdict: 'withdrawn', reason: null },
      '2999-01-01T00:00:00Z',
    );
    expect((await listReports())[0]!.counts.error).toBe(1);
  });

  it('keeps what was noted of the report through another reading', async () => {
    await keep(faulty);
    const [{ key }] = (await listReports()) as unknown as [{ key: string }];
    await setFollowUp([key, 'not there'], 'notified', '来函');
    await keep({ ...faulty, source: { ...faulty.source, retrievedAt: '2025-05-01T00:00:00Z' } });
    expect((await listReports())[0]!.followUp).toBe('notified');
    expect(await followUpOf(key)).toMatchObject({ status: 'notified', note: '来函' });
    expect(await followUpOf('not there')).toBeNull();
    await setFollowUp([key], null);
    expect((await listReports())[0]!.followUp).toBeNull();
  });

  it('tells whoever listens which reports changed', async () => {
    const heard: unknown[] = [];
    const listening = new AbortController();
    onLibraryChange((change) => heard.push(change), listening.signal);
    await keep(sound);
    const [{ key }] = (await listReports()) as unknown as [{ key: string }];
    await setFollowUp([key], 'explained');
    listening.abort();
    await keep(faulty);
    expect(heard).toEqual([{ keys: [key] }, { keys: [key] }]);
  });
});

describe('a report without tables', () => {
  it('has its line with the reason, and is no neighbour of another year', async () => {
    await keep(withoutTables('attachment'));
    await keep(reviewFor({ year: 2024 }));
    const [record] = await reportsOf('云川市林业局');
    expect(record).toMatchObject({
      year: 2023,
      summary: { kind: 'report-without-tables', reason: 'attachment' },
    });
    const { review } = (await openReport((await reportsOf('云川市林业局'))[1]!.key))!;
    expect(review.findings.filter(({ code }) => code.startsWith('Y-'))).toEqual([]);
  });

  it('is not offered either where it may be of the same agency: it could say nothing', async () => {
    const tables = { ...withoutTables('attachment', 'https://other.yunchuan.gov.cn/x.html') };
    await keep({ ...tables, document: { ...tables.document, agency: '林业局' } });
    expect(await listReports()).toHaveLength(1);
    expect((await beside(reviewFor({ year: 2024 }))).maybe).toEqual([]);
  });

  it('hides no reading with figures at the same address', async () => {
    await keep(faulty);
    await keep({
      ...withoutTables('attachment', faulty.source.url),
      source: { ...faulty.source, retrievedAt: '2026-01-01T00:00:00Z' },
    });
    const [record, ...others] = await listReports();
    expect([record!.summary.kind, others]).toEqual(['report', []]);
    expect((await openReport(record!.key))!.review.figures).toEqual(faulty.figures);
  });

  it('whose tables are in a frame gives way to that frame, whichever was read first', async () => {
    await keep(withoutTables('frame'));
    expect(await listReports()).toHaveLength(1);
    await keep(faulty);
    expect((await listReports()).map(({ summary }) => summary.kind)).toEqual(['report']);
    expect(await keep(withoutTables('frame'))).toBe(false);
    expect(await listReports()).toHaveLength(1);
  });

  it('without agency or year is none', async () => {
    const nobody = withoutTables('attachment');
    expect(await keep({ ...nobody, document: { ...nobody.document, agency: null } })).toBe(false);
    expect(await keep({ ...nobody, document: { ...nobody.document, year: null } })).toBe(false);
  });
});

describe('deleting several', () => {
  it('takes readings, copies, notes and decisions along, and leaves the others', async () => {
    await keep(sound);
    await keep(faulty);
    await decide(faulty.source.url, ignored(faulty));
    const [gone] = (await listReports()).filter(({ year }) => year === 2023);
    await setFollowUp([gone!.key], 'notified');
    const copy = {
      id: gone!.newest,
      html: '<p>',
      hash: 'x',
      madeAt: '2025-01-01T00:00:00Z',
      url: '',
      size: 3,
    };
    await (await database()).put('copies', copy);
    await forgetReports([gone!.key]);
    const left = await exportAll();
    expect([left.readings.length, left.decisions, left.followUps]).toEqual([1, [], []]);
    expect(await (await database()).count('copies')).toBe(0);
    expect(await openReport(gone!.key)).toBeNull();
    expect(
      (await getReports([gone!.key, ...(await listReports()).map(({ key }) => key)])).map(({ year }) => year),
    ).toEqual([2022]);
  });
});

describe('deleting very many', () => {
  const fill = async (count: number) => {
    for (let index = 0; index < count; index++) {
      const url = `https://www.yunchuan.gov.cn/lyj/${index}.html`;
      await keep({ ...sound, source: { ...sound.source, url } });
    }
    return (await listReports()).map(({ key }) => key);
  };

  it('goes by lots, says how far it is, and tells the pages in the end', async () => {
    const keys = await fill(12);
    const life = new AbortController();
    const told: unknown[] = [];
    onLibraryChange((change) => told.push(change?.keys.length), life.signal);
    const far: number[] = [];
    expect(await forgetReports(keys.slice(1), { lot: 5, progress: (done) => far.push(done) })).toBe(11);
    life.abort();
    expect([far, told]).toEqual([[5, 10, 11], [11]]);
    expect((await listReports()).map(({ key }) => key)).toEqual(keys.slice(0, 1));
  });

  it('stopped, or without room in the middle, leaves every report wholly there or wholly gone', async () => {
    const keys = await fill(12);
    const stopping = new AbortController();
    const { signal } = stopping;
    expect(await forgetReports(keys, { lot: 5, signal, progress: () => stopping.abort() })).toBe(5);
    expect([await countReports(), (await exportAll()).readings.length]).toEqual([7, 7]);
    const { delete: remove } = IDBObjectStore.prototype;
    let removed = 0;
    IDBObjectStore.prototype.delete = function (this: IDBObjectStore, ...given: Parameters<typeof remove>) {
      if (this.name === 'readings' && ++removed > 4) throw new DOMException('full', 'QuotaExceededError');
      return remove.apply(this, given);
    };
    const left = (await listReports()).map(({ key }) => key);
    await expect(forgetReports(left, { lot: 3 })).rejects.toMatchObject({ problem: 'full' });
    IDBObjectStore.prototype.delete = remove;
    expect([await countReports(), (await exportAll()).readings.length]).toEqual([4, 4]);
    expect(await listReports()).toHaveLength(4);
  });
});

describe('import', () => {
  it('says first what it would do, and does that', async () => {
    await keep(sound);
    await keep(faulty);
    const [key] = (await listReports()).filter(({ year }) => year === 2023).map((one) => one.key);
    await setFollowUp([key!], 'notified', '', '2025-03-01T00:00:00Z');
    await putRoster({ id: 'r', name: '名册', text: '林业局', changedAt: '2025-03-01T00:00:00Z' });
    const theirs = await (await exportBlob('2025-03-02T00:00:00Z')).text();
    expect(JSON.parse(theirs)).toEqual(await exportAll('2025-03-02T00:00:00Z'));
    expect(await planImport(new Blob([theirs]))).toEqual({
      exportedAt: '2025-03-02T00:00:00Z',
      reports: 2,
      decisions: 0,
      added: 0,
      same: 2,
      differing: 0,
      refused: 0,
    });

    await setFollowUp([key!], 'explained', '', '2025-02-01T00:00:00Z');
    await forgetReports((await listReports()).filter(({ year }) => year === 2022).map((one) => one.key));
    expect(await planImport(new Blob([theirs]))).toMatchObject({ added: 1, same: 0, differing: 1 });
    expect(await listReports()).toHaveLength(1);

    expect(await importAll(new Blob([theirs]), 'mine')).toMatchObject({ reports: 1 });
    expect((await listReports()).map(({ followUp }) => followUp).sort()).toEqual(['explained', null]);
    await importAll(new Blob([theirs]));
    expect((await listReports()).map(({ followUp }) => followUp).sort()).toEqual(['notified', null]);
    expect(await planImport(new Blob([theirs]))).toMatchObject({ added: 0, same: 2, differing: 0 });
    expect((await listRosters()).map(({ text }) => text)).toEqual(['林业局']);
  });

  it('of more than one lot that ends in the middle is made whole by importing it again', async () => {
    const readings = Array.from({ length: 12 }, (_, index) => {
      const url = `https://www.yunchuan.gov.cn/lyj/${index}.html`;
      return readingOf({ ...sound, source: { ...sound.source, url } });
    });
    const decisions: never[] = [];
    const pairs = [{ id: '["a","b"]', same: true, madeAt: '2025-03-01T00:00:00Z' }];
    const file = new Blob([JSON.stringify({ schema: 'gouji/library@1', readings, decisions, pairs })]);
    const shares: number[] = [];
    expect(await planImport(file, (share) => shares.push(share))).toMatchObject({ added: 12, same: 0 });
    expect(shares.at(-1)).toBe(1);
    let written = 0;
    const { put: write } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof write>) {
      if (this.name === 'readings' && ++written > 7) throw new DOMException('full', 'QuotaExceededError');
      return write.apply(this, given);
    };
    await expect(importAll(file, 'newer', { lot: 5 })).rejects.toMatchObject({ problem: 'full' });
    IDBObjectStore.prototype.put = write;
    expect([await countReports(), (await listReports()).length]).toEqual([5, 5]);
    expect((await exportAll()).readings).toHaveLength(5);
    expect(await importAll(file, 'newer', { lot: 5 })).toMatchObject({ reports: 7, readings: 7, known: 5 });
    expect(await listReports()).toHaveLength(12);
    expect((await exportAll()).pairs).toEqual(pairs);
  });

  it('leaves what differs as it is here, or takes in what the file knows besides: of two notes the later one', async () => {
    const roster = (id: string, text: string, changedAt: string) =>
      putRoster({ id, name: '名册', text, changedAt });
    const noted = async (status: 'notified' | 'explained', at: string) =>
      setFollowUp([(await listReports())[0]!.key], status, '', at);
    await keep(faulty);
    await noted('notified', '2025-02-01T00:00:00Z');
    await pair('a', 'b', true, '2025-05-01T00:00:00Z');
    await roster('r', '林业局', '2025-05-01T00:00:00Z');
    await roster('s', '林业局', '2025-02-01T00:00:00Z');
    const theirs = JSON.stringify(await exportAll());
    await forgetAll();
    await keep({ ...faulty, sentences: ['本年度收到申请3件。'] });
    await noted('explained', '2025-03-01T00:00:00Z');
    await pair('a', 'b', false, '2025-03-01T00:00:00Z');
    await roster('r', '水利局', '2025-03-01T00:00:00Z');
    await roster('s', '水利局', '2025-03-01T00:00:00Z');
    const here = async () => {
      const { readings, followUps, pairs, rosters } = await exportAll();
      const texts = rosters.map(({ text }) => text);
      return [readings.length, followUps[0]!.status, pairs[0]!.same, ...texts];
    };
    await importAll(new Blob([theirs]), 'mine');
    expect(await here()).toEqual([1, 'explained', false, '水利局', '水利局']);
    await importAll(new Blob([theirs]));
    expect(await here()).toEqual([2, 'explained', true, '林业局', '水利局']);
  });

  it('with decisions of others changes the lines of reports that are here', async () => {
    await keep(faulty);
    await decide(faulty.source.url, ignored(faulty), '2025-03-01T00:00:00Z');
    const theirs = JSON.stringify(await exportAll());
    await forgetReports((await listReports()).map(({ key }) => key));
    await keep(faulty);
    expect((await listReports())[0]!.counts.error).toBe(1);
    expect(await planImport(new Blob([theirs]))).toMatchObject({ differing: 1 });
    await importAll(new Blob([theirs]), 'mine');
    expect((await listReports())[0]!.counts.error).toBe(1);
    await importAll(new Blob([theirs]));
    expect((await listReports())[0]!.counts.error).toBe(0);
  });

  it('of many is put together from pieces', async () => {
    const db = await database();
    const { readings } = JSON.parse(await (await exportBlob()).text());
    expect(readings).toEqual([]);
    for (let index = 0; index < 250; index++)
      await db.put('rosters', {
        id: String(index).padStart(3, '0'),
        name: 'n',
        text: '',
        changedAt: '2025-01-01T00:00:00Z',
      });
    const { rosters } = JSON.parse(await (await exportBlob()).text());
    expect(rosters.map(({ id }: { id: string }) => Number(id))).toEqual([...Array(250).keys()]);
  });

  it.each([
    { followUps: [{ report: 'x', status: 'great', note: '', at: '2025-01-01T00:00:00Z' }] },
    { followUps: {} },
    { rosters: [{ id: 'x', name: 'x', text: 1, changedAt: '2025-01-01T00:00:00Z' }] },
  ])('refuses what is damaged: %j', async (part) => {
    const text = JSON.stringify({
      schema: 'gouji/library@1',
      readings: [],
      decisions: [],
      pairs: [],
      ...part,
    });
    await expect(planImport(new Blob([text]))).rejects.toMatchObject({ problem: 'damaged' });
    await expect(importAll(new Blob([text]))).rejects.toMatchObject({ problem: 'damaged' });
  });
});
