import { describe, expect, it } from 'vitest';
import { linksOf } from '../../src/indicators/links';
import { medianOf, rank, type Standing } from '../../src/indicators/ranking';
import { editionChanges, yearFiguresOf, yearsBetween } from '../../src/indicators/yearly';
import { type Decision, fingerprintOf } from '../../src/reconcile/decision';
import { reviewFor, single, type Year } from '../lib/years';

const handled = (
  year: number,
  over: number,
  received: number,
  forward: number,
  more: Partial<Year> = {},
): Year => ({
  year,
  applications: {
    received: single(received),
    carriedOver: single(over),
    'disposed.granted': single(over + received - forward),
    'disposed.total': single(over + received - forward),
    carriedForward: single(forward),
  },
  ...more,
});
const documents = (issued: number, repealed: number, inForce: number) => ({
  normativeDocument: [issued, repealed, inForce],
});

describe('the figures of a year', () => {
  it('are those of the report; the form of 2019 has no documents in force', () => {
    expect(yearFiguresOf(reviewFor(handled(2020, 2, 8, 1)))).toMatchObject({
      year: 2020,
      form: '2019',
      received: 8,
      carriedOver: 2,
      disposed: 9,
      carriedForward: 1,
      disposal: 0.9,
      disclosure: 1,
      unavailable: 0,
      challenges: 0,
      inForce: null,
    });
    expect(
      yearFiguresOf(reviewFor(handled(2022, 0, 0, 0, { proactive: documents(1, 0, 14) }))),
    ).toMatchObject({
      inForce: 14,
      disposal: null,
      disclosure: null,
    });
  });

  it('are not zeros where nothing is stated', () => {
    const nothing = [null, null, null, null, null];
    const [reconsideration, directSuit] = [nothing, nothing];
    const blank = { reconsideration, directSuit, suitAfterReconsideration: nothing };
    expect(yearFiguresOf(reviewFor({ year: 2022, challenges: blank })).challenges).toBeNull();
    const some = { ...blank, reconsideration: [1, 0, 0, 0, 1] };
    expect(yearFiguresOf(reviewFor({ year: 2022, challenges: some })).challenges).toBe(1);
  });

  it('the axis has every year, and the line stands where the form changed', () => {
    expect(yearsBetween([2023, 2020])).toEqual([2020, 2021, 2022, 2023]);
    expect(yearsBetween([])).toEqual([]);
    const years = [
      { year: 2022, form: '2021' as const },
      { year: 2019, form: '2019' as const },
      { year: 2020, form: '2019' as const },
    ];
    expect(editionChanges(years)).toEqual([2021]);
  });
});

