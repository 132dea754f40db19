import type { Job } from '../../batch/job';
import type { ReportRecord } from '../../library/records';

/** 一行 A source that was reviewed, and its report as the library has it now. */
export interface Row {
  job: Job;
  record: ReportRecord;
}

/** 筛选 Reports by their highest severity, each in one group; late ones apart, for a report may be late whatever is found in it. */
export type RowFilter = 'all' | 'error' | 'warning' | 'info' | 'clean' | 'unchecked' | 'late';

/** The filters in their order. */
export const rowFilters: readonly RowFilter[] = [
  'all',
  'error',
  'warning',
  'info',
  'clean',
  'unchecked',
  'late',
];

/** 可排序的列 */
export type Column =
  | 'name'
  | 'year'
  | 'form'
  | 'error'
  | 'warning'
  | 'info'
  | 'relations'
  | 'received'
  | 'disposed'
  | 'disclosure'
  | 'carriedForward'
  | 'published'
  | 'late';

/** 次序 The columns in order; `l`: text, set left. */
export const columns: readonly { id: Column; left?: true }[] = [
  { id: 'name', left: true },
  { id: 'year' },
  { id: 'form' },
  { id: 'error' },
  { id: 'warning' },
  { id: 'info' },
  { id: 'relations' },
  { id: 'received' },
  { id: 'disposed' },
  { id: 'disclosure' },
  { id: 'carriedForward' },
  { id: 'published' },
  { id: 'late' },
];

export interface Sort {
  by: Column;
  down: boolean;
}

/** Whether the tables of a report could not be read. */
export function isUnread({ record }: Row): boolean {
  return record.summary.kind === 'report-without-tables';
}

/** The group of a report by what is worst in it. */
export function groupOf(row: Row): Exclude<RowFilter, 'all' | 'late'> {
  const { error, warning, info } = row.record.summary.findings;
  if (isUnread(row)) return 'unchecked';
  return error > 0 ? 'error' : warning > 0 ? 'warning' : info > 0 ? 'info' : 'clean';
}

export function passes(row: Row, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  return filter === 'late' ? (row.record.summary.overdue ?? 0) > 0 : groupOf(row) === filter;
}

/** How many each filter lets through. */
export function countRows(rows: readonly Row[]): Record<RowFilter, number> {
  const counts = { all: 0, error: 0, warning: 0, info: 0, clean: 0, unchecked: 0, late: 0 };
  for (const row of rows) for (const filter of rowFilters) if (passes(row, filter)) counts[filter] += 1;
  return counts;
}

/** 排序 By one column; equal ones by what is worst in them, then in the order in which they were given. What is not stated comes last either way. */
export function sortRows(rows: readonly Row[], { by, down }: Sort, names: (row: Row) => string): Row[] {
  const direction = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [sortValue(a, by, names), sortValue(b, by, names)];
    if (x === null || y === null) return x === y ? fallback(a, b) : x === null ? 1 : -1;
    const order =
      typeof x === 'string' && typeof y === 'string' ? x.localeCompare(y, 'zh-CN') : Number(x) - Number(y);
    return order * direction || fallback(a, b);
  });
}

function fallback(a: Row, b: Row): number {
  const [x, y] = [a.record.summary.findings, b.record.summary.findings];
  return y.error - x.error || y.warning - x.warning || y.info - x.info || a.job.index - b.job.index;
}

function sortValue(row: Row, by: Column, names: (row: Row) => string): string | number | null {
  const { record } = row;
  const { summary } = record;
  if (by === 'name') return names(row);
  if (by === 'year') return record.year;
  if (by === 'published') return summary.published;
  if (isUnread(row)) return null;
  switch (by) {
    case 'form':
      return summary.form;
    case 'relations':
      return summary.relations.checked === 0 ? null : summary.relations.satisfied - summary.relations.checked;
    case 'disclosure':
      return summary.rates.disclosure;
    case 'late':
      return summary.overdue;
    case 'error':
    case 'warning':
    case 'info':
      return summary.findings[by];
    default:
      return summary[by];
  }
}
