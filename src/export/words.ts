import type { FormId } from '../forms/form';
import type { FollowUp } from '../library/summary';
import type { DismissalReason } from '../reconcile/decision';
import type { AgencyType, Unchecked } from '../report/report';
import type { Text } from '../rules/rule';

/** 语言 The languages an export can be in. */
export type Language = keyof Text;

const GOVERNMENT: Text = { zh: '政府', en: 'government' };
const OTHER: Text = { zh: '其他', en: 'other' };

/** 单位类型 政府, 部门, 乡镇, 街道, 其他. */
export const AGENCY_TYPES: Record<AgencyType, Text> = {
  government: GOVERNMENT,
  department: { zh: '部门', en: 'department' },
  township: { zh: '乡镇', en: 'township' },
  subdistrict: { zh: '街道', en: 'subdistrict' },
  committee: OTHER,
  unknown: OTHER,
};

/** 格式版本 A is the form of 2019, B that of 2021. */
export const EDITIONS: Record<FormId, Text> = {
  2014: { zh: '2014表', en: '2014 table' },
  2019: { zh: 'A', en: 'A' },
  2021: { zh: 'B', en: 'B' },
};

/** 跟进 As noted of a report. */
export const FOLLOW_UPS: Record<FollowUp, Text> = {
  notified: { zh: '已通知', en: 'notified' },
  explained: { zh: '已说明', en: 'explained' },
  corrected: { zh: '整改到位', en: 'corrected' },
  partly: { zh: '部分整改', en: 'partly corrected' },
  not: { zh: '未整改', en: 'not corrected' },
  none: { zh: '无需整改', en: 'nothing to correct' },
};

/** 不予采纳的理由 */
export const REASONS: Record<DismissalReason, Text> = {
  verified: { zh: '已核实，数据无误', en: 'verified, the figures are right' },
  explained: { zh: '单位已书面说明', en: 'explained in writing by the agency' },
  misread: { zh: '程序读错', en: 'misread by the program' },
  inapplicable: { zh: '口径不同，不适用', en: 'counted differently, does not apply' },
  other: { zh: '其他', en: 'other' },
};

/** 未能核对的原因 */
export const UNCHECKED: Record<Unchecked['reason'], Text> = {
  image: { zh: '表格是图片', en: 'the tables are images' },
  attachment: { zh: '表格在附件中', en: 'the tables are in an attachment' },
  frame: { zh: '表格在另一页面中', en: 'the tables are in another page' },
  encoding: { zh: '网页文字是乱码', en: 'the text is garbled' },
  truncated: { zh: '内容不完整', en: 'the text is cut off' },
  illegible: { zh: '数字无法识别', en: 'the figures cannot be read' },
  short: {
    zh: '一行缺格，分不清缺的是哪一格',
    en: 'a row has too few cells, and which is missing cannot be told',
  },
  long: { zh: '内容过多，没有读完', en: 'there is too much in it: not read to its end' },
  missing: { zh: '没有找到表格', en: 'no table was found' },
  fault: { zh: '核对时出了差错', en: 'the check itself failed' },
};

const KINDS: [RegExp, Text][] = [
  [/^F/, { zh: '格式', en: 'form' }],
  [/^S/, { zh: '结构', en: 'structure' }],
  [/^T2/, { zh: '表二', en: 'table 2' }],
  [/^T3/, { zh: '表三', en: 'table 3' }],
  [/^T4/, { zh: '表四', en: 'table 4' }],
  [/^X/, { zh: '表间', en: 'between tables' }],
  [/^N/, { zh: '文表', en: 'prose and tables' }],
  [/^Y/, { zh: '跨年', en: 'between years' }],
  [/^P/, { zh: '时效', en: 'deadlines' }],
  [/^G/, { zh: '汇总', en: 'roll-up' }],
  [/^L/, { zh: '统计表', en: 'statistics table' }],
];

/** 问题类别 By the rule's code; what concerns single cells belongs to the table they are in. */
export function kindOf(code: string, table: string | undefined, language: Language): string {
  const known = KINDS.find(([pattern]) => pattern.test(code))?.[1];
  if (known) return known[language];
  const tables: Record<string, string> = {
    proactive: 'T2',
    applications: 'T3',
    challenges: 'T4',
    statistics: 'L',
  };
  const inTable = tables[table ?? ''];
  return inTable === undefined ? OTHER[language] : kindOf(inTable, undefined, language);
}
