import type { JudgedRule } from './rule';

/**
 * 信息处理费 From 2021 on, section 六 reports on the fee for processing applications; 未收取 is a report too.
 *
 * Not asked of 2019 and 2020. Said in another section, it is only misplaced.
 */
export const feeReported: JudgedRule = {
  id: 'fee-reported',
  code: 'S-06',
  title: { zh: '报告信息处理费收取情况', en: 'The processing fee is reported' },
  basis: {
    documents: ['国办函〔2020〕109号', '国办公开办函〔2021〕30号'],
    part: { zh: '其他需要报告的事项', en: 'other matters' },
  },
  severity: 'warning',
  about: 'document',
  judge: 'fee',
  headline: { zh: '未报告信息处理费收取情况', en: 'No word on the processing fee' },
  listTitle: { zh: '信息处理费', en: 'Processing fee' },
  short: { zh: '全文未见信息处理费', en: 'Not mentioned anywhere' },
  explanation: {
    zh: '全文未见信息处理费收取情况。请在“其他需要报告的事项”中补充发出收费通知的件数、总金额和实际收取的总金额，没有的写明未收取。',
    en: 'The report says nothing of the processing fee. Please state under other matters how many notices to pay were issued, their sum and what was collected, or that none was.',
  },
  suggestion: {
    zh: '请核实补充，没有的写明未收取。',
    en: 'Please verify and add it, or state that none was collected.',
  },
};
