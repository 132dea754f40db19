import type { JudgedRule } from './rule';

/**
 * 结转下年 What the text says goes on into the next year is the line 结转下年度继续办理.
 *
 * 正在办理, 剩余 and a 结转 without direction are looser words: a warning at most.
 */
export const carriedForwardInProse: JudgedRule = {
  id: 'carried-forward-in-prose',
  code: 'N-03',
  title: { zh: '正文结转下年数＝表三结转下年度继续办理', en: 'Carried forward: text = table 3' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况；表三表样', en: 'part 1; layout of table 3' },
  },
  severity: 'error',
  about: 'prose',
  judge: 'count',
  headline: {
    zh: '正文结转下年 {stated} 件，表三为 {table} 件',
    en: 'The text has {stated} carried forward, table 3 has {table}',
  },
  listTitle: { zh: '结转下年 · 正文与表', en: 'Carried forward: text and table' },
  short: { zh: '正文 {stated}，表三 {table}', en: 'text {stated}, table 3 {table}' },
  explanation: {
    zh: '正文“{quote}”，表三{name}为 {table}，文表不一致，相差 {difference}。请核对结转下年的件数。',
    en: 'The text says “{quote}”, table 3 ({name}) states {table}: a difference of {difference}. Please check how many applications go on into the next year.',
  },
  suggestion: {
    zh: '正文与表各自成立时，改一处即可。请核对登记台账。',
    en: 'Where either may be right, one change is enough. Please check the register.',
  },
};
