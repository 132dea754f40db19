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
}

/** Rows of figures that are all printed show how this text sets blanks around figures. */
export interface Habit {
  /** Blanks stand between the figures of full rows: they part cells, and a blank cell cannot be told from them. */
  interleaved: boolean;
  /** Blanks stand between labels and figures of full rows. */
  led: boolean;
  fullRows: number;
}

/** A label with what follows it up to the next one. */
export interface Segment {
  id: string;
  values: Token[];
  /** Something that is neither figure nor label stood among the values: one of them may be missing. */
  broken: boolean;
}

/** Page numbers and rules of a markdown table are no cells. */
const NO_CELL = /^\s*(?:[-—–]+\s*\d+\s*[-—–]+|第\s*\d+\s*页.*|:?-{3,}:?)\s*$/;
/** A group's label set down the side of the table, one character a line, may begin with 三. */
const BESIDE = /^\s*[一二三四五六七八九十]\s*$/;

/** The cells of all lines in order, texts without separators cut at their labels. */
export function tokensOf(document: SourceDocument): Token[] {
  const tokens: Token[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'text') continue;
    for (const line of block.lines) {
      for (const cell of line) {
        if (NO_CELL.test(cell.text)) continue;
        const blank = isBlank(cell);
        const pieces = blank ? null : unglue(cell);
        if (pieces) {
          for (const piece of pieces)
            tokens.push({ cell: piece.cell, blank: false, value: piece.run, run: piece.run });
          continue;
        }
        tokens.push({ cell, blank, value: blank || (!BESIDE.test(cell.text) && isValue(cell)), run: false });
      }
    }
  }
  return tokens;
}

/** The values that print something. */
export const figuresOf = (values: readonly Token[]): Token[] => values.filter((token) => !token.blank);

/** How a text sets blanks around the figures of its full rows of `count`. */
export function habitOf(rows: readonly { values: readonly Token[]; count: number }[]): Habit {
  const habit: Habit = { interleaved: false, led: false, fullRows: 0 };
  for (const { values, count } of rows) {
    const figures = figuresOf(values);
    if (figures.length !== count) continue;
    habit.fullRows++;
    const from = values.indexOf(figures[0]!);
    const to = values.indexOf(figures.at(-1)!);
    if (to - from + 1 > count) habit.interleaved = true;
    if (from > 0) habit.led = true;
  }
  return habit;
}

/** The cells of a row among the tokens behind its label; null if blanks leave more than one way. */
export function takeValues({ values, broken }: Segment, count: number, habit: Habit): Token[] | null {
  const figures = figuresOf(values);
  if (figures.length === count) return isRegular(values, figures, habit) ? figures : null;
  if (broken || figures.length > count || values.length < count || habit.interleaved) return null;
  if (values.length === count) return [...values];
  // More blanks than cells: those at the end of a row are its mark, if full rows show none before their figures.
  if (habit.led || habit.fullRows === 0) return null;
  return values.slice(count).every((token) => token.blank) ? values.slice(0, count) : null;
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
