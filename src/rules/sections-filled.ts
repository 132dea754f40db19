import type { JudgedRule } from './rule';

/**
 * 空白部分 No section is a heading with nothing under it: what did not happen is said to be 无.
 *
 * Of sections without their table F-05 speaks, of a silent 六 S-06.
 */
export const sectionsFilled: JudgedRule = {
  id: 'sections-filled',
  code: 'S-01',
  title: { zh: '每一部分都有内容', en: 'No section is empty' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '统一格式', en: 'the standard form' },
  },
  severity: 'info',
  about: 'document',
  judge: 'empty',
  headline: { zh: '“{title}”下没有内容', en: 'Nothing under “{title}”' },
  listTitle: { zh: '空白部分', en: 'Empty section' },
  short: { zh: '标题下没有内容', en: 'A heading with nothing under it' },
  explanation: {
    zh: '“{title}”只有标题，没有内容。请核实补充，没有的写“无”。',
    en: '“{title}” is a heading with nothing under it. Please verify and add what is missing, or state that there is nothing.',
  },
  suggestion: { zh: '请核实补充，没有的写“无”。', en: 'Please verify; where there is nothing, say so.' },
};
