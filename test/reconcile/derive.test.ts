import { describe, expect, it } from 'vitest';
import { derive } from '../../src/reconcile/derive';
import { reconcile } from '../../src/reconcile/reconcile';
import { type Rows, reportOf, source } from './report-of';
import { seeds } from './seeds';

const figuresOf = (applications: Rows, challenges: Rows = {}) =>
  derive(reconcile(reportOf('2019', { applications, challenges }), source))!;
const percent = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 100);

describe('the sample reports', () => {
  it.each([
    // slug, due, disposed, as printed, completion, carried forward, disclosed, denied, unavailable, declined, other, natural persons
    ['000', 8, 8, 8, 100, 0, 12.5, 0, 62.5, 0, 25, 87.5],
    ['001', 0, 0, 0, null, null, null, null, null, null, null, null],
    ['002', 1, 1, 0, 100, 0, 0, 100, 0, 0, 0, 100],
    ['003', 6, 5, 5, 83.33, 16.67, 20, 0, 80, 0, 0, 100],
    ['004', 7, 7, 7, 100, 0, 57.14, 14.29, 28.57, 0, 0, 100],
  ])('%s', (slug, due, disposed, reported, ...rates) => {
    const derived = derive(reconcile(reportOf(seeds[slug]!.form, seeds[slug]!), source))!;
    expect(derived.due).toBe(due);
    expect(derived.disposed).toEqual({ value: disposed, byParts: slug === '002' });
    expect(derived.disposedReported).toBe(reported);
    const names = [
      'completion',
      'carryForward',
      'disclosure',
      'denial',
      'unavailable',
      'declined',
      'other',
      'naturalPersons',
    ] as const;
    expect(names.map((name) => percent(derived.rates[name].value))).toEqual(rates);
  });

  it('the five rates of outcomes make up the whole', () => {
    for (const slug of ['000', '002', '003', '004']) {
      const { rates } = derive(reconcile(reportOf(seeds[slug]!.form, seeds[slug]!), source))!;
      const whole = [rates.disclosure, rates.denial, rates.unavailable, rates.declined, rates.other];
      expect(whole.reduce((sum, { value }) => sum + value!, 0)).toBeCloseTo(1);
    }
  });
});

it('a total left blank is taken from its parts', () => {
  const { received } = figuresOf({
    received: [2, 1, 0, 0, 0, 0, null],
    'disposed.granted': [2, 1, 0, 0, 0, 0, 3],
    'disposed.total': [2, 1, 0, 0, 0, 0, 3],
  });
  expect(received).toEqual({ value: 3, byParts: true });
});

it('a single outcome row of the 2021 form counts as 其他处理', () => {
  const absent = [undefined];
  const review = reconcile(
    reportOf('2021', {
      applications: {
        received: [2, 0, 0, 0, 0, 0, 2],
        'disposed.other': [2, 0, 0, 0, 0, 0, 2],
        'disposed.other.uncorrected': absent,
        'disposed.other.unpaid': absent,
        'disposed.other.misc': absent,
        'disposed.total': [2, 0, 0, 0, 0, 0, 2],
      },
    }),
    source,
  );
  expect(derive(review)!.outcomes.at(-1)).toEqual({ id: 'other', value: 2 });
});

it('cases still pending are left out of the rates of 表四', () => {
  const { rates } = figuresOf(
    {},
    {
      reconsideration: [1, 1, 0, 2, 4],
      directSuit: [2, 1, 0, 0, 3],
      suitAfterReconsideration: [0, 0, 0, 1, 1],
    },
  );
  expect(rates.reconsiderationCorrected).toEqual({ part: 1, whole: 2, value: 0.5 });
  expect(rates.suitsCorrected).toEqual({ part: 1, whole: 3, value: 1 / 3 });
});

it('no 表三, no figures', () => {
  const report = reportOf('2019', {});
  expect(derive(reconcile({ ...report, figures: {} }, source))).toBeNull();
});
