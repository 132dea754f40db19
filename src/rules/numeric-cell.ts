import type { CellRule } from './rule';

/**
 * 非数字 A cell states a number, not a word: 增, 若干, 多.
 *
 * Signs in words (减4) are numbers, and tokens that stand for nothing (/, —, 无) are blanks: reading them is not judged here.
 */
export const numericCell: CellRule = {
  id: 'numeric-cell',
  code: 'D-02',
  title: { zh: '单元格填数字', en: 'A cell states a number' },
  basis: { documents: ['格式要求及当地填报通知'] },
  severity: 'warning',
  judge: 'not-a-number',
  except: { optionalRows: true },
  explanation: {
    zh: '单元格填的是文字，没有数。表中各格应填具体数字，才能合计和比较。请补填具体数字。',
    en: 'A cell states words, no number. Every cell of the table takes a figure, so that it can be added up and compared. Please fill in the figure.',
  },
};
