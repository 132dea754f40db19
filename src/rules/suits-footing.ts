import type { SumRule } from './rule';

/**
 * 行政诉讼合计 Suits are the sum of their three results.
 *
 * A warning: of the table of 2014 not every row name is confirmed.
 */
export const suitsFooting: SumRule = {
  id: 'suits-footing',
  code: 'L-06',
  title: { zh: '行政诉讼数量＝三项结果之和', en: 'Suits = the three results' },
  basis: {
    documents: ['国办发〔2014〕32号'],
    part: { zh: '统计表表样', en: 'layout of the statistics table' },
  },
  severity: 'warning',
  constraint: { table: 'statistics', each: 'column', sum: ['u1', 'u2', 'u3'], equals: ['u'] },
  addends: { zh: '三项结果之和', en: 'sum of the three results' },
  words: {
    zh: '三项结果之和为 {left}，行政诉讼数量填 {right}',
    en: 'the three results add up to {left}, suits states {right}',
  },
  explanation: {
    zh: '三项结果之和为 {left}，行政诉讼数量填 {right}，相差 {difference}。行政诉讼数量是维持或者驳回、纠错、其他情形三项的合计。请核对这四格。',
    en: 'The three results add up to {left}, suits states {right}: a difference of {difference}. Suits is the sum of upheld or dismissed, corrected and other. Please check these four cells.',
  },
};
