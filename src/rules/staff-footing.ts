import type { SumRule } from './rule';

/**
 * 工作人员合计 Staff are those who work full time and those who work part time.
 *
 * A warning: of the table of 2014 not every row name is confirmed.
 */
export const staffFooting: SumRule = {
  id: 'staff-footing',
  code: 'L-07',
  title: { zh: '工作人员数＝专职＋兼职', en: 'Staff = full time + part time' },
  basis: {
    documents: ['国办发〔2014〕32号'],
    part: { zh: '统计表表样', en: 'layout of the statistics table' },
  },
  severity: 'warning',
  constraint: { table: 'statistics', each: 'column', sum: ['x31', 'x32'], equals: ['x3'] },
  addends: { zh: '两项之和', en: 'sum of the two' },
  words: {
    zh: '专职人员数、兼职人员数之和为 {left}，工作人员数填 {right}',
    en: 'full time and part time add up to {left}, staff states {right}',
  },
  explanation: {
    zh: '专职人员数、兼职人员数之和为 {left}，工作人员数填 {right}，相差 {difference}。工作人员数是专职、兼职两项的合计。请核对这三格。',
    en: 'Full time and part time add up to {left}, staff states {right}: a difference of {difference}. Staff is the sum of full time and part time. Please check these three cells.',
  },
};
