import { nothingLeftInProse } from '../../src/rules/nothing-left-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(nothingLeftInProse, {
  info: [
    ['收到政府信息公开申请6件，均已答复。', { received: 6, carriedForward: 1 }],
    ['收到政府信息公开申请6件，办结率100%。', { received: 6, carriedForward: 1 }],
  ],
  satisfied: [['收到政府信息公开申请6件，均已答复。', { received: 6 }]],
  undecided: [
    [
      '收到政府信息公开申请6件，均已答复。',
      { received: 6, carriedForward: [null, 0, 0, 0, 0, 0, null], 'disposed.total': 6 },
    ],
  ],
  silent: [
    ['收到政府信息公开申请6件，均已按时答复。', { received: 6, carriedForward: 1 }],
    ['收到政府信息公开申请6件，按时答复率100%。', { received: 6, carriedForward: 1 }],
  ],
});
