import type { SumRule } from './rule';

/**
 * 行总计 The six kinds of applicants add up to the row's 总计.
 *
 * It holds in every row of 表三. A row that states 总计 alone, or all but 总计, is not at fault here: its blanks are counts
 * left unstated.
 */
export const rowFooting: SumRule = {
  id: 'row-footing',
  code: 'T3-H',
  title: { zh: '每一行六类申请人之和＝总计', en: 'Six kinds of applicants = total, in every row' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表三表样', en: 'layout of table 3' },
  },
  severity: 'error',
  constraint: {
    table: 'applications',
    each: 'row',
    sum: ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganization'],
    equals: ['total'],
  },
  addends: { zh: '六类申请人之和', en: 'sum of the six kinds of applicants' },
  words: {
    zh: '六类申请人之和为 {left}，总计列填 {right}',
    en: 'the six kinds of applicants add up to {left}, the total column states {right}',
  },
  explanation: {
    zh: '六类申请人之和为 {left}，总计列填 {right}，相差 {difference}。总计列是本行六类申请人的合计。请核对本行七格。',
    en: 'The six kinds of applicants add up to {left}, the total column states {right}: a difference of {difference}. The total column is the sum of the six. Please check the seven cells of the row.',
  },
};
