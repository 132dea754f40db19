import { percentagesInProse } from '../../src/rules/percentages-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(percentagesInProse, {
  warning: [
    ['收到政府信息公开申请911件，予以公开401件，占48.0%。', { received: 911, 'disposed.granted': 401 }],
    ['收到政府信息公开申请20件，办结率90%。', { received: 20, carriedForward: 1 }],
  ],
  satisfied: [
    ['收到政府信息公开申请911件，予以公开401件，占44.0%。', { received: 911, 'disposed.granted': 401 }],
    ['收到政府信息公开申请8件，答复率100%。', { received: 8 }],
  ],
  undecided: [['收到政府信息公开申请20件，办结率约90%。', { received: 20, carriedForward: 1 }]],
  silent: [
    ['办理区长信箱118件，办结率98%。', { received: 8 }],
    ['收到政府信息公开申请8件，按时答复率98%。', { received: 8 }],
    ['群众满意率99.5%，占比4%。', { received: 8 }],
  ],
});
