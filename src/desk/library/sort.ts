import type { ReportRecord } from '../../library/records';
import { type ColumnId, columns } from './columns';

/** 排序 One column and its direction; the second decides where the first says nothing. */
export interface Sort {
  by: ColumnId | 'name';
  descending: boolean;
}

/** 先按错误数，再按警告数 As `worstReports` of the library reads the first of them. */
export const usualSort: readonly Sort[] = [
  { by: 'error', descending: true },
  { by: 'warning', descending: true },
];

/** Whether a table is in that order. */
export function isUsual(sorts: readonly Sort[]): boolean {
  return JSON.stringify(sorts) === JSON.stringify(usualSort);
}

/** 点表头 A head that is pressed again turns round; another becomes the first, and what was first becomes the second. */
export function sortedBy(sorts: readonly Sort[], by: Sort['by']): Sort[] {
  const [first] = sorts;
  if (first?.by === by) return [{ by, descending: !first.descending }, ...sorts.slice(1)];
  const made = { by, descending: by === 'name' ? false : (columns[by].greatestFirst ?? false) };
  return first === undefined ? [made] : [made, first];
}

/** 排 A new list in order. What has no value comes last in either direction; of equals the order is by name, then the newer year. */
export function sorted(records: readonly ReportRecord[], sorts: readonly Sort[]): ReportRecord[] {
  const base = inPlainOrder(records);
  const keys = sorts.map((sort) => placesOf(base, sort));
  const order = Uint32Array.from(base, (_, index) => index).sort((a, b) => {
    for (const places of keys) if (places[a] !== places[b]) return places[a]! < places[b]! ? -1 : 1;
    return a - b;
  });
  return Array.from(order, (index) => base[index]!);
}

/** Where each report stands by one column, as numbers in ascending order: asked for once, not for each comparison. */
function placesOf(records: readonly ReportRecord[], { by, descending }: Sort): Float64Array {
  const sign = descending ? -1 : 1;
  const values = by === 'name' ? records.map(({ agency }) => agency) : records.map(columns[by].value);
  const words = new Set(values.filter((value) => typeof value === 'string'));
  const ranks =
    by === 'name' ? namesInOrder(words) : new Map([...words].sort().map((word, at) => [word, at]));
  return Float64Array.from(values, (value) => {
    // The names of reports without one are no value that is missing: they come last in one direction and first in the other.
    if (value === null) return by === 'name' ? sign * ranks.size : Number.POSITIVE_INFINITY;
    return sign * (typeof value === 'number' ? value : ranks.get(value)!);
  });
}

/** 常规次序 By plain name, then the newer year, then whatever is always the same: what settles ties. Worked out once for a list. */
function inPlainOrder(records: readonly ReportRecord[]): readonly ReportRecord[] {
  if (known?.records === records) return known.inOrder;
  const agencies = new Map<string, ReportRecord[]>();
  for (const record of records) {
    const alike = agencies.get(record.agencyKey);
    if (alike === undefined) agencies.set(record.agencyKey, [record]);
    else alike.push(record);
  }
  const inOrder = [...agencies.keys()]
    .sort()
    .flatMap((agency) => agencies.get(agency)!.sort((a, b) => b.year - a.year || (a.key < b.key ? -1 : 1)));
  known = { records, inOrder };
  return inOrder;
}

let known: { records: readonly ReportRecord[]; inOrder: readonly ReportRecord[] } | null = null;

const collator = new Intl.Collator('zh-CN', { numeric: true });
let ranked: { names: ReadonlySet<string>; ranks: Map<string, number> } | null = null;

/** 拼音次序 The place of each name among all. The collator is slow: as long as the names are the same it is not asked again. */
function namesInOrder(names: ReadonlySet<string>): Map<string, number> {
  if (ranked?.names.size === names.size && [...names].every((name) => ranked!.names.has(name)))
    return ranked.ranks;
  const ranks = new Map([...names].sort(collator.compare).map((name, at) => [name, at]));
  ranked = { names, ranks };
  return ranks;
}
