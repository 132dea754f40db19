import { expect, it } from 'vitest';
import { absencesInProse } from '../../src/rules/absences-in-prose';
import { readSentence } from '../lib/sentences';
import { testSentences } from '../lib/test-sentences';

testSentences(absencesInProse, {
  error: [
    ['全年未收到政府信息公开申请。', { received: 3 }],
    ['2023年，我局未发生因政府信息公开引起的行政复议、行政诉讼。', { directSuit: [1, 0, 0, 0, 1] }],
    ['收到政府信息公开申请0件。', { received: 3 }],
  ],
  warning: [['本年度未制发规范性文件。', { normativeDocument: [2, 0, 14] }]],
  satisfied: [
    ['全年未收到政府信息公开申请。'],
    ['未发生依申请公开引起的行政复议或行政诉讼被予以纠正、败诉的案件。', { directSuit: [1, 0, 0, 0, 1] }],
    ['未收到行政许可申请；未接到信息公开申请。'],
  ],
  undecided: [
    [
      '全年未收到政府信息公开申请。',
      { received: [null, null, null, null, null, null, null], 'disposed.total': 0 },
    ],
  ],
  silent: [
    ['未收到行政许可申请。', { received: 3 }],
    ['未收到收费申请。', { received: 3 }],
    ['没有未按期答复的政府信息公开申请。', { received: 3 }],
    ['区政府本级未收到政府信息公开申请。', { received: 3 }, { agencyType: 'government' }],
    ['未发生因政府信息公开被投诉追责的情况。', { received: 3 }],
  ],
});

it('names the groups that are concerned, and no others', () => {
  const text = '2023年，我局未发生因政府信息公开引起的行政复议、行政诉讼。';
  const [found] = readSentence({ text, table: { directSuit: [1, 0, 0, 0, 1] } }).findings;
  expect(found!.places).toEqual(['challenges/directSuit/total']);
  expect(found!.message.zh).toContain('表中未经复议直接起诉为 1');
});
