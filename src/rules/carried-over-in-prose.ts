import type { JudgedRule } from './rule';

/**
 * 上年结转 What the text says was carried over is the line 上年结转.
 *
 * The direction words tell it from 结转下年.
 */
export const carriedOverInProse: JudgedRule = {
  id: 'carried-over-in-prose',
  code: 'N-02',
  title: { zh: '正文上年结转数＝表三上年结转', en: 'Carried over: text = table 3' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况；表三表样', en: 'part 1; layout of table 3' },
  },
  severity: 'error',
  about: 'prose',
  judge: 'count',
  headline: {
    zh: '正文上年结转 {stated} 件，表三为 {table} 件',
    en: 'The text has {stated} carried over, table 3 has {table}',
  },
  listTitle: { zh: '上年结转 · 正文与表', en: 'Carried over: text and table' },
  short: { zh: '正文 {stated}，表三 {table}', en: 'text {stated}, table 3 {table}' },
  explanation: {
    zh: '正文“{quote}”，表三{name}为 {table}，文表不一致，相差 {difference}。请核对上年结转的件数。',
    en: 'The text says “{quote}”, table 3 ({name}) states {table}: a difference of {difference}. Please check how many applications were carried over.',
  },
  suggestion: {
    zh: '正文与表各自成立时，改一处即可。请核对登记台账。',
    en: 'Where either may be right, one change is enough. Please check the register.',
  },
};
