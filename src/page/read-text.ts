import type { SourceCell } from '../grid/grid';
import { toItsEnd } from './to-its-end';

/**
 * 文本行 Lines of the document's text, each cut into its cells at `|`, `│` and tab. A table flattened to text shows in them.
 *
 * A line with nothing at all has no cell: it parts cells or rows. A line of blanks is a cell: it may be a blank one. The mark
 * that ends a row (the last `|` of a line) or begins one (the first `|` or tab) makes no cell.
 */
export function linesOf(...given: Parameters<typeof cuttingOf>): Lines {
  return toItsEnd(cuttingOf(...given));
}

interface Lines {
  lines: SourceCell[][];
  lineStarts: number[];
}

/** So many lines from one rest to the next. */
const LINES = 256;

/** 分段切行 The same with rests. */
export function* cuttingOf(
  text: string,
  start: number,
  end: number,
  token: (start: number, end: number) => SourceCell,
): Generator<undefined, Lines, undefined> {
  const lines: SourceCell[][] = [];
  const lineStarts: number[] = [];
  let from = start;
  while (from < end) {
    if (lines.length % LINES === LINES - 1) yield;
    const found = text.indexOf('\n', from);
    const to = found === -1 || found > end ? end : found;
    lineStarts.push(from);
    lines.push(cellsOf(text, from, to, token));
    from = to + 1;
  }
  return { lines, lineStarts };
}

function cellsOf(
  text: string,
  start: number,
  end: number,
  token: (start: number, end: number) => SourceCell,
): SourceCell[] {
  if (end === start) return [];
  const printed = text.slice(start, end);
  // Most lines are one cell.
  if (!/[|｜│┃║─━═\s]/.test(printed)) return [token(start, end)];
  // The borders of a table drawn with characters: ├──┼──┤.
  if (/[─━═]/.test(printed) && /^[\s\u2500-\u257f]+$/.test(printed)) return [];
  const line = printed.replace(/[｜│┃║]/g, '|');
  if (!/[|\t]/.test(line))
    return columnsOf(line, start, token) ?? figuresOfLine(line, start, token) ?? [token(start, end)];
  // Bars alone end a row.
  if (/^\|+$/.test(line)) return [];
  // One cell a line, its end marked: what stands before the mark is a cell even if it is blank.
  const only = /^([\s\u00a0\u3000]+)\|$/.exec(line) ?? /^([^|\t]+)\|{2,}$/.exec(line);
  if (only) return [token(start, start + only[1]!.length)];
  const cells: SourceCell[] = [];
  const trimmed = line.trimStart();
  // The first separator of a line opens a cell, it does not close one.
  let from = line.startsWith('\t') ? 1 : trimmed.startsWith('|') ? line.length - trimmed.length + 1 : 0;
  for (let at = from; at <= line.length; at++) {
    const character = line[at];
    if (at < line.length && character !== '|' && character !== '\t') continue;
    const last = at === line.length;
    // What stands after the last `|` is a cell only if something is printed there, or if the line is one of tabs.
    if (!last || line.slice(from, at).trim() !== '' || (from <= at && !line.includes('|'))) {
      cells.push(token(start + from, start + at));
    }
    from = at + 1;
  }
  return cells;
}

/** Columns set with blanks, as a PDF gives them: two blanks or more part cells. White space at the start is indentation. */
function columnsOf(
  line: string,
  start: number,
  token: (start: number, end: number) => SourceCell,
): SourceCell[] | null {
  if (line.length > 400 || !/\S[ \u00a0]{2,}\S/.test(line)) return null;
  const cells: SourceCell[] = [];
  for (const part of line.matchAll(/\S+(?:[ \u00a0]\S+)*/g)) {
    cells.push(token(start + part.index, start + part.index + part[0].length));
  }
  return cells;
}

/** Lines of a PDF: a label, then figures parted by blanks. Fewer than four figures are prose. */
const FIGURES = /^(.*?\S)??\s*(?<=^|[\s\u00a0])((?:[+-]?\d[\d,.]*[\s\u00a0]+){3,}[+-]?\d[\d,.]*)\s*$/;

function figuresOfLine(
  line: string,
  start: number,
  token: (start: number, end: number) => SourceCell,
): SourceCell[] | null {
  if (line.length > 400) return null;
  const found = FIGURES.exec(line);
  if (!found) return null;
  const label = found[1] ?? '';
  const cells = label.trim() === '' ? [] : [token(start, start + label.length)];
  const from = line.lastIndexOf(found[2]!);
  for (const figure of found[2]!.matchAll(/\S+/g)) {
    cells.push(token(start + from + figure.index, start + from + figure.index + figure[0].length));
  }
  return cells;
}
