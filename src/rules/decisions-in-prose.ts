import type { JudgedRule } from './rule';

/**
 * 处理决定 What the text says of licences, penalties and coercive measures is 处理决定数量 of 表二.
 *
 * The decisions count what was not published as well, so that 公开处罚信息N条 only contradicts where it is more.
 */
export const decisionsInProse: JudgedRule = {
  id: 'decisions-in-prose',
  code: 'N-10',
  title: { zh: '正文许可、处罚、强制数＝表二处理决定数量', en: 'Decisions: text = table 2' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况；表二表样', en: 'part 1; layout of table 2' },
  },
  severity: 'warning',
  about: 'prose',
  judge: 'count',
  headline: {
    zh: '正文{name} {stated}，表二处理决定 {table}',
    en: '“{name}”: {stated} in the text, {table} in table 2',
  },
  listTitle: { zh: '{name} · 正文与表', en: '“{name}”: text and table' },
  short: { zh: '正文 {stated}，表二 {table}', en: 'text {stated}, table 2 {table}' },
  explanation: {
    zh: '正文“{quote}”，表二{name}为 {table}，文表不一致，相差 {difference}。两处口径可能不同，请核实。',
    en: 'The text says “{quote}”, table 2 ({name}) states {table}: a difference of {difference}. The two may be counted in different ways. Please check.',
  },
  suggestion: {
    zh: '正文与表各自成立时，改一处即可。请核对登记台账。',
    en: 'Where either may be right, one change is enough. Please check the register.',
  },
};
