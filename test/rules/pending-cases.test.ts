import { describe, expect, it } from 'vitest';
import { found, type Year } from '../lib/years';

const cases = (year: number, pending: number | null, total: number | null): Year => ({
  year,
  challenges: { reconsideration: [(total ?? 0) - (pending ?? 0), 0, 0, pending, total] },
});
const y04 = (now: Year, before: Year) => found('Y-04', now, before);

describe('Y-04 pending-cases', () => {
  it.each([
    [3, 3],
    [3, 8],
    [0, 0],
  ])('holds: %d pending, then %d in all', (pending, total) =>
    expect(y04(cases(2023, 0, total), cases(2022, pending, 9))).toEqual([]),
  );

  it('is a hint: 3 pending, then 1 in all', () => {
    const findings = y04(cases(2023, 0, 1), cases(2022, 3, 9));
    expect(findings).toMatchObject([
      { severity: 'info', places: ['challenges/reconsideration/total'], sides: [{ value: 3 }, { value: 1 }] },
    ]);
    expect(findings[0]!.message.zh).toBe('2022 年度行政复议尚未审结 3 件，本年合计仅 1 件。请核实是否漏计。');
  });

  it('also across the two forms', () => expect(y04(cases(2021, 0, 1), cases(2020, 3, 9))).toHaveLength(1));

  it.each<[string, Year, Year]>([
    ['a blank here', cases(2023, 0, null), cases(2022, 3, 9)],
    ['a blank there', cases(2023, 0, 1), cases(2022, null, 9)],
  ])('is silent with %s', (_, now, before) => expect(y04(now, before)).toEqual([]));
});
