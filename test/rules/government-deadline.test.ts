import { governmentDeadline } from '../../src/rules/government-deadline';
import { testDocument } from '../lib/test-document';

testDocument(governmentDeadline, {
  violated: [{ agency: '青禾县人民政府', published: '2024-04-02', expect: '2024-03-31' }],
  satisfied: [{ agency: '青禾县人民政府', published: '2024-03-20' }],
  undecided: [{ agency: '青禾县人民政府' }],
  silent: [
    { say: 'the last day', agency: '青禾县人民政府', published: '2024-03-31' },
    { say: 'department', published: '2024-04-02' },
    { say: 'township', agency: '云川市青禾县大河镇人民政府', published: '2024-05-01' },
    { say: '2018', agency: '青禾县人民政府', year: 2018, published: '2019-04-05' },
  ],
});
