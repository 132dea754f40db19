import type { JudgedRule } from './rule';

/**
 * 结转衔接 What last year's report carried forward is what this year's report carries over, in every applicant column.
 *
 * Mergers and a change of what is summed up cannot be told from the page, so it is never an error; the single columns are hints.
 */
export const carryOverContinuity: JudgedRule = {
  id: 'carry-over-continuity',
  code: 'Y-01',
  title: {
    zh: '上年结转＝上年报告的结转下年',
    en: 'What is carried over = what last year’s report carried forward',
  },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表三表样', en: 'layout of table 3' },
  },
  severity: 'warning',
  about: 'years',
  judge: 'carry-over',
  headline: {
    zh: '上年结转填 {stated}，上年报告结转下年是 {expected}',
    en: '{stated} carried over, last year’s report carried {expected} forward',
  },
  listTitle: {
    zh: '上年结转 · {column}',
    en: 'Carried over · {column}',
  },
  short: {
    zh: '{before} 年度结转下年 {expected}，本年填 {stated}，差 {difference}',
    en: '{expected} carried forward for {before}, {stated} stated here: {difference} apart',
  },
  suggestion: {
    zh: '上下年数据衔接不上，差 {difference}。{note}请核实是哪一年的数，或书面说明。',
    en: 'The two years differ by {difference}. {note}Please check which year is right, or explain in writing.',
  },
  explanation: {
    zh: '{year} 年度上年结转 {stated} 件（{column}），与 {before} 年度报告结转下年度 {expected} 件不一致。{note}请核实更正或书面说明。',
    en: 'For {year}, {stated} applications are carried over ({column}), but the report for {before} carried {expected} forward. {note}Please check and correct, or explain in writing.',
  },
};
