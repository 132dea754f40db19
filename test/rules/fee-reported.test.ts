import { feeReported } from '../../src/rules/fee-reported';
import { testDocument } from '../lib/test-document';

testDocument(feeReported, {
  violated: [
    { parts: { 六: '无。' }, quote: '六、' },
    { say: 'an empty section', parts: { 六: '' } },
  ],
  satisfied: [
    {},
    { parts: { 六: '2023年，云川市林业局未产生信息处理费。无其他需要报告的事项。' } },
    { parts: { 六: '本年度未收取费用。' } },
    { parts: { 六: '未发出收费通知。' } },
  ],
  undecided: [
    { say: 'cut off', parts: { 六: '无。' }, truncated: true },
    { say: 'section 六 is missing: S-01', parts: { 六: null } },
  ],
  silent: [
    { year: 2020, parts: { 六: '无。' } },
    { year: 2019, parts: { 六: '无。' } },
    { say: 'in another section: misplaced', parts: { 一: '全年未收取信息处理费。', 六: '无。' } },
  ],
});
