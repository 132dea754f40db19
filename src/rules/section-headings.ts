import type { JudgedRule } from './rule';

/**
 * 缺标题 Every section bears a heading, also where its table or its text shows what it is.
 */
export const sectionHeadings: JudgedRule = {
  id: 'section-headings',
  code: 'S-02',
  title: { zh: '各部分都有标题', en: 'Every section has a heading' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '统一格式', en: 'the standard form' },
  },
  severity: 'info',
  about: 'document',
  judge: 'headings',
  headline: { zh: '{count} 个部分有内容而没有标题', en: '{count} section(s) without heading' },
  listTitle: { zh: '缺标题', en: 'No heading' },
  short: { zh: '未见标题{titles}', en: 'No heading {titles}' },
  explanation: {
    zh: '{titles}有内容而没有标题。请按格式补上标题。',
    en: '{titles}: the content is there, the heading is not. Please add the heading(s) of the form.',
  },
  suggestion: { zh: '请按格式补上标题。', en: 'Please add the heading(s) of the form.' },
};
