import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { beside, keep, openReport } from '../../src/library/library';
import { readingOf, reportOf } from '../../src/library/readings';
import { decisionId } from '../../src/library/records';
import { listReports, worstReports } from '../../src/library/reports';
import { closeDatabase, database, steps } from '../../src/library/store';
import { exportAll, importAll } from '../../src/library/transfer';
import { fingerprintOf } from '../../src/reconcile/decision';
import { reviewFor, single } from '../lib/years';

/** A report whose 总计 is contradicted, as the first version of the library kept it: no summary, no follow-up. */
const faulty = reviewFor({
  year: 2023,
  applications: {
    received: [1, 0, 0, 0, 0, 0, 3],
    'disposed.granted': single(1),
    'disposed.total': single(1),
  },
});
const reading = readingOf(faulty);

/** The first version's database, as an extension that was never updated has it. */
async function firstVersion(): Promise<void> {
  const db = await openDB('gouji-library', 1, {
    upgrade(opened) {
      const reports = opened.createObjectStore('reports', { keyPath: 'key' });
      reports.createIndex('year', 'year');
      reports.createIndex('agencyKey', 'agencyKey');
      reports.createIndex('address', 'address');
      opened.createObjectStore('readings', { keyPath: 'id' }).createIndex('report', 'report');
      opened.createObjectStore('decisions', { keyPath: 'id' }).createIndex('address', 'address');
      opened.createObjectStore('pairs', { keyPath: 'id' });
      opened.createObjectStore('settings');
    },
  });
  const { summary: _, followUp: __, ...record } = reportOf([reading])!;
  await db.put('reports', record);
  await db.put('reports', { ...record, key: 'without readings' });
  await db.put('readings', reading);
  const [finding] = faulty.findings;
  const decision = {
    finding: fingerprintOf(finding!, faulty.figures),
    verdict: 'dismissed',
    reason: 'verified',
    note: '',
    by: 'me',
    madeAt: '2025-02-12T00:00:00Z',
    overrules: [],
    rule: finding!.rule,
    code: finding!.code,
    message: finding!.message.zh,
  };
  await db.put('decisions', {
    ...decision,
    address: record.address,
    id: decisionId(record.address, decision),
  });
  await db.put('pairs', { id: '["a","b"]', same: true, madeAt: '2025-02-12T00:00:00Z' });
  await db.put('settings', 'me', 'reviewer');
  db.close();
}

beforeEach(async () => {
  await closeDatabase();
  await deleteDB('gouji-library');
});

it('a library of the first version gets its summaries, and nothing of it is lost', async () => {
  await firstVersion();
  const [record, ...others] = await listReports();
  expect(others).toEqual([]);
  expect(record!.followUp).toBeNull();
  expect(record!.summary).toMatchObject({ kind: 'report', received: 3, handled: { dismissed: 1 } });
  expect(faulty.findings.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  expect(record!.counts.error).toBe(0);
  expect(await worstReports(5)).toEqual([record]);
  const open = await openReport(record!.key);
  expect(open!.review.decisions).toHaveLength(1);
  expect(open!.readings).toEqual([reading]);
  expect((await beside(faulty)).readings).toHaveLength(1);
  const { pairs } = await exportAll();
  expect(pairs).toHaveLength(1);
  const db = await database();
  expect(db.version).toBe(steps.length);
  expect(await db.get('settings', 'reviewer')).toBe('me');
  expect([...db.objectStoreNames]).toEqual(expect.arrayContaining(['copies', 'followUps', 'rosters']));
});

it('a file of the first version is imported as it was', async () => {
  const text = JSON.stringify({
    schema: 'gouji/library@1',
    exportedAt: '2025-02-08T00:00:00Z',
    readings: [reading],
    decisions: [],
    pairs: [],
  });
  expect(await importAll(new Blob([text]))).toMatchObject({ reports: 1, readings: 1 });
  expect((await listReports())[0]!.summary.received).toBe(3);
});

it('an empty library of the first version is no harder', async () => {
  (await openDB('gouji-library', 1, { upgrade: (db) => void steps[0]!(db as never, null as never) })).close();
  expect(await listReports()).toEqual([]);
  expect(await keep(faulty)).toBe(true);
});
