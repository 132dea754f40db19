import type { JudgedRule } from './rule';

/**
 * 问题与改进 Section 五 speaks of problems and of what is done about them.
 *
 * Both may stand in one paragraph. A section that says 无 is not judged, nor one with a sentence that may speak of either.
 */
export const problemsAndImprovements: JudgedRule = {
  id: 'problems-and-improvements',
  code: 'S-07',
  title: { zh: '第五部分既写问题也写改进', en: 'Section 5 has problems and improvements' },
  basis: {
    documents: ['《政府信息公开条例》'],
    part: { zh: '第五十条第一款第四项', en: 'article 50, paragraph 1, item 4' },
  },
  severity: 'warning',
  about: 'document',
  judge: 'remedies',
  headline: { zh: '第五部分有{there}，未见{missing}', en: 'Section 5 has {there} but no {missing}' },
  listTitle: { zh: '问题及改进', en: 'Problems and improvements' },
  short: { zh: '有{there}，未见{missing}', en: '{there}, no {missing}' },
  explanation: {
    zh: '第五部分写了{there}，未见{missing}。请核实补充。',
    en: 'Section 5 speaks of {there} and not of {missing}. Please verify and add them.',
  },
  suggestion: { zh: '请核实补充{missing}。', en: 'Please verify and add {missing}.' },
};
