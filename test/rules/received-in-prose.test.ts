import { receivedInProse } from '../../src/rules/received-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(receivedInProse, {
  error: [
    ['全年收到政府信息公开申请8件。', { received: 7 }],
    ['本年度共收到12件政府信息公开申请。', { received: 11 }],
    ['共受理信息公开申请十二件，均按时答复。', { received: 13 }],
  ],
  warning: [
    ['共办理政府信息公开申请69件。', { received: 60, carriedOver: 3, carriedForward: 1 }],
    ['全市共收到政府信息公开申请912件。', { received: 900 }, { agencyType: 'government' }],
    // The text has two figures for it: which of them is meant nobody knows.
    ['全年收到政府信息公开申请9件。\n全年受理政府信息公开申请8件。', { received: 7 }],
    // The row does not add up either: which of the three figures is wrong nobody knows.
    ['全年收到政府信息公开申请8件。', { received: [5, 0, 0, 0, 0, 0, 7] }],
  ],
  satisfied: [
    ['全年收到政府信息公开申请8件。', { received: 8 }],
    ['受理依申请公开24件（含上年结转1件）。', { received: 23, carriedOver: 1 }],
    ['共办理申请69件，含上年转至今年办理的3件。', { received: 66, carriedOver: 3 }],
  ],
  undecided: [
    ['全年收到政府信息公开申请8件。', { received: [8, null, null, null, null, null, null] }],
    ['全年收到政府信息公开申请近80件。', { received: 77 }],
    ['全年收到政府信息公开申请不到10件。', { received: 8 }],
    ['全年收到政府信息公开申请10件以内。', { received: 8 }],
    ['全年收到政府信息公开申请数十件。', { received: 35 }],
  ],
  silent: [
    ['办理区长信箱118件，办结率100%。', { received: 8 }],
    ['受理行政许可申请1200件。', { received: 8 }],
    ['2022年，我局收到政府信息公开申请5件。', { received: 8 }],
    ['收到政府信息公开申请8件。\n全市共收到政府信息公开申请7件。', { received: 7 }],
    ['全年收到政府信息公开申请8件，乡镇收到政府信息公开申请5件。', { received: 9 }],
    ['全年收到政府信息公开申请8件。扣除重复的1件，实际新收7件。', { received: 7 }],
    ['全年收到政府信息公开申请8件。剔除重复申请1件后为7件。', { received: 7 }],
    ['全年收到政府信息公开申请8件。其中1件与另一件内容相同，合并后为7件。', { received: 7 }],
    ['全年收到政府信息公开申请8件，其中1件内容相同，合并为7件办理。', { received: 7 }],
    ['全年收到政府信息公开申请8件，去重后为7件。', { received: 7 }],
    ['全年收到政府信息公开申请8件（其中2件系同一人就同一事项提出，并案按1件登记）。', { received: 7 }],
    // What does not add up in the table is put right by what the text says: the sum alone is the finding.
    [
      '全年收到政府信息公开申请7件。',
      { received: [5, 2, 0, 0, 0, 0, 8], 'disposed.total': [5, 2, 0, 0, 0, 0, 7] },
    ],
    ['全年收到政府信息公开申请数百件。', { received: 358 }],
    ['全年收到政府信息公开申请两三件。', { received: 2 }],
    ['全年收到政府信息公开申请三五件。', { received: 4 }],
    ['月均收到政府信息公开申请10件。', { received: 121 }],
  ],
});
