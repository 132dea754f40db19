import type { JudgedRule } from './rule';

/**
 * 自称部分数 The preamble announces as many sections as there are: six.
 */
export const announcedSections: JudgedRule = {
  id: 'announced-sections',
  code: 'S-02',
  title: { zh: '导语所说的部分数与实际一致', en: 'The preamble announces six sections' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '统一格式', en: 'the standard form' },
  },
  severity: 'info',
  about: 'document',
  judge: 'claim',
  headline: {
    zh: '导语称{stated}个部分，实有六个',
    en: 'The preamble announces {stated} sections; there are six',
  },
  listTitle: { zh: '导语', en: 'Preamble' },
  short: { zh: '称{stated}个部分，实有六个', en: 'Announces {stated}; there are six' },
  explanation: {
    zh: '导语称报告分{stated}个部分，实有六个部分。请核实修改。',
    en: 'The preamble announces {stated} sections, and there are six. Please verify and correct.',
  },
  suggestion: { zh: '请核实修改导语。', en: 'Please verify the preamble.' },
};
