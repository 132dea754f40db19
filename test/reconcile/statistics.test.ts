import { describe, expect, it } from 'vitest';
import { explain } from '../../src/reconcile/explain';
import { reconcile } from '../../src/reconcile/reconcile';
import { rules } from '../../src/rules';
import { statisticsReport } from '../lib/test-statistics';
import { source } from './report-of';

const review = (rows: Record<string, string | null>, year?: number) =>
  reconcile(statisticsReport({ rows, ...(year !== undefined && { year }) }), source);
const found = (rows: Record<string, string | null>, year?: number) =>
  review(rows, year).findings.map(({ code, severity, outcome, repairs, places }) => ({
    code,
    severity,
    outcome,
    repairs: repairs.length,
    rows: places.map((place) => place.split('/')[1]),
  }));

describe('the sums of the 2014 table', () => {
  it('one sum off: total and parts are equally suspect', () => {
    expect(found({ r1: '6', r11: '2', r13: '3' })).toEqual([
      { code: 'L-01', severity: 'warning', outcome: 'violated', repairs: 5, rows: ['r1'] },
    ]);
  });

  it('the cell that two sums share is named where it settles both', () => {
    expect(found({ r3: '7', r31: '6', r34: '3', r343: '1', r2: '7', r21: '7', r1: '7', r13: '7' })).toEqual([
      { code: 'L-03', severity: 'warning', outcome: 'violated', repairs: 1, rows: ['r34'] },
    ]);
  });

  it('two sums off by different amounts are two findings, not every pair of repairs', () => {
    expect(found({ r3: '30', r31: '5', r32: '2', r34: '4', r342: '1' })).toEqual([
      { code: 'L-03', severity: 'warning', outcome: 'violated', repairs: 9, rows: ['r3'] },
      { code: 'L-04', severity: 'warning', outcome: 'violated', repairs: 7, rows: ['r34'] },
    ]);
  });

  it('a sum that breaks beside rows which the page lacks is still theirs', () => {
    expect(found({ r3: '7', r31: '6', r341: null })).toMatchObject([{ code: 'L-03', rows: ['r3'] }]);
  });

  it('a blank that leaves only one count is open, with that count', () => {
    const { findings, checks } = review({ x3: '5', x31: '', x32: '4' });
    expect(findings).toMatchObject([{ code: 'D-01', severity: 'warning', outcome: 'undecided' }]);
    expect(findings[0]!.repairs).toEqual([[{ place: 'statistics/x31/value', from: null, to: 1 }]]);
    expect(checks).toEqual({ satisfied: 6, violated: 0, undecided: 1, inapplicable: 0 });
  });

  it('a total that the page prints as a heading cannot be checked, and is no fault', () => {
    const { findings, unchecked } = review({ t: null, t1: '1' });
    expect(findings).toEqual([]);
    expect(unchecked).toEqual([
      { code: 'L-05', table: 'statistics', places: ['statistics/t/value'], reason: 'missing' },
    ]);
  });

  it('of tables for 2013 and before only the sums are asked', () => {
    const rows = { q21: '1', q21a: '2', x3: '5', x31: '1', x32: '3' };
    expect(found(rows, 2013).map(({ code }) => code)).toEqual(['L-07']);
    expect(found(rows, 2014).map(({ code }) => code)).toEqual(['L-08', 'L-07']);
  });

  it('no rule of the later forms speaks of an older report', () => {
    const later = rules.filter(({ code }) => !/^[LD]-/.test(code)).map(({ id }) => id);
    const { findings } = review({ r1: '3', r2: '9', r3: '4', t: '7', u1: '2', p1: '5', q22a: '4' });
    expect(findings.length).toBeGreaterThan(4);
    expect(findings.filter(({ rule }) => later.includes(rule))).toEqual([]);
  });
});

it('what is said of a sum names its row in both languages', () => {
  const one = review({ x3: '6', x31: '1', x32: '4' });
  const say = (language: 'zh' | 'en') => explain(one.findings[0]!, one, language);
  expect(say('zh')).toMatchObject({
    title: '工作人员数',
    where: '统计表　工作人员数',
    headline: '专职人员数、兼职人员数之和为 5，工作人员数填 6',
    short: '分项合计差 1；3 种改法一样小',
  });
  expect(say('zh').equations).toMatchObject([{ kind: 'column', leftSum: 5, rightSum: 6, difference: 1 }]);
  expect(say('en')).toMatchObject({
    title: 'Staff',
    headline: 'Full time and part time add up to 5, staff states 6',
  });
  expect(say('en').alternatives.map(({ label }) => label)).toEqual([
    'Staff',
    'Staff: full time',
    'Staff: part time',
  ]);
});
