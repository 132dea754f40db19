import type { JudgedRule } from './rule';

/**
 * 收费与表二 The processing fee is an administrative fee: collected, it stands in table 2. A small one may round to 0 in 万元.
 */
export const feeInTable: JudgedRule = {
  id: 'fee-in-table',
  code: 'X-05',
  title: { zh: '实收信息处理费计入行政事业性收费', en: 'A collected processing fee is in table 2' },
  basis: { documents: ['国办函〔2020〕109号'] },
  severity: 'info',
  about: 'document',
  judge: 'fee-in-table',
  headline: { zh: '实收 {yuan} 元，表二行政事业性收费为 0', en: '{yuan} yuan collected, 0 in table 2' },
  listTitle: { zh: '表二 · 行政事业性收费', en: 'Table 2, administrative fees' },
  short: { zh: '实收 {yuan} 元，表二为 0', en: '{yuan} yuan collected, 0 stated' },
  explanation: {
    zh: '正文称实际收取信息处理费 {yuan} 元，表二行政事业性收费为 0。金额小的可能四舍五入为 0，请核实。',
    en: 'The text says that {yuan} yuan were collected, and table 2 states 0 in administrative fees. A small sum may round to 0. Please verify.',
  },
  suggestion: { zh: '请核实是否计入。', en: 'Please verify whether it is included.' },
};
