import { channelsFooting } from '../../src/rules/channels-footing';
import { testRule } from '../lib/test-rule';

testRule(channelsFooting, {
  satisfied: [
    { r11: '1', r12: '2', r13: '3', r14: '4', r1: '10', expect: '10 = 10' },
    { r11: '4', r12: '', r13: '', r14: '', r1: '4' },
  ],
  violated: [
    { r11: '1', r12: '2', r13: '3', r14: '4', r1: '11', expect: '10 ≠ 11' },
    { r11: '5', r14: '', r1: '4', expect: '5 ≠ 4' },
  ],
  undecided: [
    { r11: '1', r12: '2', r13: '3', r14: '', r1: '10', expect: '6 ≠ 10' },
    { r11: '1', r12: '2', r13: '3', r14: '4', r1: '' },
    { r11: '1', r12: '2', r13: '3', r14: null, r1: '10' },
    { r11: null, r12: '2', r13: '3', r14: '4', r1: '10' },
  ],
  inapplicable: [{ r11: '', r12: '', r13: '', r14: '', r1: '' }],
});
