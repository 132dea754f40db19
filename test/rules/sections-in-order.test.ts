import { sectionsInOrder } from '../../src/rules/sections-in-order';
import { testDocument } from '../lib/test-document';

testDocument(sectionsInOrder, {
  violated: [
    { order: '一二三五四六', expect: '“四、' },
    { order: '二一三四五六', expect: '“一、' },
  ],
  satisfied: [{}],
  undecided: [{ say: 'cut off', order: '一二三五四六', truncated: true }],
  silent: [{ say: 'one is missing', parts: { 五: null } }],
});
