import { percentagesInProse } from '../../src/rules/percentages-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(percentagesInProse, {
  warning: [
    ['收到政府信息公开申请911件，予以公开401件，占48.0%。', { received: 911, 'disposed.granted': 401 }],
    ['收到政府信息公开申请20件，办结率90%。', { received: 20, carriedForward: 1 }],
    ['收到政府信息公开申请20件，依申请公开率90%。', { received: 20, 'disposed.granted': 10 }],
  ],
  satisfied: [
    ['收到政府信息公开申请911件，予以公开401件，占44.0%。', { received: 911, 'disposed.granted': 401 }],
    // Two of three: rounded, and cut.
    ['收到政府信息公开申请3件，予以公开2件，占66.7%。', { received: 3, 'disposed.granted': 2 }],
    ['收到政府信息公开申请3件，予以公开2件，占66.6%。', { received: 3, 'disposed.granted': 2 }],
    ['收到政府信息公开申请8件，答复率100%。', { received: 8 }],
    ['收到政府信息公开申请20件，依申请公开率50%。', { received: 20, 'disposed.granted': 10 }],
    [
      '收到政府信息公开申请20件，依申请公开率60%。',
      { received: 20, 'disposed.granted': 10, 'disposed.partlyGranted': 2 },
    ],
    ['收到政府信息公开申请20件，公开率100%。', { received: 20, 'disposed.granted': 10 }],
  ],
  undecided: [['收到政府信息公开申请20件，办结率约90%。', { received: 20, carriedForward: 1 }]],
  silent: [
    ['办理区长信箱118件，办结率98%。', { received: 8 }],
    ['收到政府信息公开申请8件，按时答复率98%。', { received: 8 }],
    ['主动公开政府信息20条，公开率90%。', { received: 20, 'disposed.granted': 10 }],
    ['群众满意率99.5%，占比4%。', { received: 8 }],
  ],
});
