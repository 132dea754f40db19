import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applicantsOf, challengesOf, flowOf, percent } from '../../src/indicators/figures';
import { ratesOf as sharesOf } from '../../src/indicators/rates';
import { ratesSaid } from '../../src/popup/agency-figures';
import type { Review } from '../../src/reconcile/review';
import type { Figure } from '../../src/report/report';
import { loadLanguage } from '../../src/ui/language';
import { fake } from '../lib/fake-polyfill';
import { loadPage, reviewPage } from '../lib/page';
import { sampleReview } from '../lib/sample-review';

beforeEach(async () => {
  fake.reset();
  await loadLanguage();
});

const figure = (value: number | null): Figure =>
  value === null ? { text: '', value, state: 'blank' } : { text: String(value), value, state: 'stated' };
const withFigures = (figures: Record<string, number | null>): Review =>
  sampleReview({
    figures: Object.fromEntries(Object.entries(figures).map(([place, value]) => [place, figure(value)])),
  });

describe('the sample reports', () => {
  /** As worked out by hand in the tables of expected findings. */
  const expected: [string, string, (number | null)[], { natural: number; organizations: number }][] = [
    [
      'seed-000-txt',
      '应办 8 件，办结率 100%，公开率 12.5%',
      [8, 0, 1, 0, 0, 5, 0, 2, 0],
      { natural: 7, organizations: 1 },
    ],
    [
      'seed-001-txt',
      '应办 0 件，办结率、公开率 —（无申请）',
      [0, 0, 0, 0, 0, 0, 0, 0, 0],
      { natural: 0, organizations: 0 },
    ],
    [
      'seed-002-txt',
      '应办 1 件，办结率 100%，公开率 0.0%',
      [1, 0, 0, 0, 1, 0, 0, 0, 0],
      { natural: 1, organizations: 0 },
    ],
    [
      'seed-003-txt',
      '应办 6 件，办结率 83.3%，公开率 20.0%',
      [6, 0, 1, 0, 0, 4, 0, 0, 1],
      { natural: 6, organizations: 0 },
    ],
    [
      'seed-004-txt',
      '应办 7 件，办结率 100%，公开率 57.1%',
      [7, 0, 4, 0, 1, 2, 0, 0, 0],
      { natural: 7, organizations: 0 },
    ],
  ];
  const reviews = new Map<string, Review>();
  beforeAll(async () => {
    for (const [slug] of expected) reviews.set(slug, await reviewPage(loadPage(slug)));
  });

  it.each(expected)('%s: %s', (slug, rates, values, { natural, organizations }) => {
    const review = reviews.get(slug)!;
    const flow = flowOf(review)!;
    expect([
      flow.received,
      flow.carriedOver,
      ...flow.outcomes.map(({ value }) => value),
      flow.carriedForward,
    ]).toEqual(values);
    expect(ratesSaid(review, flow)).toBe(rates);
    expect(applicantsOf(review)).toEqual({ naturalPerson: natural, organizations });
  });

  it('seed-002: the stated total differs from what the outcomes add up to', () => {
    expect(flowOf(reviews.get('seed-002-txt')!)).toMatchObject({ statedTotal: 0, total: 1 });
  });

  it('seed-003: of two suits one is pending, which asks for a look first', () => {
    expect(challengesOf(reviews.get('seed-003-txt')!)).toEqual([
      { kind: 'reconsideration', total: 0, results: [] },
      {
        kind: 'directSuit',
        total: 2,
        results: [
          { kind: 'pending', value: 1 },
          { kind: 'upheld', value: 1 },
        ],
      },
      { kind: 'suitAfterReconsideration', total: 0, results: [] },
    ]);
  });
});

