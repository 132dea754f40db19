import type { JudgedRule } from './rule';

/**
 * 文件存量 Documents in force = those of last year + issued − repealed.
 *
 * Only where both years use the 2021 form: 对外公开总数量 of the form before it counts something else. Documents that expired or were
 * reviewed need not be under 废止; a report that says so is left alone.
 */
export const documentsInForce: JudgedRule = {
  id: 'documents-in-force',
  code: 'Y-02',
  title: {
    zh: '现行有效＝上年现行有效＋本年制发－本年废止',
    en: 'In force = in force last year + issued − repealed',
  },
  basis: {
    documents: ['国办公开办函〔2021〕30号'],
    part: { zh: '表二表样', en: 'layout of table 2' },
  },
  severity: 'warning',
  about: 'years',
  judge: 'documents-in-force',
  headline: {
    zh: '{row}现行有效应为 {expected}，填报 {stated}',
    en: '{row} in force: {expected} follow from last year, {stated} stated',
  },
  listTitle: {
    zh: '{row} · 现行有效件数',
    en: '{row} · in force',
  },
  short: {
    zh: '上年 {last}＋制发 {issued}－废止 {repealed}＝{expected}，填 {stated}',
    en: 'Last year {last} + issued {issued} − repealed {repealed} = {expected}, {stated} stated',
  },
  suggestion: {
    zh: '相差 {difference}。有效期届满失效、清理或划转的，请书面说明；否则请核实现行有效与废止件数。',
    en: 'A difference of {difference}. Documents that expired or were transferred should be explained; otherwise please check both counts.',
  },
  explanation: {
    zh: '{before} 年度{row}现行有效 {last} 件，本年制发 {issued} 件、废止 {repealed} 件，现行有效应为 {expected} 件，填报 {stated} 件，相差 {difference} 件。请核实或书面说明。',
    en: 'In {before}, {last} were in force ({row}); with {issued} issued and {repealed} repealed, {expected} should be, but {stated} are stated: a difference of {difference}. Please check or explain.',
  },
};
