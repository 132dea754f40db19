import { reconsiderationBeforeSuit } from '../../src/rules/reconsideration-before-suit';
import { testDocument } from '../lib/test-document';

testDocument(reconsiderationBeforeSuit, {
  violated: [
    {
      cells: {
        'challenges/suitAfterReconsideration/upheld': 1,
        'challenges/suitAfterReconsideration/total': 1,
      },
      expect: '复议后起诉 1 件',
    },
  ],
  satisfied: [
    {},
    { cells: { 'challenges/suitAfterReconsideration/total': 1, 'challenges/reconsideration/total': 1 } },
  ],
  undecided: [
    {
      cells: {
        'challenges/suitAfterReconsideration/total': 1,
        'challenges/reconsideration/total': undefined,
      },
    },
  ],
  silent: [{ say: 'direct suits', cells: { 'challenges/directSuit/total': 2 } }],
});
