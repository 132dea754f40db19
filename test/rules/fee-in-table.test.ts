import { feeInTable } from '../../src/rules/fee-in-table';
import { testDocument } from '../lib/test-document';

testDocument(feeInTable, {
  violated: [{ parts: { 六: '发出收费通知1件，实际收取信息处理费200元。' }, expect: '200 元' }],
  satisfied: [{ parts: { 六: '实际收取信息处理费30000元。' }, cells: { 'proactive/fee/amount': 3 } }],
  undecided: [{ parts: { 六: '实际收取信息处理费200元。' }, cells: { 'proactive/fee/amount': undefined } }],
  silent: [
    {},
    { say: 'another fee', parts: { 六: '收取停车费200元。未产生信息处理费。' } },
    { say: 'zero', parts: { 六: '实际收取信息处理费0元。' } },
    { say: 'two amounts', parts: { 六: '实际收取信息处理费200元。信息处理费收取300元。' } },
  ],
});
