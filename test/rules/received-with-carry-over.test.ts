import { receivedWithCarryOver } from '../../src/rules/received-with-carry-over';
import { testSentences } from '../lib/test-sentences';

testSentences(receivedWithCarryOver, {
  info: [['全年收到政府信息公开申请75件。', { received: 74, carriedOver: 1 }]],
  satisfied: [['全年收到政府信息公开申请75件，含上年结转1件。', { received: 74, carriedOver: 1 }]],
  undecided: [['全年收到政府信息公开申请75件左右。', { received: 74, carriedOver: 1 }]],
  silent: [['全年收到政府信息公开申请74件。', { received: 74, carriedOver: 1 }]],
});
