import { departmentDeadline } from '../../src/rules/department-deadline';
import { testDocument } from '../lib/test-document';

testDocument(departmentDeadline, {
  violated: [
    { published: '2024-02-05', expect: '2024-01-31', quote: '2024-02-05' },
    { say: 'signed late', signature: '2024年3月1日' },
    {
      say: 'of two dates the earlier counts, and the other is named',
      published: '2024-02-05',
      signature: '2024年3月1日',
      expect: '页面发布日期为 2024-02-05（落款日期为 2024-03-01，以早者计）',
    },
    { agency: '云川高新技术产业开发区管理委员会', published: '2024-03-05' },
    { say: 'more than a year late: the site may have moved', published: '2025-06-01', severity: 'info' },
    { say: 'a city whose name has 镇 in it', agency: '镇江市林业局', published: '2024-02-05' },
  ],
  satisfied: [{ published: '2024-01-20' }],
  undecided: [
    { say: 'no date' },
    {
      say: 'the year is disputed',
      title: '云川市林业局2022年政府信息公开工作年度报告',
      published: '2024-02-05',
    },
  ],
  silent: [
    { say: 'the last day', published: '2024-01-31' },
    { say: 'signed in time, put on the page later', published: '2024-02-05', signature: '2024年1月20日' },
    { say: 'township', agency: '云川市青禾县大河镇人民政府', published: '2024-05-01' },
    { say: '街道', agency: '云川市东岭区南湖街道办事处', published: '2024-05-01' },
    { say: 'the office of a township', agency: '青禾县大河镇人民政府办公室', published: '2024-05-01' },
    { say: 'government: until 31 March', agency: '青禾县人民政府', published: '2024-03-05' },
    { say: '2018', year: 2018, published: '2019-03-05' },
    { say: 'a date in the text', parts: { 一: '2024年2月10日召开会议。' } },
  ],
});
