import { formOf } from '../forms';
import type { TableBlock } from '../grid/document';
import { labelMatcher } from './match-label';
import { newReading, type Reading } from './reading';
import { hasDigit, isBlank, isStroke, isValue } from './value-cell';

const lines = formOf('2014').tables[0]!.blocks[0]!.rows;
const anyLine = labelMatcher(lines);
const matchers = lines.map((line) => labelMatcher([line]));

/** Lines that only this table has, one of which must be there. */
const TELLING = new Set(['p22', 'r11', 'r13', 'r21', 'r31', 'r32']);

/**
 * 读统计表 The 2014 statistics table: 统计指标｜单位｜统计数. Some labels occur twice (被依法纠错数), so the form is walked down.
 * Null if it is another table.
 */
export function readStatistics(table: TableBlock): Reading | null {
  const reading = newReading('statistics', table.hidden);
  let next = 0;
  let telling = 0;
  for (const row of table.rows) {
    const at = row.findIndex((cell) => !isBlank(cell));
    if (at === -1) continue;
    const found = lineFrom(row[at]!.text, next);
    if (found === -1) continue;
    next = found + 1;
    const line = lines[found]!;
    // A stroke stands for no figure, and for no unit in the column beside it.
    const values = row.slice(at + 1).filter((cell) => isValue(cell) && !isBlank(cell) && !isStroke(cell));
    const cell = values.at(-1) ?? row.slice(at + 1).findLast((one) => isBlank(one) || isStroke(one));
    // A heading of the table prints no figure.
    if (
      !cell ||
      (values.length === 0 &&
        lines.some(
          (other) => other.labels.length > line.labels.length && other.labels.includes(line.labels.at(-1)!),
        ))
    )
      continue;
    if (values.length > 1) reading.doubts.set(`statistics/${line.id}/value`, 'ambiguous');
    else if (!reading.cells.has(`statistics/${line.id}/value`))
      reading.cells.set(`statistics/${line.id}/value`, cell);
    if (TELLING.has(line.id) && (hasDigit(cell) || isBlank(cell) || isStroke(cell))) telling++;
  }
  if (telling < 2) return null;
  reading.hints.add('2014');
  return reading;
}

/** The first line from `start` on that the label names; -1 if none. */
function lineFrom(text: string, start: number): number {
  if (anyLine.exact(text) === null) return -1;
  for (let index = start; index < lines.length; index++) if (matchers[index]!.exact(text)) return index;
  return -1;
}
