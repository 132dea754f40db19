import { challengesWithoutApplications } from '../../src/rules/challenges-without-applications';
import { testDocument } from '../lib/test-document';

testDocument(challengesWithoutApplications, {
  violated: [
    {
      cells: { 'challenges/reconsideration/total': 1, 'challenges/reconsideration/upheld': 1 },
      expect: '行政复议 1 件',
    },
  ],
  satisfied: [{}, { cells: { 'challenges/reconsideration/total': 1, 'applications/received/total': 4 } }],
  undecided: [
    { cells: { 'challenges/reconsideration/total': 1, 'applications/carriedOver/total': undefined } },
  ],
  silent: [
    {
      say: 'carried over',
      cells: { 'challenges/reconsideration/total': 1, 'applications/carriedOver/total': 1 },
    },
  ],
});
