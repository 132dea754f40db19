import type { JudgedRule } from './rule';

/**
 * 收费 What was paid is no more than what was charged, and without notices nothing is charged.
 */
export const feesInProse: JudgedRule = {
  id: 'fees-in-prose',
  code: 'N-16',
  title: { zh: '实际收取≤收费总金额；无收费通知则无金额', en: 'What was paid is at most what was charged' },
  basis: { documents: ['国办函〔2020〕109号'], part: { zh: '其他需要报告的事项', en: 'part 6' } },
  severity: 'warning',
  about: 'prose',
  judge: 'fees',
  headline: {
    zh: '收费三项不符：通知 {notices}，总额 {charged}，实收 {paid}',
    en: 'Notices {notices}, charged {charged}, paid {paid}: not all can be so',
  },
  listTitle: { zh: '信息处理费', en: 'Fees for information' },
  short: {
    zh: '通知 {notices} 件，总金额 {charged} 元，实收 {paid} 元',
    en: '{notices} notices, {charged} charged, {paid} paid',
  },
  explanation: {
    zh: '正文收费通知 {notices} 件，总金额 {charged} 元，实际收取 {paid} 元，三项不能同时成立。实收不能多于总金额，没有通知就没有金额。请核对三项数据。',
    en: 'The text has {notices} notices, {charged} yuan charged and {paid} yuan paid, which cannot all be so. Please check the three figures.',
  },
  suggestion: { zh: '请核对三项数据。', en: 'Please check the three figures.' },
};
