import type { SumRule } from './rule';

/**
 * 办结合计 Applications completed are those completed in time and those completed after an extension.
 *
 * A warning: of the table of 2014 not every row name is confirmed.
 */
export const completedFooting: SumRule = {
  id: 'completed-footing',
  code: 'L-02',
  title: { zh: '申请办结数＝按时办结＋延期办结', en: 'Applications completed = in time + after extension' },
  basis: {
    documents: ['国办发〔2014〕32号'],
    part: { zh: '统计表表样', en: 'layout of the statistics table' },
  },
  severity: 'warning',
  constraint: { table: 'statistics', each: 'column', sum: ['r21', 'r22'], equals: ['r2'] },
  addends: { zh: '两项之和', en: 'sum of the two' },
  words: {
    zh: '按时办结数、延期办结数之和为 {left}，申请办结数填 {right}',
    en: 'in time and after extension add up to {left}, applications completed states {right}',
  },
  explanation: {
    zh: '按时办结数、延期办结数之和为 {left}，申请办结数填 {right}，相差 {difference}。申请办结数是按时办结、延期办结两项的合计。请核对这三格。',
    en: 'In time and after extension add up to {left}, applications completed states {right}: a difference of {difference}. Applications completed is the sum of in time and after extension. Please check these three cells.',
  },
};
