import type { JudgedRule } from './rule';

/**
 * 办结不多于收到 No more is completed than came in, unless applications were carried over from the year before.
 */
export const completedWithinReceived: JudgedRule = {
  id: 'completed-within-received',
  code: 'L-11',
  title: { zh: '申请办结数≤收到申请数', en: 'Applications completed ≤ applications received' },
  basis: {
    documents: ['国办发〔2014〕32号'],
    part: { zh: '统计表表样', en: 'layout of the statistics table' },
  },
  severity: 'info',
  about: 'document',
  judge: 'completed-within-received',
  headline: {
    zh: '办结 {completed} 件，多于收到 {received} 件',
    en: '{completed} completed, more than the {received} received',
  },
  listTitle: { zh: '统计表 · 收到申请数、申请办结数', en: 'Statistics table, received and completed' },
  short: { zh: '办结 {completed}，收到 {received}', en: '{completed} completed, {received} received' },
  explanation: {
    zh: '统计表申请办结数填 {completed} 件，多于收到申请数 {received} 件，多 {difference} 件。有上年结转的申请时可以如此。请核实。',
    en: 'The statistics table states {completed} applications completed, {difference} more than the {received} received. Applications carried over from the year before would explain it. Please verify.',
  },
  suggestion: {
    zh: '请核实是否含上年结转的申请。',
    en: 'Please verify whether applications carried over are included.',
  },
};
