import { everySection } from '../../src/rules/every-section';
import { testDocument } from '../lib/test-document';

testDocument(everySection, {
  violated: [
    {
      say: '四 with neither heading nor table',
      parts: { 四: null },
      without: ['challenges'],
      severity: 'error',
      expect: '“四、政府信息公开行政复议、行政诉讼情况”',
    },
    { say: '五', parts: { 五: null }, expect: '“五、' },
    { say: '六, after a finished 五', parts: { 六: null } },
    {
      say: '三 is missing and 六 too: not in order to the end',
      parts: { 三: null, 六: null },
      without: ['applications'],
    },
    {
      say: 'an image may hold it',
      parts: { 四: null },
      without: ['challenges'],
      media: { number: '三', kind: 'image' },
    },
  ],
  satisfied: [{}],
  undecided: [
    { say: 'cut off', parts: { 四: null, 五: null, 六: null }, without: ['challenges'], truncated: true },
    { say: 'ends in the middle', parts: { 五: '公开内容还不够全面，更新', 六: null } },
    { say: 'hardly a heading is known', parts: { 三: null, 四: null, 五: null } },
  ],
  silent: [
    {
      say: 'variants',
      headings: {
        一: '一、概述',
        二: '二、行政机关主动公开政府信息的情况',
        三: '三、行政机关收到和处理政府信息公开申请的情况',
        四: '四、因政府信息公开工作被申请行政复议、提起行政诉讼的情况',
        五: '第五部分 存在的问题及改进情况',
        六: '六、“其他需要报告的事项”',
      },
    },
    {
      say: 'a heading run into its paragraph',
      headings: { 一: '一、总体情况。2023年，我局认真落实各项要求，全年发布信息218条。' },
    },
    { say: 'in words of its own, in its place', headings: { 五: '五、困难和打算' } },
    {
      say: 'numbered otherwise',
      headings: {
        一: '（一）总体情况',
        二: '（二）主动公开政府信息情况',
        三: '（三）收到和处理政府信息公开申请情况',
        四: '（四）政府信息公开行政复议、行政诉讼情况',
        五: '（五）存在的主要问题及改进情况',
        六: '（六）其他需要报告的事项',
      },
    },
    {
      say: 'the preamble lists all six',
      preamble:
        '全文包括：一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；六、其他需要报告的事项。',
    },
    {
      say: 'a list of contents',
      preamble:
        '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项',
    },
    { say: 'the table stands without its heading', parts: { 三: null }, headings: {} },
    { say: '2018', year: 2018, parts: { 四: null }, without: ['challenges'] },
  ],
});
