import type { JudgedRule } from './rule';

/**
 * 统计期限 The report states the period of its figures. Where only the body was read, nothing is said.
 */
export const periodStated: JudgedRule = {
  id: 'period-stated',
  code: 'S-08',
  title: { zh: '写明统计期限', en: 'The period is stated' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '统一格式', en: 'the standard form' },
  },
  severity: 'info',
  about: 'document',
  judge: 'period',
  headline: { zh: '未写明统计期限', en: 'The period is not stated' },
  listTitle: { zh: '统计期限', en: 'Period' },
  short: { zh: '未见统计期限', en: 'No period' },
  explanation: {
    zh: '未写明数据的统计期限。请补充，一般为 1 月 1 日至 12 月 31 日。',
    en: 'The period of the figures is not stated. Please add it, as a rule 1 January to 31 December.',
  },
  suggestion: { zh: '建议补充统计期限。', en: 'Consider adding the period.' },
};
