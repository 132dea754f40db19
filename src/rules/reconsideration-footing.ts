import type { SumRule } from './rule';

/**
 * 行政复议合计 Cases of reconsideration are the sum of their three results.
 *
 * A warning: of the table of 2014 not every row name is confirmed.
 */
export const reconsiderationFooting: SumRule = {
  id: 'reconsideration-footing',
  code: 'L-05',
  title: { zh: '行政复议数量＝三项结果之和', en: 'Reconsideration = the three results' },
  basis: {
    documents: ['国办发〔2014〕32号'],
    part: { zh: '统计表表样', en: 'layout of the statistics table' },
  },
  severity: 'warning',
  constraint: { table: 'statistics', each: 'column', sum: ['t1', 't2', 't3'], equals: ['t'] },
  addends: { zh: '三项结果之和', en: 'sum of the three results' },
  words: {
    zh: '三项结果之和为 {left}，行政复议数量填 {right}',
    en: 'the three results add up to {left}, reconsideration states {right}',
  },
  explanation: {
    zh: '三项结果之和为 {left}，行政复议数量填 {right}，相差 {difference}。行政复议数量是维持、纠错、其他情形三项的合计。请核对这四格。',
    en: 'The three results add up to {left}, reconsideration states {right}: a difference of {difference}. Reconsideration is the sum of upheld, corrected and other. Please check these four cells.',
  },
};
