import { numericCell } from '../../src/rules/numeric-cell';
import { testRule } from '../lib/test-rule';

testRule(numericCell, {
  satisfied: [
    { 'proactive/penalty/change': '+2' },
    { 'proactive/penalty/change': '减4' },
    { 'proactive/penalty/change': '增加2' },
    { 'proactive/penalty/change': '/' },
    { 'proactive/penalty/change': '11\u00a0' },
    { 'proactive/regulation/made': '无' },
    { 'proactive/penalty/decisions': '1 2' },
  ],
  violated: [
    { 'proactive/penalty/change': '增', expect: '表二“行政处罚 · 本年增/减”填“增”，应填具体数字。' },
    { 'applications/received/total': '若干', expect: '表三“一、本年新收 · 总计”填“若干”，应填具体数字。' },
    // The same word all over a table is one finding.
    { 'proactive/license/decisions': '多', 'proactive/penalty/decisions': '多' },
    // The sums leave only one number for the word.
    {
      'challenges/directSuit/upheld': '1',
      'challenges/directSuit/total': '多',
      expect: '表四“未经复议直接起诉 · 总计”填“多”，应填具体数字，推算应为 1。',
    },
  ],
});
