import type { JudgedRule } from './rule';

/**
 * 未审结接续 Cases pending at the end of last year are among this year's. Whether they are counted again differs from place to place:
 * a hint.
 */
export const pendingCases: JudgedRule = {
  id: 'pending-cases',
  code: 'Y-04',
  title: { zh: '复议诉讼总计不少于上年尚未审结', en: 'No fewer cases than were pending last year' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表四表样', en: 'layout of table 4' },
  },
  severity: 'info',
  about: 'years',
  judge: 'pending-cases',
  headline: {
    zh: '上年尚未审结 {pending} 件，本年合计仅 {stated} 件',
    en: '{pending} pending last year, only {stated} in all this year',
  },
  listTitle: {
    zh: '{group} · 总计',
    en: '{group} · total',
  },
  short: {
    zh: '{before} 年度尚未审结 {pending}，本年总计 {stated}',
    en: '{pending} pending for {before}, {stated} in all now',
  },
  suggestion: {
    zh: '各地是否滚动计入口径不一。请核实上年未审结的案件本年是否漏计。',
    en: 'Practice differs on whether they are counted again. Please check whether last year’s pending cases were left out.',
  },
  explanation: {
    zh: '{before} 年度{group}尚未审结 {pending} 件，本年合计仅 {stated} 件。请核实是否漏计。',
    en: '{pending} cases were pending at the end of {before} ({group}), but there are only {stated} in all now. Please check whether some were left out.',
  },
};
