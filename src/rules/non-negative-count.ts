import type { CellRule } from './rule';

/**
 * 负数 Counts and amounts are not negative; only 本年增/减 of the 2019 form is.
 */
export const nonNegativeCount: CellRule = {
  id: 'non-negative-count',
  code: 'D-03',
  title: { zh: '计数不为负', en: 'Counts are not negative' },
  basis: { documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'] },
  severity: 'error',
  judge: 'negative',
  except: { kinds: ['signed'] },
  explanation: {
    zh: '单元格填负数。件数、项数和金额不会小于 0，只有“本年增/减”可以为负。请核对本格。',
    en: 'A cell states a negative number. Counts and amounts are never below 0; only “change in the year” may be. Please check the cell.',
  },
};
