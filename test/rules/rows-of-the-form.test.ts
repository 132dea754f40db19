import { rowsOfTheForm } from '../../src/rules/rows-of-the-form';
import { testDocument } from '../lib/test-document';

testDocument(rowsOfTheForm, {
  violated: [
    {
      unlisted: { 'disposed.unlisted.1': '属于工作秘密' },
      cells: { 'applications/disposed.unlisted.1': 0 },
      expect: '“属于工作秘密”',
    },
  ],
  satisfied: [{}],
  undecided: [
    {
      say: 'a row without label',
      unlisted: { 'disposed.unlisted.1': '' },
      cells: { 'applications/disposed.unlisted.1': 0 },
    },
  ],
  silent: [{ say: 'subtotal of a group', cells: { 'applications/disposed.denied': 0 } }],
});
