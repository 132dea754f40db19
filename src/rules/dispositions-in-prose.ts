import type { JudgedRule } from './rule';

/**
 * 办理结果 What the text says of each way of answering is the sum of its rows: 不予公开 stands for eight.
 */
export const dispositionsInProse: JudgedRule = {
  id: 'dispositions-in-prose',
  code: 'N-05',
  title: { zh: '正文各项办理结果＝表三对应各行', en: 'Ways of answering: text = table 3' },
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
    zh: '正文“{quote}”，表三{name}为 {table}，文表不一致，相差 {difference}。请核对该项办理结果的件数。',
    en: 'The text says “{quote}”, table 3 ({name}) states {table}: a difference of {difference}. Please check this way of answering.',
  },
  suggestion: {
    zh: '正文与表各自成立时，改一处即可。请核对登记台账。',
    en: 'Where either may be right, one change is enough. Please check the register.',
  },
};
