import type { JudgedRule } from './rule';

/**
 * 收到数 The applications that the text says came in are those of 本年新收.
 *
 * With 含上年结转 the figure may count both lines. 办理 and 处理 may stand for what came in, what was due or what was
 * answered: such a sentence is never more than a warning.
 */
export const receivedInProse: JudgedRule = {
  id: 'received-in-prose',
  code: 'N-01',
  title: { zh: '正文收到申请数＝表三本年新收', en: 'Applications received: text = table 3' },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况；表三表样', en: 'part 1; layout of table 3' },
  },
  severity: 'error',
  about: 'prose',
  judge: 'count',
  headline: {
    zh: '正文收到 {stated} 件，表三新收 {table} 件',
    en: 'The text has {stated} received, table 3 has {table}',
  },
  listTitle: { zh: '本年新收 · 正文与表', en: 'Received: text and table' },
  short: { zh: '正文 {stated}，表三 {table}', en: 'text {stated}, table 3 {table}' },
  explanation: {
    zh: '正文“{quote}”，表三{name}为 {table}，文表不一致，相差 {difference}。请核对收到的申请件数。',
    en: 'The text says “{quote}”, table 3 ({name}) states {table}: a difference of {difference}. Please check how many applications came in.',
  },
  suggestion: {
    zh: '正文与表各自成立时，改一处即可。请核对登记台账。',
    en: 'Where either may be right, one change is enough. Please check the register.',
  },
};
