import { columns, rows as lines, otherRow } from './applications-lines';
import { readFigure } from './figure';
import type { Reading } from './reading';

const BALANCE = ['received', 'carriedOver', 'disposed.total', 'carriedForward'];

/**
 * 信不信拆分 Rows cut by their own sum are cut wrongly where the agency's row does not add up: they are believed only if no column of the
 * table, which took no part in the cutting, speaks against it. Where a row can be cut in no way (`uncuttable`: the agency's totals are
 * others, or blanks were left out), only if all of them speak for it. `rows`: those that could be cut in other ways but for their sum.
 */
export function believeRuns(reading: Reading, rows: readonly string[], uncuttable: boolean): void {
  if (rows.length === 0) return;
  const contradicted = columns.some(({ id }) => speaksAgainst(reading, id));
  const supported = (row: string) => columns.every(({ id }) => speaksFor(reading, row, id));
  for (const row of rows.filter((one) => contradicted || (uncuttable && !supported(one)))) {
    for (const column of columns) {
      const place = `applications/${row}/${column.id}`;
      reading.cells.delete(place);
      reading.texts.delete(place);
      reading.doubts.set(place, 'run-together');
    }
  }
}

/** What the row's cell in a column states; NaN where it was not read. */
function valueIn({ texts, cells }: Reading, row: string, column: string): number {
  const place = `applications/${row}/${column}`;
  const text = texts.get(place) ?? cells.get(place)?.text;
  return text === undefined ? Number.NaN : (readFigure(text, { kind: 'count' }).value ?? Number.NaN);
}

/** 收办平衡 or 办理结果 of one column fails. Outcomes that could not be read may make up for what is missing. */
function speaksAgainst(reading: Reading, column: string): boolean {
  const value = (row: string) => valueIn(reading, row, column);
  const disposed = value('disposed.total');
  // A comparison with what was not read is false.
  if (value('received') + value('carriedOver') < disposed + value('carriedForward')) return true;
  if (value('received') + value('carriedOver') > disposed + value('carriedForward')) return true;
  let outcomes = 0;
  let unread = false;
  for (const place of [...reading.cells.keys(), ...reading.doubts.keys()]) {
    const [, row, at] = place.split('/') as [string, string, string];
    if (at !== column || !row.startsWith('disposed.') || row === 'disposed.total') continue;
    const one = value(row);
    if (Number.isNaN(one)) unread = true;
    else outcomes += one;
  }
  return outcomes > disposed || (!unread && outcomes < disposed);
}

/** 收办平衡 or 办理结果, whichever the row stands in, is read in full in this column, and holds. */
function speaksFor(reading: Reading, row: string, column: string): boolean {
  const value = (id: string) => valueIn(reading, id, column);
  // A comparison with what was not read is false.
  const balanced =
    value('received') + value('carriedOver') === value('disposed.total') + value('carriedForward');
  if (BALANCE.includes(row)) return balanced;
  const outcomes = lines
    .map(({ id }) => id)
    .filter((id) => id.startsWith('disposed.') && id !== 'disposed.total' && isPrinted(reading, id));
  const extra = [...reading.unlisted.keys()];
  return [...outcomes, ...extra].reduce((sum, id) => sum + value(id), 0) === value('disposed.total');
}

/** The one row of （六）其他处理 or its three: whichever the page has. */
function isPrinted({ cells, doubts }: Reading, row: string): boolean {
  const has = (id: string) => {
    const place = `applications/${id}/total`;
    return cells.has(place) || doubts.has(place);
  };
  if (row === otherRow.id || row.startsWith(`${otherRow.id}.`)) return has(row);
  return true;
}
