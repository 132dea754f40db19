import type { JudgedRule } from './rule';

/**
 * 复议诉讼与办理 Five or more reconsiderations or suits, and more than applications disposed of, may be of other kinds. Fewer than five are not judged.
 */
export const challengesWithinDisposed: JudgedRule = {
  id: 'challenges-within-disposed',
  code: 'X-06',
  title: { zh: '复议、诉讼件数不多于办理总数', en: 'No more challenges than dispositions' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表三、表四表样', en: 'layout of tables 3 and 4' },
  },
  severity: 'info',
  about: 'document',
  judge: 'many',
  headline: {
    zh: '复议 {reconsideration} 件、诉讼 {suits} 件，办理总数 {disposed} 件',
    en: '{reconsideration} reconsiderations, {suits} suits, {disposed} disposed of',
  },
  listTitle: { zh: '表三与表四', en: 'Tables 3 and 4' },
  short: {
    zh: '复议 {reconsideration}、诉讼 {suits}，办理 {disposed}',
    en: '{reconsideration} and {suits} against {disposed}',
  },
  explanation: {
    zh: '行政复议 {reconsideration} 件、行政诉讼 {suits} 件，本年办理总数 {disposed} 件，复议或诉讼多于办理。请核实是否混入其他类案件。',
    en: 'There are {reconsideration} reconsiderations and {suits} suits, against {disposed} applications disposed of. Please verify whether cases of other kinds were counted.',
  },
  suggestion: {
    zh: '请核实是否混入其他类案件。',
    en: 'Please verify whether cases of other kinds were counted.',
  },
};
