import type { JudgedRule } from './rule';

/**
 * 收费金额疑以元计 The 2021 form asks for 万元; the text names an amount and its unit, and the cell is that amount in 元.
 *
 * Not in the roll-ups of provinces and cities, nor where the text agrees in 万元. One cause: neither the leap from last year (Y-06) nor
 * the like of this rule for two years is reported beside it.
 */
export const feeUnitInProse: JudgedRule = {
  id: 'fee-unit-in-prose',
  code: 'D-06',
  title: { zh: '收费金额以万元计（文表）', en: 'Fees are in ten thousand yuan (text and table)' },
  basis: { documents: ['国办公开办函〔2021〕30号'], part: { zh: '表二表样', en: 'layout of table 2' } },
  severity: 'info',
  about: 'prose',
  judge: 'fee-unit',
  headline: { zh: '收费金额填 {stated}，疑以元计', en: 'Fees of {stated}: perhaps in yuan' },
  listTitle: { zh: '收费金额，单位', en: 'Fees, unit' },
  short: { zh: '正文“{quote}”，表二填 {stated}', en: 'Text “{quote}”, table 2 has {stated}' },
  suggestion: {
    zh: '表样单位为万元，请核实单位。',
    en: 'The form’s unit is ten thousand yuan: please check the unit.',
  },
  explanation: {
    zh: '正文“{quote}”，表二行政事业性收费填 {stated}，疑以元计。表样单位为万元，请核实单位。',
    en: 'The text has “{quote}”, table 2 has fees of {stated}: perhaps in yuan. The form’s unit is ten thousand yuan. Please check the unit.',
  },
};
