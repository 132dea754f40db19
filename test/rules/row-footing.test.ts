import { rowFooting } from '../../src/rules/row-footing';
import { testRule } from '../lib/test-rule';

const blanks = {
  naturalPerson: '',
  business: '',
  research: '',
  publicWelfare: '',
  legalService: '',
  otherOrganization: '',
};

testRule(rowFooting, {
  satisfied: [
    { naturalPerson: '7', business: '1', total: '8', expect: '8 = 8' },
    { ...blanks, total: '0' },
    { ...blanks, naturalPerson: '3', total: '3' },
  ],
  violated: [
    { naturalPerson: '1', otherOrganization: '1', total: '1', expect: '2 ≠ 1' },
    { naturalPerson: '1', total: '2', expect: '1 ≠ 2' },
    { ...blanks, naturalPerson: '4', total: '3', expect: '4 ≠ 3' },
  ],
  undecided: [
    // 总计 alone is stated, or alone is not: nothing contradicts it.
    { ...blanks, total: '5' },
    { naturalPerson: '5', total: '' },
    { naturalPerson: '5', business: '', total: '8' },
    { naturalPerson: '5', business: null, total: '8' },
  ],
  inapplicable: [{ ...blanks, total: '' }],
});
