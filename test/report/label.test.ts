import { describe, expect, it } from 'vitest';
import { rowMatcher } from '../../src/report/applications-lines';
import { challengeGroupOf } from '../../src/report/challenges-lines';
import { bareLabel, normaliseLabel, shortLabel, similarity } from '../../src/report/label';
import { headColumns, isBlockHeading } from '../../src/report/proactive-lines';

describe('labels', () => {
  it.each([
    ['（一）予以公开', '(一)予以公开', '予以公开'],
    ['三 、本 年 度办 理 结果', '三,本年度办理结果', '本年度办理结果'],
    ['3.危及“三安全一稳定”', '3.危及三安全一稳定', '危及三安全一稳定'],
    ['1．属于国家秘密', '1.属于国家秘密', '属于国家秘密'],
    ['5、属于三类内部事务信息', '5,属于三类内部事务信息', '属于三类内部事务信息'],
    ['其它', '其他', '其他'],
    ['总\u00a0计', '总计', '总计'],
    ['本年增∕减', '本年增/减', '本年增/减'],
  ])('%s', (printed, normal, bare) => {
    expect(normaliseLabel(printed)).toBe(normal);
    expect(bareLabel(normaliseLabel(printed))).toBe(bare);
  });

  it('drops an explanation in brackets', () => {
    expect(shortLabel(normaliseLabel('上一年项目数量（指2019年事项数）'))).toBe('上一年项目数量');
  });

  it('measures what two labels have in common', () => {
    expect(similarity('其他法律行政止公开', '其他法律行政法规禁止公开')).toBeCloseTo(18 / 21);
    expect(similarity('', 'a')).toBe(0);
  });
});

describe('rows of 表三', () => {
  it.each([
    ['一、本年新收政府信息公开申请数量', 'received'],
    ['本年新收申请数量', 'received'],
    ['2.其他法律、行政法规禁止公开', 'disposed.denied.lawProhibited'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'disposed.partlyGranted'],
    ['(七)合计', 'disposed.total'],
    ['5.要求行政机关确认或者重新出具已获取信息', 'disposed.declined.reconfirm'],
    ['申请情况', undefined],
  ])('%s is %s', (label, id) => {
    expect(rowMatcher.exact(label)?.id).toBe(id);
  });

  it('finds a label behind its group', () => {
    expect(rowMatcher.suffix('（三）不予公开 1.属于国家秘密')?.id).toBe('disposed.denied.stateSecret');
  });

  it('recognises a label with letters lost, and never takes one outcome for another', () => {
    expect(rowMatcher.nearly('2.其他法律行政止公开')?.id).toBe('disposed.denied.lawProhibited');
    for (const other of [
      '（三）不予公开',
      '（四）无法提供',
      '（五）不予处理',
      '属于工作秘密',
      '三、收到和处理政府信息公开申请情况',
    ]) {
      expect(rowMatcher.nearly(other)).toBeNull();
    }
  });

  it('recognises the first line of a label broken over two', () => {
    expect(rowMatcher.beginning('5.要求行政机关确认')?.id).toBe('disposed.declined.reconfirm');
    expect(rowMatcher.beginning('申请人')).toBeNull();
  });
});

describe('other tables', () => {
  it('tells the heads of 表二, also where a line break cut them', () => {
    expect(headColumns(['本年新制作数量', '本年新公开数量', '对外公开总数量'])).toEqual([
      'made',
      'published',
      'publicTotal',
    ]);
    expect(headColumns(['本年新', '本年新', '对外公开总数量'])).toEqual(['made', 'published', 'publicTotal']);
    expect(headColumns(['本年新', '对外公开总数量'])).toEqual([null, 'publicTotal']);
    expect(
      headColumns(['上一年项目数量（指2019年事项数）', '本年增/减（减用负值表示，如-8）', '处理决定数量']),
    ).toEqual(['previousItems', 'change', 'decisions']);
    expect(headColumns(['采购项目数量', '采购总金额（万元）', '备注'])).toEqual(['projects', 'amount', null]);
  });

  it('tells a block heading', () => {
    for (const heading of ['第二十条第（一）项', '《条例》第二十条第(五)项', '第二十条 第（一）项'])
      expect(isBlockHeading(heading)).toBe(true);
    expect(isBlockHeading('信息内容')).toBe(false);
  });

  it('tells the groups of 表四', () => {
    expect(
      [
        '行政复议',
        '未经复议直接起诉',
        '复议后起诉',
        '行政诉讼',
        '四、政府信息公开行政复议、行政诉讼情况',
      ].map(challengeGroupOf),
    ).toEqual(['reconsideration', 'directSuit', 'suitAfterReconsideration', null, null]);
  });
});
