import type { JudgedRule } from './rule';

/**
 * 统计期限完整 The period has both ends: 截至12月31日 does not say when it began.
 */
export const periodComplete: JudgedRule = {
  id: 'period-complete',
  code: 'S-08',
  title: { zh: '统计期限写明起止日期', en: 'The period has both ends' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '统一格式', en: 'the standard form' },
  },
  severity: 'info',
  about: 'document',
  judge: 'period-end',
  headline: { zh: '统计期限只写“{stated}”', en: 'The period says “{stated}” only' },
  listTitle: { zh: '统计期限', en: 'Period' },
  short: { zh: '只写“{stated}”', en: '“{stated}” only' },
  explanation: {
    zh: '统计期限写“{stated}”，未写明起止日期。请补充为 1 月 1 日至 12 月 31 日。',
    en: 'The period says “{stated}” and not when it begins and ends. Please complete it: 1 January to 31 December.',
  },
  suggestion: { zh: '建议写明起止日期。', en: 'Consider stating both ends.' },
};
