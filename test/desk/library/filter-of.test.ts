import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filters, filterOf, noFilters } from '../../../src/desk/library/filters';
import { record } from './records';

const records = ['云川市青山区林业局', '云川市青石镇人民政府', '云川市水利局', '林业局', null].flatMap(
  (agency, at) =>
    [2022, 2023, 2024].map((year) =>
      record({
        agency,
        year,
        url: `https://www.yunchuan.gov.cn/Art_${at}${year % 10}.html`,
        counts: { error: (at + year) % 2, warning: 0, info: 0 },
      }),
    ),
);

/** What is typed: words that hold each other, in capitals, of full width, with spaces around them or none. */
const anyText = fc
  .array(fc.constantFrom('青', '山', '石', '林', '业', '局', '2', '02', '4', 'ART_', 'ａ', 't', ' ', '　'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

/** 逐步 One step of a person: more is typed, something is taken away, or another filter is set. */
type Step = (filters: Filters) => Filters;
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  anyText.map(
    (more): Step =>
      (filters) => ({ ...filters, text: filters.text + more }),
  ),
  anyText.map(
    (more): Step =>
      (filters) => ({ ...filters, text: more + filters.text }),
  ),
  fc.constant<Step>((filters) => ({ ...filters, text: filters.text.slice(0, -1) })),
  anyText.map(
    (text): Step =>
      (filters) => ({ ...filters, text }),
  ),
  fc.subarray([2022, 2023, 2024]).map(
    (year): Step =>
      (filters) => ({ ...filters, year }),
  ),
  fc.subarray(['error' as const, 'clear' as const]).map(
    (grade): Step =>
      (filters) => ({ ...filters, grade }),
  ),
  fc.constant<Step>(() => noFilters),
);

describe('a filter of one list', () => {
  it('finds after any steps what it would find anew', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        const filter = filterOf(records);
        let filters = noFilters;
        for (const step of steps) {
          filters = step(filters);
          expect(filter(filters)).toEqual(filterOf(records)(filters));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds more again when a letter, a word or another filter goes', () => {
    const filter = filterOf(records);
    const found = (changes: Partial<Filters>) => filter({ ...noFilters, ...changes }).length;
    expect(['青', '青山', '青石', '青', '青 2024', '青 林', '林'].map((text) => found({ text }))).toEqual([
      6, 3, 3, 6, 2, 3, 6,
    ]);
    expect(found({ text: '林', year: [2024] })).toBe(2);
    expect(found({ text: '林业', year: [2023, 2024] })).toBe(4);
    expect(filter(noFilters)).toBe(records);
  });
});
