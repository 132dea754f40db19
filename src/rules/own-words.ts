import type { JudgedRule } from './rule';

/**
 * 主体相符 The text names its own agency: 我镇 in the report of a 街道 comes from elsewhere.
 *
 * Names of documents do not count, nor does an agency that is both, nor the year of a reorganisation.
 */
export const ownWords: JudgedRule = {
  id: 'own-words',
  code: 'S-09',
  title: { zh: '正文用词与报告主体相符', en: 'The text speaks of its own agency' },
  basis: { documents: ['国办公开办函〔2021〕30号'] },
  severity: 'info',
  about: 'document',
  judge: 'traces',
  headline: { zh: '正文出现“{word}”', en: 'The text says “{word}”' },
  listTitle: { zh: '主体痕迹', en: 'Another agency’s words' },
  short: { zh: '“{word}”与{kind}不符', en: '“{word}” in the report of {kind}' },
  explanation: {
    zh: '报告主体为{kind}，正文出现“{word}”，疑似套用他处文本。请核改。',
    en: 'The report is that of {kind}, but the text says “{word}”: it may have been taken from elsewhere. Please verify.',
  },
  suggestion: { zh: '请核改。', en: 'Please verify the wording.' },
};
