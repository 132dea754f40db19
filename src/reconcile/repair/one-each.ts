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
  /** What the change adds to each row without a basic cell. */
  effects: { row: number; amount: number }[];
}

/**
 * 每处一格 Every way to settle a table by changing exactly one cell of each of these conflicts and no other.
 *
 * The cells of exact conflicts that do not meet have determined values, so this is a choice among values: constraint
 * propagation over the bounds of every row, then the smallest choice first. Null if the values are not determined.
 */
export function oneOfEach(table: Tableau, picks: Conflict[], most: number): CellChange[][] | null {
  if (!arePlain(table, picks)) return null;
  const rows = Array.from({ length: table.height }, (_, row) => row).filter((row) => table.basis[row] === -1);
  const choices = picks.map((conflict) => candidatesOf(table, conflict, rows));
  const found: CellChange[][] = [];

  const visit = (open: Candidate[][]) => {
    if (found.length >= most) return;
    const left = propagate(table, open, rows);
    if (!left) return;
    let smallest = -1;
    left.forEach((choice, index) => {
      if (choice.length > 1 && (smallest < 0 || choice.length < left[smallest]!.length)) smallest = index;
    });
    if (smallest < 0) {
      found.push(left.map((choice) => ({ cell: choice[0]!.cell, to: choice[0]!.to })));
      return;
    }
    for (const candidate of left[smallest]!) {
      visit(left.map((choice, index) => (index === smallest ? [candidate] : choice)));
    }
  };
  visit(choices);
  return found;
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

function candidatesOf(table: Tableau, { row, cells }: Conflict, rows: number[]): Candidate[] {
  return cells.flatMap((cell): Candidate[] => {
    const change = table.value[row]! * table.coefficient(row, cell);
    const to = tidy(table.at[cell]! + change);
    if (to < 0 || !Number.isInteger(to)) return [];
    const effects = rows.flatMap((other) => {
      const coefficient = table.coefficient(other, cell);
      return coefficient === 0 ? [] : [{ row: other, amount: coefficient * change }];
    });
    return [{ cell, to, effects }];
  });
}

/** Drops candidates with which some row could no longer hold; null if one conflict has none left. */
function propagate(table: Tableau, choices: Candidate[][], rows: number[]): Candidate[][] | null {
  const { height } = table;
  let left = choices;
  for (;;) {
    table.work.spend(1 + (left.length >> 1));
    const spans = left.map((choice) => spansOf(choice));
    const low = new Float64Array(height);
    const high = new Float64Array(height);
    for (const span of spans) {
      for (const [row, { min, max }] of span) {
        low[row]! += min;
        high[row]! += max;
      }
    }
    for (const row of rows) {
      if (tidy(low[row]! - table.value[row]!) > 0 || tidy(high[row]! - table.value[row]!) < 0) return null;
    }
    let dropped = false;
    const kept = left.map((choice, index) => {
      if (choice.length === 1) return choice;
      const fitting = choice.filter((candidate) => {
        for (const [row, { min, max }] of spans[index]!) {
          const amount = candidate.effects.find((effect) => effect.row === row)?.amount ?? 0;
          if (tidy(low[row]! - min + amount - table.value[row]!) > 0) return false;
          if (tidy(high[row]! - max + amount - table.value[row]!) < 0) return false;
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
