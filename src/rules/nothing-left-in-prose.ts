import type { JudgedRule } from './rule';

/**
 * 均已答复 A text that says that all are answered stands beside a 结转下年 of some.
 *
 * 按时答复率100% does not contradict it: what is carried forward may not be due yet.
 */
export const nothingLeftInProse: JudgedRule = {
  id: 'nothing-left-in-prose',
  code: 'N-04',
  title: {
    zh: '正文称全部办结的，表三无结转下年',
    en: 'Nothing is carried forward where all is said to be answered',
  },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '总体情况；表三表样', en: 'part 1; layout of table 3' },
  },
  severity: 'info',
  about: 'prose',
  judge: 'nothing-left',
  headline: {
    zh: '正文称全部办结，表三结转下年 {table} 件',
    en: 'The text has all answered, table 3 carries {table} forward',
  },
  listTitle: { zh: '结转下年 · 正文与表', en: 'Carried forward: text and table' },
  short: { zh: '正文全部办结，表三结转 {table}', en: 'text: all answered; table 3: {table} open' },
  explanation: {
    zh: '正文“{quote}”，表三{name}为 {table} 件，两处口径可能不同。结转的申请还没有答复。请核实正文的说法。',
    en: 'The text says “{quote}”, table 3 ({name}) states {table}: applications carried forward are not answered yet. Please check the wording of the text.',
  },
  suggestion: {
    zh: '如有未到期的申请，请在正文注明结转件数。',
    en: 'If some are not due yet, please state in the text how many are carried forward.',
  },
};
