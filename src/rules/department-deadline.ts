import type { JudgedRule } from './rule';

/**
 * 部门期限 Departments publish by 31 January of the next year; that day is in time.
 *
 * Of publication date and date under the report the earlier counts. Townships and 街道 are never late; a date more than a year
 * late is a hint, for sites move.
 */
export const departmentDeadline: JudgedRule = {
  id: 'department-deadline',
  code: 'P-01',
  title: { zh: '部门在 1 月 31 日前公布', en: 'Departments publish by 31 January' },
  basis: {
    documents: ['《政府信息公开条例》'],
    part: { zh: '第四十九条第一款', en: 'article 49, paragraph 1' },
  },
  severity: 'warning',
  about: 'document',
  judge: 'department-deadline',
  headline: { zh: '{from} {date}，期限为 {deadline}', en: '{date} ({from}); due by {deadline}' },
  listTitle: { zh: '公布日期', en: 'Date of publication' },
  short: { zh: '{date}，期限为 {deadline}', en: '{date}, due by {deadline}' },
  explanation: {
    zh: '{from}为 {date}{other?}，县级以上政府部门的年度报告应于 {deadline} 前公布。请核实公布日期。',
    en: 'The {from} is {date}{other?}; departments publish by {deadline}. Please verify when it was published.',
  },
  suggestion: {
    zh: '请核实公布日期；更新、迁移所致的，请说明。',
    en: 'Please verify the date; say so if it is that of an update or a move.',
  },
};
