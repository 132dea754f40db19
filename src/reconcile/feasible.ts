/** 空格方程 What the blanks of one line must fulfil: their sum on the left less their sum on the right. */
export interface BlankEquation {
  left: number[];
  right: number[];
  difference: number;
}

/**
 * 可行 Whether counts of zero or more in the blanks can fulfil all equations at once.
 *
 * The first phase of the simplex method on whole numbers, so that "no" is a proof: fractions are let through, hence a "yes"
 * may be too kind and a "no" never is.
 */
export function feasible(equations: BlankEquation[]): boolean {
  const blanks = [...new Set(equations.flatMap(({ left, right }) => [...left, ...right]))];
  const rows = equations.map(({ left, right, difference }) => {
    const sign = difference < 0 ? -1n : 1n;
    const row = blanks.map((blank) => sign * (count(left, blank) - count(right, blank)));
    return [...row, sign * BigInt(Math.round(difference * 1e6))];
  });
  if (rows.length === 0) return true;
  return isZeroReached(rows, blanks.length);
}

/** Drives the sum of the artificial variables to zero by whole-number pivots, after Bland's rule: it ends. */
function isZeroReached(rows: bigint[][], width: number): boolean {
  const basis = rows.map((_, index) => width + index);
  const goal = Array.from({ length: width + 1 }, (_, column) =>
    rows.reduce((sum, row) => sum + row[column]!, 0n),
  );
  let divisor = 1n;
  for (;;) {
    const entering = goal.findIndex((value, column) => column < width && value > 0n);
    if (entering < 0 || goal[width] === 0n) return goal[width] === 0n;
    const leaving = leavingRow(rows, basis, entering, width);
    if (leaving < 0) return true;
    const pivotRow = rows[leaving]!;
    const pivot = pivotRow[entering]!;
    for (const row of [...rows, goal]) {
      if (row === pivotRow) continue;
      const factor = row[entering]!;
      for (let column = 0; column <= width; column++) {
        row[column] = (row[column]! * pivot - factor * pivotRow[column]!) / divisor;
      }
    }
    divisor = pivot;
    basis[leaving] = entering;
  }
}

function leavingRow(rows: bigint[][], basis: number[], entering: number, width: number): number {
  let best = -1;
  rows.forEach((row, index) => {
    if (row[entering]! <= 0n) return;
    if (best < 0) {
      best = index;
      return;
    }
    const here = row[width]! * rows[best]![entering]!;
    const there = rows[best]![width]! * row[entering]!;
    if (here < there || (here === there && basis[index]! < basis[best]!)) best = index;
  });
  return best;
}

function count(indices: number[], blank: number): bigint {
  return BigInt(indices.filter((index) => index === blank).length);
}
