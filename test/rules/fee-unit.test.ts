import { describe, expect, it } from 'vitest';
import { withYears } from '../../src/reconcile/reconcile';
import { found, reviewFor, type Year } from '../lib/years';

const fee = (year: number, amount: string, more: Partial<Year> = {}): Year => ({
  year,
  proactive: { fee: [amount] },
  ...more,
});
const government = (agency: string): Partial<Year> => ({ agency, agencyType: 'government' });

describe('D-06 fee-unit', () => {
  it('is a hint that takes the place of the leap: one cause, one finding', () => {
    const now = fee(2023, '125000');
    const before = fee(2022, '12.4');
    const [finding, ...others] = found('D-06', now, before);
    expect(finding).toMatchObject({
      rule: 'fee-unit',
      severity: 'info',
      places: ['proactive/fee/amount'],
      facts: { times: 10081 },
    });
    expect(finding!.message.zh).toBe(
      '表二行政事业性收费填 125000，约为 2022 年度 12.4 的 10081 倍，疑以元计。表样单位为万元，请核实单位。',
    );
    expect(others).toEqual([]);
    expect(found('Y-06', now, before)).toEqual([]);
  });

  it('speaks of counties, and comes and goes with the year that is known', () => {
    const now = fee(2023, '125000', government('云川县人民政府'));
    expect(found('D-06', now, fee(2022, '12.4'))).toHaveLength(1);
    const review = reviewFor(now);
    const before = reviewFor(fee(2022, '12.4'));
    const codes = (one: typeof review) => one.findings.map(({ code }) => code);
    expect(codes(review)).not.toContain('D-06');
    expect(codes(withYears(review, [before]))).toContain('D-06');
    expect(codes(withYears(withYears(review, [before]), []))).not.toContain('D-06');
  });

  it.each<[string, Year, Year]>([
    ['an amount below 10000', fee(2023, '9999'), fee(2022, '1')],
    ['an amount that is no whole number', fee(2023, '125000.5'), fee(2022, '12.5')],
    ['a cell that names its unit', fee(2023, '125000元'), fee(2022, '12.5')],
    ['a factor of a hundred', fee(2023, '12500'), fee(2022, '125')],
    ['a factor of a million', fee(2023, '12500000'), fee(2022, '12.5')],
    ['nothing last year', fee(2023, '125000'), fee(2022, '0')],
    ['last year the larger', fee(2023, '12.5'), fee(2022, '125000')],
    ['the roll-up of a province', fee(2023, '125000', government('云川省人民政府')), fee(2022, '12.5')],
    ['the roll-up of a city', fee(2023, '125000', government('云川市')), fee(2022, '12.5')],
    ['a text that names the unit', fee(2023, '125000', { remarks: ['fee-unit-stated'] }), fee(2022, '12.5')],
    ['the form of 2019', fee(2020, '125000'), fee(2019, '12.5')],
  ])('is silent with %s', (_, now, before) => expect(found('D-06', now, before)).toEqual([]));

  it('leaves to Y-06 what it does not speak of', () => {
    const city = fee(2023, '125000', government('云川市人民政府'));
    expect(found('Y-06', city, fee(2022, '12.5'))).toHaveLength(1);
  });
});
