import { editionOfTheYear } from '../../src/rules/edition-of-the-year';
import { testDocument } from '../lib/test-document';

testDocument(editionOfTheYear, {
  violated: [
    { heads: ['本年新制作数量', '对外公开总数量', '采购总金额'], expect: '2019', quote: '本年新制作数量' },
    { year: 2020, heads: ['本年制发件数', '现行有效件数'], expect: '2020 年' },
    {
      say: 'one foreign head among its own',
      heads: ['本年制发件数', '本年新公开数量', '现行有效件数'],
      severity: 'warning',
    },
    { say: 'one foreign head and no other', heads: ['本年新制作数量'], severity: 'warning' },
    {
      say: 'heads of both editions',
      heads: ['本年新制作数量', '对外公开总数量', '现行有效件数'],
      severity: 'warning',
    },
    {
      say: 'the year is guessed from the date',
      title: '云川市林业局政府信息公开工作年度报告',
      preamble: '现予公布。',
      published: '2024-01-20',
      heads: ['本年新制作数量', '采购总金额'],
      severity: 'warning',
    },
  ],
  satisfied: [
    { heads: ['本年制发件数', '本年废止件数', '现行有效件数'] },
    { year: 2020, heads: ['本年新制作数量', '采购总金额'] },
  ],
  undecided: [
    {
      say: 'title and period name different years',
      title: '云川市林业局2020年政府信息公开工作年度报告',
      heads: ['本年新制作数量', '采购总金额'],
    },
    {
      say: 'the period names the year of the form in use',
      preamble: '本报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。',
      heads: ['本年新制作数量', '采购总金额'],
    },
  ],
  silent: [
    {
      say: 'a report on 2020 published early in 2021',
      year: 2020,
      published: '2021-01-22',
      heads: ['本年新制作数量', '对外公开总数量'],
    },
    { say: '表三 without 表二', heads: ['本年新制作数量', '采购总金额'], without: ['proactive'] },
    { say: '（六）其他处理 in one row is F-03', cells: { 'applications/disposed.other': 1 } },
    { say: 'a report on 2017', year: 2017, heads: ['现行有效件数', '本年制发件数'] },
  ],
});
