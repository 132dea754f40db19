import { growthRateFromLastYear } from '../../src/rules/growth-rate-from-last-year';
import { testSentences } from '../lib/test-sentences';

const grown = '收到政府信息公开申请36件，较上年增长20%。';

testSentences(growthRateFromLastYear, {
  warning: [
    [grown, { received: 36 }, { lastYear: { received: 31 } }],
    ['收到政府信息公开申请8件，同比下降20%。', { received: 8 }, { lastYear: { received: 12 } }],
    ['政府信息公开申请量同比下降20%。', { received: 8 }, { lastYear: { received: 12 } }],
  ],
  satisfied: [
    [grown, { received: 36 }, { lastYear: { received: 30 } }],
    // What was due may be meant as well: 36 + 4 on 30 + 3.
    [
      '收到政府信息公开申请36件，较上年增长21.2%。',
      { received: 36, carriedOver: 4 },
      { lastYear: { received: 30, carriedOver: 3 } },
    ],
    // Nothing is known of last year.
    [grown, { received: 36 }],
    // Nothing came in last year: there is no rate.
    [grown, { received: 36 }, { lastYear: { received: 0 } }],
  ],
  undecided: [[grown, { received: 36 }, { lastYear: { received: '' } }]],
  silent: [
    ['主动公开政府信息36条，较上年增长20%。', { received: 36 }, { lastYear: { received: 31 } }],
    ['收到政府信息公开申请36件，环比增长20%。', { received: 36 }, { lastYear: { received: 31 } }],
    ['收到政府信息公开申请36件，较2019年增长20%。', { received: 36 }, { lastYear: { received: 31 } }],
    ['收到政府信息公开申请36件，增长率提高20个百分点。', { received: 36 }, { lastYear: { received: 31 } }],
    ['网站访问量同比增长20%，收到政府信息公开申请36件。', { received: 36 }, { lastYear: { received: 31 } }],
    ['收到政府信息公开申请36件，较上年增长约20%。', { received: 36 }, { lastYear: { received: 31 } }],
    [grown, { received: 36 }, { lastYear: { received: 31 }, remarks: ['reorganised'] }],
  ],
});
