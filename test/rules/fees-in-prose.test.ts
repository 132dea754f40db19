import { feesInProse } from '../../src/rules/fees-in-prose';
import { testSentences } from '../lib/test-sentences';

testSentences(feesInProse, {
  warning: [['发出收费通知2件，总金额300元，实际收取400元。'], ['发出收费通知0件，总金额300元。']],
  satisfied: [
    ['发出收费通知2件，总金额300元，实际收取200元。'],
    ['本年度发出收费通知0件，总金额0元，实际收取0元。'],
  ],
  undecided: [['发出收费通知若干件，实际收取信息处理费200元。']],
  silent: [['全年收取行政事业性收费12.5万元。'], ['未收取信息处理费。']],
});
