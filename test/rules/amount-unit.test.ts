import { amountUnit } from '../../src/rules/amount-unit';
import { testRule } from '../lib/test-rule';

testRule(amountUnit, {
  satisfied: [
    { 'proactive/procurement/amount': '0' },
    { 'proactive/procurement/amount': '' },
    { 'proactive/procurement/amount': '75.7万元' },
    { 'proactive/procurement/projects': '4' },
    // The 2021 form names the unit in the column's head.
    { form: '2021', 'proactive/fee/amount': '12.5' },
  ],
  violated: [
    {
      'proactive/procurement/amount': '757000',
      expect: '表二“政府集中采购 · 采购总金额”填“757000”，未注明单位，请核实。',
    },
    { 'proactive/procurement/amount': '2031.9' },
  ],
});
