import type { JudgedRule } from './rule';

/**
 * 正文疑似雷同 Sections 一 and 五 are written anew each year. Nine tenths of the text, digits left out, standing word for word in last
 * year's report is a hint. Stock phrases and short texts do not count.
 */
export const proseRenewed: JudgedRule = {
  id: 'prose-renewed',
  code: 'S-11',
  title: { zh: '正文逐年重写', en: 'The prose is written anew each year' },
  basis: {
    documents: ['国办公开办函〔2021〕30号'],
  },
  severity: 'info',
  about: 'years',
  judge: 'prose-renewed',
  headline: {
    zh: '正文有 {share}% 与上年报告相同',
    en: '{share}% of the prose stands in last year’s report',
  },
  listTitle: {
    zh: '正文 · 第一、第五部分',
    en: 'Prose · sections 1 and 5',
  },
  short: {
    zh: '去掉数字后，与 {before} 年度正文高度雷同',
    en: 'Digits aside, it is nearly the text for {before}',
  },
  suggestion: {
    zh: '请结合本年实际重写。',
    en: 'Please write it anew from this year’s work.',
  },
  explanation: {
    zh: '正文与本单位 {before} 年度报告高度雷同：去掉数字后有 {share}% 的文字相同。请结合本年实际重写。',
    en: 'The prose is nearly that of this agency’s report for {before}: digits aside, {share}% of it is the same. Please write it anew from this year’s work.',
  },
};
