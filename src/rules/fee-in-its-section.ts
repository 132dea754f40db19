import type { JudgedRule } from './rule';

/**
 * 信息处理费移位 The processing fee is reported under 其他需要报告的事项, not elsewhere.
 */
export const feeInItsSection: JudgedRule = {
  id: 'fee-in-its-section',
  code: 'S-06',
  title: { zh: '信息处理费写在第六部分', en: 'The processing fee is reported in section 6' },
  basis: {
    documents: ['国办函〔2020〕109号', '国办公开办函〔2021〕30号'],
    part: { zh: '其他需要报告的事项', en: 'other matters' },
  },
  severity: 'info',
  about: 'document',
  judge: 'fee-place',
  headline: { zh: '信息处理费未写在第六部分', en: 'The processing fee is not in section 6' },
  listTitle: { zh: '信息处理费', en: 'Processing fee' },
  short: { zh: '写在其他部分', en: 'Stands in another section' },
  explanation: {
    zh: '信息处理费情况写在其他部分，“其他需要报告的事项”中未写。请核实移位。',
    en: 'The processing fee is reported in another section, and not under other matters. Please verify and move it.',
  },
  suggestion: { zh: '建议移到“其他需要报告的事项”。', en: 'It belongs under other matters.' },
};
