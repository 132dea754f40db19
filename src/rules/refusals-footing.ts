import type { SumRule } from './rule';

/**
 * 不同意公开合计 Refusals are the sum of their six grounds.
 *
 * A warning: of the table of 2014 not every row name is confirmed.
 */
export const refusalsFooting: SumRule = {
  id: 'refusals-footing',
  code: 'L-04',
  title: { zh: '不同意公开答复数＝其中六项之和', en: 'Refusals = the six grounds' },
  basis: {
    documents: ['国办发〔2014〕32号'],
    part: { zh: '统计表表样', en: 'layout of the statistics table' },
  },
  severity: 'warning',
  constraint: {
    table: 'statistics',
    each: 'column',
    sum: ['r341', 'r342', 'r343', 'r344', 'r345', 'r346'],
    equals: ['r34'],
  },
  addends: { zh: '六项理由之和', en: 'sum of the six grounds' },
  words: {
    zh: '六项理由之和为 {left}，不同意公开答复数填 {right}',
    en: 'the six grounds add up to {left}, refusals states {right}',
  },
  explanation: {
    zh: '六项理由之和为 {left}，不同意公开答复数填 {right}，相差 {difference}。不同意公开答复数是其中六项理由的合计。请核对这七格。',
    en: 'The six grounds add up to {left}, refusals states {right}: a difference of {difference}. Refusals is the sum of the six grounds under it. Please check these seven cells.',
  },
};
