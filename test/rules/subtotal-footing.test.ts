import { subtotalFooting } from '../../src/rules/subtotal-footing';
import { testRule } from '../lib/test-rule';

testRule(subtotalFooting, {
  satisfied: [
    { 'disposed.denied': '3', 'disposed.denied.thirdParty': '2', 'disposed.denied.security': '1' },
    { 'disposed.other': '1', 'disposed.other.misc': '1' },
    { 'disposed.denied': '0' },
  ],
  violated: [
    { 'disposed.denied': '2', 'disposed.denied.thirdParty': '3', expect: '3 ≠ 2' },
    { 'disposed.unavailable': '2', 'disposed.unavailable.notHeld': '1', expect: '1 ≠ 2' },
  ],
  undecided: [
    { 'disposed.denied': '', 'disposed.denied.thirdParty': '3' },
    { 'disposed.denied': '4', 'disposed.denied.thirdParty': '3', 'disposed.denied.security': '' },
    { 'disposed.denied': '4', 'disposed.denied.thirdParty': '3', 'disposed.denied.security': null },
  ],
});
