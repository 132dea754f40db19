import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { copyOf } from '../../src/library/copies';
import { beside, keep, openReport } from '../../src/library/library';
import { readingOf } from '../../src/library/readings';
import { listReports } from '../../src/library/reports';
import { countSetAside } from '../../src/library/set-aside';
import { closeDatabase, database, steps } from '../../src/library/store';
import { exportAll } from '../../src/library/transfer';
import { putBack, recordsIn, type Stored } from '../lib/stored';
import { reviewFor } from '../lib/years';

/** What each version of ours left in a browser, written by that version itself. A new version adds a file here, and changes none. */
const folder = new URL('./fixtures/', import.meta.url);
const stored = (file: string): Stored => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

beforeEach(async () => {
  await closeDatabase();
  for (const { name } of await indexedDB.databases()) if (name) await deleteDB(name);
});

it('every version that ever was has its file', () => {
  const versions = files.map((file) => stored(file).version);
  expect([...new Set(versions)].sort()).toEqual(steps.map((_, index) => index + 1));
});

describe.each(files)('%s', (file) => {
  const old = stored(file);

  it('opens, and everything that was kept in it is there', async () => {
    await putBack('gouji-library', old);
    const reports = await listReports();
    expect(reports.map(({ year }) => year).sort()).toEqual([2022, 2023]);
    const all = await exportAll('');
    expect(all.readings).toEqual(recordsIn(old, 'readings'));
    expect(all.decisions).toEqual(recordsIn(old, 'decisions'));
    expect(all.pairs).toEqual(recordsIn(old, 'pairs'));
    expect(all.followUps).toEqual(recordsIn(old, 'followUps'));
    expect(all.rosters).toEqual(recordsIn(old, 'rosters'));
    expect((await database()).version).toBe(steps.length);
    expect(await (await database()).get('settings', 'reviewer')).toBe(recordsIn(old, 'settings')[0]);
    expect(await countSetAside()).toBe(0);
  });

  it('shows each report as it stands, and takes in more', async () => {
    await putBack('gouji-library', old);
    const later = (await listReports()).find(({ year }) => year === 2023)!;
    expect(later.summary).toMatchObject({ kind: 'report', received: 3, handled: { dismissed: 1 } });
    expect(later.followUp).toBe(old.stores.followUps ? 'notified' : null);
    const opened = await openReport(later.key);
    expect(opened!.review.decisions).toHaveLength(1);
    expect((await beside(opened!.review)).years.map(({ document }) => document.year)).toEqual([2022]);
    if (old.stores.copies?.records.length) expect((await copyOf(later.newest))?.html).toBe('<p>副本</p>');
    const next = reviewFor({ year: 2024 });
    expect(await keep(next)).toBe(true);
    expect((await exportAll('')).readings.map(({ id }) => id)).toContain(readingOf(next).id);
  });
});

it('one of a version yet to come is refused everywhere, and stays as it is', async () => {
  const old = stored(files.at(-1)!);
  await putBack('gouji-library', { ...old, version: steps.length + 1 });
  for (const ask of [listReports, exportAll, () => keep(reviewFor({ year: 2024 }))])
    await expect(ask()).rejects.toMatchObject({ problem: 'newer' });
  const db = await openDB('gouji-library');
  expect(db.version).toBe(steps.length + 1);
  for (const store of db.objectStoreNames) expect(await db.getAll(store)).toEqual(recordsIn(old, store));
  db.close();
});
