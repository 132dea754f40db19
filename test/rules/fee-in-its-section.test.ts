import { feeInItsSection } from '../../src/rules/fee-in-its-section';
import { testDocument } from '../lib/test-document';

testDocument(feeInItsSection, {
  violated: [
    { parts: { 一: '全年收到申请8件，未收取信息处理费。', 六: '无。' }, quote: '信息处理费' },
    { parts: { 三: '本年未收取信息处理费。', 六: '无。' } },
  ],
  satisfied: [{}],
  undecided: [{ say: 'cut off', parts: { 一: '未收取信息处理费。', 六: '无。' }, truncated: true }],
  silent: [
    { year: 2020, parts: { 一: '未收取信息处理费。', 六: '无。' } },
    { say: 'in both', parts: { 一: '未收取信息处理费。' } },
  ],
});
