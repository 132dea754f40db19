import type { JudgedRule } from './rule';

/**
 * 项目数衔接 上一年项目数量 of 2020 = that of 2019 + its 增/减. Only between the two years of the 2019 form.
 */
export const itemsContinuity: JudgedRule = {
  id: 'items-continuity',
  code: 'Y-03',
  title: {
    zh: '上一年项目数量＝上年报告的项目数量＋增/减',
    en: 'Items of last year = items and change in last year’s report',
  },
  basis: {
    documents: ['国办公开办函〔2019〕60号'],
    part: { zh: '表二表样', en: 'layout of table 2' },
  },
  severity: 'info',
  about: 'years',
  judge: 'items',
  headline: {
    zh: '上一年项目数量与上年报告不衔接',
    en: 'Items of last year do not follow from last year’s report',
  },
  listTitle: {
    zh: '{rows} · 上一年项目数量',
    en: '{rows} · items of last year',
  },
  short: {
    zh: '按上年报告，{list}',
    en: 'By last year’s report: {list}',
  },
  suggestion: null,
  explanation: {
    zh: '上一年项目数量应等于 {before} 年度报告的上一年项目数量加增减数：{list}。请核实是否口径有变。',
    en: 'Items of last year should be those of the report for {before} plus its change: {list}. Please check whether the count changed its basis.',
  },
};
