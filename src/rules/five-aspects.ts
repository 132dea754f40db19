import type { JudgedRule } from './rule';

/**
 * 总体情况五方面 总体情况 of the 2021 form speaks of proactive disclosure, disclosure on request, management, platforms and safeguards.
 *
 * Told by words as much as by headings. Not asked of 2019 and 2020, nor of townships that tell it in one piece.
 */
export const fiveAspects: JudgedRule = {
  id: 'five-aspects',
  code: 'S-04',
  title: { zh: '总体情况写明五个方面', en: 'The overview covers five aspects' },
  basis: { documents: ['国办公开办函〔2021〕30号'], part: { zh: '总体情况', en: 'overview' } },
  severity: 'info',
  about: 'document',
  judge: 'aspects',
  headline: { zh: '总体情况未见{aspects}', en: 'The overview is silent on {aspects}' },
  listTitle: { zh: '总体情况', en: 'Overview' },
  short: { zh: '未见{aspects}', en: 'Silent on {aspects}' },
  explanation: {
    zh: '总体情况未见{aspects}情况。请核实补充。',
    en: 'The overview says nothing of {aspects}. Please verify and add it.',
  },
  suggestion: { zh: '请核实补充。', en: 'Please verify and add it.' },
};
