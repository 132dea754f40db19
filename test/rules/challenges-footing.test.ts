import { challengesFooting } from '../../src/rules/challenges-footing';
import { testRule } from '../lib/test-rule';

testRule(challengesFooting, {
  satisfied: [
    { upheld: '1', corrected: '0', other: '0', pending: '1', total: '2', expect: '2 = 2' },
    { upheld: '1', corrected: '', other: '', pending: '', total: '1' },
  ],
  violated: [
    { upheld: '1', corrected: '1', total: '1', expect: '2 ≠ 1' },
    { upheld: '3', pending: '', total: '2', expect: '3 ≠ 2' },
  ],
  undecided: [
    { upheld: '1', pending: '', total: '2' },
    { upheld: '1', pending: '1', total: '' },
    { upheld: '1', pending: null, total: '2' },
  ],
  inapplicable: [{ upheld: '', corrected: '', other: '', pending: '', total: '' }],
});
