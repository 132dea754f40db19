import type { TableBlock } from '../grid/document';
import type { SourceCell } from '../grid/grid';
import { spread } from '../grid/spread';
import {
  challengeColumnMatcher,
  challengeGroupOf,
  challengeGroups,
  challengePlaces,
} from './challenges-lines';
import { normaliseLabel } from './label';
import { newReading, type Reading } from './reading';
import { hasDigit, isBlank, isValue } from './value-cell';

/**
 * 读表四 One row of fifteen, three blocks, or turned on its side: each figure is named by the nearest result label and the nearest
 * group label above it or left of it. Null if it is another table. `groupBefore`: the group that the text before the table names.
 */
export function readChallenges(
  table: TableBlock,
  words: readonly SourceCell[][],
  groupBefore: () => string | null,
): Reading | null {
  const labels: SourceCell[] = [];
  const results: string[] = [];
  for (const row of words) {
    for (const cell of row) {
      const result = resultOf(cell);
      if (result === null) continue;
      labels.push(cell);
      results.push(result);
    }
  }
  if (labels.length < 4) return null;
  if (new Set(results).size < 4 || !labels.some((cell) => /维持|纠正/.test(normaliseLabel(cell.text))))
    return null;
  const reading = newReading('challenges', table.hidden);
  const placed = byLabels(table, groupBefore());
  const inOrder = byOrder(table, results);
  // Drifting heads: fifteen figures in one row under fifteen labels in the order of the form need no alignment.
  const chosen = placed.complete || !inOrder ? placed.cells : inOrder;
  for (const [place, cell] of chosen) reading.cells.set(place, cell);
  const rows = table.rows.map((row) => row.filter(isValue)).filter((row) => row.length > 0);
  for (const { id } of challengeGroups) {
    const own = [...placed.cells].filter(([place]) => place.startsWith(`challenges/${id}/`));
    const row = rows.find((cells) => own.length > 0 && own.every(([, cell]) => cells.includes(cell)));
    if (row) reading.traces.set(`challenges/${id}`, row[0]!);
  }
  if (chosen === placed.cells && isUneven(table, placed.cells)) {
    // A label or a figure is missing somewhere: those beside it may stand under another's.
    for (const place of chosen.keys()) placed.doubts.add(place);
    reading.cells.clear();
  }
  const short = results.join() === RESULTS_IN_ORDER && rows.length === 1 && rows[0]!.length < results.length;
  for (const place of placed.doubts)
    if (!reading.cells.has(place)) reading.doubts.set(place, short ? 'short' : 'ambiguous');
  return reading.cells.size + reading.doubts.size > 0 ? reading : null;
}

/** Groups that print different results, or figures that no label claims. */
function isUneven(table: TableBlock, cells: ReadonlyMap<string, SourceCell>): boolean {
  const groups = new Map<string, number>();
  for (const place of cells.keys()) {
    const group = place.slice(0, place.lastIndexOf('/'));
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  if (new Set(groups.values()).size > 1) return true;
  const claimed = new Set(cells.values());
  return table.rows.some(
    (row) =>
      row.some((cell) => claimed.has(cell)) &&
      row.some((cell) => hasDigit(cell) && isValue(cell) && !claimed.has(cell)),
  );
}

function resultOf(cell: SourceCell): string | null {
  return challengeColumnMatcher.exact(cell.text)?.id ?? null;
}

function byLabels(
  table: TableBlock,
  around: string | null,
): { cells: Map<string, SourceCell>; doubts: Set<string>; complete: boolean } {
  const grid = spread(table.rows);
  const cells = new Map<string, SourceCell>();
  const doubts = new Set<string>();
  const taken = new Map<SourceCell, string>();
  const printed = grid.some((row) => row.some((cell) => cell && hasDigit(cell.source)));
  // The nearest labels above, column by column.
  const results: (string | null)[] = [];
  const groups: (string | null)[] = [];
  for (const [y, row] of grid.entries()) {
    const above = grid[y - 1] ?? [];
    for (let x = 0; x < above.length; x++) {
      const cell = above[x];
      if (!cell || isValue(cell.source)) continue;
      results[x] = resultOf(cell.source) ?? results[x] ?? null;
      groups[x] = challengeGroupOf(cell.source.text) ?? groups[x] ?? null;
    }
    // An empty row beside rows of figures is none.
    if (printed && row.every((cell) => cell === null || isBlank(cell.source))) continue;
    let leftResult: string | null = null;
    let leftGroup: string | null = null;
    for (let x = 0; x < row.length; x++) {
      const cell = row[x];
      if (!cell) continue;
      if (!isValue(cell.source)) {
        leftResult = resultOf(cell.source) ?? leftResult;
        leftGroup = challengeGroupOf(cell.source.text) ?? leftGroup;
        continue;
      }
      const column = results[x] ?? leftResult;
      const group = groups[x] ?? leftGroup ?? around;
      if (column === null || group === null) continue;
      const place = `challenges/${group}/${column}`;
      const other = cells.get(place);
      if (other && other !== cell.source) doubts.add(place);
      else if (taken.has(cell.source) && taken.get(cell.source) !== place) {
        doubts.add(place).add(taken.get(cell.source)!);
      } else {
        cells.set(place, cell.source);
        taken.set(cell.source, place);
      }
    }
  }
  for (const place of doubts) cells.delete(place);
  return { cells, doubts, complete: doubts.size === 0 && challengePlaces.every((place) => cells.has(place)) };
}

const RESULTS_IN_ORDER = challengePlaces.map((place) => place.split('/')[2]).join();

/** Fifteen figures in one row, under three heads of five results each in the order of the form. */
function byOrder(table: TableBlock, results: readonly string[]): Map<string, SourceCell> | null {
  if (results.join() !== RESULTS_IN_ORDER) return null;
  const rows = table.rows.map((row) => row.filter(isValue)).filter((row) => row.length > 0);
  const full = rows.filter((row) => row.length === challengePlaces.length);
  if (full.length !== 1) return null;
  return new Map(challengePlaces.map((place, index) => [place, full[0]![index]!]));
}
