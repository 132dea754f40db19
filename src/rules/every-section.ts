import type { JudgedRule } from './rule';

/**
 * 六部分齐全 The report has its six sections.
 *
 * An error only where 三 or 四 has neither heading nor table and all the others stand in order, headed as known. Other wordings,
 * headings run into a paragraph and a preamble that lists all six are understood; a page cut off is not judged.
 */
export const everySection: JudgedRule = {
  id: 'every-section',
  code: 'S-01',
  title: { zh: '六个部分齐全', en: 'All six sections are there' },
  basis: {
    documents: ['《政府信息公开条例》', '国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '第五十条，统一格式', en: 'article 50; standard form' },
  },
  severity: 'warning',
  about: 'document',
  judge: 'sections',
  headline: { zh: '未见{titles}', en: 'No {titles}' },
  listTitle: { zh: '缺少部分', en: 'Missing section' },
  short: { zh: '{count} 个部分未见标题和内容', en: '{count} section(s) without heading or content' },
  explanation: {
    zh: '未见{titles}部分，要素不全。请核实补充。',
    en: 'The section(s) {titles} are not to be found. Please verify and add what is missing.',
  },
  suggestion: {
    zh: '请核实补充；内容写在别处的，请按统一格式分列。',
    en: 'Please verify and add it; what stands elsewhere belongs under its own heading.',
  },
};
