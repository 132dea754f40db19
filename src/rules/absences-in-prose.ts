import type { JudgedRule } from './rule';

/**
 * 有无 What the text says did not occur is 0 in the tables.
 *
 * “未发生……被纠正、败诉” is held against 结果纠正 alone (test/pages/seed-000-txt); twice no is no no.
 */
export const absencesInProse: JudgedRule = {
  id: 'absences-in-prose',
  code: 'N-14',
  title: { zh: '正文称没有的，表中为 0', en: 'What the text says did not occur is 0 in the tables' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况；表样', en: 'part 1; layout of the tables' },
  },
  severity: 'error',
  about: 'prose',
  judge: 'count',
  headline: { zh: '正文称没有，表中{name}为 {table}', en: 'None in the text; {name}: {table}' },
  listTitle: { zh: '{name} · 正文与表', en: '“{name}”: text and table' },
  short: { zh: '正文称没有，表中 {table}', en: 'text: none, the table {table}' },
  explanation: {
    zh: '正文“{quote}”，表中{name}为 {table}，前后矛盾。两处必有一处不对。请核对登记台账，改正一处。',
    en: 'The text says “{quote}”, the table ({name}) states {table}: one of the two is not right. Please check the register and correct one.',
  },
  suggestion: {
    zh: '正文与表各自成立时，改一处即可。请核对登记台账。',
    en: 'Where either may be right, one change is enough. Please check the register.',
  },
};