describe('the checks from year to year', () => {
  const links = (...years: Year[]) => linksOf(years.map((year) => reviewFor(year)));
  const stateOf = (all: ReturnType<typeof linksOf>, code: string) => all.find((link) => link.code === code);

  it('hold where the figures join', () => {
    const all = links(
      handled(2022, 0, 5, 2, { proactive: documents(0, 0, 12) }),
      handled(2023, 2, 5, 0, { proactive: documents(3, 1, 14) }),
    );
    expect(all.map(({ code, state, numbers }) => [code, state, numbers])).toEqual([
      ['Y-01', 'holds', [2, 2]],
      ['Y-02', 'holds', [12, 3, 1, 14]],
      ['Y-04', 'holds', [0, 0]],
      ['Y-05', 'holds', []],
    ]);
  });

  it('are off where the rules say so, with their severity', () => {
    const all = links(
      handled(2022, 0, 5, 2, {
        proactive: documents(0, 0, 12),
        challenges: { reconsideration: [0, 0, 0, 3, 3] },
      }),
      handled(2023, 1, 5, 0, { proactive: documents(3, 0, 14) }),
    );
    expect(stateOf(all, 'Y-01')).toMatchObject({ state: 'off', severity: 'warning', numbers: [2, 1] });
    expect(stateOf(all, 'Y-02')).toMatchObject({ state: 'off', severity: 'warning' });
    expect(stateOf(all, 'Y-04')).toMatchObject({ state: 'off', severity: 'info', numbers: [3, 0] });
  });

  it('a difference that the reports explain is no fault', () => {
    const all = links(handled(2022, 0, 5, 2), handled(2023, 1, 5, 0, { remarks: ['carry-over-explained'] }));
    expect(stateOf(all, 'Y-01')).toMatchObject({ state: 'explained', severity: null });
  });

  it('nor is one that a person dismissed', () => {
    const years = [handled(2022, 0, 5, 2), handled(2023, 1, 5, 0)];
    const before = reviewFor(years[0]!);
    const now = reviewFor(years[1]!, [years[0]!]);
    const finding = now.findings.find(({ code }) => code === 'Y-01')!;
    const decision: Decision = {
      ...{
        finding: fingerprintOf(finding, now.figures),
        verdict: 'dismissed',
        reason: 'explained',
        note: '',
      },
      ...{
        by: 'a',
        madeAt: '2025-03-01T00:00:00Z',
        overrules: [],
        rule: finding.rule,
        code: 'Y-01',
        message: '',
      },
    };
    const all = linksOf([before, { ...now, decisions: [decision] }]);
    expect(stateOf(all, 'Y-01')).toMatchObject({ state: 'explained', severity: null });
  });

  it('say nothing across a gap, nor of what a form does not have', () => {
    expect(links(handled(2021, 0, 5, 2), handled(2023, 1, 5, 0))).toEqual([]);
    const all = links(handled(2020, 0, 5, 2), handled(2021, 2, 5, 0));
    expect(stateOf(all, 'Y-02')!.state).toBe('none');
    expect(stateOf(all, 'Y-05')!.state).toBe('none');
  });

  it('a blank is not stated', () => {
    const blank = handled(2023, 2, 5, 0);
    blank.applications = { ...blank.applications, carriedOver: [null, null, null, null, null, null, null] };
    expect(stateOf(links(handled(2022, 0, 5, 2), blank), 'Y-01')!.state).toBe('unstated');
  });
});

describe('the ranking of a year', () => {
  const one = (name: string, value: number | null, base: number | null, unread = false): Standing => ({
    key: name,
    name,
    value,
    base,
    unread,
  });
  const all = [
    one('甲', 0.5, 20),
    one('乙', 1, 2),
    one('丙', 0.5, 10),
    one('丁', 0, 9),
    one('无申请', null, 0),
    one('图片', null, null, true),
    one('未填', null, null),
  ];

  it('goes from high to low; equals share a rank; few are told apart; who is not in it is counted by reason', () => {
    const { rows, absent, median, together } = rank(all);
    expect(rows.map(({ name, rank: at, few }) => [name, at, few])).toEqual([
      ['乙', 1, true],
      ['丙', 2, false],
      ['甲', 2, false],
      ['丁', 4, true],
    ]);
    expect(absent).toEqual({ none: 1, unread: 1, unstated: 1 });
    expect(median).toBe(0.5);
    expect(together).toEqual({ base: 41, part: 17, share: 17 / 41 });
  });

  it('or from low to high', () => expect(rank(all, 'low').rows[0]!.name).toBe('丁'));

  it('bins hold everybody once, 100% in the last', () => {
    const { bins, rows } = rank(all);
    expect(bins.reduce((total, { many, few }) => total + many + few, 0)).toBe(rows.length);
    expect(bins[9]).toMatchObject({ from: 90, to: 100, many: 0, few: 1 });
    expect(bins[5]).toMatchObject({ many: 2, few: 0 });
    // 0.7 * 10 is 7.000000000000001 and 0.29 * 100 is 28.999…: neither may fall into a neighbour's bin.
    expect(rank([one('甲', 0.3, 10)]).bins[3]!.many).toBe(1);
  });

  it('is empty with nobody in it', () => {
    expect(rank([]).together.share).toBeNull();
    expect(medianOf([])).toBeNull();
    expect(medianOf([3, 1])).toBe(2);
  });
});
