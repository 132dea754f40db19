import { UNKNOWN } from './characters';
import { pieces, type TextLine, textOf } from './lines';
import type { PdfTable, TableCell, TableRow } from './tables';

/** 列 What the figures of one column cover from left to right. */
interface Column {
  x0: number;
  x1: number;
}

/** What parts two cells of a line, in parts of its size. */
const GAP = 0.7;
const FIGURE = /^[+\-−－]?[\d０-９,，.]+(?:[%％]|万?元|件|条|项|个)?$|^[-—–―‒/／无增减]+\d*$/;

/**
 * 无线表 Lines of figures under each other, without ruling lines, as tables, by where the figures stand. Nothing is guessed: a place
 * without a figure is unknown rather than blank, and so is a row whose label breaks or whose figures fit no column.
 */
export function alignedTables(
  lines: readonly TextLine[],
  page: number,
): { tables: PdfTable[]; lines: TextLine[] } {
  const tables: PdfTable[] = [];
  const rest: TextLine[] = [];
  for (const zone of zonesOf(lines)) {
    const table = zone.table ? tableOf(zone.lines, page) : null;
    if (table) tables.push(table);
    else rest.push(...zone.lines);
  }
  return { tables, lines: rest };
}

const figuresOf = (line: TextLine) =>
  pieces(line, GAP).filter((piece) => FIGURE.test(textOf(piece).replace(/ /g, '')));

/** A line of figures holds several and little else. */
function isRow(line: TextLine): boolean {
  return figuresOf(line).length >= 2;
}

/** Runs of lines that stand together: from the first line of figures to the last, with its head. */
function zonesOf(lines: readonly TextLine[]): { table: boolean; lines: TextLine[] }[] {
  const zones: { table: boolean; lines: TextLine[] }[] = [];
  const isProse = (line: TextLine) =>
    /^[一二三四五六七八]、(?!本年|上年结转|结转下年)/.test(textOf(line)) ||
    (pieces(line, GAP).length === 1 && textOf(line).length > 28);
  let run: TextLine[] = [];
  const flush = () => {
    const count = run.filter(isRow).length;
    if (run.length > 0) zones.push({ table: count >= 1, lines: run });
    run = [];
  };
  for (const line of lines) {
    if (isProse(line)) {
      flush();
      zones.push({ table: false, lines: [line] });
      continue;
    }
    // Another head begins another table.
    if (/^(?:第二十条|信息内容)/.test(textOf(line)) && run.some(isRow)) flush();
    run.push(line);
  }
  flush();
  return zones;
}

function tableOf(lines: readonly TextLine[], page: number): PdfTable | null {
  const first = lines.findIndex(isRow);
  const { head, body } = withHead(lines, first);
  const figures = body.filter(isRow).flatMap(figuresOf);
  const start = Math.min(...figures.map((piece) => piece.x0));
  const columns = merged(figures);
  const heads = head
    .flatMap((line) => pieces(line, GAP))
    .filter((piece) => piece.x0 > start - piece.size * 2);
  for (const piece of heads) {
    // A column may be blank in every row; its head says that it is there.
    if (!columns.some((column) => overlaps(column, piece))) columns.push({ x0: piece.x0, x1: piece.x1 });
  }
  columns.sort((a, b) => a.x0 - b.x0);
  const x0 = Math.min(...lines.map((line) => line.x0), start - 20);
  const x1 = Math.max(...lines.map((line) => line.x1), ...columns.map((column) => column.x1));
  const borders = [
    x0,
    ...columns.map((column, index) =>
      index === 0 ? column.x0 - 1 : (columns[index - 1]!.x1 + column.x0) / 2,
    ),
    x1 + 1,
  ];
  const cell = (text: string, from: number, to: number): TableCell => ({
    text,
    x0: borders[from]!,
    x1: borders[to]!,
    rows: 1,
    openTop: false,
    openBottom: false,
  });
  const rows: TableRow[] = [];
  if (head.length > 0) {
    const texts = columns.map((column) =>
      heads
        .filter(
          (piece) => columns.filter((one) => overlaps(one, piece)).length === 1 && overlaps(column, piece),
        )
        .map(textOf)
        .join(''),
    );
    const label = head
      .flatMap((line) => pieces(line, GAP))
      .filter((piece) => !heads.includes(piece))
      .map(textOf)
      .join('');
    rows.push({
      page,
      cells: [cell(label, 0, 1), ...texts.map((text, index) => cell(text, index + 1, index + 2))],
    });
  }
  for (const { line, label, broken } of rowsOf(body, start)) {
    if (!line) {
      rows.push({ page, cells: [cell(label, 0, borders.length - 1)] });
      continue;
    }
    const values = columns.map(() => '');
    // Without a head nobody knows which columns are missing, and a label in pieces may belong to the row beside it.
    let doubtful = head.length === 0 || broken;
    for (const piece of pieces(line, GAP)) {
      if (piece.x0 < start - piece.size * 0.3 && !FIGURE.test(textOf(piece))) continue;
      const under = columns.flatMap((column, index) => (overlaps(column, piece) ? [index] : []));
      if (under.length !== 1 || values[under[0]!] !== '') doubtful = true;
      for (const index of under) values[index] += textOf(piece);
    }
    rows.push({
      page,
      cells: [
        cell(label, 0, 1),
        ...values.map((value, index) =>
          cell(doubtful || value === '' ? `${value}${UNKNOWN}` : value, index + 1, index + 2),
        ),
      ],
    });
  }
  return {
    x0,
    x1: x1 + 1,
    y0: Math.min(...lines.map((line) => line.y0)),
    y1: Math.max(...lines.map((line) => line.y1)),
    xs: borders,
    rows,
  };
}

