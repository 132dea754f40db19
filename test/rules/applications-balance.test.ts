import { applicationsBalance } from '../../src/rules/applications-balance';
import { testRule } from '../lib/test-rule';

testRule(applicationsBalance, {
  satisfied: [
    {
      received: '821',
      carriedOver: '18',
      'disposed.total': '767',
      carriedForward: '72',
      expect: '839 = 839',
    },
    { received: '5', carriedOver: '', 'disposed.total': '5', carriedForward: '0' },
    { received: '5', carriedOver: '/', 'disposed.total': '5', carriedForward: '' },
    { received: '０', carriedOver: '1', 'disposed.total': '1件', carriedForward: '0' },
    { received: '5', carriedOver: null, 'disposed.total': '5', carriedForward: '0' },
  ],
  violated: [
    {
      received: '821',
      carriedOver: '18',
      'disposed.total': '776',
      carriedForward: '72',
      expect: '839 ≠ 848',
    },
    { received: '1', carriedOver: '0', 'disposed.total': '0', carriedForward: '0', expect: '1 ≠ 0' },
    // Nothing in the blank can make the left side smaller.
    { received: '9', carriedOver: '', 'disposed.total': '5', carriedForward: '0', expect: '9 ≠ 5' },
  ],
  undecided: [
    { received: '821', carriedOver: '', 'disposed.total': '767', carriedForward: '72' },
    { received: '9', carriedOver: '0', 'disposed.total': '5', carriedForward: '' },
    { received: '9', carriedOver: '0', 'disposed.total': '', carriedForward: '' },
    { received: '9', carriedOver: '若干', 'disposed.total': '12', carriedForward: '0' },
    // Two figures in one cell are our doubt, and the table may lack a row.
    { received: '1 2', carriedOver: '0', 'disposed.total': '3', carriedForward: '0' },
    { received: '9', carriedOver: '0', 'disposed.total': '5', carriedForward: null },
  ],
  inapplicable: [{ received: '', carriedOver: '', 'disposed.total': '', carriedForward: '' }],
});
