import type { JudgedRule } from './rule';

/**
 * 正文前后一致 Two sentences that state one quantity state one figure.
 */
export const consistentProse: JudgedRule = {
  id: 'consistent-prose',
  code: 'N-15',
  title: { zh: '正文同一指标前后一致', en: 'The text states each quantity once, or alike' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况', en: 'part 1' },
  },
  severity: 'warning',
  about: 'prose',
  judge: 'consistency',
  headline: {
    zh: '正文前后不一：{first}，{second}',
    en: 'The text disagrees with itself: {first}, {second}',
  },
  listTitle: { zh: '{name} · 正文前后', en: '“{name}” in two places' },
  short: { zh: '正文两处：{first}，{second}', en: 'the text has {first} and {second}' },
  explanation: {
    zh: '正文前后两处分别为“{first}”“{second}”，{name}前后不一致。请核对后统一。',
    en: 'The text says “{first}” and “{second}” of one quantity ({name}). Please check and make them agree.',
  },
  suggestion: { zh: '请核对后统一。', en: 'Please check and make them agree.' },
};
