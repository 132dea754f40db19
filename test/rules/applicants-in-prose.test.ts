import { applicantsInProse } from '../../src/rules/applicants-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(applicantsInProse, {
  error: [
    ['收到政府信息公开申请8件，其中自然人申请6件。', { received: [7, 1, 0, 0, 0, 0, 8] }],
    ['受理政府信息公开申请36件（均为自然人提交）。', { received: [35, 1, 0, 0, 0, 0, 36] }],
  ],
  warning: [['收到政府信息公开申请8件，其中企业申请3件。', { received: [6, 1, 0, 0, 0, 1, 8] }]],
  satisfied: [
    ['收到政府信息公开申请8件，其中自然人申请7件，法人或其他组织1件。', { received: [7, 1, 0, 0, 0, 0, 8] }],
    ['受理政府信息公开申请36件（均为自然人提交）。', { received: 36 }],
  ],
  undecided: [['收到政府信息公开申请8件，其中自然人申请6件。', { received: [null, 0, 0, 0, 0, 0, 8] }]],
  silent: [['培训企业30件次，公民来信8件。', { received: 8 }]],
});
