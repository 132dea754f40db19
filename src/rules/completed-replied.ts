import type { JudgedRule } from './rule';

/**
 * 办结与答复相等 An application is completed by a reply, so both count the same.
 */
export const completedReplied: JudgedRule = {
  id: 'completed-replied',
  code: 'L-10',
  title: { zh: '申请办结数＝申请答复数', en: 'Applications completed = replies' },
  basis: {
    documents: ['国办发〔2014〕32号'],
    part: { zh: '统计表表样', en: 'layout of the statistics table' },
  },
  severity: 'info',
  about: 'document',
  judge: 'completed-replied',
  headline: { zh: '办结 {completed} 件，答复 {replies} 件', en: '{completed} completed, {replies} replies' },
  listTitle: { zh: '统计表 · 申请办结数、申请答复数', en: 'Statistics table, completed and replies' },
  short: { zh: '办结 {completed}，答复 {replies}', en: '{completed} completed, {replies} replies' },
  explanation: {
    zh: '统计表申请办结数填 {completed} 件，申请答复数填 {replies} 件，相差 {difference} 件。申请一般以答复办结。请核实两项口径。',
    en: 'The statistics table states {completed} applications completed and {replies} replies: a difference of {difference}. An application is usually completed by a reply. Please verify how both were counted.',
  },
  suggestion: { zh: '请核实两项口径。', en: 'Please verify how both were counted.' },
};
