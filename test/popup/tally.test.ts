import { beforeEach, describe, expect, it } from 'vitest';
import { strokeStep, tallyOf } from '../../src/popup/tally';
import type { Outcome } from '../../src/reconcile/finding';
import { loadLanguage } from '../../src/ui/language';
import { fake } from '../lib/fake-polyfill';

const lines = (code: string, count: number, outcome: Outcome = 'satisfied') =>
  Array.from({ length: count }, (_, index) => ({ code, line: String(index), outcome }));

beforeEach(async () => {
  fake.reset();
  await loadLanguage();
});

describe('the tally', () => {
  it('groups the relations and counts what holds', () => {
    const all = [
      ...lines('T3-H', 22),
      ...lines('T3-H', 1, 'violated'),
      ...lines('T3-O', 6),
      ...lines('T3-O', 1, 'violated'),
      ...lines('T3-I', 7),
      ...lines('T4-S', 3),
    ];
    expect(tallyOf(all).map(({ label }) => label)).toEqual([
      '行合计 22/23',
      '列 6/7',
      '收办 7/7',
      '表四 3/3',
    ]);
  });

  it('counts no line on which nothing is stated, and every one left open', () => {
    const all = [...lines('T4-S', 1), ...lines('T4-S', 1, 'inapplicable'), ...lines('T4-S', 1, 'undecided')];
    expect(tallyOf(all)).toEqual([
      { label: '表四 1/2', outcomes: ['satisfied', 'inapplicable', 'undecided'] },
    ]);
  });

  it('shows groups that a page has, and sums of other forms under one name', () => {
    expect(tallyOf([])).toEqual([]);
    expect(tallyOf([...lines('L-01', 1), ...lines('L-02', 1)]).map(({ label }) => label)).toEqual([
      '求和 2/2',
    ]);
  });

  it.each([
    ['2019', 23],
    ['2021', 25],
    ['many unlisted rows', 40],
    ['far too many rows', 400],
  ])('fits the popup: %s', (_, rows) => {
    const tally = tallyOf([
      ...lines('T3-H', rows),
      ...lines('T3-O', 7),
      ...lines('T3-I', 7),
      ...lines('T4-S', 3),
    ]);
    const step = strokeStep(tally);
    const drawn = tally.reduce((sum, { outcomes }) => sum + (outcomes.length - 1) * step + 2, 12 * 3);
    expect(step).toBeGreaterThan(0);
    expect(drawn).toBeLessThanOrEqual(348);
  });
});
