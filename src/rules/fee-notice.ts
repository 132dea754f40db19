import type { JudgedRule } from './rule';

/**
 * 逾期未缴费 Who closes applications for want of payment has issued notices to pay. 未收取 alone is no contradiction.
 */
export const feeNotice: JudgedRule = {
  id: 'fee-notice',
  code: 'X-04',
  title: { zh: '有逾期未缴费则发过收费通知', en: 'Unpaid fees follow notices to pay' },
  basis: { documents: ['国办函〔2020〕109号'] },
  severity: 'warning',
  about: 'document',
  judge: 'unpaid',
  headline: {
    zh: '逾期未缴费 {unpaid} 件，正文称未发出收费通知',
    en: '{unpaid} unpaid, but no notice to pay',
  },
  listTitle: { zh: '表三与收费', en: 'Table 3 and fees' },
  short: { zh: '逾期未缴费 {unpaid} 件，正文称“{said}”', en: '{unpaid} unpaid; the text: “{said}”' },
  explanation: {
    zh: '表三有逾期未缴费终止 {unpaid} 件，正文称“{said}”，前后矛盾。请核实。',
    en: 'Table 3 closes {unpaid} application(s) for want of payment, and the text says “{said}”: the two contradict each other. Please verify.',
  },
  suggestion: { zh: '请核实两处。', en: 'Please verify both.' },
};
