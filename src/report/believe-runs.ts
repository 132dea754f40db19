import { columns } from './applications-lines';
import { readFigure } from './figure';
import type { Reading } from './reading';

/**
 * 信不信拆分 Rows cut by their own sum are cut wrongly where the agency's row does not add up: they are believed only if no column of the
 * table, which took no part in the cutting, speaks against it. `rows`: those that could be cut in other ways but for their sum.
 */
export function believeRuns(reading: Reading, rows: readonly string[]): void {
  if (rows.length === 0 || !columns.some((column) => speaksAgainst(reading, column.id))) return;
  for (const row of rows) {
    for (const column of columns) {
      const place = `applications/${row}/${column.id}`;
      reading.cells.delete(place);
      reading.texts.delete(place);
      reading.doubts.set(place, 'run-together');
    }
  }
}

/** 收办平衡 or 办理结果 of one column fails. Outcomes that could not be read may make up for what is missing. */
function speaksAgainst(reading: Reading, column: string): boolean {
  const valueAt = (place: string): number => {
    const text = reading.texts.get(place) ?? reading.cells.get(place)?.text;
    return text === undefined ? Number.NaN : (readFigure(text, { kind: 'count' }).value ?? Number.NaN);
  };
  const value = (row: string) => valueAt(`applications/${row}/${column}`);
  const disposed = value('disposed.total');
  // A comparison with what was not read is false.
  if (value('received') + value('carriedOver') < disposed + value('carriedForward')) return true;
  if (value('received') + value('carriedOver') > disposed + value('carriedForward')) return true;
  let outcomes = 0;
  let unread = false;
  for (const place of [...reading.cells.keys(), ...reading.doubts.keys()]) {
    const [, row, at] = place.split('/') as [string, string, string];
    if (at !== column || !row.startsWith('disposed.') || row === 'disposed.total') continue;
    const one = valueAt(place);
    if (Number.isNaN(one)) unread = true;
    else outcomes += one;
  }
  return outcomes > disposed || (!unread && outcomes < disposed);
}
