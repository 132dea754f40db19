import { readFigure } from './figure';
import type { Reading } from './reading';
import type { Place } from './report';
import { isOneLine, type Token } from './tokens';

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
}

/** 损失 What the rows of a page show of lines that were lost (`lost`) or came between (`added`). */
export interface Losses {
  lost: boolean;
  added: boolean;
}

/** 识损失 Whether lines of the table were lost or came between. */
export function lossesOf(rows: readonly TakenRow[]): Losses {
  return {
    lost: rows.some((row) => row.beforeGap || (row.chosen === null && !row.crowded)),
    added: rows.some((row) => row.chosen === null && row.crowded),
  };
}

/**
 * 存疑 Where figures stand on other lines than their label, a lost label may have given a row the figures of the next one, and a page
 * number may stand in for a lost figure. A row before a gap is never believed; on a page that shows such losses, one is only believed
 * if its own sum confirms it.
 */
export function doubtLoose(reading: Reading, rows: readonly TakenRow[], losses: boolean): void {
  for (const row of rows) {
    if (!row.chosen || standsByItself(row)) continue;
    if (!row.beforeGap && !(losses && (row.mixed || !isConfirmed(row.chosen)))) continue;
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

/** Every figure is stated, and the last one is the sum of the others. */
function isConfirmed(row: readonly Token[]): boolean {
  if (row.length < 3) return false;
  const values = row.map((token) => readFigure(token.cell.text, { kind: 'count' }).value);
  if (values.some((value) => value === null)) return false;
  const parts = (values as number[]).slice(0, -1).reduce((sum, value) => sum + value, 0);
  return parts === values.at(-1);
}
