import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile';
import { reportOf, source } from './report-of';
import { seeds } from './seeds';

const reviewOf = (slug: string) => reconcile(reportOf(seeds[slug]!.form, seeds[slug]!), source);

describe('the five sample reports', () => {
  it.each(['000', '001', '003'])('%s: everything holds', (slug) => {
    const review = reviewOf(slug);
    expect(review.findings).toEqual([]);
    expect(review.unchecked).toEqual([]);
    expect(review.checks).toEqual({
      satisfied: slug === '003' ? 42 : 40,
      violated: 0,
      undecided: 0,
      inapplicable: 0,
    });
  });

  it('002: the grand total is 0 where 1 was disposed of', () => {
    const review = reviewOf('002');
    expect(review.findings.map(({ code, severity, places }) => [code, severity, places])).toEqual([
      ['T3-I', 'error', ['applications/disposed.total/total']],
      ['D-02', 'warning', ['proactive/penalty/change']],
      ['D-06', 'info', ['proactive/procurement/amount']],
      ['D-01', 'info', ['applications/carriedOver/business']],
    ]);
    const [error] = review.findings;
    expect(error!.rule).toBe('applications-balance');
    expect(error!.repairs).toEqual([[{ place: 'applications/disposed.total/total', from: 0, to: 1 }]]);
    expect(error!.relations).toEqual([
      { code: 'T3-H', line: 'disposed.total', left: 1, right: 0, difference: 1 },
      { code: 'T3-O', line: 'total', left: 1, right: 0, difference: 1 },
      { code: 'T3-I', line: 'total', left: 1, right: 0, difference: 1 },
    ]);
    expect(review.checks).toEqual({ satisfied: 37, violated: 3, undecided: 0, inapplicable: 0 });
  });

  it('004: a total stands in its neighbour', () => {
    const review = reviewOf('004');
    expect(review.findings.map(({ code }) => code)).toEqual(['T3-O', 'D-06']);
    const [error] = review.findings;
    expect(error).toMatchObject({
      rule: 'disposed-footing',
      code: 'T3-O',
      severity: 'error',
      outcome: 'violated',
      places: ['applications/disposed.denied.thirdParty/otherOrganization'],
      relations: [
        { code: 'T3-H', line: 'disposed.denied.thirdParty', left: 2, right: 1, difference: 1 },
        { code: 'T3-O', line: 'otherOrganization', left: 1, right: 0, difference: 1 },
      ],
      repairs: [[{ place: 'applications/disposed.denied.thirdParty/otherOrganization', from: 1, to: 0 }]],
    });
    expect(review.checks).toEqual({ satisfied: 38, violated: 2, undecided: 0, inapplicable: 0 });
  });
});
