import type { JudgedRule } from './rule';

/**
 * 标题规范 Headings are worded as in the form. Quotes, blanks and numbering do not count; all are said at once.
 */
export const sectionTitles: JudgedRule = {
  id: 'section-titles',
  code: 'S-02',
  title: { zh: '各部分标题与格式一致', en: 'Headings are worded as in the form' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '统一格式', en: 'the standard form' },
  },
  severity: 'info',
  about: 'document',
  judge: 'titles',
  headline: { zh: '{count} 个标题与格式不同', en: '{count} heading(s) differ from the form' },
  listTitle: { zh: '标题', en: 'Headings' },
  short: { zh: '格式标题为{official}', en: 'The form has {official}' },
  explanation: {
    zh: '{count} 个部分的标题与格式不同：{printed}，格式标题为{official}。请参照格式修改。',
    en: '{count} heading(s) differ from the form: {printed}; the form has {official}. Please follow the form.',
  },
  suggestion: { zh: '建议改为{official}。', en: 'The form has {official}.' },
};
