import type { JudgedRule } from './rule';

/**
 * 早于期末 A report is published and signed after the year that it reports on. On its last day: a hint.
 */
export const afterTheYear: JudgedRule = {
  id: 'after-the-year',
  code: 'P-03',
  title: { zh: '年度结束后公布和落款', en: 'Published and signed after the year' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '统计期限', en: 'period' },
  },
  severity: 'warning',
  about: 'document',
  judge: 'too-early',
  headline: { zh: '{from} {date}，{year} 年尚未结束', en: '{date} ({from}): the year {year} was not over' },
  listTitle: { zh: '日期早于期末', en: 'Date before the year’s end' },
  short: { zh: '{date}，统计期尚未结束', en: '{date}, within the period' },
  explanation: {
    zh: '{from}为 {date}，{year} 年的统计期尚未结束。请核实是否为全年数据。',
    en: 'The {from} is {date}, when the year {year} was not over. Please verify that the figures are for the whole year.',
  },
  suggestion: { zh: '请核实是否为全年数据。', en: 'Please verify that the figures are for the whole year.' },
};
