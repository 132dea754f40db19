import type { CellRule } from './rule';

/**
 * 计数列出现小数 Counts are whole numbers; amounts of money need not be. 5.0 is whole.
 */
export const wholeCount: CellRule = {
  id: 'whole-count',
  code: 'D-04',
  title: { zh: '计数为整数', en: 'Counts are whole numbers' },
  basis: { documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'] },
  severity: 'warning',
  judge: 'fraction',
  except: { kinds: ['amount'] },
  explanation: {
    zh: '计数的单元格出现小数。件数、项数都是整数。请核对本格，看是否误填了金额或比率。',
    en: 'A cell that counts states a fraction. Items come in whole numbers. Please check whether an amount or a rate was entered by mistake.',
  },
};
