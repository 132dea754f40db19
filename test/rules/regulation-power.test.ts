import { regulationPower } from '../../src/rules/regulation-power';
import { testDocument } from '../lib/test-document';

testDocument(regulationPower, {
  violated: [
    { cells: { 'proactive/regulation/inForce': 3 }, expect: '云川市林业局没有规章制定权' },
    { agency: '云川市青禾县大河镇人民政府', cells: { 'proactive/regulation/inForce': 3 } },
    { agency: '云川市东岭区南湖街道办事处', cells: { 'proactive/regulation/issued': 1 } },
    { agency: '青禾县人民政府', cells: { 'proactive/regulation/inForce': 3 } },
    { year: 2020, cells: { 'proactive/regulation/publicTotal': 3 } },
  ],
  satisfied: [{}],
  undecided: [
    {
      say: 'nobody knows whose report',
      title: '2023年政府信息公开工作年度报告',
      cells: { 'proactive/regulation/inForce': 3 },
    },
  ],
  silent: [
    { say: 'city', agency: '云川市人民政府', cells: { 'proactive/regulation/inForce': 3 } },
    {
      say: 'autonomous prefecture',
      agency: '云岭傣族自治州人民政府',
      cells: { 'proactive/regulation/inForce': 3 },
    },
    { say: 'province', agency: '云岭省人民政府', cells: { 'proactive/regulation/inForce': 3 } },
    { say: 'autonomous region', agency: '云岭自治区人民政府', cells: { 'proactive/regulation/inForce': 3 } },
    {
      say: 'the office reports for its city',
      agency: '云川市人民政府办公厅',
      cells: { 'proactive/regulation/inForce': 3 },
    },
    { say: 'ministry', agency: '国家林业和草原局', cells: { 'proactive/regulation/inForce': 3 } },
  ],
});
