import type { SourceCell } from '../grid/grid';
import { readFigure } from './figure';
import type { Reading } from './reading';
import type { Place } from './report';
import { isLine, isOneLine, type Token } from './tokens';

/** 压平的一行 A row of a flattened table as it was taken: its figures, and what speaks for them. */
export interface TakenRow {
  places: readonly Place[];
  /** Null where it could not be told which they are. */
  chosen: readonly Token[] | null;
  /** The line of its label. */
  line: number;
  /** The row that the form has next is not printed: its label may be lost, and with it the end of this row. */
  beforeGap: boolean;
  /** A character that may be a figure (三) or a label down the side stands among them. */
  mixed: boolean;
  /** More figures than cells stood behind its label: a page number, or what a lost label has left. */
  crowded: boolean;
  /** What stood behind its label did so in one line: what is missing there is a blank that was left out, not a line. */
  inOneLine: boolean;
  /** Nothing stands behind the label before it: the figures below two labels may be either's. */
  shared: boolean;
}

/** 损失 What the rows of a page show of lines that were lost or came between. */
export interface Losses {
  /** Rows with a figure too few. */
  short: number;
  /** A label was lost, or a line came between: any row may have lost one figure and got another in its place. */
  disturbed: boolean;
}

/** 识损失 Whether lines of the table were lost or came between. */
export function lossesOf(rows: readonly TakenRow[]): Losses {
  return {
    short: rows.filter((row) => row.chosen === null && !row.crowded && !row.inOneLine).length,
    disturbed: rows.some((row) => row.beforeGap || (row.chosen === null && row.crowded)),
  };
}

/** One row with a figure too few is what the agency printed. Where there are more, a page has lost lines. */
export function isDisturbed(losses: readonly Losses[]): boolean {
  return losses.some(({ disturbed }) => disturbed) || losses.reduce((all, { short }) => all + short, 0) > 1;
}

/**
 * 存疑 Where figures stand on other lines than their label, a lost label may have given a row the figures of the next one, and a page
 * number may stand in for a lost figure. A row before a gap is never believed, nor one below two labels; on a page that is `disturbed`,
 * one is only believed if its own sum confirms it or nothing can have come between its lines.
 */
export function doubtLoose(reading: Reading, rows: readonly TakenRow[], disturbed: boolean): void {
  for (const row of rows) {
    if (!row.chosen || standsByItself(row)) continue;
    const told = isLine(row.chosen) || (reading.table === 'applications' && isConfirmed(row.chosen));
    const evident = isSteady(row.chosen, row.line) || (told && !row.mixed);
    if (!row.beforeGap && !row.shared && (!disturbed || evident)) continue;
    for (const place of row.places) {
      reading.cells.delete(place);
      reading.texts.delete(place);
      reading.doubts.set(place, 'ambiguous');
    }
  }
}

/** Label and figures stand in one line: nothing can have come between them. */
function standsByItself({ chosen, line }: TakenRow): boolean {
  return chosen !== null && isOneLine(chosen) && chosen[0]?.line === line;
}

/** Cells with as many lines between them, at least one, from the label on: a line that was lost or came between would show. */
export function isSteady(row: readonly Token[], from: number): boolean {
  const step = (row[0]?.line ?? from) - from;
  return step > 1 && row.every((token, at) => token.line === from + step * (at + 1));
}

/** A row that its own sum confirms. */
function isConfirmed(row: readonly Token[]): boolean {
  return row.length > 2 && isSum(row.map(({ cell }) => cell));
}

/** Every figure is stated, and the last one is the sum of the others. Zeros confirm nothing: however many there are, they add up. */
export function isSum(cells: readonly SourceCell[]): boolean {
  const values = cells.map(({ text }) => readFigure(text, { kind: 'count' }).value ?? Number.NaN);
  const parts = values.slice(0, -1).reduce((sum, value) => sum + value, 0);
  return parts > 0 && parts === values.at(-1);
}
