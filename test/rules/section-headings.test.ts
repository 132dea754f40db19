import { sectionHeadings } from '../../src/rules/section-headings';
import { testDocument } from '../lib/test-document';

testDocument(sectionHeadings, {
  violated: [
    { parts: { 三: null, 四: null }, expect: '“三、' },
    {
      say: 'the narrative stands without heading',
      parts: { 一: null },
      preamble:
        '本年度报告统计期限自2023年1月1日至12月31日。\n（一）主动公开。全年发布信息218条。\n（二）依申请公开。收到申请8件。',
    },
  ],
  satisfied: [{}],
  undecided: [{ say: 'cut off', parts: { 三: null }, truncated: true }],
  silent: [{ say: 'neither heading nor table: S-01', parts: { 四: null }, without: ['challenges'] }],
});
