import { directSuits } from '../../src/rules/direct-suits';
import { testDocument } from '../lib/test-document';

testDocument(directSuits, {
  violated: [{ year: 2024, cells: { 'challenges/directSuit/total': 2 }, expect: '2 件' }],
  satisfied: [{ year: 2024 }],
  undecided: [{ year: 2024, cells: { 'challenges/directSuit/total': undefined } }],
  silent: [
    { say: '2023', year: 2023, cells: { 'challenges/directSuit/total': 2 } },
    { year: 2024, cells: { 'challenges/suitAfterReconsideration/total': 1 } },
  ],
});
