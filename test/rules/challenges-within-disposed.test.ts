import { challengesWithinDisposed } from '../../src/rules/challenges-within-disposed';
import { testDocument } from '../lib/test-document';

testDocument(challengesWithinDisposed, {
  violated: [
    {
      cells: { 'challenges/reconsideration/total': 9, 'applications/disposed.total/total': 4 },
      expect: '行政复议 9 件',
    },
    {
      cells: {
        'challenges/directSuit/total': 3,
        'challenges/suitAfterReconsideration/total': 3,
        'applications/disposed.total/total': 4,
      },
    },
  ],
  satisfied: [{ cells: { 'challenges/reconsideration/total': 9, 'applications/disposed.total/total': 9 } }],
  undecided: [
    { cells: { 'challenges/reconsideration/total': 9, 'applications/disposed.total/total': undefined } },
  ],
  silent: [
    {
      say: 'fewer than five',
      cells: { 'challenges/reconsideration/total': 4, 'applications/disposed.total/total': 1 },
    },
  ],
});
