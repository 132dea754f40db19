import type { JudgedRule } from './rule';

/**
 * 无申请而有复议诉讼 Reconsideration and suits follow from applications, of this year or of earlier ones.
 */
export const challengesWithoutApplications: JudgedRule = {
  id: 'challenges-without-applications',
  code: 'X-01',
  title: { zh: '有复议诉讼则有申请', en: 'Challenges follow from applications' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表三、表四表样', en: 'layout of tables 3 and 4' },
  },
  severity: 'info',
  about: 'document',
  judge: 'without-applications',
  headline: {
    zh: '本年无申请，复议 {reconsideration} 件、诉讼 {suits} 件',
    en: 'No application, {reconsideration} reconsiderations, {suits} suits',
  },
  listTitle: { zh: '表三与表四', en: 'Tables 3 and 4' },
  short: {
    zh: '无申请，复议 {reconsideration}、诉讼 {suits}',
    en: 'No application, {reconsideration} and {suits} challenges',
  },
  explanation: {
    zh: '本年新收和上年结转申请均为 0，表四有行政复议 {reconsideration} 件、行政诉讼 {suits} 件。请核实是否为以前年度申请引起。',
    en: 'No application was received or carried over, and table 4 states {reconsideration} reconsiderations and {suits} suits. Please verify whether they follow from earlier applications.',
  },
  suggestion: {
    zh: '请核实是否为以前年度申请引起。',
    en: 'Please verify whether they follow from earlier applications.',
  },
};
