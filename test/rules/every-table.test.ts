import { everyTable } from '../../src/rules/every-table';
import { testDocument } from '../lib/test-document';

testDocument(everyTable, {
  violated: [
    {
      say: 'sentences in place of table 二',
      without: ['proactive'],
      parts: { 二: '全年制发文件2件，办理行政许可41件。' },
      expect: '表二',
      quote: '二、',
    },
    {
      say: 'free form',
      kind: 'report-without-tables',
      without: ['proactive', 'applications', 'challenges'],
      parts: { 二: '制发文件2件。', 三: '收到申请3件。', 四: '无行政复议、行政诉讼。' },
      expect: '表四',
    },
    { say: 'a heading with nothing under it', without: ['challenges'], severity: 'warning' },
    {
      say: 'sentences under a heading in words of its own',
      without: ['challenges'],
      headings: { 四: '四、争议解决' },
      parts: { 四: '本年没有。' },
      severity: 'warning',
    },
    {
      say: 'two headings with nothing under them',
      without: ['applications', 'challenges'],
      severity: 'warning',
      expect: '表四',
    },
    {
      say: 'free form, one table an image',
      kind: 'report-without-tables',
      without: ['proactive', 'applications', 'challenges'],
      parts: { 二: '制发文件2件。', 三: '收到申请3件。', 四: '情况如下。' },
      media: { number: '四', kind: 'image' },
      expect: '未见表二（主动公开政府信息情况）、表三（收到和处理申请情况），',
    },
    {
      say: 'the text sends elsewhere',
      without: ['applications'],
      parts: { 三: '申请情况见附件。' },
      severity: 'warning',
    },
  ],
  satisfied: [{}],
  undecided: [
    { say: 'cut off', without: ['challenges'], parts: { 四: '本年没有。' }, truncated: true },
    {
      say: 'the page ends in section 四',
      without: ['challenges'],
      parts: { 四: '本年没有。', 五: null, 六: null },
    },
    {
      say: 'three headings with nothing under them',
      kind: 'report-without-tables',
      without: ['proactive', 'applications', 'challenges'],
    },
  ],
  silent: [
    {
      say: 'an image',
      without: ['challenges'],
      parts: { 四: '情况如下。' },
      media: { number: '四', kind: 'image' },
    },
    {
      say: 'an attachment',
      without: ['proactive'],
      parts: { 二: '情况如下。' },
      media: { number: '二', kind: 'attachment' },
    },
    {
      say: 'a frame',
      without: ['proactive'],
      parts: { 二: '情况如下。' },
      media: { number: '二', kind: 'frame' },
    },
    {
      say: 'no 规章',
      cells: {
        'proactive/regulation/issued': null,
        'proactive/regulation/repealed': null,
        'proactive/regulation/inForce': null,
      },
    },
    {
      say: 'a table set as text',
      without: ['challenges'],
      parts: { 四: '行政复议情况如下。\n结果维持 结果纠正 其他结果 尚未审结 总计\n0 0 0 0 0' },
    },
    { say: 'the section is missing as a whole: S-01', without: ['challenges'], parts: { 四: null } },
    { say: '2018', year: 2018, without: ['applications'], parts: { 三: '收到申请3件。' } },
  ],
});
