import type { JudgedRule } from './rule';

/**
 * 表格照抄 A table with five figures or more that are not zero is not the same two years running. A table of zeros may well be.
 */
export const tableRenewed: JudgedRule = {
  id: 'table-renewed',
  code: 'Y-05',
  title: { zh: '表格与上年不完全相同', en: 'The table is not last year’s' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
  },
  severity: 'warning',
  about: 'years',
  judge: 'table-renewed',
  headline: {
    zh: '{table}与上年数据完全相同',
    en: '{table} states exactly what last year’s did',
  },
  listTitle: {
    zh: '{table} · 全表',
    en: '{table} · all of it',
  },
  short: {
    zh: '{count} 个非零数与 {before} 年度全部相同',
    en: 'All {count} figures that are not zero equal those for {before}',
  },
  suggestion: {
    zh: '请核实是否未更新。',
    en: 'Please check whether it was brought up to date.',
  },
  explanation: {
    zh: '{table}的 {count} 个非零数与 {before} 年度报告完全相同。请核实是否未更新。',
    en: 'All {count} figures of {table} that are not zero equal those of the report for {before}. Please check whether it was brought up to date.',
  },
};
