import { describe, expect, it } from 'vitest';
import { alikeFinding, alikeProse } from '../../src/reconcile/rollup/alike';
import { memberReview } from '../lib/members';

const text = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `s${from + index}:50`);
const report = (agency: string, sentences: string[]) => memberReview({ agency, sentences });
const education = report('云川市教育局', text(0, 20));
const water = report('云川市水务局', [...text(0, 19), ...text(90, 91)]);
const health = report('云川市卫生健康委员会', text(50, 70));

describe('S-11 prose-of-its-own', () => {
  it('names two reports that share nine tenths and more, with the share of the shorter text', () => {
    expect(alikeProse([education, health, water])).toEqual([{ a: 0, b: 2, share: 95 }]);
    const finding = alikeFinding(education, water, 95);
    expect(finding).toMatchObject({ code: 'S-11', severity: 'info', places: [] });
    expect(finding.message.zh).toBe('正文与云川市水务局同年报告有 95% 相同。请结合本单位实际核改。');
  });

  it('is silent on texts that share less', () => {
    expect(alikeProse([education, report('云川市水务局', [...text(0, 17), ...text(90, 93)])])).toEqual([]);
  });

  it('is silent on short texts, which may have little to tell', () => {
    expect(alikeProse([report('甲镇', text(0, 7)), report('乙镇', text(0, 7))])).toEqual([]);
  });

  it('does not count sentences that many agencies share', () => {
    // Nine tenths of each is handed down; what is its own is long enough to be compared.
    const common = text(0, 80);
    const all = Array.from({ length: 9 }, (_, index) =>
      report(`成员${index}局`, [...common, ...text(100 + 20 * index, 108 + 20 * index)]),
    );
    expect(alikeProse(all)).toEqual([]);
    expect(alikeProse(all.slice(0, 2))).toEqual([{ a: 0, b: 1, share: 90 }]);
  });

  it('does not compare a report with another reading of itself', () => {
    expect(alikeProse([education, education])).toEqual([]);
  });
});
