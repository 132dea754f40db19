import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { sorted, usualSort } from '../../../src/desk/library/sort';
import { countReports, listReports, worstReports } from '../../../src/library/reports';
import { closeDatabase } from '../../../src/library/store';
import { putRecords, record } from './records';

const few = fc.integer({ min: 0, max: 2 });
const anyRecords = fc.uniqueArray(
  fc
    .record({
      name: fc.constantFrom('甲局', '乙局', '丙局'),
      year: fc.integer({ min: 2020, max: 2024 }),
      error: few,
      warning: few,
    })
    .map(({ name, year, error, warning }) =>
      record({ agency: name, year, counts: { error, warning, info: 0 } }),
    ),
  { selector: ({ key }) => key, maxLength: 15 },
);

beforeEach(async () => {
  await closeDatabase();
  await deleteDB('gouji-library');
});

describe('the first screen', () => {
  it('is the beginning of the whole table as it is usually sorted', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.integer({ min: 1, max: 18 }), async (records, count) => {
        await putRecords(records);
        const first = sorted(await worstReports(count), usualSort).map(({ key }) => key);
        const all = sorted(await listReports(), usualSort).map(({ key }) => key);
        expect(all).toHaveLength(records.length);
        expect(first).toEqual(all.slice(0, first.length));
      }),
      { numRuns: 60 },
    );
  });

  it('is there before the reports are counted, though both are asked for at once', async () => {
    await putRecords(Array.from({ length: 100 }, (_, index) => record({ agency: `云川市${index}局` })));
    const order: string[] = [];
    const [, count] = await Promise.all([
      worstReports(64).finally(() => order.push('first')),
      countReports().finally(() => order.push('count')),
    ]);
    expect([count, ...order]).toEqual([100, 'first', 'count']);
  });

  it('falls short of what was asked for by the reports of one agency at most', async () => {
    const records = Array.from({ length: 200 }, (_, index) =>
      record({
        agency: `云川市${index % 40}局`,
        year: 2015 + Math.floor(index / 40),
        counts: { error: index % 3, warning: 0, info: 0 },
      }),
    );
    await putRecords(records);
    expect((await worstReports(64)).length).toBeGreaterThan(64 - 5);
    expect(await worstReports(500)).toHaveLength(200);
  });
});
