import { sectionTitles } from '../../src/rules/section-titles';
import { testDocument } from '../lib/test-document';

testDocument(sectionTitles, {
  violated: [
    { headings: { 一: '一、概述' }, expect: '“概述”' },
    { headings: { 五: '五、困难和打算' }, quote: '困难' },
  ],
  satisfied: [{}],
  undecided: [
    {
      say: 'hardly a heading is known',
      parts: { 三: null, 四: null, 五: null },
      headings: { 一: '一、概述' },
    },
  ],
  silent: [
    { say: 'quotes', headings: { 六: '六、“其他需要报告的事项”' } },
    { say: 'blanks, points, 其它', headings: { 一: '一. 总 体 情 况', 六: '六、其它需要报告的事项：' } },
    {
      say: '（一）主动公开情况 within 总体情况',
      parts: { 一: '（一）主动公开情况\n全年发布信息218条。\n（二）依申请公开情况\n收到申请8件。' },
    },
  ],
});
