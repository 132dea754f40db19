import type { JudgedRule } from './rule';

/**
 * 统一格式的行 A row of 表三 that no edition of the form has: 属于工作秘密.
 *
 * It counts as an outcome in the sums. A group’s own subtotal is none.
 */
export const rowsOfTheForm: JudgedRule = {
  id: 'rows-of-the-form',
  code: 'F-04',
  title: { zh: '表三没有统一格式以外的行', en: 'Table 3 has only the rows of the form' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表三表样', en: 'layout of table 3' },
  },
  severity: 'info',
  about: 'document',
  judge: 'unlisted-rows',
  headline: { zh: '格式中没有“{row}”行', en: 'The form has no row “{row}”' },
  listTitle: { zh: '表三 · {row}', en: 'Table 3, {row}' },
  short: { zh: '格式以外的行，已计入办理结果', en: 'Not in the form; counted as an outcome' },
  explanation: {
    zh: '表三出现统一格式以外的“{row}”行，勾稽时已计入办理结果。请核实格式来源。',
    en: 'Table 3 has a row “{row}” that the form does not have; it is counted among the outcomes. Please verify where the form comes from.',
  },
  suggestion: { zh: '请核实格式来源。', en: 'Please verify where the form comes from.' },
};
