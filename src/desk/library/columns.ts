import type { ReportRecord } from '../../library/records';
import { language } from '../../ui/i18n';

/** 列 One column: its id is also the name of its text. */
export type ColumnId = (typeof all)[number]['id'];

/** How wide, which side, which group of the chooser, what it sorts by, and whether it is empty where no table was read. */
export interface Column {
  id: ColumnId;
  width: number;
  /** In English, where its words are longer. */
  english?: number;
  side: 'l' | 'r';
  group: 'review' | 'figures' | 'report';
  /** Ascending order; null is always last. */
  value(record: ReportRecord): number | string | null;
  /** Begin with the greatest. */
  greatestFirst?: boolean;
  ofTables?: boolean;
}

type Value = Column['value'];
const summary =
  (
    name: 'received' | 'disposed' | 'carriedForward' | 'reconsiderations' | 'suits' | 'published' | 'signed',
  ): Value =>
  (record) =>
    record.summary[name];
const rate =
  (name: keyof ReportRecord['summary']['rates']): Value =>
  (record) =>
    record.summary.rates[name];

const types = ['government', 'department', 'township', 'subdistrict', 'committee', 'unknown'];

/** 单位 is always the first column and is not among them. */
const all = [
  {
    id: 'type',
    width: 46,
    english: 104,
    side: 'l',
    group: 'report',
    value: ({ summary: { agencyType } }) => types.indexOf(agencyType),
  },
  { id: 'year', width: 46, side: 'r', group: 'report', value: ({ year }) => year, greatestFirst: true },
  {
    id: 'form',
    width: 46,
    side: 'r',
    group: 'report',
    value: ({ summary: { form } }) => form,
    greatestFirst: true,
  },
  {
    id: 'error',
    width: 50,
    side: 'r',
    group: 'review',
    value: ({ counts }) => counts.error,
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'warning',
    width: 46,
    side: 'r',
    group: 'review',
    value: ({ counts }) => counts.warning,
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'info',
    width: 44,
    side: 'r',
    group: 'review',
    value: ({ counts }) => counts.info,
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'relations',
    width: 56,
    side: 'r',
    group: 'review',
    value: ({ summary: { relations } }) => relations.satisfied - relations.checked,
    ofTables: true,
  },
  {
    id: 'codes',
    width: 108,
    side: 'l',
    group: 'review',
    value: ({ summary: { codes } }) => codes.join(' ') || null,
    ofTables: true,
  },
  {
    id: 'received',
    width: 46,
    side: 'r',
    group: 'figures',
    value: summary('received'),
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'disposed',
    width: 46,
    side: 'r',
    group: 'figures',
    value: summary('disposed'),
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'disclosure',
    width: 60,
    side: 'r',
    group: 'figures',
    value: rate('disclosure'),
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'carriedForward',
    width: 44,
    side: 'r',
    group: 'figures',
    value: summary('carriedForward'),
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'published',
    width: 92,
    side: 'r',
    group: 'report',
    value: summary('published'),
    greatestFirst: true,
  },
  {
    id: 'overdue',
    width: 54,
    side: 'r',
    group: 'report',
    value: ({ summary: { overdue } }) => overdue || null,
    greatestFirst: true,
  },
  {
    id: 'handling',
    width: 92,
    side: 'l',
    group: 'review',
    value: ({ followUp, summary: { handled } }) => (followUp === null ? handled.open : null),
    greatestFirst: true,
  },
  {
    id: 'undecided',
    width: 46,
    side: 'r',
    group: 'review',
    value: ({ summary: { undecided } }) => undecided ?? 0,
    greatestFirst: true,
    ofTables: true,
  },
  { id: 'readAt', width: 92, side: 'r', group: 'review', value: ({ readAt }) => readAt, greatestFirst: true },
  {
    id: 'disposal',
    width: 60,
    side: 'r',
    group: 'figures',
    value: rate('disposal'),
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'naturalPerson',
    width: 60,
    side: 'r',
    group: 'figures',
    value: rate('naturalPerson'),
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'denial',
    width: 66,
    side: 'r',
    group: 'figures',
    value: rate('denial'),
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'unavailable',
    width: 66,
    side: 'r',
    group: 'figures',
    value: rate('unavailable'),
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'reconsiderations',
    width: 46,
    side: 'r',
    group: 'figures',
    value: summary('reconsiderations'),
    greatestFirst: true,
    ofTables: true,
  },
  {
    id: 'suits',
    width: 46,
    side: 'r',
    group: 'figures',
    value: summary('suits'),
    greatestFirst: true,
    ofTables: true,
  },
  { id: 'signed', width: 92, side: 'r', group: 'report', value: summary('signed'), greatestFirst: true },
  {
    id: 'identifier',
    width: 140,
    side: 'l',
    group: 'report',
    value: ({ summary: { identifier } }) => identifier ?? null,
  },
  { id: 'address', width: 220, side: 'l', group: 'report', value: ({ address }) => address },
] as const satisfies readonly (Omit<Column, 'id'> & { id: string })[];

/** 全部列 By their ids. */
export const columns = Object.fromEntries(all.map((column) => [column.id, column])) as unknown as Record<
  ColumnId,
  Column
>;

/** How wide a column is in the language in use. */
export function widthOf(id: ColumnId): number {
  const column: Column = columns[id];
  return language() === 'en' ? (column.english ?? column.width) : column.width;
}

/** Every id, in the order of the chooser. */
export const columnIds = all.map(({ id }) => id) as readonly ColumnId[];

/** 默认的列 As the table is first seen. */
export const usualColumns = columnIds.slice(0, 15);
