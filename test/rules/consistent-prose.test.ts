import { consistentProse } from '../../src/rules/consistent-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(consistentProse, {
  warning: [['全年收到政府信息公开申请8件。\n二是依法办理，共收到政府信息公开申请9件。', { received: 8 }]],
  info: [['我镇未开设政务新媒体。\n通过政务新媒体发布信息120条。']],
  satisfied: [['未开设政务新媒体。']],
  undecided: [['全年收到政府信息公开申请8件。\n共收到政府信息公开申请近10件。', { received: 8 }]],
  silent: [
    ['全年收到政府信息公开申请8件。\n2022年收到政府信息公开申请5件。', { received: 8 }],
    [
      '全年收到政府信息公开申请75件（含上年结转1件）。\n新收政府信息公开申请74件。',
      { received: 74, carriedOver: 1 },
    ],
  ],
});
