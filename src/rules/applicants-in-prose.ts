import type { JudgedRule } from './rule';

/**
 * 申请人构成 What the text says of natural persons and organisations is in the columns of 本年新收, or of both lines where it counts the carry-over.
 */
export const applicantsInProse: JudgedRule = {
  id: 'applicants-in-prose',
  code: 'N-07',
  title: { zh: '正文申请人构成＝表三对应各列', en: 'Kinds of applicants: text = table 3' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况；表三表样', en: 'part 1; layout of table 3' },
  },
  severity: 'error',
  about: 'prose',
  judge: 'count',
  headline: {
    zh: '正文{name} {stated} 件，表三为 {table} 件',
    en: '“{name}”: {stated} in the text, {table} in table 3',
  },
  listTitle: { zh: '{name} · 正文与表', en: '“{name}”: text and table' },
  short: { zh: '正文 {stated}，表三 {table}', en: 'text {stated}, table 3 {table}' },
  explanation: {
    zh: '正文“{quote}”，表三{name}为 {table}，文表不一致，相差 {difference}。请核对该类申请人的件数。',
    en: 'The text says “{quote}”, table 3 ({name}) states {table}: a difference of {difference}. Please check this kind of applicant.',
  },
  suggestion: {
    zh: '正文与表各自成立时，改一处即可。请核对登记台账。',
    en: 'Where either may be right, one change is enough. Please check the register.',
  },
};
