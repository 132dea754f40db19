import { staffFooting } from '../../src/rules/staff-footing';
import { testRule } from '../lib/test-rule';

testRule(staffFooting, {
  satisfied: [
    { x31: '1', x32: '2', x3: '3', expect: '3 = 3' },
    { x31: '4', x32: '', x3: '4' },
  ],
  violated: [
    { x31: '1', x32: '2', x3: '4', expect: '3 ≠ 4' },
    { x31: '5', x32: '', x3: '4', expect: '5 ≠ 4' },
  ],
  undecided: [
    { x31: '1', x32: '', x3: '3', expect: '1 ≠ 3' },
    { x31: '1', x32: '2', x3: '' },
    { x31: '1', x32: null, x3: '3' },
    { x31: null, x32: '2', x3: '3' },
  ],
  inapplicable: [{ x31: '', x32: '', x3: '' }],
});
