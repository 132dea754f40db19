import type { JudgedRule } from './rule';

/**
 * 复议后起诉 A suit after reconsideration follows a reconsideration, of this year or of the last.
 */
export const reconsiderationBeforeSuit: JudgedRule = {
  id: 'reconsideration-before-suit',
  code: 'X-02',
  title: { zh: '有复议后起诉则有行政复议', en: 'A suit after reconsideration follows one' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表四表样', en: 'layout of table 4' },
  },
  severity: 'info',
  about: 'document',
  judge: 'suits-after',
  headline: {
    zh: '复议后起诉 {suits} 件，本年行政复议为 0',
    en: '{suits} suit(s) after reconsideration, no reconsideration',
  },
  listTitle: { zh: '表四 · 复议后起诉', en: 'Table 4, suits after reconsideration' },
  short: { zh: '{suits} 件，行政复议为 0', en: '{suits}, and no reconsideration' },
  explanation: {
    zh: '复议后起诉 {suits} 件，本年行政复议为 0。请核实是否为以前年度复议。',
    en: 'There are {suits} suit(s) after reconsideration and no reconsideration this year. Please verify whether it was in an earlier year.',
  },
  suggestion: {
    zh: '请核实是否为以前年度复议。',
    en: 'Please verify whether the reconsideration was in an earlier year.',
  },
};
