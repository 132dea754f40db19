import { formOf } from '../../forms';
import type { Block, FormTable, Line, TableId } from '../../forms/form';
import { printedTable } from '../../reconcile/expand';
import type { Review } from '../../reconcile/review';
import type { Figure, Place } from '../../report/report';
import { foremostProof, type Proof, proofsOf } from './proof';

/** 一格 One cell of the redrawn table; `figure` is missing where the review says nothing of the place. */
export interface SheetCell {
  place: Place;
  column: string;
  figure: Figure | undefined;
  amount: boolean;
}

/** 一行 One row of figures. `group` is the row id of the group it stands in (不予公开), `first` if it opens it. */
export interface FigureRow {
  type: 'figures';
  id: string;
  /** Labels as printed, outermost first; empty of a row the form does not know. */
  labels: string[];
  group: string | null;
  /** How far it is set in, where the form nests rows under rows that have figures of their own. */
  depth: number;
  subtotal: boolean;
  cells: SheetCell[];
  proof: Proof | null;
}

/** 收起的行 Rows of nothing but zeros, counted. */
export interface FoldedRow {
  type: 'folded';
  group: string | null;
  count: number;
  /** The folded rows' places, by column. */
  places: { column: string; places: Place[] }[];
}

/** A row as it is drawn. */
export type SheetRow = FigureRow | FoldedRow;

/** 块 A part of a table with its own heads. */
export interface SheetBlock {
  heading: string;
  columns: Line[];
  rows: SheetRow[];
}

/** 重绘的表 The official form of one table with what a review states in it. */
export interface SheetLayout {
  table: TableId;
  blocks: SheetBlock[];
  /** Columns of the widest block. */
  width: number;
  /** Are rows grouped, so that the group stands in a column of its own? */
  grouped: boolean;
  /** Does any row have a relation of its own? */
  proved: boolean;
  /** Below the table: a relation down every column. */
  proofLines: { code: string; proofs: (Proof | null)[] }[];
}

/** Never folded: without them the sums have no frame. */
const frame = ['received', 'carriedOver', 'disposed.total', 'carriedForward'];

/** 排表 Null where the report's form has no such table, or nothing of it was on the page. */
export function layoutOf(review: Review, id: TableId, fold: boolean): SheetLayout | null {
  const { form } = review.document;
  const table = form === null ? undefined : formOf(form).tables.find((one) => one.id === id);
  const isThere = Object.keys(review.figures).some(
    (place) => place.startsWith(`${id}/`) && review.figures[place]?.state !== 'absent',
  );
  if (table === undefined || !isThere) return null;
  const proofs = proofsOf(review);
  const held = placesOfFindings(review);
  const blocks = table.blocks.map((block) => {
    const rows = rowsOf(table, block, review).map((row) => figureRow(table, block, row, review, proofs));
    return {
      heading: block.heading,
      columns: block.columns,
      rows: fold ? folded(rows, block, held) : rows,
    };
  });
  const rows = blocks.flatMap((block) => block.rows);
  return {
    table: id,
    blocks,
    width: Math.max(...blocks.map(({ columns }) => columns.length)),
    grouped: rows.some(({ group }) => group !== null),
    proved: rows.some((row) => row.type === 'figures' && row.proof !== null),
    proofLines: ['T3-O', 'T3-I'].flatMap((code) => {
      if (id !== 'applications') return [];
      const line = blocks[0]!.columns.map((column) => proofs.get(`${code} ${column.id}`) ?? null);
      return line.some((proof) => proof !== null) ? [{ code, proofs: line }] : [];
    }),
  };
}

/** Row ids in the order of the page: those of the form, those it adds, and not those whose place another takes. */
function rowsOf(table: FormTable, block: Block, review: Review): string[] {
  const printed = printedTable(table, review.figures);
  if (printed) return printed.rows;
  const known = new Set(table.blocks.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const added =
    block === table.blocks.at(-1)
      ? [...new Set(Object.keys(review.figures).map((place) => place.split('/')))].flatMap(([of, row]) =>
          of === table.id && row !== undefined && !known.has(row) ? [row] : [],
        )
      : [];
  return [...block.rows.map(({ id }) => id), ...new Set(added)];
}

function figureRow(
  table: FormTable,
  block: Block,
  id: string,
  review: Review,
  proofs: ReadonlyMap<string, Proof>,
): FigureRow {
  const line = block.rows.find((row) => row.id === id);
  const labels = line?.labels ?? [];
  const members = block.rows.filter((row) => row.id.startsWith(`${id}.`) && row.id !== 'disposed.total');
  const subtotal = line === undefined && members.length > 0;
  const own = [...proofs].filter(
    ([name]) => name === `T3-H ${id}` || name === `T4-S ${id}` || /^L-\d+ /.test(name),
  );
  const mine = own.filter(([name]) => name.slice(name.indexOf(' ') + 1) === id).map(([, proof]) => proof);
  return {
    type: 'figures',
    id,
    labels,
    group: groupOf(table.id, id, labels, subtotal && opensGroup(id, table, review)),
    depth: table.id === 'statistics' ? Math.max(0, labels.length - 1) : 0,
    subtotal,
    cells: block.columns.map((column) => {
      const place = `${table.id}/${id}/${column.id}`;
      const kind = column.kind ?? line?.kind;
      return { place, column: column.id, figure: review.figures[place], amount: kind === 'amount' };
    }),
    proof: foremostProof(mine),
  };
}

/** A subtotal stands within its group where the rows of the group are printed, too. */
function opensGroup(id: string, table: FormTable, review: Review): boolean {
  return printedTable(table, review.figures)?.subtotals.has(id) ?? false;
}

function groupOf(table: TableId, id: string, labels: string[], subtotal: boolean): string | null {
  if (subtotal) return id;
  if (table === 'applications') return labels.length > 2 ? id.split('.').slice(0, -1).join('.') : null;
  return table === 'challenges' && labels.length > 1 ? 'suit' : null;
}

/** 收起 Runs of rows that state nothing but zeros, that no finding names and that add up, within their group. */
function folded(rows: FigureRow[], block: Block, held: ReadonlySet<Place>): SheetRow[] {
  const out: SheetRow[] = [];
  for (const row of rows) {
    if (!isQuiet(row, held)) {
      out.push(row);
      continue;
    }
    const last = out.at(-1);
    if (last?.type === 'folded' && last.group === row.group) {
      last.count += 1;
      for (const [i, cell] of row.cells.entries()) last.places[i]?.places.push(cell.place);
    } else {
      const places = block.columns.map(({ id }, i) => ({ column: id, places: [row.cells[i]!.place] }));
      out.push({ type: 'folded', group: row.group, count: 1, places });
    }
  }
  return out;
}

function isQuiet({ id, cells, proof }: FigureRow, held: ReadonlySet<Place>): boolean {
  if (frame.includes(id)) return false;
  if (proof !== null && proof.outcome !== 'satisfied' && proof.outcome !== 'inapplicable') return false;
  return cells.every(
    ({ figure, place }) => figure?.state === 'stated' && figure.value === 0 && !held.has(place),
  );
}

/** Cells that a finding names or would change. */
function placesOfFindings(review: Review): Set<Place> {
  return new Set(
    review.findings.flatMap(({ places, repairs }) => [
      ...places,
      ...repairs.flatMap((changes) => changes.map(({ place }) => place)),
    ]),
  );
}
