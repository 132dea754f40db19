import { feeNotice } from '../../src/rules/fee-notice';
import { testDocument } from '../lib/test-document';

testDocument(feeNotice, {
  violated: [
    { cells: { 'applications/disposed.other.unpaid/total': 1 }, quote: '未发出收费通知' },
    {
      cells: { 'applications/disposed.other.unpaid/total': 2 },
      parts: { 六: '本年度没有向申请人发出信息处理费收费通知。' },
      expect: '2 件',
    },
  ],
  satisfied: [{}],
  undecided: [{ cells: { 'applications/disposed.other.unpaid/total': undefined } }],
  silent: [
    {
      say: '未收取 is no contradiction',
      cells: { 'applications/disposed.other.unpaid/total': 1 },
      parts: { 六: '发出收费通知1件，未收取信息处理费。' },
    },
    {
      say: '未产生 says that no money came in, which is what 逾期未缴费 says too',
      cells: { 'applications/disposed.other.unpaid/total': 1 },
      parts: { 六: '本年度未产生信息处理费。' },
    },
    {
      say: 'nothing said of notices',
      cells: { 'applications/disposed.other.unpaid/total': 1 },
      parts: { 六: '本年度未收取信息处理费。' },
    },
  ],
});
