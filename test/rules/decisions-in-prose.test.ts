import { decisionsInProse } from '../../src/rules/decisions-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(decisionsInProse, {
  warning: [
    ['全年作出行政许可决定120件。', { license: [118] }],
    ['实施行政处罚15起。', { penalty: [16] }],
  ],
  info: [['公开行政处罚信息20条。', { penalty: [16] }]],
  satisfied: [
    ['全年作出行政许可决定120件。', { license: [120] }],
    ['公示行政处罚信息12条。', { penalty: [16] }],
  ],
  undecided: [['实施行政处罚15起。', { penalty: [null] }]],
  silent: [
    ['受理行政许可申请120件。', { license: [118] }],
    ['全市作出行政处罚决定3000件。', { penalty: [16] }],
  ],
});
