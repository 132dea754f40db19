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

/** What the changes must add to a row: exactly `most` where the row has no basic cell, else no more than that. */
interface Bound {
  row: number;
  least: number;
  most: number;
}

/** 一处 The cells of one conflict with their determined values, and what each change would add to the rows they touch. */
interface Choice {
  candidates: CellChange[];
  /** Indices into the bounds. */
  touched: number[];
  /** Candidate by candidate, in the order of `touched`. */
  amounts: Float64Array;
  /** The least and the most that the candidates still open add, in the order of `touched`. */
  min: Float64Array;
  max: Float64Array;
}

/** Differences below this are the noise of binary fractions. */
const NOISE = 1e-7;

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
  table.work.spend(2 * picks.length);
  const bounds = boundsOf(table);
  const choices = picks.map((conflict) => choiceOf(table, conflict, bounds));

  const visit = (open: number[][]) => {
    const left = propagate(table, choices, open, bounds);
    if (!left) return;
    let smallest = -1;
    left.forEach((options, index) => {
      if (options.length > 1 && (smallest < 0 || options.length < left[smallest]!.length)) smallest = index;
    });
    if (smallest < 0) {
      found(left.map(([option], index) => choices[index]!.candidates[option!]!));
      return;
    }
    for (const option of left[smallest]!) {
      visit(left.map((options, index) => (index === smallest ? [option] : options)));
    }
  };
  visit(choices.map(({ candidates }) => candidates.map((_, option) => option)));
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

function choiceOf(table: Tableau, { row, cells }: Conflict, bounds: Bound[]): Choice {
  const changes = cells.map((cell) => table.value[row]! * table.coefficient(row, cell));
  const candidates = cells.map((cell, index) => ({ cell, to: tidy(table.at[cell]! + changes[index]!) }));
  const counts = cells.flatMap((_, index) => {
    const { to } = candidates[index]!;
    return to >= 0 && Number.isInteger(to) ? [index] : [];
  });
  const touched = bounds.flatMap((bound, index) =>
    counts.some((option) => table.coefficient(bound.row, cells[option]!) !== 0) ? [index] : [],
  );
  const amounts = counts.flatMap((option) =>
    touched.map((index) => changes[option]! * table.coefficient(bounds[index]!.row, cells[option]!)),
  );
  return {
    candidates: counts.map((option) => candidates[option]!),
    touched,
    amounts: Float64Array.from(amounts),
    min: new Float64Array(touched.length),
    max: new Float64Array(touched.length),
  };
}

/** Drops options with which some row could no longer hold; null if one choice has none left. */
function propagate(table: Tableau, choices: Choice[], open: number[][], bounds: Bound[]): number[][] | null {
  const low = new Float64Array(bounds.length);
  const high = new Float64Array(bounds.length);
  let left = open;
  for (;;) {
    table.work.spend(2 + (left.reduce((count, options) => count + options.length, 0) >> 1));
    low.fill(0);
    high.fill(0);
    choices.forEach((choice, index) => {
      addSpans(choice, left[index]!, low, high);
    });
    for (const [index, { least, most }] of bounds.entries()) {
      if (low[index]! > most + NOISE || high[index]! < least - NOISE) return null;
    }
    let dropped = false;
    const kept: number[][] = [];
    for (const [index, choice] of choices.entries()) {
      const options = left[index]!;
      const fitting =
        options.length === 1 ? options : options.filter((option) => fits(choice, option, bounds, low, high));
      if (fitting.length === 0) return null;
      if (fitting.length < options.length) dropped = true;
      kept.push(fitting);
    }
    if (!dropped) return kept;
    left = kept;
  }
}

/** Adds what the open options of a choice contribute, at least and at most, to each row. */
function addSpans(choice: Choice, options: number[], low: Float64Array, high: Float64Array): void {
  const { touched, amounts, min, max } = choice;
  const width = touched.length;
  min.fill(Number.POSITIVE_INFINITY);
  max.fill(Number.NEGATIVE_INFINITY);
  for (const option of options) {
    for (let at = 0; at < width; at++) {
      const amount = amounts[option * width + at]!;
      if (amount < min[at]!) min[at] = amount;
      if (amount > max[at]!) max[at] = amount;
    }
  }
  for (let at = 0; at < width; at++) {
    low[touched[at]!]! += min[at]!;
    high[touched[at]!]! += max[at]!;
  }
}

/** Whether every row can still hold with this option. */
function fits(
  choice: Choice,
  option: number,
  bounds: Bound[],
  low: Float64Array,
  high: Float64Array,
): boolean {
  const { touched, amounts, min, max } = choice;
  for (let at = 0; at < touched.length; at++) {
    const index = touched[at]!;
    const amount = amounts[option * touched.length + at]!;
    const { least, most } = bounds[index]!;
    if (low[index]! - min[at]! + amount > most + NOISE) return false;
    if (high[index]! - max[at]! + amount < least - NOISE) return false;
  }
  return true;
}
