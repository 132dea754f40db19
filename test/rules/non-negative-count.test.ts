import { nonNegativeCount } from '../../src/rules/non-negative-count';
import { testRule } from '../lib/test-rule';

testRule(nonNegativeCount, {
  satisfied: [
    { 'proactive/penalty/change': '-4' },
    { 'proactive/penalty/change': '－4' },
    { 'proactive/penalty/decisions': '4' },
    { 'proactive/penalty/decisions': '-' },
  ],
  violated: [
    {
      'proactive/penalty/decisions': '-4',
      expect: '表二“行政处罚 · 处理决定数量”为负数 -4，请核实更正。',
    },
    { 'proactive/procurement/amount': '-1.5' },
    { form: '2021', 'proactive/normativeDocument/repealed': '-2' },
  ],
});
