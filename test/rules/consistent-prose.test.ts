import { consistentProse } from '../../src/rules/consistent-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(consistentProse, {
  warning: [
    ['全年收到政府信息公开申请8件。\n二是依法办理，共收到政府信息公开申请9件。', { received: 8 }],
    ['全年收到政府信息公开申请9件。\n二是依法办理，共收到政府信息公开申请8件。', { received: 8 }],
    ['本年度未收到政府信息公开申请。\n全年收到政府信息公开申请3件，均已答复。', { received: 3 }],
    ['全年主动公开政府信息120条。\n2023年，共主动公开政府信息130条。'],
    [
      '政府信息公开申请予以公开5件。\n依申请公开答复中，予以公开4件。',
      { received: 6, 'disposed.granted': 6 },
    ],
  ],
  info: [['我镇未开设政务新媒体。\n通过政务新媒体发布信息120条。']],
  satisfied: [['未开设政务新媒体。']],
  undecided: [['全年收到政府信息公开申请8件。\n共收到政府信息公开申请近10件。', { received: 8 }]],
  silent: [
    ['全年收到政府信息公开申请8件。\n2022年收到政府信息公开申请5件。', { received: 8 }],
    ['全年收到政府信息公开申请8件。\n累计收到政府信息公开申请75件。', { received: 8 }],
    [
      '因政府信息公开被申请行政复议，结果维持2件。\n另有政府信息公开行政复议维持1件。',
      { reconsideration: [2, 0, 0, 0, 2] },
    ],
    [
      '全年收到政府信息公开申请75件（含上年结转1件）。\n新收政府信息公开申请74件。',
      { received: 74, carriedOver: 1 },
    ],
  ],
});
