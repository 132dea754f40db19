import { describe, expect, it } from 'vitest';
import { found, single, type Year } from '../lib/years';

const busy = (year: number, received = 5, more: Partial<Year> = {}): Year => ({
  year,
  applications: {
    received: single(received),
    'disposed.granted': single(received),
    'disposed.total': single(received),
  },
  ...more,
});
const y05 = (now: Year, before: Year) => found('Y-05', now, before);

describe('Y-05 table-renewed', () => {
  it('is a warning where six figures that are not zero are all the same', () => {
    const findings = y05(busy(2023), busy(2022));
    expect(findings).toMatchObject([{ severity: 'warning', facts: { before: 2022, count: 6 } }]);
    expect(findings[0]!.message.zh).toBe('表三的 6 个非零数与 2022 年度报告完全相同。请核实是否未更新。');
    expect(findings[0]!.places).toContain('applications/received/total');
  });

  it('of 表二 is told once: what the copied figures would have to add up to is not told as well (Y-02)', () => {
    const copied = (year: number, inForce = 12): Year => ({
      year,
      proactive: {
        normativeDocument: [3, 1, inForce],
        license: [200],
        penalty: [31],
        coercion: [8],
      },
    });
    expect(found('Y-05', copied(2023), copied(2022))).toMatchObject([
      { places: expect.arrayContaining(['proactive/normativeDocument/inForce']) },
    ]);
    expect(found('Y-02', copied(2023), copied(2022))).toEqual([]);
    expect(found('Y-02', copied(2023, 13), copied(2022))).toHaveLength(1);
  });

  it('holds where one figure differs', () => {
    const other = busy(2023);
    other.applications!['disposed.granted'] = [4, 1, 0, 0, 0, 0, 5];
    expect(y05(other, busy(2022))).toEqual([]);
  });

  it.each<[string, Year, Year]>([
    ['tables of zeros', { year: 2023 }, { year: 2022 }],
    [
      'four figures that are not zero',
      { year: 2023, applications: { received: single(2), 'disposed.total': single(2) } },
      { year: 2022, applications: { received: single(2), 'disposed.total': single(2) } },
    ],
    [
      'a blank where there was a zero',
      busy(2023, 5, {
        applications: { ...busy(2023).applications, carriedForward: [null, 0, 0, 0, 0, 0, 0] },
      }),
      busy(2022),
    ],
    ['another form', busy(2021), busy(2020)],
    ['a year between', busy(2023), busy(2021)],
  ])('is silent with %s', (_, now, before) => expect(y05(now, before)).toEqual([]));
});
