import { columns } from './applications-lines';
import { readFigure } from './figure';
import { isSteady } from './lost-lines';
import { type Habit, isOneLine, type Segment, type Token, takeValues } from './tokens';

/** 取一行 The seven cells of a row of 表三 among what stands behind its label; null where it could not be told which they are. */
export function takeRow(segment: Segment, habit: Habit): Token[] | null {
  const row = takeValues(segment, columns.length, habit);
  const mixed = segment.values.some((token) => token.beside);
  // Without 六 the row does not add up: it may be a figure, and one of the others none.
  const doubtful = row !== null && mixed && contradicts(row) && !isOneLine(row);
  return row === null || doubtful ? withNumerals(segment, habit) : row;
}

/**
 * 三: a label down the side, or a figure in Chinese numerals if nothing can have come between the cells of the row, or if all of them
 * are printed and it adds up.
 */
function withNumerals({ values, broken, line }: Segment, habit: Habit): Token[] | null {
  const row = values.slice(0, columns.length);
  if (row.length < columns.length || broken || !row.some((token) => token.beside)) return null;
  if (habit.ragged && row.at(-1)!.blank) return null;
  const together = isSteady(row, line) || (isOneLine(row) && row[0]!.line === line);
  if (together && values.length === row.length) return row;
  const ended = values.slice(columns.length).every((token) => token.blank);
  return ended && row.every((token) => !token.blank) && (!contradicts(row) || isOneLine(row)) ? row : null;
}

/** A full row whose six parts do not add up to its total. */
export function contradicts(row: readonly Token[]): boolean {
  const values = row.map((token) => readFigure(token.cell.text, { kind: 'count' }).value);
  if (values.some((value) => value === null)) return false;
  const parts = (values as number[]).slice(0, -1).reduce((sum, value) => sum + value, 0);
  return parts !== values.at(-1);
}
