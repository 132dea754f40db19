import type { JudgedRule } from './rule';

/**
 * 正文各不相同 Two agencies do not publish the same text for one year.
 *
 * Whole sentences are compared, without their figures; those that many agencies share (legal phrases, a common preamble) do not
 * count. Shown in the desk alone.
 */
export const proseOfItsOwn: JudgedRule = {
  id: 'prose-of-its-own',
  code: 'S-11',
  title: { zh: '正文与同级单位各不相同', en: 'The text is not that of another agency' },
  basis: { documents: ['国办公开办函〔2021〕30号'] },
  severity: 'info',
  about: 'members',
  judge: 'alike',
  headline: {
    zh: '正文与{other}有 {share}% 相同',
    en: '{share}% of the text is that of {other}',
  },
  listTitle: { zh: '正文雷同', en: 'Text shared with another agency' },
  short: { zh: '与{other}有 {share}% 相同', en: '{share}% the same as {other}' },
  suggestion: { zh: '请结合本年实际核改。', en: 'Please rewrite from this agency’s own year.' },
  explanation: {
    zh: '正文与{other}同年报告有 {share}% 相同。请结合本单位实际核改。',
    en: '{share}% of the text is also that of {other} for the same year. Please rewrite it from this agency’s own year.',
  },
};
