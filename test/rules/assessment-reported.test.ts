import { assessmentReported } from '../../src/rules/assessment-reported';
import { testDocument } from '../lib/test-document';

testDocument(assessmentReported, {
  violated: [
    {
      agency: '青禾县人民政府',
      parts: { 一: '全年主动公开信息218条。' },
      expect: '工作考核、社会评议、责任追究',
    },
    { agency: '云川市青禾县大河镇人民政府', parts: { 一: '全年主动公开信息218条。' }, severity: 'info' },
    {
      say: 'one of three',
      agency: '青禾县人民政府',
      parts: { 一: '政务公开纳入考核。' },
      expect: '社会评议、责任追究',
    },
    {
      say: 'two of three, the assessment among them',
      agency: '青禾县人民政府',
      parts: { 一: '政务公开纳入考核，未发生责任追究。' },
      severity: 'info',
      expect: '社会评议',
    },
    {
      say: 'in the name of a document only',
      agency: '青禾县人民政府',
      parts: { 一: '印发《政务公开考核、评议和责任追究办法》。' },
    },
  ],
  satisfied: [
    { agency: '青禾县人民政府' },
    {
      say: '无',
      agency: '云川市青禾县大河镇人民政府',
      parts: { 一: '工作考核、社会评议和责任追究结果情况：无。' },
    },
  ],
  undecided: [
    { say: 'cut off', agency: '青禾县人民政府', parts: { 一: '全年主动公开信息218条。' }, truncated: true },
  ],
  silent: [
    { say: 'department', parts: { 一: '全年主动公开信息218条。' } },
    {
      say: 'office of a government',
      agency: '青禾县人民政府办公室',
      parts: { 一: '全年主动公开信息218条。' },
    },
    { say: '街道', agency: '云川市东岭区南湖街道办事处', parts: { 一: '全年主动公开信息218条。' } },
    { say: '管委会', agency: '云川高新技术产业开发区管理委员会', parts: { 一: '全年主动公开信息218条。' } },
  ],
});
