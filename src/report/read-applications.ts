import type { TableBlock } from '../grid/document';
import type { Grid, SourceCell } from '../grid/grid';
import { spread } from '../grid/spread';
import {
  columnMatcher,
  columns,
  groupMatcher,
  groups,
  orderOf,
  otherRow,
  placesOfRow,
  rowMatcher,
  rows,
} from './applications-lines';
import { isDigits } from './characters';
import { normaliseLabel } from './label';
import { newReading, type Reading } from './reading';
import { hasDigit, isBlank, isValue } from './value-cell';

/** The columns of the figures, left to right; null: a column that the form does not know. */
type Columns = (string | null)[];

/**
 * 读表三 A table whose rows carry labels of 表三. Null if it is another table.
 *
 * Rows are told by their labels, columns by the head; a part of a table cut in two takes the head of the part before it.
 * Cells are counted, not measured: spans drift on real pages, the number of cells of a row does not.
 */
export function readApplications(
  table: TableBlock,
  words: readonly SourceCell[][],
  inherited: Columns | null,
): { reading: Reading; columns: Columns } | null {
  if (!words.some((row) => row.some(({ text }) => text.length > 3 && rowMatcher.suffix(text) !== null)))
    return null;
  const matched = matchRows(table.rows);
  if (matched.length === 0) return null;
  const head = spread(table.rows.slice(0, matched[0]!.index));
  const { order, positions } = readHead(head) ?? { order: inherited, positions: null };
  const ids = order ?? columns.map((column) => column.id);

  let grid: Grid | null = null;
  const placed = (row: number) => {
    if (positions === null) return null;
    grid ??= spread(table.rows);
    const line = grid[row];
    return positions.map((x) => line?.[x]?.source ?? null);
  };
  // Where rows have a cell too many at their end, a blank at the end of another may be that cell.
  const extra = matched.some((row) => row.values.length > ids.length);
  const reading = newReading('applications', table.hidden);
  const orderOfColumns = columns.map(({ id }) => ids.indexOf(id));
  if (matched.some((row) => row.id.startsWith('disposed.other.'))) reading.hints.add('2021');
  for (const row of matched) {
    if (row.label !== null) reading.unlisted.set(row.id, row.label);
    reading.traces.set(`applications/${row.id}`, row.first);
    const doubt = row.values.length > 0 && row.values.length < ids.length ? 'short' : 'ambiguous';
    const figures = assign(row.values, ids, extra, () => placed(row.index));
    for (const [index, place] of placesOfRow(row.id).entries()) {
      const at = orderOfColumns[index]!;
      if (at === -1) continue;
      const cell = figures?.[at];
      if (cell) reading.cells.set(place, cell);
      else reading.doubts.set(place, doubt);
    }
  }
  return { reading, columns: ids };
}

interface MatchedRow {
  index: number;
  id: string;
  /** The cell of its label. */
  first: SourceCell;
  /** Empty where its figures are not to be told. */
  values: SourceCell[];
  /** As printed, for a row that the form does not know. */
  label: string | null;
}

/** The rows that carry figures, with the line of the form that each names. */
function matchRows(written: readonly SourceCell[][]): MatchedRow[] {
  const found: MatchedRow[] = [];
  const seen = new Set<string>();
  const unknown: { at: number; row: MatchedRow }[] = [];
  for (const [index, row] of written.entries()) {
    const named = nameRow(row, found.at(-1)?.id ?? null);
    if (!named) continue;
    const first = row[named.end - 1]!;
    const values = row.slice(named.end);
    // A head prints labels without figures; a group's label stands alone in its cell.
    if (values.length < 4 || !values.every((cell) => isValue(cell) || cell.text.trim().length < 12)) continue;
    if (!values.some(isValue)) continue;
    if (named.id === null) {
      if (values.length >= columns.length && values.some(hasDigit) && found.length > 0) {
        unknown.push({ at: found.length, row: { index, id: '', first, values, label: named.label } });
      }
      continue;
    }
    if (seen.has(named.id)) continue;
    seen.add(named.id);
    found.push({ index, id: named.id, first, values, label: null });
  }
  return withoutGroup([...found, ...nameUnknown(unknown, found)].sort((a, b) => a.index - b.index));
}

