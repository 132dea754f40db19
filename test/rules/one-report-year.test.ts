import { oneReportYear } from '../../src/rules/one-report-year';
import { testDocument } from '../lib/test-document';

testDocument(oneReportYear, {
  violated: [
    {
      title: '云川市林业局2023年政府信息公开工作年度报告',
      preamble: '本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。',
      expect: '2022',
      quote: '2022年1月1日',
    },
    {
      say: 'the period runs over two years',
      preamble: '统计期限自2022年1月1日至2023年12月31日。',
      severity: 'warning',
    },
    {
      say: 'the period begins in the year of the title and ends in the next',
      preamble: '统计期限自2023年1月1日至2024年12月31日。',
      severity: 'warning',
      expect: '2023—2024',
    },
  ],
  satisfied: [{}, { preamble: '统计期限为2023年1月1日至12月31日。' }],
  undecided: [
    {
      say: 'no year in the title',
      title: '云川市林业局政府信息公开工作年度报告',
      preamble: '统计期限自2022年1月1日至12月31日。',
    },
    {
      say: 'titles of two years',
      title: '云川市林业局2023年政府信息公开工作年度报告\n云川市林业局2022年政府信息公开工作年度报告',
      preamble: '统计期限自2022年1月1日至2022年12月31日。',
    },
    { say: 'no period', preamble: null },
    { say: 'two periods', preamble: '统计期限自2022年1月1日至12月31日。数据自2023年1月1日至12月31日。' },
  ],
  silent: [
    { say: 'published in the year after', published: '2024-01-20' },
    {
      say: 'other years in the text',
      parts: {
        一: '公开2022年部门决算、2023年部门预算，较2022年增长三成，部署2024年工作打算，落实〔2022〕6号文件。',
      },
    },
    {
      say: 'a period that is not that of the figures',
      preamble: '本办法自2022年1月1日至2022年12月31日试行。',
    },
  ],
});
