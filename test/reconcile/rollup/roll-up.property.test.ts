import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../../src/forms';
import { placesOf } from '../../../src/forms/form';
import { rollUp } from '../../../src/reconcile/rollup/roll-up';
import { memberReview, stating, sumOf } from '../../lib/members';

const places = formOf('2021')
  .tables.filter(({ id }) => id !== 'statistics')
  .flatMap(placesOf);
const empty = memberReview({ agency: '云川市教育局' });

const counts = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { arbitrary: fc.nat(300), weight: 1 }),
  {
    minLength: places.length,
    maxLength: places.length,
  },
);
const members = fc.array(counts, { minLength: 1, maxLength: 6 }).map((all) =>
  all.map((values, index) => ({
    ...stating(empty, Object.fromEntries(places.map((place, at) => [place, values[at]!]))),
    source: { ...empty.source, url: `https://www.yunchuan.gov.cn/${index}/2024.html` },
  })),
);
const place = fc.constantFrom(...places);
const off = (cells: ReturnType<typeof rollUp>['cells']) =>
  cells.filter(({ outcome }) => outcome === 'violated');

describe('the roll-up, whatever the members state', () => {
  it('finds nothing where the government is the sum', () =>
    fc.assert(
      fc.property(members, (all) => {
        const { cells, counts } = rollUp(sumOf(all), all, []);
        expect(cells.map((cell) => cell.place)).toEqual(places);
        expect(counts).toEqual({
          satisfied: places.length,
          violated: 0,
          undecided: 0,
          inapplicable: 0,
          dismissed: 0,
        });
      }),
      { numRuns: 25 },
    ));

  it('finds exactly the one cell that was changed, with its difference', () =>
    fc.assert(
      fc.property(members, place, fc.integer({ min: 1, max: 500 }), fc.boolean(), (all, at, by, up) => {
        const right = sumOf(all);
        const value = right.figures[at]!.value!;
        const stated = up ? value + by : Math.max(0, value - by);
        fc.pre(stated !== value);
        const cells = off(rollUp(stating(right, { [at]: stated }), all, []).cells);
        // Amounts are rounded where they are stated: half a unit for each that is not zero is no difference.
        if (at.endsWith('/amount') && Math.abs(stated - value) <= (all.length + 1) / 2) return;
        expect(cells).toMatchObject([{ place: at, code: 'G-01', difference: value - stated }]);
      }),
      { numRuns: 40 },
    ));

  it('says nothing of fewer while a member is missing, and of more says G-02', () =>
    fc.assert(
      fc.property(members, place, fc.integer({ min: 5, max: 500 }), fc.boolean(), (all, at, by, up) => {
        const right = sumOf(all);
        const value = right.figures[at]!.value!;
        const stated = up ? value + by : value - by;
        fc.pre(stated >= 0);
        const { cells } = rollUp(stating(right, { [at]: stated }), all, ['云川市数据局']);
        if (up) {
          expect(off(cells)).toEqual([]);
          expect(cells.find((cell) => cell.place === at)!.outcome).toBe('undecided');
        } else expect(off(cells)).toMatchObject([{ place: at, code: 'G-02', difference: by }]);
      }),
      { numRuns: 40 },
    ));

  it('members left out one after the other never make it speak', () =>
    fc.assert(
      fc.property(members, fc.nat(5), (all, keep) => {
        const seen = all.slice(0, Math.max(1, Math.min(keep, all.length)));
        const missing = all.slice(seen.length).map((_, index) => `成员${index}`);
        expect(off(rollUp(sumOf(all), seen, missing).cells)).toEqual([]);
      }),
      { numRuns: 25 },
    ));

  it('blanks in members or in the government never make it speak', () =>
    fc.assert(
      fc.property(members, fc.array(fc.tuple(fc.nat(6), place), { maxLength: 60 }), (all, blanks) => {
        let government = sumOf(all);
        const seen = [...all];
        for (const [who, at] of blanks) {
          if (who >= all.length) government = stating(government, { [at]: null });
          else seen[who] = stating(seen[who]!, { [at]: null });
        }
        expect(off(rollUp(government, seen, []).cells)).toEqual([]);
      }),
      { numRuns: 40 },
    ));

  it('every sum is that of its parts', () =>
    fc.assert(
      fc.property(members, (all) => {
        for (const cell of rollUp(sumOf(all), all, []).cells)
          expect(cell.parts.reduce((total, { value }) => total + (value ?? 0), 0)).toBe(cell.sum);
      }),
      { numRuns: 10 },
    ));
});