/** The first row of each group. */
const FIRST_ROWS = new Map(
  [...groups.map((group) => group.id), otherRow.id].map((id) => [
    id,
    rows.find((row) => row.id.startsWith(`${id}.`))!.id,
  ]),
);

const FIRST_OF_GROUP = new Set(FIRST_ROWS.values());

/**
 * A group's label with figures is a subtotal only right above the group's first row. Else the figures are those of a row whose own label
 * is missing; （六）其他处理 may also be a row of its own.
 */
function withoutGroup(found: readonly MatchedRow[]): MatchedRow[] {
  const ids = new Set(found.map((row) => row.id));
  return found.map((row, index) => {
    const first = FIRST_ROWS.get(row.id);
    if (first === undefined || found[index + 1]?.id === first) return row;
    const alone = row.id === otherRow.id && ![...ids].some((id) => id.startsWith(`${row.id}.`));
    return alone ? row : { ...row, id: first, values: [] };
  });
}

/** Which line of the form a row names, and where its figures begin. */
function nameRow(
  row: readonly SourceCell[],
  previous: string | null,
): { id: string | null; end: number; label: string } | null {
  let labels = row.length;
  while (labels > 0 && !isLabel(row[labels - 1]!)) labels--;
  // Words in a figure's place (若干) would pass for a label: the last cell that names a line decides.
  for (let end = Math.min(labels, 5); end > 0; end--) {
    const cell = row[end - 1]!;
    const text = normaliseLabel(cell.text);
    if (text === '' || isValue(cell)) continue;
    const line = rowMatcher.exact(cell.text);
    if (line && isOther(text)) {
      const inGroup = previous?.startsWith('disposed.other.') || /其他处理/.test(row[end - 2]?.text ?? '');
      if (/^\(?3/.test(text) || inGroup) return { id: 'disposed.other.misc', end, label: cell.text };
      continue;
    }
    if (line) {
      // （六）其他处理 beside a label of its own is the group, not the row.
      return { id: line.id, end, label: cell.text };
    }
    if (groupMatcher.exact(cell.text))
      return { id: groupMatcher.exact(cell.text)!.id, end, label: cell.text };
    const inside = rowMatcher.suffix(cell.text) ?? rowMatcher.nearly(cell.text);
    if (inside) return { id: inside.id, end, label: cell.text };
  }
  const end = Math.min(labels, 3);
  const label = row
    .slice(0, end)
    .map((cell) => cell.text.trim())
    .filter((text) => text !== '')
    .at(-1);
  return end > 0 && label ? { id: null, end, label } : null;
}

/** Words, and more than one letter. Most cells of a row are figures. */
function isLabel(cell: SourceCell): boolean {
  return !isDigits(cell.text) && !isBlank(cell) && !isValue(cell) && cell.text.trim().length > 1;
}

const isOther = (normalised: string) => /^(?:\(?3\)?[.,]?)?其他$/.test(normalised);

/**
 * Rows with figures whose label is not known: where exactly one line of the form is missing between its neighbours and is alike,
 * it is that line misprinted; where lines are missing and none is alike, they are in doubt; else it is a row that the form does
 * not know (F-04).
 */
function nameUnknown(
  unknown: readonly { at: number; row: MatchedRow }[],
  found: readonly MatchedRow[],
): MatchedRow[] {
  const rowsRead = new Set(found.map((row) => row.id));
  let count = 0;
  const named: MatchedRow[] = [];
  const doubtful = new Map<string, MatchedRow>();
  for (const { at, row } of unknown) {
    const before = orderOf.get(found[at - 1]?.id ?? '') ?? -1;
    const after = orderOf.get(found[at]?.id ?? '') ?? rows.length;
    const missing = rows.filter(
      (line, index) =>
        index > before && index < after && !rowsRead.has(line.id) && !isOfOtherEdition(line.id, rowsRead),
    );
    const alike = missing.length > 0 ? rowMatcher.nearly(row.label ?? '', missing) : null;
    if (alike) {
      rowsRead.add(alike.id);
      named.push({ ...row, id: alike.id, label: null });
    } else if (missing.length > 0) {
      // It may be one of the missing lines, garbled, or one that the form does not know.
      for (const line of missing) doubtful.set(line.id, { ...row, id: line.id, label: null, values: [] });
    } else if (before >= 0 && after < rows.length && /[\u4e00-\u9fff]{2}/.test(row.label ?? '')) {
      count++;
      // Right above a group's first row stands the group's subtotal, if anything: perhaps it is that, its label garbled, and no row to add.
      const mayBeSubtotal = FIRST_OF_GROUP.has(found[at]?.id ?? '');
      named.push({ ...row, id: `disposed.unlisted.${count}`, ...(mayBeSubtotal && { values: [] }) });
    }
  }
  return [...named, ...[...doubtful.values()].filter((row) => !rowsRead.has(row.id))];
}

/** （六）其他处理 is one row in one edition and three in the other: no page has all four. */
function isOfOtherEdition(id: string, read: ReadonlySet<string>): boolean {
  if (id === otherRow.id) return [...read].some((row) => row.startsWith(`${otherRow.id}.`));
  return id.startsWith(`${otherRow.id}.`) && read.has(otherRow.id);
}

/** The head above the first row of figures: the columns in order, and the grid column of each. */
function readHead(grid: Grid): { order: Columns; positions: number[] } | null {
  if (grid.length === 0) return null;
  const order: Columns = [];
  const positions: number[] = [];
  const used = new Set<string>();
  let previous: SourceCell | null = null;
  const width = grid[0]?.length ?? 0;
  for (let x = 0; x < width; x++) {
    const stack: SourceCell[] = [];
    for (const line of grid) {
      const source = line[x]?.source;
      if (source && source !== stack.at(-1)) stack.push(source);
    }
    const leaf = stack.at(-1) ?? null;
    // Beyond the head: rows that drift, or end in a cell too many.
    if (leaf === null || leaf === previous || isAcross(grid, leaf)) continue;
    previous = leaf;
    const id = columnOf(stack);
    if (id !== null && used.has(id)) return null;
    // 法人或其他组织 or 申请人情况 with nothing under it: a head below is missing, and which cannot be told.
    if (id === null && isGroupHead(leaf)) return null;
    if (id !== null) used.add(id);
    // Left of the first applicant stand the labels.
    if (id === null && order.length === 0) continue;
    order.push(id);
    positions.push(x);
  }
  // 总计 between the others: a head that lost a cell has slipped.
  const known = order.filter((id) => id !== null);
  const total = known.indexOf('total');
  if (total > 0 && total < known.length - 1) return null;
  // One column may be missing (总计 on some pages); a head that names fewer is broken.
  return used.size >= columns.length - 1 ? { order, positions } : null;
}

function isGroupHead(cell: SourceCell): boolean {
  return /^(?:法人(?:或|和|及)(?:者)?其他组织|申请人情况)$/.test(normaliseLabel(cell.text));
}

/** A title row over the whole table is no head of a column. */
function isAcross(grid: Grid, cell: SourceCell): boolean {
  return cell.colSpan > 1 && grid.some((row) => row[0]?.source === cell);
}

/** The column that a stack of head cells names: by its lowest label, or by the lowest ones joined (商业／企业). */
function columnOf(stack: readonly SourceCell[]): string | null {
  for (let take = 1; take <= Math.min(3, stack.length); take++) {
    const text = stack
      .slice(-take)
      .map((cell) => cell.text)
      .join('');
    const line = columnMatcher.exact(text);
    if (line) return line.id;
  }
  return null;
}

/**
 * The cells of a row, in the order of the columns. As many cells as columns: those. Otherwise by their place in the grid, if every column
 * has a cell of its own there. Null if neither tells.
 */
function assign(
  values: readonly SourceCell[],
  ids: Columns,
  extra: boolean,
  byGrid: () => (SourceCell | null)[] | null,
): readonly (SourceCell | null)[] | null {
  let chosen: readonly (SourceCell | null)[] | null = null;
  if (values.length === ids.length) chosen = extra && isBlank(values.at(-1)!) ? null : values;
  else {
    const placed = byGrid();
    const own = placed?.every((cell) => cell !== null && values.includes(cell)) ?? false;
    if (placed && own && new Set(placed).size === ids.length && onlyBlanksLeft(values, placed))
      chosen = placed;
    else if (values.length > ids.length && values.slice(ids.length).every(isBlank))
      chosen = isBlank(values[ids.length - 1]!) ? null : values.slice(0, ids.length);
  }
  return chosen;
}

function onlyBlanksLeft(values: readonly SourceCell[], placed: readonly (SourceCell | null)[]): boolean {
  return values.every((cell) => placed.includes(cell) || isBlank(cell));
}
