import { sectionsFilled } from '../../src/rules/sections-filled';
import { testDocument } from '../lib/test-document';

testDocument(sectionsFilled, {
  violated: [
    { parts: { 五: '' }, expect: '“五、' },
    { year: 2020, parts: { 六: '' } },
    {
      say: 'only the signature follows',
      year: 2020,
      parts: { 六: '' },
      signature: '云川市林业局\n2021年1月20日',
    },
  ],
  satisfied: [{}, { year: 2020, parts: { 六: '无' } }],
  undecided: [{ say: 'cut off', parts: { 五: '', 六: null } }],
  silent: [
    { say: 'an image', parts: { 五: '' }, media: { number: '五', kind: 'image' } },
    { say: 'no table under its heading: F-05', without: ['challenges'] },
    { say: 'a silent 六 from 2021 on: S-06', parts: { 六: '' } },
  ],
});
