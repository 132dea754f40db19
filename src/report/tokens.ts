import type { SourceDocument } from '../grid/document';
import type { SourceCell } from '../grid/grid';
import { unglue } from './unglue';
import { isBlank, isValue } from './value-cell';

/** 词 A cell of a line of text, and what it may be in a table flattened to text. */
export interface Token {
  cell: SourceCell;
  /** Digits, a blank, or a short word in a figure's place; else text. */
  value: boolean;
  blank: boolean;
  /** Digits of several figures, perhaps: they were cut out of a text without separators. */
  run: boolean;
  /** A figure in Chinese numerals, or a character of a group's label set down the side of the table. */
  beside: boolean;
  /** Tokens of one line have the same number. */
  line: number;
}

/** Rows of figures that are all printed show how this text sets blanks around figures. */
export interface Habit {
  /** Blanks stand between the figures of full rows: they part cells, and a blank cell cannot be told from them. */
  interleaved: boolean;
  /** Now more, now fewer blanks stand behind the last figure of full rows: one there may be no cell. */
  ragged: boolean;
  /** Blanks stand between labels and figures of full rows. */
  led: boolean;
  /** Most full rows stand in one line each. */
  oneLine: boolean;
  fullRows: number;
  /** How many values more than cells stand behind labels, and in how many rows; 0 is the habit where most have none. */
  extras: Map<number, number>;
  /** The values of the last row: what follows it may be no part of the table. */
  last: readonly Token[] | null;
}

/** A label with what follows it up to the next one. */
export interface Segment {
  id: string;
  /** The line of its label. */
  line: number;
  values: Token[];
  /** Something that is neither figure nor label stood among the values: one of them may be missing. */
  broken: boolean;
}

/** Page numbers are no cells, */
export const PAGE_NUMBER = /^\s*(?:[-—–]+\s*\d+\s*[-—–]+|第\s*\d+\s*页.*)\s*$/;
/** nor are the rules of a markdown table. */
const RULE = /^\s*:?-{3,}:?\s*$/;
/** 三: one character a line, the labels of groups go down the side of the table. */
const BESIDE = /^\s*[三四五六七]\s*$/;

/** What opens a table of the form, however it is spaced; a little stands before it, and a bounded stretch of text is looked at. */
const ANCHOR = /第\s*二\s*十\s*条\s*第|本\s*年\s*新\s*收|结\s*果\s*维\s*持|行\s*政\s*复\s*议/;
const BEFORE = 2000;
const MAX_TOKENS = 8000;

/** 词流 The tokens of a text in order, and what was left out between them. */
export interface Tokens {
  tokens: Token[];
  /** Where page numbers stand between them, as offsets in the text. */
  pageNumbers: number[];
  /** 未读完 The text has more cells than are looked at: what stands behind the last token was not seen. */
  cut: boolean;
}

/** 切词 The cells of the lines in order, texts without separators cut at their labels: from the first line that may open a table on. */
export function tokensOf(document: SourceDocument): Tokens {
  const tokens: Token[] = [];
  const pageNumbers: number[] = [];
  const from = document.text.search(ANCHOR);
  if (from === -1) return { tokens, pageNumbers, cut: false };
  let at = 0;
  for (const block of document.blocks) {
    if (block.kind !== 'text') continue;
    for (const [index, line] of block.lines.entries()) {
      at++;
      if (block.lineStarts[index]! < from - BEFORE) continue;
      for (const cell of line) {
        if (tokens.length > MAX_TOKENS) return { tokens, pageNumbers, cut: true };
        if (PAGE_NUMBER.test(cell.text)) pageNumbers.push(cell.start);
        if (PAGE_NUMBER.test(cell.text) || RULE.test(cell.text)) continue;
        const blank = isBlank(cell);
        const pieces = blank ? null : unglue(cell);
        if (pieces) {
          for (const piece of pieces)
            if (piece.run || /[\p{L}\p{N}]/u.test(piece.cell.text))
              tokens.push({
                cell: piece.cell,
                blank: false,
                value: piece.run,
                run: piece.run,
                beside: false,
                line: at,
              });
          continue;
        }
        const beside = BESIDE.test(cell.text);
        const value = blank || (!beside && isValue(cell));
        tokens.push({ cell, blank, value, run: false, beside, line: at });
      }
    }
  }
  return { tokens, pageNumbers, cut: false };
}

/** The values that print something, and are figures for certain. */
export const figuresOf = (values: readonly Token[]): Token[] =>
  values.filter((token) => !token.blank && !token.beside);

