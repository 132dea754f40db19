import type { JudgedRule } from './rule';

/**
 * 成员不大于汇总 What members have reported cannot be more than the government's own total.
 *
 * It holds with members missing too: a report that is not there can only add to the sum. Shown in the desk alone.
 */
export const membersWithinRollUp: JudgedRule = {
  id: 'members-within-roll-up',
  code: 'G-02',
  title: {
    zh: '已见成员之和不大于政府报告',
    en: 'The members seen do not exceed the government’s figures',
  },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '汇总口径', en: 'what a government’s report sums up' },
  },
  severity: 'warning',
  about: 'members',
  judge: 'roll-up',
  headline: {
    zh: '已见成员之和 {sum}，大于政府报告 {stated}',
    en: 'The members seen add up to {sum}, more than the government’s {stated}',
  },
  listTitle: { zh: '汇总 · {place}', en: 'Roll-up · {place}' },
  short: {
    zh: '成员之和 {sum}，填 {stated}，成员{way} {difference}',
    en: 'members {sum}, stated {stated}: {difference} {way}',
  },
  suggestion: {
    zh: '未见成员只会使和更大。请核实汇总是否漏计，或成员是否多填。',
    en: 'Members not seen only add to it. Please check whether the total leaves something out or a member has too much.',
  },
  explanation: {
    zh: '{place}：已见成员 {members} 个之和为 {sum}，政府报告填 {stated}，成员{way} {difference}。请核实汇总是否漏计，或成员是否多填。',
    en: '{place}: the {members} members seen add up to {sum}, the government’s report states {stated}; the members have {difference} {way}. Please check whether the total leaves something out or a member has too much.',
  },
};
