import type { ReportRecord } from '../../library/records';
import { type ColumnId, columns } from './columns';

/** 排序 One column and its direction; the second decides where the first says nothing. */
export interface Sort {
  by: ColumnId | 'name';
  descending: boolean;
}

/** 先按错误数，再按警告数 */
export const usualSort: readonly Sort[] = [
  { by: 'error', descending: true },
  { by: 'warning', descending: true },
];

/** 点表头 A head that is pressed again turns round; another becomes the first, and what was first becomes the second. */
export function sortedBy(sorts: readonly Sort[], by: Sort['by']): Sort[] {
  const [first] = sorts;
  if (first?.by === by) return [{ by, descending: !first.descending }, ...sorts.slice(1)];
  const made = { by, descending: by === 'name' ? false : (columns[by].greatestFirst ?? false) };
  return first === undefined ? [made] : [made, first];
}

/** 排 A new list in order. What has no value comes last in either direction; of equals the order is by name, then the newer year. */
export function sorted(records: readonly ReportRecord[], sorts: readonly Sort[]): ReportRecord[] {
  // The collator is slow: ties are settled by the plain order of names, pinyin only where that is asked for.
  const ranks = sorts.some(({ by }) => by === 'name') ? namesInOrder(records) : null;
  const keys = sorts.map(({ by, descending }) => ({
    value: by === 'name' ? (record: ReportRecord) => ranks!.get(record.agency)! : columns[by].value,
    sign: descending ? -1 : 1,
  }));
  // The values are asked for once for each report, not for each comparison.
  const lines = records.map((record) => ({
    record,
    values: keys.map(({ value }) => value(record)),
  }));
  lines.sort((a, b) => {
    for (let at = 0; at < keys.length; at++) {
      const [x, y] = [a.values[at]!, b.values[at]!];
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      return (x < y ? -1 : 1) * keys[at]!.sign;
    }
    return tie(a.record, b.record);
  });
  return lines.map(({ record }) => record);
}

/** Name, then the newer year, then whatever is always the same. */
function tie(a: ReportRecord, b: ReportRecord): number {
  if (a.agencyKey !== b.agencyKey) return a.agencyKey < b.agencyKey ? -1 : 1;
  return b.year - a.year || (a.key < b.key ? -1 : 1);
}

const collator = new Intl.Collator('zh-CN', { numeric: true });
let known: { records: readonly ReportRecord[]; ranks: Map<string | null, number> } | null = null;

/** 拼音次序 The place of each name among all, compared once for a list: the collator is slow. A report without a name comes last. */
function namesInOrder(records: readonly ReportRecord[]): Map<string | null, number> {
  if (known?.records === records) return known.ranks;
  const names = [...new Set(records.map(({ agency }) => agency))].filter((name) => name !== null);
  names.sort(collator.compare);
  const ranks = new Map<string | null, number>(names.map((name, index) => [name, index]));
  ranks.set(null, names.length);
  known = { records, ranks };
  return ranks;
}
