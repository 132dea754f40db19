import { disposedInProse } from '../../src/rules/disposed-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(disposedInProse, {
  error: [['新收政府信息公开申请30件，共办结24件。', { received: 30, carriedForward: 7 }]],
  warning: [['新收政府信息公开申请30件。办结24件。', { received: 30, carriedForward: 7 }]],
  satisfied: [
    ['新收政府信息公开申请30件，共办结24件。', { received: 30, carriedForward: 6 }],
    [
      '网上申请105件，快递17件，合计122件，上年结转11件，已回复126件。',
      { received: 122, carriedOver: 11, carriedForward: 7 },
    ],
    ['收到政府信息公开申请30件，按时答复20件。', { received: 30 }],
  ],
  undecided: [['新收政府信息公开申请30件，共办结24余件。', { received: 30, carriedForward: 7 }]],
  silent: [
    ['收到网民留言248条，办结230条。', { received: 8 }],
    ['收到政府信息公开申请8件，办结率100%；办结12345工单300件。', { received: 8 }],
  ],
});
