import { describe, expect, it } from 'vitest';
import { reconcile, withYears } from '../../src/reconcile/reconcile';
import { asNeighbour } from '../../src/reconcile/years/years';
import { reportFor, reviewFor, single, type Year } from '../lib/years';

const lastYear: Year = {
  year: 2022,
  applications: {
    received: single(9),
    'disposed.granted': single(4),
    'disposed.total': single(4),
    carriedForward: single(5),
  },
};
const thisYear: Year = {
  year: 2023,
  applications: { carriedOver: single(3), 'disposed.granted': single(3), 'disposed.total': single(3) },
};

describe('a review that learns of other years', () => {
  it('gains the same findings as one that knew from the beginning', () =>
    expect(withYears(reviewFor(thisYear), [reviewFor(lastYear)])).toEqual(reviewFor(thisYear, [lastYear])));

  it('loses them when the other year is forgotten', () =>
    expect(withYears(reviewFor(thisYear, [lastYear]), [])).toEqual(reviewFor(thisYear)));

  it('needs of a neighbour no more than is sent to pages', () => {
    const neighbour = asNeighbour(reviewFor(lastYear));
    expect(withYears(reviewFor(thisYear), [neighbour])).toEqual(reviewFor(thisYear, [lastYear]));
    expect(neighbour.findings).toEqual([]);
    expect('decisions' in neighbour).toBe(false);
  });

  it('never speaks on the earlier year', () =>
    expect(withYears(reviewFor(lastYear), [reviewFor(thisYear)]).findings).toEqual(
      reviewFor(lastYear).findings,
    ));

  it('has no error from other years', () =>
    expect(
      reviewFor(thisYear, [lastYear])
        .findings.filter(({ code }) => /^Y/.test(code))
        .map(({ severity }) => severity),
    ).toEqual(['warning']));
});

describe('last year as evidence', () => {
  // 总计 of 上年结转 is 5, its one part 3: either the part or the total is wrong, and with it the balance of a column.
  const open: Year = {
    year: 2023,
    applications: {
      carriedOver: [3, 0, 0, 0, 0, 0, 5],
      'disposed.granted': [3, 0, 0, 0, 0, 0, 5],
      'disposed.total': [3, 0, 0, 0, 0, 0, 5],
    },
  };
  const decided = (others: Year[]) =>
    reviewFor(open, others).findings.filter(({ decidedBy }) => decidedBy !== undefined);

  it('decides nothing alone', () => expect(decided([])).toEqual([]));
  it('decides which of two', () =>
    expect(decided([lastYear])).toMatchObject([
      {
        decidedBy: 'last-year',
        repairs: [expect.arrayContaining([expect.objectContaining({ from: 3, to: 5 })])],
      },
    ]));
  it('so does next year, on what is carried forward', () => {
    const applications = { received: [3, 0, 0, 0, 0, 0, 5], carriedForward: [3, 0, 0, 0, 0, 0, 5] };
    const nextYear: Year = {
      year: 2024,
      applications: { carriedOver: single(5), carriedForward: single(5) },
    };
    const both = (others: Year[]) => reviewFor({ year: 2023, applications }, others).findings[0]!;
    expect(both([]).decidedBy).toBeUndefined();
    expect(both([]).repairs.length).toBeGreaterThan(1);
    expect(both([nextYear])).toMatchObject({
      decidedBy: 'next-year',
      repairs: [
        [
          { place: 'applications/received/naturalPerson', from: 3, to: 5 },
          { place: 'applications/carriedForward/naturalPerson', from: 3, to: 5 },
        ],
      ],
    });
  });
  it('is no evidence where the scope changed', () =>
    expect(decided([{ ...lastYear, remarks: ['scope-changed'] }])).toEqual([]));
});

it('a finding on other years is told by its two sides, without sums of its own', async () => {
  const { explain } = await import('../../src/reconcile/explain');
  const review = reconcile(
    reportFor(thisYear),
    { url: 'https://www.yunchuan.gov.cn/2.html', title: '', retrievedAt: '2025-02-11T00:00:00Z' },
    { years: [reviewFor(lastYear)] },
  );
  const finding = review.findings.find(({ code }) => code === 'Y-01')!;
  for (const language of ['zh', 'en'] as const) {
    const said = explain(finding, review, language);
    expect(said.equations).toEqual([]);
    expect(said.checks).toEqual([]);
    expect(said.sides.map(({ value }) => value)).toEqual([5, 3]);
    expect([said.headline, said.title, said.short, said.suggestion, said.message].join()).not.toContain('{');
    expect(said.where).not.toBe('');
  }
});
