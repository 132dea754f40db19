import type { JudgedRule } from './rule';

/**
 * 汇总等于成员之和 Every cell of a government's tables is the sum of those of its departments and townships.
 *
 * Judged only where every member's report is there and states the figure. What a government counts (its own office, agencies under
 * two masters) is not the same everywhere, so it is never an error. Shown in the desk alone.
 */
export const rollUpSum: JudgedRule = {
  id: 'roll-up-sum',
  code: 'G-01',
  title: {
    zh: '政府报告＝所属部门与乡镇街道之和',
    en: 'A government’s figures = the sum of its departments and townships',
  },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '汇总口径', en: 'what a government’s report sums up' },
  },
  severity: 'warning',
  about: 'members',
  judge: 'roll-up',
  headline: {
    zh: '成员之和 {sum}，政府报告填 {stated}',
    en: 'The members add up to {sum}, the government states {stated}',
  },
  listTitle: { zh: '汇总 · {place}', en: 'Roll-up · {place}' },
  short: {
    zh: '成员之和 {sum}，填 {stated}，成员{way} {difference}',
    en: 'members {sum}, stated {stated}: {difference} {way}',
  },
  suggestion: {
    zh: '请核实汇总范围，或更正。',
    en: 'Please check what is summed up, or correct it.',
  },
  explanation: {
    zh: '{place}：{members} 个成员之和为 {sum}，政府报告填 {stated}，成员{way} {difference}。请核实汇总范围或更正。',
    en: '{place}: the {members} members add up to {sum}, the government’s report states {stated}; the members have {difference} {way}. Please check what is summed up, or correct it.',
  },
};
