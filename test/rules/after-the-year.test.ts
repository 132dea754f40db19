import { afterTheYear } from '../../src/rules/after-the-year';
import { testDocument } from '../lib/test-document';

testDocument(afterTheYear, {
  violated: [
    { published: '2023-12-20', expect: '尚未结束' },
    {
      say: 'the last day',
      signature: '云川市林业局\n2023年12月31日',
      severity: 'info',
      quote: '2023年12月31日',
    },
    { say: 'signed early, published later', published: '2024-01-10', signature: '2023年12月25日' },
  ],
  satisfied: [{ published: '2024-01-02' }],
  undecided: [{ say: 'no date' }],
  silent: [
    { say: 'a date of years before', published: '2019-05-01' },
    {
      say: 'the end of the period is no signature',
      preamble: '统计期限自2023年1月1日至2023年12月31日。',
      published: '2024-01-10',
    },
  ],
});
