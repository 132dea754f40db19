import { describe, expect, it } from 'vitest';
import { found, type Year } from '../lib/years';

const items = (
  year: number,
  license: (number | string)[],
  penalty: (number | string)[] = [0, 0, 0],
): Year => ({
  year,
  form: '2019',
  proactive: { license, penalty },
});
const y03 = (now: Year, before: Year) => found('Y-03', now, before);

describe('Y-03 items-continuity', () => {
  it('holds: 10 − 2 = 8', () => expect(y03(items(2020, [8, 0, 5]), items(2019, [10, -2, 5]))).toEqual([]));

  it('is one hint for all rows', () => {
    const findings = y03(items(2020, [10, 0, 5], [215, 2, 231]), items(2019, [10, -2, 5], [200, 10, 3]));
    expect(findings).toMatchObject([
      {
        severity: 'info',
        places: ['proactive/license/previousItems', 'proactive/penalty/previousItems'],
        sides: [{ value: 8 }, { value: 10 }],
      },
    ]);
    expect(findings[0]!.message.zh).toContain('行政许可应为 8，填 10；行政处罚应为 210，填 215');
  });

  it.each<[string, Year, Year]>([
    ['the form used on in later years', items(2021, [10, 0, 5]), items(2020, [10, -2, 5])],
    ['a change in words (增)', items(2020, [10, 0, 5]), items(2019, [10, '增', 5])],
    ['the revised form used early', { year: 2020, form: '2021' }, items(2019, [10, -2, 5])],
  ])('is silent with %s', (_, now, before) => expect(y03(now, before)).toEqual([]));
});
