import { netDocumentsInForce } from '../../src/rules/net-documents-in-force';
import { testDocument } from '../lib/test-document';

testDocument(netDocumentsInForce, {
  violated: [
    {
      cells: {
        'proactive/normativeDocument/issued': 5,
        'proactive/normativeDocument/repealed': 1,
        'proactive/normativeDocument/inForce': 3,
      },
      expect: '净增 4 件',
    },
  ],
  satisfied: [
    {
      cells: {
        'proactive/normativeDocument/issued': 5,
        'proactive/normativeDocument/repealed': 1,
        'proactive/normativeDocument/inForce': 4,
      },
    },
  ],
  undecided: [
    {
      cells: {
        'proactive/normativeDocument/issued': 5,
        'proactive/normativeDocument/repealed': undefined,
        'proactive/normativeDocument/inForce': 3,
      },
    },
  ],
  silent: [
    {
      say: 'more repealed than issued',
      cells: { 'proactive/normativeDocument/issued': 2, 'proactive/normativeDocument/repealed': 10 },
    },
    { say: '2020', year: 2020 },
  ],
});
