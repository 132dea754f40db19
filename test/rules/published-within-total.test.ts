import { publishedWithinTotal } from '../../src/rules/published-within-total';
import { testDocument } from '../lib/test-document';

testDocument(publishedWithinTotal, {
  violated: [
    {
      year: 2020,
      cells: { 'proactive/normativeDocument/published': 5, 'proactive/normativeDocument/publicTotal': 3 },
      expect: '规范性文件',
    },
    {
      say: 'a total of 0',
      year: 2020,
      cells: { 'proactive/normativeDocument/published': 5 },
      severity: 'info',
    },
  ],
  satisfied: [
    {
      year: 2020,
      cells: { 'proactive/normativeDocument/published': 3, 'proactive/normativeDocument/publicTotal': 3 },
    },
  ],
  undecided: [
    {
      year: 2020,
      cells: {
        'proactive/normativeDocument/published': 5,
        'proactive/normativeDocument/publicTotal': undefined,
      },
    },
  ],
  silent: [
    {
      say: 'more published than made',
      year: 2020,
      cells: {
        'proactive/normativeDocument/made': 1,
        'proactive/normativeDocument/published': 5,
        'proactive/normativeDocument/publicTotal': 8,
      },
    },
  ],
});
