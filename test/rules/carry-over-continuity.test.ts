import { describe, expect, it } from 'vitest';
import { found, single, type Year } from '../lib/years';

const lastYear = (count: number, more: Partial<Year> = {}): Year => ({
  year: 2022,
  applications: {
    received: single(9),
    'disposed.granted': single(9 - count),
    'disposed.total': single(9 - count),
    carriedForward: single(count),
  },
  ...more,
});
const now = (count: number, more: Partial<Year> = {}): Year => ({
  year: 2023,
  applications: {
    carriedOver: single(count),
    'disposed.granted': single(count),
    'disposed.total': single(count),
  },
  ...more,
});
const y01 = (a: Year, ...others: Year[]) => found('Y-01', a, ...others);

describe('Y-01 carry-over-continuity', () => {
  it('holds where the two years agree', () => expect(y01(now(5), lastYear(5))).toEqual([]));

  it('is one warning at 总计 where they do not, with both sides', () => {
    const [finding, ...more] = y01(now(3), lastYear(5));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      outcome: 'violated',
      places: ['applications/carriedOver/total'],
      sides: [
        { label: { zh: '2022 年度 · 结转下年' }, value: 5, url: 'https://www.yunchuan.gov.cn/lyj/2022.html' },
        { label: { zh: '2023 年度 · 上年结转' }, value: 3, place: 'applications/carriedOver/total' },
      ],
    });
    expect(finding!.relations.map(({ line, left, right }) => [line, left, right])).toEqual([
      ['total', 5, 3],
      ['naturalPerson', 5, 3],
    ]);
    expect(finding!.message.zh).toBe(
      '2023 年度上年结转 3 件（总计），与 2022 年度报告结转下年度 5 件不一致。机构合并、汇总范围变化也会这样。请核实更正或书面说明。',
    );
    expect(finding!.message.en).toMatch(
      /^For 2023, 3 applications .* carried 5 forward\. Mergers .* Please check/,
    );
  });

  it('is a hint at the columns where only they differ', () => {
    const moved = now(0, {
      applications: {
        carriedOver: [4, 1, 0, 0, 0, 0, 5],
        'disposed.granted': [4, 1, 0, 0, 0, 0, 5],
        'disposed.total': [4, 1, 0, 0, 0, 0, 5],
      },
    });
    expect(y01(moved, lastYear(5))).toMatchObject([
      {
        severity: 'info',
        places: ['applications/carriedOver/naturalPerson', 'applications/carriedOver/business'],
      },
    ]);
  });

  it.each<[string, Year, Year[]]>([
    ['the agency reorganised', now(3, { remarks: ['reorganised'] }), [lastYear(5)]],
    [
      'last year’s report saying that its scope changed',
      now(3),
      [lastYear(5, { remarks: ['scope-changed'] })],
    ],
    [
      'the agency renamed in a reform',
      now(3, { agency: '云川市应急管理局' }),
      [lastYear(5, { agency: '云川市安全生产监督管理局' })],
    ],
  ])('is a hint that says so with %s', (_, a, others) => {
    const [finding] = y01(a, ...others);
    expect(finding?.severity).toBe('info');
    expect(finding?.message.zh).toMatch(/可能因此不同/);
  });

  it.each<[string, Year, Year[]]>([
    ['nothing known of the year before', now(3), []],
    ['two years between', now(3), [lastYear(5, { year: 2021 })]],
    ['the later year only', { ...now(3), year: 2021 }, [lastYear(5)]],
    ['a reason given for the difference', now(3, { remarks: ['carry-over-explained'] }), [lastYear(5)]],
    [
      'last year’s report corrected since',
      now(3),
      [
        lastYear(5, { retrievedAt: '2025-01-02T00:00:00Z' }),
        lastYear(3, { retrievedAt: '2024-01-02T00:00:00Z' }),
      ],
    ],
    [
      'nothing stated here',
      now(3, { applications: { carriedOver: [null, null, null, null, null, null, null] } }),
      [lastYear(5)],
    ],
    [
      'a word instead of a figure there',
      now(3),
      [lastYear(5, { applications: { carriedForward: ['若干', 0, 0, 0, 0, 0, '若干'] } })],
    ],
    [
      'the form before 2019, which has no such row',
      { ...now(3), year: 2019, form: '2019' },
      [{ year: 2018, form: '2014' }],
    ],
  ])('is silent with %s', (_, a, others) => expect(y01(a, ...others)).toEqual([]));

  it('takes the newest reading of last year', () => {
    const [finding] = y01(
      now(3),
      lastYear(5, { retrievedAt: '2024-01-02T00:00:00Z' }),
      lastYear(4, { retrievedAt: '2025-01-02T00:00:00Z' }),
    );
    expect(finding?.facts).toMatchObject({ expected: 4, stated: 3 });
  });
});
