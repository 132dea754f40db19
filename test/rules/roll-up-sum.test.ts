import { describe, expect, it } from 'vitest';
import { rollUp } from '../../src/reconcile/rollup/roll-up';
import { memberReview, stating, sumOf } from '../lib/members';

const AT = 'challenges/reconsideration/upheld';
const members = ['云川市教育局', '云川市水务局'].map((agency) =>
  memberReview({ agency, challenges: { reconsideration: [2, 0, 0, 0, 2] } }),
);
const g01 = (stated: number | null, missing: string[] = []) =>
  rollUp(stating(sumOf(members), { [AT]: stated }), members, missing)
    .cells.flatMap(({ finding }) => finding ?? [])
    .filter(({ code }) => code === 'G-01');

describe('G-01 roll-up-sum', () => {
  it('holds where the government is the sum', () => expect(g01(4)).toEqual([]));

  it.each([
    [5, '少', 'fewer'],
    [3, '多', 'more'],
  ])('is a warning at the cell, with both sides, where it states %d', (stated, way, english) => {
    const [finding, ...more] = g01(stated);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      places: [AT],
      relations: [{ left: 4, right: stated, difference: 1 }],
      sides: [{ value: 4 }, { value: stated, place: AT }],
    });
    expect(finding!.message.zh).toContain(`2 个成员之和为 4，政府报告填 ${stated}，成员${way} 1。`);
    expect(finding!.message.en).toContain(`1 ${english}.`);
  });

  it.each<[string, number | null, string[]]>([
    ['a member missing', 9, ['云川市数据局']],
    ['nothing stated by the government', null, []],
  ])('is silent with %s', (_, stated, missing) => expect(g01(stated, missing)).toEqual([]));
});
