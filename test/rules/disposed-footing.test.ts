import { disposedFooting } from '../../src/rules/disposed-footing';
import { testRule } from '../lib/test-rule';

const printedAsOneRow = {
  'disposed.other.uncorrected': null,
  'disposed.other.unpaid': null,
  'disposed.other.misc': null,
};

testRule(disposedFooting, {
  satisfied: [
    { 'disposed.granted': '4', 'disposed.unavailable.notHeld': '2', 'disposed.total': '6', expect: '6 = 6' },
    { form: '2019', 'disposed.other': '2', 'disposed.total': '2' },
    { 'disposed.other.misc': '2', 'disposed.total': '2' },
    // 其他处理 printed as one row stands for its three.
    { 'disposed.other': '2', 'disposed.total': '2', ...printedAsOneRow },
    // A row that the form does not know counts (F-04), unless the column only holds without it.
    { 'disposed.unlisted.1': '2', 'disposed.granted': '1', 'disposed.total': '3' },
    { 'disposed.unlisted.1': '2', 'disposed.granted': '2', 'disposed.total': '2' },
    // A subtotal on a group row is not added.
    { 'disposed.denied': '2', 'disposed.denied.thirdParty': '2', 'disposed.total': '2' },
    { 'disposed.granted': '4', 'disposed.denied.queryMatter': null, 'disposed.total': '4' },
  ],
  violated: [
    { 'disposed.granted': '4', 'disposed.partlyGranted': '1', 'disposed.total': '4', expect: '5 ≠ 4' },
    { 'disposed.granted': '1', 'disposed.total': '0', expect: '1 ≠ 0' },
    { 'disposed.other': '2', 'disposed.total': '1', ...printedAsOneRow, expect: '2 ≠ 1' },
    { 'disposed.granted': '3', 'disposed.partlyGranted': '', 'disposed.total': '2', expect: '3 ≠ 2' },
  ],
  undecided: [
    { 'disposed.granted': '4', 'disposed.partlyGranted': '', 'disposed.total': '5' },
    { 'disposed.granted': '4', 'disposed.total': '' },
    // A row is missing, or could not be found: never an error.
    { 'disposed.granted': '4', 'disposed.denied.queryMatter': null, 'disposed.total': '5' },
    { 'disposed.granted': '4', 'disposed.denied.queryMatter': null, 'disposed.total': '3' },
    { 'disposed.granted': '4 1', 'disposed.total': '3' },
  ],
});
