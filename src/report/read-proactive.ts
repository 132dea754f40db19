import type { TableBlock } from '../grid/document';
import type { SourceCell } from '../grid/grid';
import { isDigits } from './characters';
import { normaliseLabel } from './label';
import {
  editionOf,
  headColumns,
  isBlockHeading,
  mayHead,
  proactiveRowMatcher,
  proactiveRows,
  unitOf,
} from './proactive-lines';
import { newReading, type Reading } from './reading';
import { isBlank } from './value-cell';

/** The head under which the rows stand: column ids in order, and the labels as printed. */
export interface ProactiveHead {
  ids: (string | null)[];
  labels: string[];
}

/**
 * 读表二 One table for all blocks, or one for each; a block opens with 第二十条第（x）项 and a head. Null if it is another table.
 * Cells are counted from the label on: in this table the spans drift most.
 */
export function readProactive(
  table: TableBlock,
  words: readonly SourceCell[][],
  inherited: ProactiveHead | null,
): { reading: Reading; head: ProactiveHead | null } | null {
  const reading = newReading('proactive', table.hidden);
  let head = inherited;
  let headed = false;
  const rows: { id: string; first: SourceCell; values: SourceCell[]; head: ProactiveHead }[] = [];
  for (const [index, row] of table.rows.entries()) {
    const named = words[index]!;
    const [first] = named;
    if (first === undefined) continue;
    if (named.length === 1 && isBlockHeading(first.text) && printedIn(row).length === 1) {
      head = null;
      headed = true;
      continue;
    }
    const next = named.some(({ text }) => mayHead(text)) ? readHead(printedIn(row)) : null;
    if (next) {
      head = next;
      headed = true;
      continue;
    }
    if (!head || !headed) continue;
    const label = named.find(({ text }) => proactiveRowMatcher.exact(text) !== null);
    if (!label) continue;
    const id = proactiveRowMatcher.exact(label.text)!.id;
    const at = row.indexOf(label);
    rows.push({ id, first: label, values: row.slice(at + 1), head });
  }
  // Where rows have a cell too many at their end, a blank at the end of another may be that cell.
  const extra = rows.some(({ values, head }) => values.length > head.ids.length);
  for (const { id, first, values, head } of rows) {
    reading.traces.set(`proactive/${id}`, first);
    readProactiveRow(
      reading,
      id,
      values,
      head,
      extra,
      values.length < head.ids.length ? 'short' : 'ambiguous',
    );
  }
  return reading.cells.size + reading.doubts.size > 0 ? { reading, head } : null;
}

const printedIn = (row: readonly SourceCell[]) => row.filter((cell) => !isBlank(cell));

/** A row of column labels; null if it is none. */
export function readHead(printed: readonly SourceCell[]): ProactiveHead | null {
  const labels = printed.map((cell) => cell.text);
  const first = labels.findIndex((label) => !isDigits(label) && normaliseLabel(label) === '信息内容');
  const columns = labels.slice(first + 1);
  const ids = headColumns(columns);
  return ids.some((id) => id !== null) ? { ids, labels: columns } : null;
}

/** The cells after a row's label → places. Shared by tables and flattened text. */
export function readProactiveRow(
  reading: Reading,
  id: string,
  values: readonly SourceCell[],
  head: ProactiveHead,
  extra = false,
  doubt: 'ambiguous' | 'short' = 'ambiguous',
): void {
  const row = proactiveRows.get(id)!;
  const { ids } = head;
  for (const column of ids) {
    const edition = column === null ? null : editionOf(column);
    if (edition && row.blocks.has(edition)) reading.hints.add(edition);
  }
  // More cells than columns: the last ones must be blank. Fewer: which is missing cannot be told.
  const fits =
    values.length >= ids.length &&
    values.slice(ids.length).every(isBlank) &&
    !(extra && ids.length > 1 && isBlank(values[ids.length - 1]!));
  for (const [index, column] of ids.entries()) {
    if (column === null || !row.columns.has(column)) continue;
    const place = `proactive/${id}/${column}`;
    if (reading.cells.has(place)) continue;
    const cell = values[index];
    if (fits && cell) reading.cells.set(place, cell);
    else reading.doubts.set(place, doubt);
    const unit = unitOf(head.labels[index] ?? '');
    if (unit) reading.units.set(place, unit);
  }
}
