import fc from 'fast-check';
import { expect, it } from 'vitest';
import { merge } from '../../src/library/merge';
import { type Contents, decisionId, pairId } from '../../src/library/records';
import { standingAmong } from '../../src/reconcile/decision';
import { reviewFor } from '../lib/years';

const review = reviewFor({ year: 2023 });
const time = fc.integer({ min: 1, max: 6 }).map((day) => `2025-01-0${day}T00:00:00Z`);
const name = fc.constantFrom('a', 'b', 'c');
const by = fc.constantFrom('one', 'two');

const contents: fc.Arbitrary<Contents> = fc.record({
  readings: fc.uniqueArray(
    fc
      .record({ id: name, first: time, last: time, title: fc.constantFrom('x', 'y') })
      .map(({ id, first, last, title }) => ({
        id,
        report: id,
        firstReadAt: first < last ? first : last,
        lastReadAt: first < last ? last : first,
        review: { ...review, source: { ...review.source, title } },
      })),
    { selector: ({ id }) => id },
  ),
  decisions: fc.uniqueArray(
    fc
      .record({
        address: name,
        finding: name,
        by,
        madeAt: time,
        verdict: fc.constantFrom('confirmed', 'dismissed', 'withdrawn'),
        note: fc.constantFrom('', 'n'),
      })
      .map((given) => {
        const decision = {
          ...given,
          reason: given.verdict === 'dismissed' ? 'other' : null,
          overrules: [],
          rule: 'r',
          code: 'T3-H',
          message: '',
        };
        return { ...decision, id: decisionId(given.address, given) } as Contents['decisions'][number];
      }),
    { selector: ({ id }) => id },
  ),
  pairs: fc.uniqueArray(
    fc
      .record({ a: name, b: name, same: fc.boolean(), madeAt: time })
      .map(({ a, b, ...rest }) => ({ ...rest, id: pairId(a, b) })),
    { selector: ({ id }) => id },
  ),
  followUps: fc.uniqueArray(
    fc.record({
      report: name,
      status: fc.constantFrom('notified' as const, 'corrected' as const, null),
      note: fc.constantFrom('', 'n'),
      at: time,
    }),
    { selector: ({ report }) => report },
  ),
  rosters: fc.uniqueArray(
    fc.record({ id: name, name: fc.constantFrom('x', 'y'), text: fc.constantFrom('', 'a'), changedAt: time }),
    { selector: ({ id }) => id },
  ),
});
const empty: Contents = { readings: [], decisions: [], pairs: [], followUps: [], rosters: [] };

it('merging does not depend on the order', () => {
  fc.assert(
    fc.property(contents, contents, (a, b) => {
      expect(merge(a, b)).toEqual(merge(b, a));
    }),
  );
});

it('merging does not depend on the grouping', () => {
  fc.assert(
    fc.property(contents, contents, contents, (a, b, c) => {
      expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
    }),
  );
});

it('a second time changes nothing', () => {
  fc.assert(
    fc.property(contents, contents, (a, b) => {
      const once = merge(a, b);
      expect(merge(once, b)).toEqual(once);
      expect(merge(once, once)).toEqual(once);
    }),
  );
});

it('nothing is lost, nothing invented', () => {
  fc.assert(
    fc.property(contents, contents, (a, b) => {
      const both = merge(a, b);
      for (const part of ['readings', 'decisions', 'pairs', 'rosters'] as const)
        expect(new Set(both[part].map(({ id }) => id))).toEqual(
          new Set([...a[part], ...b[part]].map(({ id }) => id)),
        );
      expect(merge(a, empty)).toEqual(merge(empty, a));
    }),
  );
});

it('how a finding stands is the same whichever way the decisions came', () => {
  fc.assert(
    fc.property(contents, contents, (a, b) => {
      const standing = ({ decisions }: Contents) =>
        standingAmong(decisions.filter(({ finding, address }) => finding === 'a' && address === 'a'));
      expect(standing(merge(a, b))).toEqual(standing(merge(b, a)));
    }),
  );
});

it('two reviewers who disagree are both heard until one of them has seen the other and chooses', () => {
  const decision = (
    reviewer: string,
    verdict: 'confirmed' | 'dismissed',
    overrules: string[] = [],
    madeAt = '2025-01-01T00:00:00Z',
  ) =>
    ({
      finding: 'a',
      verdict,
      reason: verdict === 'dismissed' ? 'other' : null,
      note: '',
      by: reviewer,
      madeAt,
      overrules,
      rule: 'r',
      code: 'T3-H',
      message: '',
    }) as const;
  const [mine, theirs] = [decision('one', 'confirmed'), decision('two', 'dismissed')];
  expect(
    standingAmong([
      { ...mine, overrules: [] },
      { ...theirs, overrules: [] },
    ]),
  ).toMatchObject({ state: 'disputed' });
  const chosen = decision(
    'one',
    'dismissed',
    [`two ${theirs.madeAt}`, `one ${mine.madeAt}`],
    '2025-01-02T00:00:00Z',
  );
  expect(standingAmong([chosen, theirs] as never)).toMatchObject({
    state: 'dismissed',
    decision: { by: 'one' },
  });
  const again = decision('two', 'confirmed', [], '2025-01-03T00:00:00Z');
  expect(standingAmong([chosen, again] as never)).toMatchObject({ state: 'disputed' });
});
