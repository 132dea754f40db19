import { procurementAmount } from '../../src/rules/procurement-amount';
import { testDocument } from '../lib/test-document';

testDocument(procurementAmount, {
  violated: [
    { year: 2020, cells: { 'proactive/procurement/amount': 757000 }, expect: '757000' },
    { year: 2020, cells: { 'proactive/procurement/projects': 5 } },
  ],
  satisfied: [
    { year: 2020 },
    { year: 2020, cells: { 'proactive/procurement/projects': 5, 'proactive/procurement/amount': 75.7 } },
  ],
  undecided: [
    { year: 2020, cells: { 'proactive/procurement/projects': 5, 'proactive/procurement/amount': undefined } },
  ],
  silent: [{ say: 'the 2021 form has no such row' }],
});
