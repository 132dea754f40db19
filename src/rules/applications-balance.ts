import type { SumRule } from './rule';

/**
 * 收办平衡 What came in was either disposed of or is carried forward.
 *
 * The form prints this in the table's own corner cell. It holds in every applicant column and in 总计, so one slip usually
 * breaks two columns.
 */
export const applicationsBalance: SumRule = {
  id: 'applications-balance',
  code: 'T3-I',
  title: {
    zh: '每一列本年新收＋上年结转＝（七）总计＋结转下年',
    en: 'Received + carried over = disposed + carried forward, in every column',
  },
  basis: {
    documents: ['国办公开办函〔2019〕60号', '国办公开办函〔2021〕30号'],
    part: { zh: '表三表样', en: 'layout of table 3' },
    quote: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
  },
  severity: 'error',
  constraint: {
    table: 'applications',
    each: 'column',
    sum: ['received', 'carriedOver'],
    equals: ['disposed.total', 'carriedForward'],
  },
  addends: { zh: '收办平衡', en: 'received against disposed' },
  words: {
    zh: '“{line}”列新收 {received}＋上年结转 {carriedOver}＝{left}，办理总计 {disposed.total}＋结转下年 {carriedForward}＝{right}',
    en: 'in column “{line}” received {received} + carried over {carriedOver} = {left}, disposed {disposed.total} + carried forward {carriedForward} = {right}',
  },
  explanation: {
    zh: '“{line}”列收到的申请共 {left} 件，办结与结转共 {right} 件，相差 {difference} 件。收到的申请要么办结，要么结转下年。请核对本列四项数据。',
    en: 'in column “{line}” {left} applications came in, {right} are accounted for: a difference of {difference}. What came in is either disposed of or carried forward. Please check the four figures of this column.',
  },
};
