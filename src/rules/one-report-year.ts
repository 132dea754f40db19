import type { JudgedRule } from './rule';

/**
 * 报告年度一致 The title and the stated period name the same year.
 *
 * Years of publication, of other documents and of comparisons do not count. An error only where both are printed on the page
 * and nothing else contradicts them.
 */
export const oneReportYear: JudgedRule = {
  id: 'one-report-year',
  code: 'F-02',
  title: { zh: '标题年度与统计期限一致', en: 'Title and period name the same year' },
  basis: { documents: ['《政府信息公开条例》'], part: { zh: '第四十九条', en: 'article 49' } },
  severity: 'error',
  about: 'document',
  judge: 'years',
  headline: {
    zh: '标题为 {title} 年，统计期限为 {stated} 年',
    en: 'The title says {title}, the period {stated}',
  },
  listTitle: { zh: '报告年度', en: 'Report year' },
  short: { zh: '标题 {title} 年，统计期限 {stated} 年', en: 'Title {title}, period {stated}' },
  explanation: {
    zh: '标题为 {title} 年，统计期限却为 {stated} 年，两处年度不一致。请核实更正。',
    en: 'The title says {title}, but the stated period is {stated}: the two years differ. Please verify and correct.',
  },
  suggestion: {
    zh: '请核实报告年度，更正标题或统计期限。',
    en: 'Please verify the report year and correct the title or the period.',
  },
};
