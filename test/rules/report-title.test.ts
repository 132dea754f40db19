import { reportTitle } from '../../src/rules/report-title';
import { testDocument } from '../lib/test-document';

testDocument(reportTitle, {
  violated: [
    { title: '政府信息公开工作年度报告', expect: '单位名称和年度' },
    { title: '2023年政府信息公开工作年度报告', expect: '缺少单位名称。' },
    { title: '云川市林业局政府信息公开工作年度报告', expect: '缺少年度。' },
    {
      say: 'the name of the column above the title is not quoted for it',
      title: '信息公开年度报告\n云川市林业局政府信息公开工作年度报告',
      expect: '“云川市林业局政府信息公开工作年度报告”缺少年度',
    },
  ],
  satisfied: [{}, { title: '2023年云川市林业局政府信息公开工作年度报告' }],
  silent: [
    { say: 'only the body was taken out', title: null },
    { say: 'the agency behind a dash', title: '2023年政府信息公开工作年度报告-青禾县林业局' },
    { say: 'set over two lines', title: '云川市林业局\n2023年政府信息公开工作年度报告' },
  ],
});
