import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { describe, expect } from 'vitest';
import { openReport } from '../../src/library/library';
import { listReports, reportsOf } from '../../src/library/reports';
import { closeDatabase, database, LibraryError } from '../../src/library/store';
import { exportAll } from '../../src/library/transfer';
import { allRecords, changeRecord, foremost, recordOf } from '../../src/tabs';
import { fake } from '../lib/fake-polyfill';
import { sampleReview } from '../lib/sample-review';
import { fuzz } from './lib/fuzz';

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, undefined, '', 0, Number.NaN, [], {}, { frames: null }, { frames: [] }),
);
const frame = fc.oneof(
  odd,
  fc.record({
    began: fc.oneof(fc.integer(), odd),
    review: fc.oneof(odd, fc.constant(sampleReview())),
    marks: fc.oneof(odd, fc.constant('shown')),
  }),
);

describe('whatever stands in storage', () => {
  fuzz(
    'records of tabs',
    500,
    fc.oneof(odd, fc.record({ frames: fc.dictionary(fc.string(), frame) })),
    async (stored) => {
      fake.reset();
      await fake.areas.session.set({ 'tab:1': JSON.stringify(stored), 'tab:x': stored });
      const record = await recordOf(1);
      foremost(record)?.frame.marks.length;
      for (const { record: one } of await allRecords()) expect(foremost(one)).not.toBeNull();
      const mine = { began: 1, review: null, marks: 'shown' } as const;
      const then = await changeRecord(1, (now) => ({ frames: { ...now?.frames, 9: mine } }));
      expect(then?.frames[9]).toEqual(mine);
    },
  );

  fuzz('rows of the library', 40, fc.array(fc.tuple(fc.string(), odd), { maxLength: 4 }), async (rows) => {
    await closeDatabase();
    await deleteDB('gouji-library');
    const db = await database();
    for (const [key, value] of rows) {
      const row = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { value };
      await db.put('reports', { ...row, key } as never);
      await db.put('readings', { ...row, id: key, report: key } as never);
      await db.put('decisions', { ...row, id: key } as never);
    }
    // Each works, or says by one of its own names why it does not: nothing else is thrown.
    for (const ask of [
      () => listReports(),
      () => exportAll(),
      () => reportsOf('a'),
      ...rows.map(
        ([key]) =>
          () =>
            openReport(key),
      ),
    ])
      await ask().catch((error: unknown) => expect(error).toBeInstanceOf(LibraryError));
  });
});
