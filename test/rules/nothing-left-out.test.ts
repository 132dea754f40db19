import { nothingLeftOut } from '../../src/rules/nothing-left-out';
import { testDocument } from '../lib/test-document';

testDocument(nothingLeftOut, {
  violated: [
    { parts: { 一: '本年度主动公开信息 条，内容全面。' }, quote: '信息 条' },
    { parts: { 一: '共主动公开　　条。' } },
    { parts: { 一: '共主动公开信息条，其中动态居多。' } },
    { parts: { 三: '全年收到申请XX件。' }, quote: 'XX' },
    { parts: { 一: '召开会议××次。' } },
    { parts: { 一: '全年发布信息____条。' }, quote: '____' },
  ],
  satisfied: [{}, { parts: { 一: '主动公开信息 38 条，收到申请 8 件。' } }],
  silent: [
    { say: 'Chinese numerals', parts: { 一: '召开会议十二 次，收到申请两 件。' } },
    { say: 'about', parts: { 一: '发布信息三百余 条。' } },
    {
      say: 'a word that begins with a measure',
      parts: { 一: '公开政府信息 条例规定的内容，办理 件数较多。' },
    },
    { say: 'a pager under the report', footer: '打印\n共主动公开 条' },
    { say: 'letters in a name', parts: { 一: '采购4X4车辆、MAX系统，LXX标准。' } },
    { say: 'a rule between paragraphs', parts: { 一: '公开信息218条。\n________\n收到申请8件。' } },
  ],
});
