import { suitsFooting } from '../../src/rules/suits-footing';
import { testRule } from '../lib/test-rule';

testRule(suitsFooting, {
  satisfied: [
    { u1: '1', u2: '2', u3: '3', u: '6', expect: '6 = 6' },
    { u1: '4', u2: '', u3: '', u: '4' },
  ],
  violated: [
    { u1: '1', u2: '2', u3: '3', u: '7', expect: '6 ≠ 7' },
    { u1: '5', u3: '', u: '4', expect: '5 ≠ 4' },
  ],
  undecided: [
    { u1: '1', u2: '2', u3: '', u: '6', expect: '3 ≠ 6' },
    { u1: '1', u2: '2', u3: '3', u: '' },
    { u1: '1', u2: '2', u3: null, u: '6' },
    { u1: null, u2: '2', u3: '3', u: '6' },
  ],
  inapplicable: [{ u1: '', u2: '', u3: '', u: '' }],
});
