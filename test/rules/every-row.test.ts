import { everyRow } from '../../src/rules/every-row';
import { testDocument } from '../lib/test-document';

testDocument(everyRow, {
  violated: [
    { cells: { 'proactive/coercion/decisions': null }, expect: '“行政强制”' },
    { cells: { 'applications/disposed.declined.reconfirm': null }, expect: '重新出具' },
    {
      say: 'a third of the table',
      cells: { 'proactive/penalty/decisions': null, 'proactive/coercion/decisions': null },
      expect: '共缺 2 行',
    },
  ],
  satisfied: [{}],
  undecided: [
    { say: 'cut off', cells: { carriedForward: null, 'applications/carriedForward': null }, truncated: true },
    {
      say: 'the label is printed: our reading',
      cells: { 'proactive/coercion/decisions': null },
      parts: { 一: '行政强制情况见下。' },
    },
    {
      say: 'more than a third of the table is missing',
      cells: {
        'proactive/penalty/decisions': null,
        'proactive/coercion/decisions': null,
        'proactive/fee/amount': null,
      },
    },
  ],
  silent: [
    {
      say: '规章 left out',
      cells: {
        'proactive/regulation/issued': null,
        'proactive/regulation/repealed': null,
        'proactive/regulation/inForce': null,
      },
    },
    {
      say: 'heads of both editions: F-01, and whose rows are due cannot be told',
      year: 2020,
      heads: ['本年制发件数', '对外公开总数量', '现行有效件数'],
      cells: { 'proactive/procurement/projects': null, 'proactive/procurement/amount': null },
    },
    { say: 'a blank row', cells: { 'proactive/coercion/decisions': undefined } },
    {
      say: '（六）其他处理 in one row',
      cells: {
        'applications/disposed.other': 0,
        'applications/disposed.other.uncorrected': null,
        'applications/disposed.other.unpaid': null,
        'applications/disposed.other.misc': null,
      },
    },
    { say: 'the whole table is missing: F-05 of tables', without: ['proactive'] },
    {
      say: 'the whole table is missing, and the text names most of its rows',
      without: ['proactive'],
      parts: { 二: '规章0件，行政规范性文件2件。行政许可41件，行政处罚3件，行政强制0件。' },
    },
  ],
});
