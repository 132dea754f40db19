import { reconsiderationFooting } from '../../src/rules/reconsideration-footing';
import { testRule } from '../lib/test-rule';

testRule(reconsiderationFooting, {
  satisfied: [
    { t1: '1', t2: '2', t3: '3', t: '6', expect: '6 = 6' },
    { t1: '4', t2: '', t3: '', t: '4' },
  ],
  violated: [
    { t1: '1', t2: '2', t3: '3', t: '7', expect: '6 ≠ 7' },
    { t1: '5', t3: '', t: '4', expect: '5 ≠ 4' },
  ],
  undecided: [
    { t1: '1', t2: '2', t3: '', t: '6', expect: '3 ≠ 6' },
    { t1: '1', t2: '2', t3: '3', t: '' },
    { t1: '1', t2: '2', t3: null, t: '6' },
    { t1: null, t2: '2', t3: '3', t: '6' },
  ],
  inapplicable: [{ t1: '', t2: '', t3: '', t: '' }],
});
