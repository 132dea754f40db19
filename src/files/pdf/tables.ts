import { UNKNOWN } from './characters';
import type { Frame, FrameCell } from './frames';
import { type Box, holds } from './geometry';
import { cellText, linesOf, pieces, type TextLine } from './lines';
import type { Glyph } from './upright';

/** 表格的一格 A cell with its text, where it stands from left to right in points. */
export interface TableCell {
  text: string;
  x0: number;
  x1: number;
  rows: number;
  /** No line closes it on the page where it starts, or ends. */
  openTop: boolean;
  openBottom: boolean;
}

/** 一行 Cells that start in this row, from left to right. */
export interface TableRow {
  page: number;
  cells: TableCell[];
}

/** 表 With the places of its column borders. */
export interface PdfTable extends Box {
  xs: number[];
  rows: TableRow[];
}

/** The margin of a cell's text where none can be measured: Word's own. */
const PADDING = 5.4;

/** 填表 A frame and the characters of its page → a table. */
export function fillFrame(frame: Frame, glyphs: readonly Glyph[], page: number): PdfTable {
  const within = glyphs.filter((glyph) => holds(frame, middle(glyph), glyph.y - glyph.size * 0.3));
  const cellAt = finder(frame);
  const byCell = new Map<FrameCell, Glyph[]>();
  const doubtful = new Set<FrameCell>();
  for (const glyph of within) {
    const cell = cellAt(glyph);
    if (cell) byCell.set(cell, [...(byCell.get(cell) ?? []), glyph]);
  }
  for (const line of linesOf(within)) for (const cell of overflowing(line, cellAt)) doubtful.add(cell);
  const lines = new Map([...byCell].map(([cell, own]) => [cell, linesOf(own)]));
  const padding = paddingOf(lines);
  const rows: TableRow[] = frame.ys.slice(1).map(() => ({ page, cells: [] }));
  for (const cell of [...frame.cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const text = cellText(lines.get(cell) ?? [], cell.x1 - cell.x0, padding);
    // No cell is drawn where a row is short of one.
    if (text === '' && cell.openRight) continue;
    rows[cell.row]!.cells.push({
      text: doubtful.has(cell) && /\d/.test(text) ? `${text}${UNKNOWN}` : text,
      x0: cell.x0,
      x1: cell.x1,
      rows: cell.rows,
      openTop: cell.openTop,
      openBottom: cell.openBottom,
    });
  }
  return { x0: frame.x0, y0: frame.y0, x1: frame.x1, y1: frame.y1, xs: frame.xs, rows };
}

const middle = (glyph: Glyph) => (glyph.x0 + glyph.x1) / 2;

function finder(frame: Frame): (glyph: Glyph) => FrameCell | undefined {
  return (glyph) => frame.cells.find((cell) => holds(cell, middle(glyph), glyph.y - glyph.size * 0.3));
}

/** 溢出 Cells whose figures run on into the next one: a number cut in two by a border belongs to neither. */
function overflowing(line: TextLine, cellAt: (glyph: Glyph) => FrameCell | undefined): FrameCell[] {
  const found: FrameCell[] = [];
  for (const run of pieces(line, 0.08)) {
    let last: { cell: FrameCell; figure: boolean } | null = null;
    for (const glyph of run.glyphs) {
      const cell = cellAt(glyph);
      if (!cell) continue;
      const figure = /\d/.test(glyph.text);
      const ink = 0.2 * glyph.size;
      if (figure && (glyph.x0 < cell.x0 - ink || glyph.x1 > cell.x1 + ink)) found.push(cell);
      if (last && last.cell !== cell && figure && last.figure) found.push(last.cell, cell);
      last = { cell, figure };
    }
  }
  return found;
}

/** The least space between a cell's border and its text, of all the cells of a table. */
function paddingOf(lines: ReadonlyMap<FrameCell, TextLine[]>): number {
  const found = [...lines].map(([cell, own]) => Math.min(...own.map((line) => line.x0 - cell.x0)));
  return Math.max(0, Math.min(PADDING, ...found));
}
