import type { SumRule } from './rule';

/**
 * 答复合计 Replies are the sum of the eight kinds; the grounds under 不同意公开 are not added again.
 *
 * A warning: of the table of 2014 not every row name is confirmed.
 */
export const repliesFooting: SumRule = {
  id: 'replies-footing',
  code: 'L-03',
  title: { zh: '申请答复数＝1至8项之和', en: 'Replies = the eight kinds of reply' },
  basis: {
    documents: ['国办发〔2014〕32号'],
    part: { zh: '统计表表样', en: 'layout of the statistics table' },
  },
  severity: 'warning',
  constraint: {
    table: 'statistics',
    each: 'column',
    sum: ['r31', 'r32', 'r33', 'r34', 'r35', 'r36', 'r37', 'r38'],
    equals: ['r3'],
  },
  addends: { zh: '八项之和', en: 'sum of the eight kinds' },
  words: {
    zh: '八项答复数之和为 {left}，申请答复数填 {right}',
    en: 'the eight kinds of reply add up to {left}, replies states {right}',
  },
  explanation: {
    zh: '八项答复数之和为 {left}，申请答复数填 {right}，相差 {difference}。申请答复数是1至8项的合计，不同意公开的六项理由不再重复相加。请核对这九格。',
    en: 'The eight kinds of reply add up to {left}, replies states {right}: a difference of {difference}. Replies is the sum of kinds 1 to 8; the six grounds of refusal are not added again. Please check these nine cells.',
  },
};
