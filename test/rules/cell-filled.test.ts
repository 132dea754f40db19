import { cellFilled } from '../../src/rules/cell-filled';
import { testRule } from '../lib/test-rule';

testRule(cellFilled, {
  satisfied: [
    { 'applications/received/business': '0' },
    // 规章 may be left out, empty or struck.
    { 'proactive/regulation/made': '', 'proactive/regulation/published': '/' },
    { 'proactive/license/change': null },
    { 'proactive/penalty/change': '增' },
  ],
  violated: [
    { 'applications/carriedOver/business': '', expect: '表三“二、上年结转 · 商业企业”未填，没有的应填 0。' },
    { 'proactive/fee/change': '—', expect: '表二“行政事业性收费 · 本年增/减”未填，没有的应填 0。' },
    // One hint for a table, however many cells.
    {
      'applications/received/business': '',
      'applications/received/research': ' ',
      'applications/carriedForward/research': '\u00a0',
      'applications/carriedForward/total': '/',
      expect:
        '表三“本年新收 · 商业企业、本年新收 · 科研机构、结转下年 · 科研机构等 4 格”未填，没有的应填 0。',
    },
  ],
  undecided: [
    {
      'challenges/directSuit/upheld': '1',
      'challenges/directSuit/total': '',
      expect:
        '表四“未经复议直接起诉”四项之和为 1，总计未填，空白处应合计 1。推算“未经复议直接起诉 · 总计”应为 1，请核实后补填。',
    },
    {
      'challenges/directSuit/upheld': '',
      'challenges/directSuit/corrected': '',
      'challenges/directSuit/total': '2',
      expect: '表四“未经复议直接起诉”四项之和为 0，总计填 2，空白处应合计 2。请核实后补填。',
    },
  ],
});