describe('a flow', () => {
  it('is none where the page states none of it', () => {
    expect(flowOf(withFigures({ 'proactive/license/decisions': 3 }))).toBeNull();
    expect(flowOf(withFigures({ 'applications/received/total': null }))).toBeNull();
  });

  it('takes the applicants where a total is blank', () => {
    const flow = flowOf(
      withFigures({
        'applications/received/total': null,
        'applications/received/naturalPerson': 3,
        'applications/received/business': 2,
        'applications/disposed.denied.security/total': 4,
        'applications/disposed.denied.thirdParty/total': 1,
      }),
    )!;
    expect(flow.received).toBe(5);
    expect(flow.outcomes.find(({ kind }) => kind === 'denied')?.value).toBe(5);
  });

  it('keeps what is not stated apart from zero', () => {
    const flow = flowOf(
      withFigures({ 'applications/received/total': 0, 'applications/carriedOver/total': null }),
    )!;
    expect(flow.received).toBe(0);
    expect(flow.carriedOver).toBeNull();
  });

  it('shows rows that the form does not know, where there are any', () => {
    const kinds = (figures: Record<string, number>) =>
      flowOf(withFigures(figures))!.outcomes.map(({ kind }) => kind);
    expect(kinds({ 'applications/disposed.granted/total': 1 })).not.toContain('unlisted');
    expect(kinds({ 'applications/disposed.unlisted.1/total': 1 })).toContain('unlisted');
  });

  it('missing-cell: a row that could not be read is no row of zeros, in the picture and in the rates', async () => {
    const review = await reviewPage(loadPage('missing-cell'));
    const flow = flowOf(review)!;
    expect(flow.outcomes.map(({ value }) => value)).toEqual([9, 3, 4, null, 3, 4]);
    expect(flow.total).toBe(34);
    expect(ratesSaid(review, flow)).toBe('应办 35 件，办结率 97.1%，公开率 35.3%');
    expect(sharesOf(review).unavailable).toBeNull();
  });

  it('says no rate where what was disposed of cannot be told', () => {
    const review = withFigures({
      'applications/received/total': 9,
      'applications/disposed.granted/total': 4,
      'applications/disposed.denied.security/total': 1,
    });
    review.figures['applications/disposed.unavailable.notHeld/total'] = {
      text: '2 8',
      value: null,
      state: 'illegible',
      reason: 'ambiguous',
    };
    const flow = flowOf(review)!;
    expect(flow.outcomes.map(({ value }) => value)).toEqual([4, null, 1, null, null, null]);
    expect(ratesSaid(review, flow)).toBe('应办 9 件，办结率 —，公开率 —');
  });

  it('counts a subtotal that a page adds once', () => {
    const flow = flowOf(
      withFigures({
        'applications/disposed.denied/total': 5,
        'applications/disposed.denied.security/total': 4,
        'applications/disposed.denied.thirdParty/total': 1,
      }),
    )!;
    expect(flow.outcomes.find(({ kind }) => kind === 'denied')?.value).toBe(5);
    expect(flow.total).toBe(5);
  });

  it('counts a subtotal where the rows below it are blank', () => {
    const flow = flowOf(
      withFigures({
        'applications/disposed.denied/total': 5,
        'applications/disposed.denied.security/total': null,
        'applications/disposed.denied.thirdParty/total': null,
      }),
    )!;
    expect(flow.outcomes.find(({ kind }) => kind === 'denied')?.value).toBe(5);
    expect(flow.total).toBe(5);
  });

  it('does not take the row of totals for an outcome', () => {
    expect(
      flowOf(withFigures({ 'applications/disposed.total/total': 9 }))!.outcomes.every(
        ({ value }) => value === null,
      ),
    ).toBe(true);
  });
});

describe('a group of table 4', () => {
  it('has the total that is stated, and where none is, what its results add up to', () => {
    const total = (stated: number | null) =>
      challengesOf(
        withFigures({
          'challenges/directSuit/upheld': 1,
          'challenges/directSuit/pending': 2,
          'challenges/directSuit/total': stated,
        }),
      )[0]!.total;
    expect([total(4), total(null)]).toEqual([4, 3]);
  });
});

describe('a rate', () => {
  it.each<[number, number, string | null]>([
    [4, 7, '57.1%'],
    [7, 7, '100%'],
    [0, 7, '0.0%'],
    [999, 1000, '99.9%'],
    [8, 7, '114.3%'],
    [1, 0, null],
    [0, 0, null],
  ])('%d of %d is %s', (part, whole, share) => {
    expect(percent(part, whole)).toBe(share);
  });
});
