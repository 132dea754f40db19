import { columns, rowMatcher } from './applications-lines';
import { newReading, type Reading } from './reading';
import { figuresOf, type Token } from './tokens';

/** Fewer labels of 表三 are named by a text about it; */
const LEAST_ROWS = 12;
/** and fewer figures are those of a text. */
const LEAST_FIGURES = 60;

/**
 * 行名与数字分开 The labels of 表三 in one place and its figures in another: the table is there, and none of it can be told. Null if it is not.
 */
export function readApart(tokens: readonly Token[]): Reading | null {
  const values = tokens.filter((token) => token.value);
  if (figuresOf(values).length < LEAST_FIGURES) return null;
  const rows = new Set<string>();
  for (const token of tokens) {
    const line = token.value ? null : rowMatcher.exact(token.cell.text);
    if (line) rows.add(line.id);
  }
  if (rows.size < LEAST_ROWS) return null;
  const reading = newReading('applications', false);
  for (const row of rows)
    for (const { id } of columns) reading.doubts.set(`applications/${row}/${id}`, 'ambiguous');
  return reading;
}
