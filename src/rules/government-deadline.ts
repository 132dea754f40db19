import type { JudgedRule } from './rule';

/**
 * 政府期限 Governments from the county up publish by 31 March of the next year. Otherwise as for departments.
 */
export const governmentDeadline: JudgedRule = {
  id: 'government-deadline',
  code: 'P-02',
  title: { zh: '政府在 3 月 31 日前公布', en: 'Governments publish by 31 March' },
  basis: {
    documents: ['《政府信息公开条例》'],
    part: { zh: '第四十九条第二款', en: 'article 49, paragraph 2' },
  },
  severity: 'warning',
  about: 'document',
  judge: 'government-deadline',
  headline: { zh: '{from} {date}，期限为 {deadline}', en: '{date} ({from}); due by {deadline}' },
  listTitle: { zh: '公布日期', en: 'Date of publication' },
  short: { zh: '{date}，期限为 {deadline}', en: '{date}, due by {deadline}' },
  explanation: {
    zh: '{from}为 {date}{other?}，县级以上地方人民政府的年度报告应于 {deadline} 前公布。请核实公布日期。',
    en: 'The {from} is {date}{other?}; governments publish by {deadline}. Please verify when it was published.',
  },
  suggestion: {
    zh: '请核实公布日期；更新、迁移所致的，请说明。',
    en: 'Please verify the date; say so if it is that of an update or a move.',
  },
};
