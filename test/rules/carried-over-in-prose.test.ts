import { carriedOverInProse } from '../../src/rules/carried-over-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(carriedOverInProse, {
  error: [
    ['新收政府信息公开申请30件，上年度结转1件。', { received: 30, carriedOver: 2 }],
    ['收到政府信息公开申请30件，2022年结转3件。', { received: 30, carriedOver: 2 }],
  ],
  warning: [['收到政府信息公开申请30件，办结上年结转申请1件。', { received: 30, carriedOver: 2 }]],
  satisfied: [
    ['新收政府信息公开申请30件，上年度结转1件。', { received: 30, carriedOver: 1 }],
    ['受理申请36件，无上年结转。', { received: 36 }],
  ],
  undecided: [
    [
      '新收政府信息公开申请30件，上年结转1件。',
      { received: 30, carriedOver: [null, 0, 0, 0, 0, 0, null], 'disposed.total': 30 },
    ],
  ],
  silent: [
    ['本年度结转下年12.4万元，上年结转8.1万元。', {}],
    ['收到申请30件，较上年增加3件。', { received: 30, carriedOver: 2 }],
  ],
});
