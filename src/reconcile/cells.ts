import { formOf } from '../forms';
import { type FormId, type Line, rowsWithPlaces, type TableId } from '../forms/form';
import type { Figure, Place, ReadingNote } from '../report/report';
import { cellRules } from '../rules';
import type { CellRule } from '../rules/rule';
import type { Draft } from './violations';

/** The ways of reading that tell of words beside the number. */
const STRAY: ReadingNote[] = ['unit-dropped', 'remark-dropped', 'letter-as-digit', 'chinese-numeral'];

/** 判单元格 What each judge looks for in a figure. Blanks depend on the sums and are judged in `blanks`. */
const JUDGES: Record<Exclude<CellRule['judge'], 'blank'>, (figure: Figure) => boolean> = {
  'not-a-number': ({ state, reason }) => state === 'illegible' && reason === 'not-a-number',
  negative: ({ value }) => value !== null && value < 0,
  fraction: ({ value }) => value !== null && !Number.isInteger(value),
  'unit-missing': ({ value, unit }) => value !== null && value !== 0 && (unit ?? null) === null,
  unit: ({ state, notes }) => state === 'stated' && (notes ?? []).some((note) => STRAY.includes(note)),
};

/** 单元格 Findings on what single cells state. `asserted`: places that a repair already corrects. */
export function findCellFaults(figures: Record<Place, Figure>, form: FormId, asserted: Set<Place>): Draft[] {
  const cells = cellsOf(figures, form);
  return cellRules.flatMap((rule) => {
    if (rule.judge === 'blank') return [];
    const judge = JUDGES[rule.judge];
    const faulty = cells.filter(
      ({ place, figure, table, row, column }) =>
        judge(figure) && !isExcepted(rule, table, row, column) && !asserted.has(place),
    );
    return grouped(faulty, rule).map((group) => ({
      rule: rule.id,
      code: rule.code,
      severity: rule.severity,
      outcome: 'violated' as const,
      places: group.map((cell) => cell.place),
      passage: null,
      relations: [],
      repairs: [],
      cause: null,
    }));
  });
}

/** 不触发 Whether a rule leaves this cell alone. */
export function isExcepted({ except }: CellRule, table: TableId, row: Line, column: Line): boolean {
  return (
    (except.tables?.includes(table) ?? false) ||
    (except.rows?.includes(row.id) ?? false) ||
    (except.columns?.includes(column.id) ?? false) ||
    (except.kinds?.includes(column.kind ?? row.kind ?? 'count') ?? false) ||
    ((except.optionalRows ?? false) && (row.optional ?? false))
  );
}

interface TableCell {
  place: Place;
  figure: Figure;
  table: TableId;
  row: Line;
  column: Line;
}

/** Every figure with its lines; a row that the form does not know counts. */
function cellsOf(figures: Record<Place, Figure>, form: FormId): TableCell[] {
  const known = new Map<Place, { row: Line; column: Line }>();
  for (const table of formOf(form).tables)
    for (const { row, columns, places } of rowsWithPlaces(table))
      for (const [index, place] of places.entries()) known.set(place, { row, column: columns[index]! });
  return Object.entries(figures).map(([place, figure]) => {
    const [table, row, column] = place.split('/') as [TableId, string, string];
    const lines = known.get(place) ?? { row: { id: row, labels: [] }, column: { id: column, labels: [] } };
    return { place, figure, table, ...lines };
  });
}

/** One cause, one finding: the same words all over a table, and what is mere form, are said once. */
function grouped(cells: TableCell[], rule: CellRule): TableCell[][] {
  const groups = new Map<string, TableCell[]>();
  for (const cell of cells) {
    const same =
      rule.judge === 'not-a-number' ? cell.figure.text.trim() : rule.judge === 'negative' ? cell.place : '';
    const key = `${cell.table} ${same}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}
