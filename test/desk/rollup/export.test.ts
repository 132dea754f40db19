import readSheet from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { differencesText, rollUpTables } from '../../../src/desk/rollup/export';
import { workbook } from '../../../src/export/workbook';
import { rollUp } from '../../../src/reconcile/rollup/roll-up';
import { memberReview, stating, sumOf } from '../../lib/members';

const AT = 'challenges/reconsideration/upheld';
const members = ['云川市教育局', '云川市水务局'].map((agency, index) =>
  memberReview({ agency, challenges: { reconsideration: [index + 1, 0, 0, 0, index + 1] } }),
);
const government = stating(sumOf(members), { [AT]: 1, 'challenges/directSuit/pending': 2 });
const result = rollUp(government, members, []);

describe('the roll-up as a workbook', () => {
  it('has every cell with both figures, and who contributes what to those that differ', () => {
    const [cells, details] = rollUpTables(government, members, result);
    expect(cells.rows).toHaveLength(result.cells.length);
    expect(cells.rows.find(([, row, column]) => row === '行政复议' && column === '结果维持')).toEqual([
      '表四',
      '行政复议',
      '结果维持',
      1,
      3,
      2,
      '不一致',
      'G-01',
      0,
      null,
      '表四“行政复议·结果维持”：2个成员之和为3，政府报告填1，成员多2。请核实汇总范围或更正。',
    ]);
    expect(details.rows).toEqual([
      ['表四', '行政复议', '结果维持', '云川市教育局', 1, null],
      ['表四', '行政复议', '结果维持', '云川市水务局', 2, null],
    ]);
  });

  it('is read back from the file', async () => {
    const file = await workbook(rollUpTables(government, members, result));
    const sheets = (await readSheet(Buffer.from(await file.arrayBuffer()))) as unknown as {
      sheet: string;
      data: unknown[][];
    }[];
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['汇总核对', '成员明细']);
    expect(sheets[0]!.data).toHaveLength(result.cells.length + 1);
    expect(sheets[1]!.data[2]).toEqual(['表四', '行政复议', '结果维持', '云川市水务局', 2, null]);
  });

  it('what is copied is a numbered sentence for each difference', () => {
    expect(differencesText(government, result).split('\n')).toEqual([
      '1. 表四“行政复议·结果维持”：2个成员之和为3，政府报告填1，成员多2。请核实汇总范围或更正。',
      '2. 表四“未经复议直接起诉·尚未审结”：2个成员之和为0，政府报告填2，成员少2。请核实汇总范围或更正。',
    ]);
  });
});
