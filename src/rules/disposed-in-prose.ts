import type { JudgedRule } from './rule';

/**
 * 办结数 What the text says was answered is the total of 办理结果, or what was due less what is carried forward.
 *
 * 按时答复N件 is a part of it.
 */
export const disposedInProse: JudgedRule = {
  id: 'disposed-in-prose',
  code: 'N-04',
  title: { zh: '正文办结、答复数＝表三办理结果总计', en: 'Applications answered: text = table 3' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况；表三表样', en: 'part 1; layout of table 3' },
  },
  severity: 'error',
  about: 'prose',
  judge: 'count',
  headline: {
    zh: '正文办结 {stated} 件，表三办理总计 {table} 件',
    en: 'The text has {stated} answered, table 3 has {table}',
  },
  listTitle: { zh: '办理结果总计 · 正文与表', en: 'Answered: text and table' },
  short: { zh: '正文 {stated}，表三 {table}', en: 'text {stated}, table 3 {table}' },
  explanation: {
    zh: '正文“{quote}”，表三{name}为 {table}，文表不一致，相差 {difference}。请核对办结的件数。',
    en: 'The text says “{quote}”, table 3 ({name}) states {table}: a difference of {difference}. Please check how many applications were answered.',
  },
  suggestion: {
    zh: '正文与表各自成立时，改一处即可。请核对登记台账。',
    en: 'Where either may be right, one change is enough. Please check the register.',
  },
};
