import { challengesInProse } from '../../src/rules/challenges-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(challengesInProse, {
  error: [
    [
      '因政府信息公开被申请行政复议7件，复议后起诉1件。',
      { reconsideration: [6, 0, 0, 0, 6], suitAfterReconsideration: [1, 0, 0, 0, 1] },
    ],
    ['因政府信息公开收到复议案件3件，维持2件、纠正1件。', { reconsideration: [1, 1, 1, 0, 3] }],
  ],
  warning: [
    [
      '行政复议7件，复议后起诉1件。',
      { reconsideration: [6, 0, 0, 0, 6], suitAfterReconsideration: [1, 0, 0, 0, 1] },
    ],
  ],
  satisfied: [
    ['收到复议案件3件，维持1件、纠正1件、申请人撤回1件。', { reconsideration: [1, 1, 1, 0, 3] }],
    [
      '因政府信息公开引起行政诉讼46件。',
      { directSuit: [26, 0, 0, 0, 26], suitAfterReconsideration: [20, 0, 0, 0, 20] },
    ],
    ['政府信息公开行政复议案件5件，其中撤回1件、终止1件。', { reconsideration: [3, 0, 2, 0, 5] }],
  ],
  undecided: [['因政府信息公开被申请行政复议7件。', { reconsideration: [6, 0, 0, 0, null] }]],
  silent: [
    ['全年办理行政复议案件120件，审结110件。', { reconsideration: [1, 0, 0, 0, 1] }],
    ['行政应诉案件45件，出庭应诉率100%。', { directSuit: [1, 0, 0, 0, 1] }],
  ],
});
