import type { PageLayout } from './layout';
import type { TextLine } from './lines';
import type { PdfTable, TableCell, TableRow } from './tables';

/** 连起来的内容 What the pages hold together, tables in one piece. */
export type Part =
  | { kind: 'table'; table: PdfTable }
  | { kind: 'line'; line: TextLine; page: number; width: number }
  | { kind: 'picture'; page: number };

/** Borders of two pages that are the same border lie this near. */
const SAME = 3;

/** 跨页连表 A table that ends a page and one of the same width that begins the next are one. */
export function joinPages(pages: readonly PageLayout[]): Part[] {
  const parts: Part[] = [];
  let newPage = false;
  for (const { page, width, blocks } of pages) {
    newPage = true;
    for (const block of blocks) {
      const last = parts.at(-1);
      if (block.kind === 'table') {
        if (newPage && last?.kind === 'table' && isSameTable(last.table, block.table))
          last.table = joined(last.table, block.table);
        else parts.push({ kind: 'table', table: block.table });
      } else if (block.kind === 'line') parts.push({ kind: 'line', line: block.line, page, width });
      else parts.push({ kind: 'picture', page });
      newPage = false;
    }
  }
  return parts;
}

function isSameTable(above: PdfTable, below: PdfTable): boolean {
  return Math.abs(above.x0 - below.x0) < SAME && Math.abs(above.x1 - below.x1) < SAME;
}

function joined(above: PdfTable, below: PdfTable): PdfTable {
  const rows = withoutRepeatedHead(above.rows, below.rows);
  const upper = [...above.rows];
  if (rows.length > 0) rejoin(upper, rows);
  return { ...above, y1: below.y1, xs: [...above.xs, ...below.xs], rows: [...upper, ...rows] };
}

/** 重复的表头 Rows that the next page repeats from the beginning of the table. */
function withoutRepeatedHead(above: readonly TableRow[], below: readonly TableRow[]): TableRow[] {
  let count = 0;
  const same = (a?: TableRow, b?: TableRow) =>
    a !== undefined && b !== undefined && wordsOf(a) === wordsOf(b) && a.cells.length === b.cells.length;
  while (count < below.length && same(above[count], below[count])) count++;
  // A head ends where no cell reaches further down, and states no figures.
  const head = below.slice(0, count);
  if (head.some((row) => row.cells.some((cell) => /^\s*\d+\s*$/.test(cell.text)))) return [...below];
  if (!head.some((row) => row.cells.some((cell) => /\p{L}/u.test(cell.text)))) return [...below];
  return below.slice(count);
}

const wordsOf = (row: TableRow) => row.cells.map((cell) => cell.text.replace(/\s/g, '')).join('|');

/**
 * 跨页的行 Cells that a page break cuts: a merged label goes on as an empty cell, and a row without a line at the break is one row.
 * Changes the cells in place; the rows below lose what belongs above.
 */
function rejoin(above: TableRow[], below: TableRow[]): void {
  const ends = lastCells(above);
  const first = below[0]!;
  const pairs = first.cells.map((cell) => ({ cell, over: ends.find((one) => isUnder(one.cell, cell)) }));
  const cut = pairs.length > 0 && pairs.every(({ cell, over }) => cell.openTop && over?.cell.openBottom);
  if (cut || isSplitHead(pairs.map(({ cell, over }) => ({ cell, over: over?.cell })))) {
    for (const { cell, over } of pairs) {
      over!.cell.text = [over!.cell.text, cell.text]
        .filter((text) => text !== '')
        .join(isFigureEdge(over!.cell.text, cell.text) ? '\n' : '');
      over!.cell.rows += cell.rows - 1;
      over!.cell.openBottom = cell.openBottom;
    }
    below.shift();
    return;
  }
  for (const { cell, over } of pairs) {
    if (!over || (cell.rows < 2 && over.cell.rows < 2)) continue;
    const open = cell.openTop && over.cell.openBottom;
    // Lines that close both parts say nothing: Word draws them, and leaves the second part empty.
    if (!open && (cell.text === '') === (over.cell.text === '')) continue;
    over.cell.text += cell.text;
    over.cell.rows += cell.rows;
    first.cells.splice(first.cells.indexOf(cell), 1);
  }
}

/** Word closes both parts of a row that it splits; of a head the words tell, which stand under words alone. */
function isSplitHead(pairs: readonly { cell: TableCell; over: TableCell | undefined }[]): boolean {
  const words = (text: string) => /^[^\d\ufffd]+$/.test(text);
  return (
    pairs.length > 2 &&
    pairs.some(({ cell }) => cell.text !== '') &&
    pairs.every(({ cell, over }) => over && words(over.text) && (cell.text === '' || words(cell.text))) &&
    pairs.every(({ cell }) => !/^[（(]?[一二三四五六七八九]+[）)、]/.test(cell.text))
  );
}

function isFigureEdge(a: string, b: string): boolean {
  return /[\d\ufffd]$/.test(a) && /^[\d\ufffd]/.test(b);
}

/** The cells that reach the last row. */
function lastCells(rows: readonly TableRow[]): { cell: TableCell; row: number }[] {
  return rows.flatMap((row, index) =>
    row.cells.filter((cell) => index + cell.rows >= rows.length).map((cell) => ({ cell, row: index })),
  );
}

function isUnder(above: TableCell, below: TableCell): boolean {
  return Math.abs(above.x0 - below.x0) < SAME && Math.abs(above.x1 - below.x1) < SAME;
}
