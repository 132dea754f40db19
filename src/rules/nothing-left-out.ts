import type { JudgedRule } from './rule';

/**
 * 占位与漏填 No sentence has a gap, XX or ____ in place of a figure.
 */
export const nothingLeftOut: JudgedRule = {
  id: 'nothing-left-out',
  code: 'S-10',
  title: { zh: '正文没有漏填的数字', en: 'No figure is left out of the text' },
  basis: { documents: ['格式要求及当地填报通知'] },
  severity: 'warning',
  about: 'document',
  judge: 'gaps',
  headline: { zh: '“{text}”处漏填', en: 'Left out: “{text}”' },
  listTitle: { zh: '漏填', en: 'Left out' },
  short: { zh: '漏填：“{text}”', en: 'Left out: “{text}”' },
  explanation: {
    zh: '正文“{text}”处漏填。请核实补填。',
    en: 'Something is left out of the text at “{text}”. Please verify and fill it in.',
  },
  suggestion: { zh: '请核实补填。', en: 'Please verify and fill it in.' },
};
