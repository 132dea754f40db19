import { feeSteps } from '../../src/rules/fee-steps';
import { testDocument } from '../lib/test-document';

testDocument(feeSteps, {
  violated: [{ parts: { 六: '发出收费通知1件，实际收取信息处理费205元。' }, expect: '205 元' }],
  satisfied: [
    { parts: { 六: '实际收取信息处理费200元。' } },
    { parts: { 六: '实际收取信息处理费0.02万元。' } },
  ],
  undecided: [{ parts: { 六: '实际收取信息处理费若干元。' } }],
  silent: [{ say: 'another fee', parts: { 六: '收取停车费205元。未产生信息处理费。' } }],
});
