import type { JudgedRule } from './rule';

/**
 * 六部分顺序 The sections stand in the order of the form.
 */
export const sectionsInOrder: JudgedRule = {
  id: 'sections-in-order',
  code: 'S-01',
  title: { zh: '六个部分按顺序排列', en: 'The six sections stand in order' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '统一格式', en: 'the standard form' },
  },
  severity: 'warning',
  about: 'document',
  judge: 'order',
  headline: { zh: '“{title}”排在“{before}”之后', en: '“{title}” stands after “{before}”' },
  listTitle: { zh: '部分顺序', en: 'Order of sections' },
  short: { zh: '“{title}”排在“{before}”之后', en: '“{title}” after “{before}”' },
  explanation: {
    zh: '“{title}”排在“{before}”之后，与统一格式的顺序不同。请核实调整。',
    en: '“{title}” stands after “{before}”, which is not the order of the standard form. Please verify and rearrange.',
  },
  suggestion: { zh: '请按统一格式核实顺序。', en: 'Please verify the order against the form.' },
};
