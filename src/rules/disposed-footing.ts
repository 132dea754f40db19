import type { SumRule } from './rule';

/**
 * 办理结果合计 Every way of disposing of an application adds up to （七）总计.
 *
 * It holds in every applicant column and in 总计. Subtotals that a page prints on group rows are not added; a row that the form
 * does not know is.
 */
export const disposedFooting: SumRule = {
  id: 'disposed-footing',
  code: 'T3-O',
  title: { zh: '每一列各办理结果之和＝（七）总计', en: 'All dispositions = (7) total, in every column' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表三表样', en: 'layout of table 3' },
  },
  severity: 'error',
  constraint: { table: 'applications', each: 'column', sum: ['disposed.*'], equals: ['disposed.total'] },
  addends: { zh: '各办理结果之和', en: 'sum of all dispositions' },
  words: {
    zh: '“{line}”列各办理结果之和为 {left}，（七）总计填 {right}',
    en: 'in column “{line}” all dispositions add up to {left}, (7) total states {right}',
  },
  explanation: {
    zh: '“{line}”列各办理结果之和为 {left}，（七）总计填 {right}，相差 {difference}。（七）总计是（一）至（六）各项的合计，部分公开只计一次。请核对本列各项办理结果与（七）总计。',
    en: 'In column “{line}” all dispositions add up to {left}, (7) total states {right}: a difference of {difference}. (7) total is the sum of items (1) to (6); a partial grant counts once. Please check the dispositions of this column and (7) total.',
  },
};
