import { ownWords } from '../../src/rules/own-words';
import { testDocument } from '../lib/test-document';

testDocument(ownWords, {
  violated: [
    {
      agency: '云川市东岭区南湖街道办事处',
      parts: { 一: '确保我镇信息公开指南、目录内容清晰。' },
      expect: '“我镇”',
      quote: '我镇',
    },
    { agency: '云川市东岭区南湖街道办事处', parts: { 一: '市政府及市政府办公室收到申请8件。' } },
    { parts: { 一: '按照我区政府部署，我镇开展公开工作。' }, expect: '部门' },
    { agency: '云川市青禾县大河镇人民政府', parts: { 一: '我街道全年公开信息218条。' } },
    { agency: '云川市青禾县红土乡人民政府', parts: { 一: '我镇全年公开信息218条。' } },
  ],
  satisfied: [
    { agency: '云川市东岭区南湖街道办事处', parts: { 一: '我街道全年公开信息218条。' } },
    { agency: '云川市青禾县大河镇人民政府', parts: { 一: '我镇全年公开信息218条。' } },
    { parts: { 一: '我局结合我区实际开展工作，指导各乡镇。' } },
  ],
  undecided: [
    {
      say: 'nobody knows whose report',
      title: '2023年政府信息公开工作年度报告',
      parts: { 一: '确保内容清晰。' },
    },
  ],
  silent: [
    {
      say: 'the name of a document',
      agency: '云川市东岭区南湖街道办事处',
      parts: { 一: '印发《关于做好我镇政务公开工作的通知》。' },
    },
    {
      say: 'the year of the change',
      agency: '云川市东岭区南湖街道办事处',
      parts: { 一: '本年撤镇设街，原我镇信息已移交。' },
    },
    { say: 'both', agency: '云川市东岭区南湖镇（街道）人民政府', parts: { 一: '我镇公开信息218条。' } },
    {
      say: 'the office of a district',
      agency: '云川市东岭区人民政府办公室',
      parts: { 一: '结合我区实际，推进公开。' },
    },
    { say: '我镇江', agency: '云川市东岭区南湖街道办事处', parts: { 一: '自我镇江回来。' } },
  ],
});
