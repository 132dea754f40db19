import type { Conflict } from './conflicts';
import { tidy } from './problem';
import type { Tableau } from './tableau';

/** A changed cell with its new value. */
export interface CellChange {
  cell: number;
  to: number;
  /** Blanks leave other values too. */
  open?: true;
}

interface Candidate extends CellChange {
  /** What the change adds to each row it touches. */
  effects: { row: number; amount: number }[];
}

/** What the changes must add to a row: exactly `most` where the row has no basic cell, else no more than that. */
interface Bound {
  row: number;
  least: number;
  most: number;
}

/**
 * 每处一格 Every way to settle a table by changing exactly one cell of each of these conflicts and no other, as far as rows
 * without free choice tell: the blanks may still object. False if the values of the cells are not determined.
 *
 * The cells of exact conflicts that do not meet have determined values, so this is a choice among values: constraint
 * propagation over the bounds of every row, then the smallest choice first.
 */
export function oneOfEach(
  table: Tableau,
  picks: Conflict[],
  found: (changes: CellChange[]) => void,
): boolean {
  if (!arePlain(table, picks)) return false;
  const bounds = boundsOf(table);
  table.work.spend(2 * picks.length);

  const visit = (open: Candidate[][]) => {
    const left = propagate(table, open, bounds);
    if (!left) return;
    let smallest = -1;
    left.forEach((choice, index) => {
      if (choice.length > 1 && (smallest < 0 || choice.length < left[smallest]!.length)) smallest = index;
    });
    if (smallest < 0) {
      found(left.map((choice) => ({ cell: choice[0]!.cell, to: choice[0]!.to })));
      return;
    }
    for (const candidate of left[smallest]!) {
      visit(left.map((choice, index) => (index === smallest ? [candidate] : choice)));
    }
  };
  visit(picks.map((conflict) => candidatesOf(table, conflict, bounds)));
  return true;
}

/** The rows that no free cell outside the basis could still raise. */
function boundsOf(table: Tableau): Bound[] {
  return Array.from({ length: table.height }, (_, row) => row).flatMap((row): Bound[] => {
    const most = table.value[row]!;
    if (table.basis[row] === -1) return [{ row, least: most, most }];
    return table.isFlexible(row) ? [] : [{ row, least: Number.NEGATIVE_INFINITY, most }];
  });
}

/** Whether no cell of one pick stands in the row of another. */
function arePlain(table: Tableau, picks: Conflict[]): boolean {
  return picks.every(
    ({ row, exact }) =>
      exact &&
      picks.every(
        (other) => other.row === row || other.cells.every((cell) => table.coefficient(row, cell) === 0),
      ),
  );
}

function candidatesOf(table: Tableau, { row, cells }: Conflict, bounds: Bound[]): Candidate[] {
  return cells.flatMap((cell): Candidate[] => {
    const change = table.value[row]! * table.coefficient(row, cell);
    const to = tidy(table.at[cell]! + change);
    if (to < 0 || !Number.isInteger(to)) return [];
    const effects = bounds.flatMap(({ row: other }) => {
      const coefficient = table.coefficient(other, cell);
      return coefficient === 0 ? [] : [{ row: other, amount: coefficient * change }];
    });
    return [{ cell, to, effects }];
  });
}

/** Drops candidates with which some row could no longer hold; null if one conflict has none left. */
function propagate(table: Tableau, choices: Candidate[][], bounds: Bound[]): Candidate[][] | null {
  const boundOf = new Map(bounds.map((bound) => [bound.row, bound]));
  let left = choices;
  for (;;) {
    table.work.spend(2 + left.length);
    const spans = left.map((choice) => spansOf(choice));
    const low = new Float64Array(table.height);
    const high = new Float64Array(table.height);
    for (const span of spans) {
      for (const [row, { min, max }] of span) {
        low[row]! += min;
        high[row]! += max;
      }
    }
    if (bounds.some(({ row, least, most }) => tidy(low[row]! - most) > 0 || tidy(high[row]! - least) < 0)) {
      return null;
    }
    let dropped = false;
    const kept = left.map((choice, index) => {
      if (choice.length === 1) return choice;
      const fitting = choice.filter((candidate) => {
        for (const [row, { min, max }] of spans[index]!) {
          const amount = candidate.effects.find((effect) => effect.row === row)?.amount ?? 0;
          const { least, most } = boundOf.get(row)!;
          if (tidy(low[row]! - min + amount - most) > 0) return false;
          if (tidy(high[row]! - max + amount - least) < 0) return false;
        }
        return true;
      });
      if (fitting.length < choice.length) dropped = true;
      return fitting;
    });
    if (kept.some((choice) => choice.length === 0)) return null;
    if (!dropped) return kept;
    left = kept;
  }
}

/** Of every row that some candidate touches: the least and the most that the choice adds to it. */
function spansOf(choice: Candidate[]): Map<number, { min: number; max: number }> {
  const spans = new Map<number, { min: number; max: number; count: number }>();
  for (const { effects } of choice) {
    for (const { row, amount } of effects) {
      const span = spans.get(row);
      if (!span) spans.set(row, { min: amount, max: amount, count: 1 });
      else {
        span.min = Math.min(span.min, amount);
        span.max = Math.max(span.max, amount);
        span.count++;
      }
    }
  }
  for (const span of spans.values()) {
    if (span.count === choice.length) continue;
    span.min = Math.min(span.min, 0);
    span.max = Math.max(span.max, 0);
  }
  return spans;
}
