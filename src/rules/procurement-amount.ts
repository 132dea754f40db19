import type { JudgedRule } from './rule';

/**
 * 采购项目与金额 Procurement has items and an amount, or neither.
 */
export const procurementAmount: JudgedRule = {
  id: 'procurement-amount',
  code: 'T2A-2',
  title: { zh: '采购项目数量与金额相符', en: 'Procurement items and amount go together' },
  basis: { documents: ['国办公开办函〔2019〕60号'], part: { zh: '表二表样', en: 'layout of table 2' } },
  severity: 'warning',
  about: 'document',
  judge: 'procurement',
  headline: { zh: '采购项目 {items}，金额 {amount}', en: '{items} items, amount {amount}' },
  listTitle: { zh: '表二 · 政府集中采购', en: 'Table 2, procurement' },
  short: { zh: '项目 {items}，金额 {amount}', en: '{items} items, amount {amount}' },
  explanation: {
    zh: '政府集中采购项目数量为 {items}，总金额为 {amount}，一有一无。请核实。',
    en: 'Procurement states {items} items and an amount of {amount}: one without the other. Please verify.',
  },
  suggestion: { zh: '请核实项目数量和金额。', en: 'Please verify items and amount.' },
};
