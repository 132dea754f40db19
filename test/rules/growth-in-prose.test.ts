import { growthInProse } from '../../src/rules/growth-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(growthInProse, {
  warning: [
    ['累计公开22050条，较上年增加3722条，增长23.1%。'],
    ['收到政府信息公开申请36件，同比增长20%，增加5件。', { received: 36 }],
  ],
  satisfied: [
    ['累计公开22050条，较上年增加3722条，增长20.31%。'],
    // Cut, not rounded.
    ['累计公开22050条，较上年增加3722条，增长20.30%。'],
    ['收到政府信息公开申请8件，较上年减少2件，下降20%。', { received: 8 }],
  ],
  undecided: [['累计公开22000余条，较上年增加3722条，增长23.1%。']],
  silent: [
    ['收到政府信息公开申请36件，增长率提高5个百分点。', { received: 36 }],
    ['累计公开22050条，由3722条上升至22050条，增长率为23.1%。'],
  ],
});
