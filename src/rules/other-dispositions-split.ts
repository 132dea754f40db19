import type { JudgedRule } from './rule';

/**
 * 其他处理行数 （六）其他处理 has three rows in the 2021 form, one in that of 2019.
 *
 * A hint where the row is zero, a warning where it is not. Not where the page merges three rows of zeros into one cell, nor where
 * the whole form is that of other years (F-01).
 */
export const otherDispositionsSplit: JudgedRule = {
  id: 'other-dispositions-split',
  code: 'F-03',
  title: { zh: '（六）其他处理的行数与格式一致', en: 'Other dispositions has the rows of the form' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表三表样', en: 'layout of table 3' },
    everyEdition: true,
  },
  severity: 'info',
  about: 'document',
  judge: 'other-rows',
  headline: {
    zh: '（六）其他处理填了 {stated} 行，格式为 {due} 行',
    en: 'Rows of other dispositions: {stated}, in the form {due}',
  },
  listTitle: { zh: '表三 · 其他处理', en: 'Table 3, other dispositions' },
  short: {
    zh: '{stated} 行，{year} 年度格式为 {due} 行',
    en: 'Rows: {stated}; the form for {year} has {due}',
  },
  explanation: {
    zh: '表三（六）其他处理为 {stated} 行，{year} 年度的格式为 {due} 行。请按格式分列数据。',
    en: 'In table 3 the rows of other dispositions number {stated}; the form for {year} has {due}. Please state the figures by the rows of the form.',
  },
  suggestion: { zh: '请按格式补充分列数据。', en: 'Please state the figures by the rows of the form.' },
};
