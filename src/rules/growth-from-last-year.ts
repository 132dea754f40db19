import type { JudgedRule } from './rule';

/**
 * 与上年表比 A change on the year before leads to the figure that last year's report states for the same thing.
 *
 * Only where the figure of this year is that of table 3 and every meaning it may have contradicts last year's; not where either report
 * speaks of a reorganisation or of another scope.
 */
export const growthFromLastYear: JudgedRule = {
  id: 'growth-from-last-year',
  code: 'N-13',
  title: { zh: '同比增减数与上年报告相符', en: 'A change agrees with last year’s report' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况', en: 'part 1' },
  },
  severity: 'warning',
  about: 'prose',
  judge: 'growth-last-year',
  headline: {
    zh: '按正文上年为 {before}，上年报告为 {last}',
    en: '{before} last year by the text, {last} in last year’s report',
  },
  listTitle: { zh: '同比增减与上年报告', en: 'Change against last year’s report' },
  short: {
    zh: '正文增减 {change}，上年应为 {before}，上年报告 {last}',
    en: 'a change of {change} means {before} last year, its report has {last}',
  },
  explanation: {
    zh: '正文增减 {change}，由此上年应为 {before}，上年报告表三为 {last}，相差 {difference}。请核对增减数，口径不同的请说明。',
    en: 'By a change of {change} last year’s figure is {before}; table 3 of last year’s report has {last}, a difference of {difference}. Please check the change, or state the difference in scope.',
  },
  suggestion: {
    zh: '请核对增减数，口径不同的请说明。',
    en: 'Please check the change, or state the difference in scope.',
  },
};
