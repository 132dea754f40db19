import type { JudgedRule } from './rule';

/**
 * 题名完整 The title names agency and year. Any title of the page counts; where none was read, nothing is said.
 */
export const reportTitle: JudgedRule = {
  id: 'report-title',
  code: 'S-03',
  title: { zh: '题名写明单位和年度', en: 'The title names agency and year' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '统一格式', en: 'the standard form' },
  },
  severity: 'info',
  about: 'document',
  judge: 'title',
  headline: { zh: '题名缺少{missing}', en: 'The title lacks {missing}' },
  listTitle: { zh: '题名', en: 'Title' },
  short: { zh: '缺少{missing}', en: 'Lacks {missing}' },
  explanation: {
    zh: '报告题名“{title}”缺少{missing}。请补全为“单位＋年度＋政府信息公开工作年度报告”。',
    en: 'The title “{title}” lacks {missing}. Please complete it: agency, year, and the words of the form.',
  },
  suggestion: { zh: '请补全题名。', en: 'Please complete the title.' },
};
