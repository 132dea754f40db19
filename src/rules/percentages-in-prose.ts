import type { JudgedRule } from './rule';

/**
 * 百分比 A percentage of the text is the quotient of two figures of the report, rounded or cut at its last digit.
 *
 * Where the whole is not clear nothing is said; 按时答复率 is no quotient of the table.
 */
export const percentagesInProse: JudgedRule = {
  id: 'percentages-in-prose',
  code: 'N-12',
  title: { zh: '正文百分比＝分子÷分母', en: 'Percentages of the text = part of the whole' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况', en: 'part 1' },
  },
  severity: 'warning',
  about: 'prose',
  judge: 'share',
  headline: {
    zh: '正文 {percent}%，按件数为 {quotient}%',
    en: '{percent} % in the text, {quotient} % by the figures',
  },
  listTitle: { zh: '百分比', en: 'Percentage' },
  short: {
    zh: '{part}÷{of}＝{quotient}%，正文 {percent}%',
    en: '{part} of {of} is {quotient} %, the text says {percent} %',
  },
  explanation: {
    zh: '{part}÷{of}＝{quotient}%，正文为 {percent}%。百分比应与件数相符。请核对百分比和件数。',
    en: '{part} of {of} is {quotient} %, the text says {percent} %. Please check the percentage and the figures.',
  },
  suggestion: { zh: '请核对百分比和件数。', en: 'Please check the percentage and the figures.' },
};
