import { carriedForwardInProse } from '../../src/rules/carried-forward-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(carriedForwardInProse, {
  error: [
    ['收到政府信息公开申请6件，结转2024年1件。', { received: 6, carriedForward: 2 }],
    ['受理政府信息公开申请36件，无结转下年件。', { received: 36, carriedForward: 2 }],
  ],
  warning: [
    ['收到政府信息公开申请122件，7件正在办理中。', { received: 122, carriedForward: 8 }],
    ['收到政府信息公开申请20件，结转3件。', { received: 20, carriedOver: 1, carriedForward: 2 }],
  ],
  satisfied: [
    [
      '收到政府信息公开申请6件，结转2024年1件，其余信件均在规定时限内予以回复。',
      { received: 6, carriedForward: 1 },
    ],
    [
      '答复申请805件（含上年结转18件，另有72件顺延下年答复）。',
      { received: 859, carriedOver: 18, carriedForward: 72 },
    ],
  ],
  undecided: [
    [
      '收到政府信息公开申请6件，结转下年度1件。',
      { received: 6, carriedForward: [null, 0, 0, 0, 0, 0, null], 'disposed.total': 6 },
    ],
  ],
  silent: [['收到政府信息公开申请20件，结转1件。', { received: 20, carriedOver: 1, carriedForward: 2 }]],
});