/** How a text sets blanks around the figures of its full rows of `count`. */
export function habitOf(rows: readonly { values: readonly Token[]; count: number }[]): Habit {
  const habit: Habit = {
    interleaved: false,
    ragged: false,
    led: false,
    oneLine: false,
    fullRows: 0,
    extras: new Map(),
    last: null,
  };
  let several = 0;
  let lines = 0;
  for (const { values, count } of rows) {
    const figures = figuresOf(values);
    if (figures.length > 0 && values.length >= count) {
      const extra = values.length - count;
      habit.extras.set(extra, (habit.extras.get(extra) ?? 0) + 1);
    }
    if (figures.length !== count) continue;
    habit.fullRows++;
    if (count > 1) several++;
    if (count > 1 && isOneLine(figures)) lines++;
    const from = values.indexOf(figures[0]!);
    const to = values.indexOf(figures.at(-1)!);
    if (to - from + 1 > count) habit.interleaved = true;
    if (from > 0) habit.led = true;
  }
  habit.ragged = habit.extras.size > 1;
  habit.last = rows.at(-1)?.values ?? null;
  habit.oneLine = lines * 2 > several;
  return habit;
}

/** The cells of a row among the tokens behind its label; null if blanks leave more than one way. */
export function takeValues(segment: Segment, count: number, habit: Habit): Token[] | null {
  // A head without any columns: nothing says what stands behind its labels.
  if (count === 0) return null;
  const { broken } = segment;
  const own = segment.values.filter((token) => token.line === segment.line);
  // The whole row in the line of its label: what stands in other lines is no part of it.
  if (own.length === count && own.length < segment.values.length && figuresOf(own).length === count)
    return own;
  const values = segment.values.filter((token) => !token.beside);
  const figures = figuresOf(values);
  // No count begins with a zero: two cells have run together.
  if (figures.some((token) => !token.run && /^\s*0\d/.test(token.cell.text))) return null;
  if (figures.length === count) {
    // A figure of another line (a page number) in the place of a blank.
    if (habit.oneLine && hasStray(figures)) return null;
    // A blank beside a full row where no other row has one: the blank is a cell, and one of the figures is none.
    const { extras, last } = habit;
    const unusual =
      values.at(-1)!.line !== segment.line &&
      (extras.get(0) ?? 0) > 10 &&
      (extras.get(values.length - count) ?? 0) <= 3 &&
      segment.values !== last;
    return !(unusual && values.length > count) && isRegular(values, figures, habit) ? figures : null;
  }
  if (values.length < segment.values.length) return null;
  if (broken || figures.length > count || values.length < count || habit.interleaved) return null;
  if (habit.ragged && values[count - 1]!.blank) return null;
  if (values.length === count) return [...values];
  // More blanks than cells: those at the end of a row are its mark, if none can stand before the figures.
  const anchored = values[0]!.line === segment.line;
  if (!anchored && (habit.led || habit.fullRows === 0)) return null;
  return values.slice(count).every((token) => token.blank) ? values.slice(0, count) : null;
}

/** The first or the last figure stands on a line of its own, and the others on one. */
export function hasStray(figures: readonly Token[]): boolean {
  if (figures.length < 3 || isOneLine(figures)) return false;
  return isOneLine(figures.slice(0, -1)) || isOneLine(figures.slice(1));
}

/** A row that stands in one line is not put together wrongly. */
export function isOneLine(row: readonly Token[]): boolean {
  return row.every((token) => token.line === row[0]!.line);
}

/** What stands behind a label does so in its line, or several values in another. */
export function isInOneLine({ values, line }: Segment): boolean {
  return values.length > 0 && (isLine(values) || (isOneLine(values) && values[0]!.line === line));
}

/** Several figures in one line belong together, cut apart (`0 0 0 0`) or not (`0 0`). */
export function isLine(row: readonly Token[]): boolean {
  return isOneLine(row) && (row.length > 1 || (row.length === 1 && SEVERAL.test(row[0]!.cell.text)));
}

const SEVERAL = /\d[\s\u00a0]+[+-]?\d/;

/** A label without anything, and too much behind the next: some of it belongs to the one before. */
export function isCrowded(segments: readonly Segment[], index: number, count: number): boolean {
  const before = segments[index - 1];
  return before !== undefined && before.values.length === 0 && segments[index]!.values.length > count;
}

/**
 * As many figures as cells. Blanks among them part cells only if they stand everywhere alike: a single one is a blank cell,
 * and one of the figures (a page number) is none.
 */
function isRegular(values: readonly Token[], figures: readonly Token[], { fullRows }: Habit): boolean {
  const from = values.indexOf(figures[0]!);
  const to = values.indexOf(figures.at(-1)!);
  const inside = to - from + 1 - figures.length;
  return inside === 0 || (fullRows > 1 && inside % (figures.length - 1) === 0);
}
