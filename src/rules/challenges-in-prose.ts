import type { JudgedRule } from './rule';

/**
 * 复议诉讼 What the text says of reconsiderations and suits is in the blocks of 表四; 行政诉讼 stands for both kinds of suits.
 *
 * Cases that an agency decides or defends in all its business are not meant.
 */
export const challengesInProse: JudgedRule = {
  id: 'challenges-in-prose',
  code: 'N-08',
  title: { zh: '正文复议、诉讼数＝表四对应各格', en: 'Reconsiderations and suits: text = table 4' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况；表四表样', en: 'part 1; layout of table 4' },
  },
  severity: 'error',
  about: 'prose',
  judge: 'count',
  headline: {
    zh: '正文{name} {stated} 件，表四为 {table} 件',
    en: '“{name}”: {stated} in the text, {table} in table 4',
  },
  listTitle: { zh: '{name} · 正文与表', en: '“{name}”: text and table' },
  short: { zh: '正文 {stated}，表四 {table}', en: 'text {stated}, table 4 {table}' },
  explanation: {
    zh: '正文“{quote}”，表四{name}为 {table}，文表不一致，相差 {difference}。请核对复议、诉讼的件数。',
    en: 'The text says “{quote}”, table 4 ({name}) states {table}: a difference of {difference}. Please check the cases.',
  },
  suggestion: {
    zh: '正文与表各自成立时，改一处即可。请核对登记台账。',
    en: 'Where either may be right, one change is enough. Please check the register.',
  },
};