/** A head names most of the columns; lines above the figures that do not are the label of the first row, or of the table. */
function withHead(
  lines: readonly TextLine[],
  first: number,
): { head: readonly TextLine[]; body: readonly TextLine[] } {
  const columns = merged(lines.slice(first).filter(isRow).flatMap(figuresOf));
  const above = lines.slice(0, first).flatMap((line) => pieces(line, GAP));
  const named = columns.filter((column) => above.some((piece) => overlaps(column, piece)));
  if (named.length < columns.length * 0.7) return { head: [], body: lines };
  return { head: lines.slice(0, first), body: lines.slice(first) };
}

/** Labels that break over several lines, with the line of their figures: the nearer one, or neither. */
function rowsOf(
  body: readonly TextLine[],
  start: number,
): { line: TextLine | null; label: string; broken: boolean }[] {
  const labelOf = (line: TextLine) =>
    pieces(line, GAP)
      .filter((piece) => piece.x0 < start - piece.size * 0.3 && !FIGURE.test(textOf(piece)))
      .map(textOf)
      .join('');
  const hasFigures = (line: TextLine) =>
    pieces(line, GAP).some((piece) => piece.x1 > start && FIGURE.test(textOf(piece)));
  const rows: { line: TextLine | null; y: number; parts: TextLine[] }[] = body
    .filter(hasFigures)
    .map((line) => ({ line, y: line.y, parts: [line] }));
  const alone: typeof rows = [];
  for (const line of body.filter((one) => !hasFigures(one))) {
    const [near, next] = [...rows].sort((a, b) => Math.abs(a.y - line.y) - Math.abs(b.y - line.y));
    const clear = near && (!next || Math.abs(near.y - line.y) < 0.8 * Math.abs(next.y - line.y));
    if (near && clear && Math.abs(near.y - line.y) < line.size * 2.2) near.parts.push(line);
    else alone.push({ line: null, y: line.y, parts: [line] });
  }
  return [...rows, ...alone]
    .sort((a, b) => a.y - b.y)
    .map(({ line, parts }) => ({
      line,
      broken: parts.length > 1,
      label: parts
        .sort((a, b) => a.y - b.y)
        .map((part) => (part === line ? labelOf(part) : textOf(part)))
        .join(''),
    }));
}

const overlaps = (column: Column, piece: Column) => piece.x0 < column.x1 && piece.x1 > column.x0;

/** Figures that stand under each other are one column. */
function merged(figures: readonly Column[]): Column[] {
  const columns: Column[] = [];
  for (const { x0, x1 } of [...figures].sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  return columns;
}
