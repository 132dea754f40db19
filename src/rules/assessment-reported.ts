import type { JudgedRule } from './rule';

/**
 * 考核评议追责 Governments report the results of assessment, public appraisal and accountability; 无 is a report too.
 *
 * A hint for townships. Not asked of departments, offices of governments, 街道 and 管委会.
 */
export const assessmentReported: JudgedRule = {
  id: 'assessment-reported',
  code: 'S-05',
  title: {
    zh: '政府报告写明工作考核、社会评议和责任追究结果',
    en: 'Governments report assessment, appraisal and accountability',
  },
  basis: {
    documents: ['《政府信息公开条例》'],
    part: { zh: '第五十条第一款第四项', en: 'article 50, paragraph 1, item 4' },
  },
  severity: 'warning',
  about: 'document',
  judge: 'assessment',
  headline: { zh: '未见{missing}情况', en: 'No word on {missing}' },
  listTitle: { zh: '考核、评议、追责', en: 'Assessment, appraisal, accountability' },
  short: { zh: '未见{missing}', en: 'Silent on {missing}' },
  explanation: {
    zh: '全文未见{missing}结果情况，各级人民政府的年度报告应当包括工作考核、社会评议和责任追究结果情况。请核实补充，没有的写“无”。',
    en: 'The report says nothing of {missing}; reports of governments include the results of assessment, public appraisal and accountability. Please verify and add it, or state that there was none.',
  },
  suggestion: {
    zh: '请核实补充，没有的写“无”。',
    en: 'Please verify and add it, or state that there was none.',
  },
};
