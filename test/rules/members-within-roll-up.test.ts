import { describe, expect, it } from 'vitest';
import { rollUp } from '../../src/reconcile/rollup/roll-up';
import { memberReview, stating, sumOf } from '../lib/members';

const AT = 'challenges/directSuit/pending';
const member = memberReview({ agency: '云川市教育局', challenges: { directSuit: [0, 0, 0, 3, 3] } });
const blank = stating({ ...member, source: { ...member.source, url: 'https://b.gov.cn/1' } }, { [AT]: null });
const g02 = (stated: number, members = [member], missing = ['云川市数据局']) =>
  rollUp(stating(sumOf([member]), { [AT]: stated }), members, missing)
    .cells.flatMap(({ finding }) => finding ?? [])
    .filter(({ code }) => code === 'G-02');

describe('G-02 members-within-roll-up', () => {
  it('holds where the members have no more', () => expect(g02(3)).toEqual([]));
  it('holds where they have fewer: the missing member may have the rest', () => expect(g02(8)).toEqual([]));

  it('is a warning where they have more, though one is missing', () => {
    expect(g02(2)).toMatchObject([
      { severity: 'warning', places: [AT], relations: [{ left: 3, right: 2, difference: 1 }] },
    ]);
    expect(g02(2)[0]!.message.zh).toContain('已见成员 1 个之和为 3，政府报告填 2，成员多 1。');
  });

  it('is so with a blank of a member as well, which can only add', () => {
    expect(g02(2, [member, blank], [])).toHaveLength(1);
    expect(g02(8, [member, blank], [])).toEqual([]);
  });
});
