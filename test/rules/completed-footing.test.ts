import { completedFooting } from '../../src/rules/completed-footing';
import { testRule } from '../lib/test-rule';

testRule(completedFooting, {
  satisfied: [
    { r21: '1', r22: '2', r2: '3', expect: '3 = 3' },
    { r21: '4', r22: '', r2: '4' },
  ],
  violated: [
    { r21: '1', r22: '2', r2: '4', expect: '3 ≠ 4' },
    { r21: '5', r22: '', r2: '4', expect: '5 ≠ 4' },
  ],
  undecided: [
    { r21: '1', r22: '', r2: '3', expect: '1 ≠ 3' },
    { r21: '1', r22: '2', r2: '' },
    { r21: '1', r22: null, r2: '3' },
    { r21: null, r22: '2', r2: '3' },
  ],
  inapplicable: [{ r21: '', r22: '', r2: '' }],
});
