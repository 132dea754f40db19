import type { JudgedRule } from './rule';

/**
 * 收费金额疑以元计 The 2021 form asks for 万元; a whole number of 10000 and more that is about ten thousand times last year's was
 * probably written in 元.
 *
 * Not in the roll-ups of provinces and cities, whose amounts are that large, nor where the text names the unit and agrees. One cause:
 * Y-06 does not report the same leap.
 */
export const feeUnit: JudgedRule = {
  id: 'fee-unit',
  code: 'D-06',
  title: { zh: '收费金额以万元计（上下年）', en: 'Fees are in ten thousand yuan (year on year)' },
  basis: { documents: ['国办公开办函〔2021〕30号'], part: { zh: '表二表样', en: 'layout of table 2' } },
  severity: 'info',
  about: 'years',
  judge: 'fee-unit',
  headline: { zh: '收费金额填 {stated}，疑以元计', en: 'Fees of {stated}: perhaps in yuan' },
  listTitle: { zh: '收费金额，单位', en: 'Fees, unit' },
  short: {
    zh: '{before} 年度 {last}，本年 {stated}，约 {times} 倍',
    en: '{last} for {before}, {stated} now: about {times} times',
  },
  suggestion: {
    zh: '表样单位为万元，请核实单位。',
    en: 'The form’s unit is ten thousand yuan: please check the unit.',
  },
  explanation: {
    zh: '表二行政事业性收费填 {stated}，约为 {before} 年度 {last} 的 {times} 倍，疑以元计。表样单位为万元，请核实单位。',
    en: 'Table 2 has fees of {stated}, about {times} times the {last} of {before}: perhaps in yuan. The form’s unit is ten thousand yuan. Please check the unit.',
  },
};
