import { wholeCount } from '../../src/rules/whole-count';
import { testRule } from '../lib/test-rule';

testRule(wholeCount, {
  satisfied: [
    { 'proactive/procurement/amount': '2031.9' },
    { form: '2021', 'proactive/fee/amount': '0.35' },
    { 'proactive/penalty/decisions': '5.0' },
  ],
  violated: [
    {
      'proactive/penalty/decisions': '2.5',
      expect: '表二“行政处罚 · 处理决定数量”填 2.5，应为整数，请核实。',
    },
    { 'proactive/penalty/change': '0.5' },
  ],
});
