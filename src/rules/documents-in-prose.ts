import type { JudgedRule } from './rule';

/**
 * 规范性文件 What the text says of normative documents is in the first block of 表二.
 *
 * 清理, 保留, 备案 and documents of others are counted in other ways: such sentences are left out.
 */
export const documentsInProse: JudgedRule = {
  id: 'documents-in-prose',
  code: 'N-09',
  title: { zh: '正文规范性文件数＝表二对应各格', en: 'Normative documents: text = table 2' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况；表二表样', en: 'part 1; layout of table 2' },
  },
  severity: 'warning',
  about: 'prose',
  judge: 'count',
  headline: {
    zh: '正文{name} {stated} 件，表二为 {table} 件',
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
