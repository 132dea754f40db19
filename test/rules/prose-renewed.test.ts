import { describe, expect, it } from 'vitest';
import { found, type Year } from '../lib/years';

const sentences = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `s${from + i}:50`);
const text = (year: number, list: string[], more: Partial<Year> = {}): Year => ({
  year,
  sentences: list,
  ...more,
});
const s11 = (now: Year, before: Year) => found('S-11', now, before);

describe('S-11 prose-renewed', () => {
  it('is a hint where nine tenths stand in last year’s text', () => {
    const findings = s11(text(2023, [...sentences(9), 'new:50']), text(2022, sentences(12)));
    expect(findings).toMatchObject([{ severity: 'info', facts: { before: 2022, share: 90 } }]);
    expect(findings[0]!.message.zh).toBe(
      '正文与本单位 2022 年度报告高度雷同：去掉数字后有 90% 的文字相同。请结合本年实际重写。',
    );
  });

  it.each<[string, Year, Year]>([
    [
      'a little less than nine tenths',
      text(2023, [...sentences(8), 'new:51', 'other:50']),
      text(2022, sentences(12)),
    ],
    ['a short text', text(2023, sentences(7)), text(2022, sentences(7))],
    [
      'a township’s short report',
      text(2023, sentences(15), { agencyType: 'township' }),
      text(2022, sentences(15)),
    ],
    ['no text known', { year: 2023 }, text(2022, sentences(12))],
    ['a report from before we kept traces', text(2023, sentences(12)), { year: 2022 }],
  ])('is silent with %s', (_, now, before) => expect(s11(now, before)).toEqual([]));

  it('a township’s long report is no exception', () =>
    expect(
      s11(text(2023, sentences(16), { agencyType: 'township' }), text(2022, sentences(16))),
    ).toHaveLength(1));
});
