import type { JudgedRule } from './rule';

/**
 * 收费档次 Every step of the tariff is a multiple of ten yuan.
 */
export const feeSteps: JudgedRule = {
  id: 'fee-steps',
  code: 'X-05',
  title: { zh: '信息处理费为 10 元的整数倍', en: 'The processing fee is a multiple of ten yuan' },
  basis: { documents: ['国办函〔2020〕109号'], part: { zh: '收费标准', en: 'tariff' } },
  severity: 'info',
  about: 'document',
  judge: 'fee-steps',
  headline: { zh: '实收 {yuan} 元，不是 10 元的整数倍', en: '{yuan} yuan is no multiple of ten' },
  listTitle: { zh: '信息处理费', en: 'Processing fee' },
  short: { zh: '{yuan} 元，收费标准以 10 元为单位', en: '{yuan} yuan; the tariff goes by tens' },
  explanation: {
    zh: '正文称实际收取信息处理费 {yuan} 元，不是 10 元的整数倍，而各档收费标准均为 10 元的整数倍。请核实金额。',
    en: 'The text says that {yuan} yuan were collected, which is no multiple of ten, as every step of the tariff is. Please verify the amount.',
  },
  suggestion: { zh: '请核实金额。', en: 'Please verify the amount.' },
};
