import { describe, expect, it } from 'vitest';
import { ratesOf } from '../../src/indicators/rates';
import { summarise } from '../../src/library/summarise';
import { loadPage, reviewPage } from '../lib/page';
import { reviewFor, single } from '../lib/years';

describe('the rates of the five sample reports, worked out by hand', () => {
  // disposal, carryForward, disclosure, denial, unavailable, declined, other, naturalPerson in per cent
  it.each([
    ['seed-000-txt', 8, [100, 0, 12.5, 0, 62.5, 0, 25, 87.5], 'total'],
    ['seed-001-txt', 0, [null, null, null, null, null, null, null, null], 'total'],
    ['seed-002-txt', 1, [100, 0, 0, 100, 0, 0, 0, 100], 'parts'],
    ['seed-003-txt', 6, [83.33, 16.67, 20, 0, 80, 0, 0, 100], 'total'],
    ['seed-004-txt', 7, [100, 0, 57.14, 14.29, 28.57, 0, 0, 100], 'total'],
  ] as const)('%s', async (slug, due, expected, base) => {
    const review = await reviewPage(loadPage(slug));
    const rates = ratesOf(review);
    const { disposal, carryForward, disclosure, denial, unavailable, declined, other, naturalPerson } = rates;
    const percents = [
      disposal,
      carryForward,
      disclosure,
      denial,
      unavailable,
      declined,
      other,
      naturalPerson,
    ];
    expect([rates.due, rates.base]).toEqual([due, base]);
    expect(percents.map((share) => share && Math.round(share * 10_000) / 100)).toEqual(expected);
    const summary = summarise(review);
    expect(summary.relations).toEqual({
      satisfied: review.checks.satisfied,
      checked: review.checks.satisfied + review.checks.violated,
    });
    expect(summary.rates).toEqual({ disposal, disclosure, denial, unavailable, naturalPerson });
  });
});

describe('rates', () => {
  const disposed = (total: number | null, reviewed = {}) =>
    ratesOf(
      reviewFor({
        year: 2023,
        applications: {
          received: single(10),
          'disposed.granted': single(4),
          'disposed.partlyGranted': single(1),
          'disposed.total': [5, 0, 0, 0, 0, 0, total],
          carriedForward: single(5),
          ...reviewed,
        },
      }),
    );
  it('are of the total as stated', () => {
    expect(disposed(5)).toMatchObject({
      disposed: 5,
      disposal: 0.5,
      disclosure: 1,
      granted: 0.8,
      carryForward: 0.5,
      base: 'total',
    });
  });
  it('are of the sum of the parts where the total is contradicted or blank', () => {
    expect(disposed(8)).toMatchObject({ disposed: 5, disclosure: 1, base: 'parts' });
    expect(disposed(null)).toMatchObject({ disposed: 5, disclosure: 1 });
  });
  it('have no value where there is nothing to divide by', () => {
    expect(ratesOf(reviewFor({ year: 2023 }))).toMatchObject({
      due: 0,
      disposal: null,
      disclosure: null,
      naturalPerson: null,
      reconsiderationCorrected: null,
      suitsCorrected: null,
    });
  });
  it('of 表四 leave out what is not decided yet', () => {
    const { reconsiderationCorrected, suits, suitsCorrected } = ratesOf(
      reviewFor({
        year: 2023,
        challenges: {
          reconsideration: [1, 2, 0, 1, 4],
          directSuit: [0, 1, 0, 0, 1],
          suitAfterReconsideration: [1, 0, 0, 1, 2],
        },
      }),
    );
    expect([reconsiderationCorrected, suits, suitsCorrected]).toEqual([2 / 3, 3, 0.5]);
  });
});

describe('逾期', () => {
  const dated = (
    agencyType: 'department' | 'government' | 'township',
    published: string | null,
    days?: [string, string],
    severity = 'warning',
  ) => {
    const review = reviewFor({ year: 2023, agencyType });
    const late = days && {
      ...{
        rule: 'department-deadline',
        code: 'P-01',
        severity: severity as 'warning',
        outcome: 'violated' as const,
      },
      ...{ places: [], passage: null, relations: [], repairs: [], cause: null, message: { zh: '', en: '' } },
      facts: { date: days[0], deadline: days[1] },
    };
    return summarise({
      ...review,
      document: { ...review.document, published, signed: null },
      findings: late ? [late] : [],
    }).overdue;
  };
  it.each([
    ['department', '2024-02-06', ['2024-02-06', '2024-01-31'], 'warning', 6],
    ['department', '2026-02-06', ['2026-02-06', '2024-01-31'], 'info', null],
    ['department', '2024-01-31', undefined, '', 0],
    ['government', '2024-03-31', undefined, '', 0],
    ['government', '2024-04-01', undefined, '', null],
    ['township', '2024-01-20', undefined, '', null],
    ['department', null, undefined, '', null],
  ] as const)('%s %s %j %s: %s', (type, published, days, severity, expected) => {
    expect(dated(type, published, days && [...days], severity)).toBe(expected);
  });
});
