import { dispositionsInProse } from '../../src/rules/dispositions-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(dispositionsInProse, {
  error: [
    [
      '收到政府信息公开申请24件，予以公开4件、无法提供19件。',
      { received: 24, 'disposed.granted': 4, 'disposed.unavailable.notHeld': 20 },
    ],
    ['收到政府信息公开申请9件，其中重复申请1件。', { received: 9, 'disposed.declined.repeat': 2 }],
  ],
  warning: [
    [
      '收到政府信息公开申请9件，因本机关不掌握等原因无法提供3件。',
      { received: 9, 'disposed.unavailable.notHeld': 2 },
    ],
  ],
  satisfied: [
    [
      '收到政府信息公开申请9件，其中不予公开3件。',
      { received: 9, 'disposed.denied.stateSecret': 1, 'disposed.denied.thirdParty': 2 },
    ],
    [
      '收到政府信息公开申请9件，予以公开及部分公开7件。',
      { received: 9, 'disposed.granted': 4, 'disposed.partlyGranted': 3 },
    ],
    [
      '收到政府信息公开申请9件，因本机关不掌握等原因无法提供3件。',
      { received: 9, 'disposed.unavailable.notHeld': 2, 'disposed.unavailable.unclear': 1 },
    ],
  ],
  undecided: [
    [
      '收到政府信息公开申请9件，予以公开4件。',
      { received: 9, 'disposed.granted': [null, 0, 0, 0, 0, 0, null], 'disposed.other.misc': 9 },
    ],
  ],
  silent: [['主动公开信息400条，其中部分公开12条。', { received: 9 }]],
});
