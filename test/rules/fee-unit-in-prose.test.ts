import { describe, expect, it } from 'vitest';
import { readProse } from '../../src/prose/read-prose';
import { reconcile } from '../../src/reconcile/reconcile';
import type { AgencyType } from '../../src/report/report';
import { documentOf } from '../lib/sentences';
import { reportFor, reviewFor } from '../lib/years';
import { source } from '../reconcile/report-of';

const review = (
  text: string,
  amount: string,
  agency = '云川市林业局',
  agencyType: AgencyType = 'department',
) => {
  const report = reportFor({ year: 2023, proactive: { fee: [amount] }, agency, agencyType });
  const years = [reviewFor({ year: 2022, proactive: { fee: ['12.4'] }, agency, agencyType })];
  return reconcile(report, source, { statements: readProse(documentOf(text), report), years });
};
const units = (...given: Parameters<typeof review>) =>
  review(...given)
    .findings.filter(({ code }) => ['D-06', 'Y-06'].includes(code))
    .map(({ rule }) => rule);

describe('D-06 fee-unit-in-prose', () => {
  it.each(['全年行政事业性收费12.5万元。', '2023年行政事业性收费收入共125000元，全部上缴国库。'])(
    'says it once, by the text: %s',
    (text) => {
      expect(units(text, '125000')).toEqual(['fee-unit-in-prose']);
      const [finding] = review(text, '125000').findings.filter(({ code }) => code === 'D-06');
      expect(finding).toMatchObject({ severity: 'info', places: ['proactive/fee/amount'] });
      expect(text).toContain(finding!.passage!.quote);
      expect(finding!.message.zh).toContain('疑以元计');
    },
  );

  it.each<[string, string, string[]]>([
    ['全年行政事业性收费12.5万元。', '12.5', []],
    // The text names the unit and agrees: a leap, and no doubt about its unit.
    ['全年行政事业性收费125000万元。', '125000', ['yearly-change']],
    // Of another year, of a part, about: nothing to compare with, so last year speaks.
    ['2022年行政事业性收费12.5万元。', '125000', ['fee-unit']],
    ['其中行政事业性收费12.5万元。', '125000', ['fee-unit']],
    ['行政事业性收费约12万元。', '125000', ['fee-unit']],
    ['行政事业性收费较上年增加12.5万元。', '125000', ['fee-unit']],
    ['信息处理费12.5万元。', '125000', ['fee-unit']],
  ])('%s beside %s', (text, amount, due) => expect(units(text, amount)).toEqual(due));

  it('leaves provinces and cities alone', () => {
    expect(units('全年行政事业性收费12.5万元。', '125000', '云川市人民政府', 'government')).toEqual([
      'yearly-change',
    ]);
  });
});
