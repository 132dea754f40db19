import type { JudgedRule } from './rule';

/**
 * 未经复议直接起诉 Since 2024 a refusal to disclose goes to reconsideration first. Other cases, and older ones, may still go to court at once.
 */
export const directSuits: JudgedRule = {
  id: 'direct-suits',
  code: 'X-03',
  title: { zh: '2024 年起不予公开案件复议前置', en: 'Since 2024 refusals go to reconsideration first' },
  basis: { documents: ['《行政复议法》'], part: { zh: '第二十三条', en: 'article 23' } },
  severity: 'info',
  about: 'document',
  judge: 'direct-suits',
  headline: { zh: '未经复议直接起诉 {suits} 件', en: '{suits} direct suit(s)' },
  listTitle: { zh: '表四 · 未经复议直接起诉', en: 'Table 4, direct suits' },
  short: { zh: '{suits} 件，请核实案件类型', en: '{suits}; which cases?' },
  explanation: {
    zh: '未经复议直接起诉 {suits} 件。2024 年起对不予公开不服的应当先申请行政复议，其他情形和以前年度案件仍可直接起诉。请核实案件类型。',
    en: 'There are {suits} direct suit(s). Since 2024 a refusal to disclose goes to reconsideration first; other and older cases may still go to court. Please verify the cases.',
  },
  suggestion: { zh: '请核实案件类型。', en: 'Please verify the cases.' },
};
