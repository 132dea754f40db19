import type { JudgedRule } from './rule';

/**
 * 异常波动 A figure ten times what it was, or a tenth, is worth a look; about ten thousand times points to 元 for 万元. Small counts leap
 * by themselves: the larger of the two is fifty at least.
 */
export const yearlyChange: JudgedRule = {
  id: 'yearly-change',
  code: 'Y-06',
  title: { zh: '同比变动不超过十倍', en: 'Less than ten times last year’s figure' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  },
  severity: 'info',
  about: 'years',
  judge: 'yearly-change',
  headline: {
    zh: '{where}由 {last} 变为 {stated}',
    en: '{where} went from {last} to {stated}',
  },
  listTitle: {
    zh: '{where}，同比',
    en: '{where}, year on year',
  },
  short: {
    zh: '{before} 年度 {last}，本年 {stated}，约 {times} 倍',
    en: '{last} for {before}, {stated} now: about {times} times',
  },
  suggestion: {
    zh: '{note}请核实。',
    en: '{note}Please check.',
  },
  explanation: {
    zh: '{where}由 {before} 年度的 {last} 变为 {stated}，两年相差约 {times} 倍。{note}请核实。',
    en: '{where} went from {last} for {before} to {stated} now, a factor of about {times}. {note}Please check.',
  },
};
