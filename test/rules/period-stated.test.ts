import { periodStated } from '../../src/rules/period-stated';
import { testDocument } from '../lib/test-document';

testDocument(periodStated, {
  violated: [{ preamble: '现将有关情况报告如下，请予监督。' }, { preamble: null }],
  satisfied: [
    {},
    { preamble: '数据统计期限从2023年1月1日起到2023年12月31日止。' },
    { preamble: '统计期限为1月1日至12月31日。' },
    { preamble: '统计周期2023.1.1—2023.12.31。' },
    {
      say: 'in the first section',
      preamble: null,
      parts: { 一: '本报告数据统计期限自2023年1月1日至12月31日。' },
    },
  ],
  silent: [
    { say: 'only the body was taken out', title: null, preamble: null },
    { say: 'an end alone is another hint', preamble: '数据截至2023年12月31日。' },
  ],
});
