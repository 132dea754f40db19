import { growthFromLastYear } from '../../src/rules/growth-from-last-year';
import { testSentences } from '../lib/test-sentences';

const grown = '收到政府信息公开申请36件，较上年增加6件，增长20%。';

testSentences(growthFromLastYear, {
  warning: [
    [grown, { received: 36 }, { lastYear: { received: 31 } }],
    ['收到政府信息公开申请8件，较上年减少2件，下降20%。', { received: 8 }, { lastYear: { received: 12 } }],
    // What it was before is told instead of the change.
    ['收到政府信息公开申请36件，较上年的30件增长20%。', { received: 36 }, { lastYear: { received: 31 } }],
  ],
  satisfied: [
    [grown, { received: 36 }, { lastYear: { received: 30 } }],
    // The figure may be that of 办结 as well: one of the two agrees.
    [grown, { received: 36, 'disposed.total': 36 }, { lastYear: { received: 31, 'disposed.total': 30 } }],
    // Nothing is known of last year.
    [grown, { received: 36 }],
  ],
  undecided: [
    // Last year's report leaves the cell blank.
    [grown, { received: 36 }, { lastYear: { received: '' } }],
  ],
  silent: [
    // What grew is not counted in table 3, though the number is the same.
    ['主动公开政府信息36条，较上年增加6条，增长20%。', { received: 36 }, { lastYear: { received: 31 } }],
    ['收到政府信息公开申请36件，增长率提高5个百分点。', { received: 36 }, { lastYear: { received: 31 } }],
    [grown, { received: 36 }, { lastYear: { received: 31 }, remarks: ['reorganised'] }],
  ],
});
