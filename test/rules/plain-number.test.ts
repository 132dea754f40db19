import { plainNumber } from '../../src/rules/plain-number';
import { testRule } from '../lib/test-rule';

testRule(plainNumber, {
  satisfied: [
    { 'applications/received/business': '0' },
    { 'applications/received/business': '０' },
    { 'applications/received/business': '\u00a00' },
    { 'proactive/penalty/change': '减4' },
    // The 2019 form names no unit for it.
    { 'proactive/procurement/amount': '757000元' },
  ],
  violated: [
    { 'applications/received/business': '0件', expect: '表三“一、本年新收 · 商业企业”填“0件”，请只填数字。' },
    { form: '2021', 'proactive/fee/amount': '251000元' },
    // One hint for a table.
    { 'applications/received/business': '0件', 'applications/received/research': '0件' },
  ],
});
