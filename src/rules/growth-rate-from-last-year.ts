import type { JudgedRule } from './rule';

/**
 * 增长率与上年表比 A rate of growth without its number of cases agrees with what the reports of both years state.
 *
 * A fault only where the rate fits neither what came in, nor what was due, nor what was answered; not where either report speaks of a
 * reorganisation or of another scope.
 */
export const growthRateFromLastYear: JudgedRule = {
  id: 'growth-rate-from-last-year',
  code: 'N-13',
  title: { zh: '同比增减率与上年报告相符', en: 'A rate of change agrees with last year’s report' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况', en: 'part 1' },
  },
  severity: 'warning',
  about: 'prose',
  judge: 'rate-last-year',
  headline: {
    zh: '正文为 {percent}%，按两年报告为 {quotient}%',
    en: '{percent}% in the text, {quotient}% by the reports of both years',
  },
  listTitle: { zh: '同比增减率与上年报告', en: 'Rate of change against last year’s report' },
  short: {
    zh: '正文增减 {percent}%，上年报告 {before}，本年 {current}，应为 {quotient}%',
    en: 'a change of {percent}%, from {before} last year to {current} it is {quotient}%',
  },
  explanation: {
    zh: '正文增减 {percent}%，上年报告表三本年新收为 {before}，本年为 {current}，相比为 {quotient}%，按应办件、办结件计也不相符。请核对增减率，口径不同的请说明。',
    en: 'The text has a change of {percent}%; table 3 has {before} new applications last year and {current} this year, which is {quotient}%, and it does not fit by what was due or answered either. Please check the rate, or state the difference in scope.',
  },
  suggestion: {
    zh: '请核对增减率，口径不同的请说明。',
    en: 'Please check the rate, or state the difference in scope.',
  },
};
