import type { CellChange } from './one-each';
import { isUnread, type Problem, residualOf } from './problem';
import { tableWith } from './search';
import type { Tableau } from './tableau';

/** 应填数 What a set of changed cells has to state, and what the blanks then are. */
export interface SetValues {
  changes: CellChange[];
  /** Blanks that must then be filled with something else than nothing, where that is determined. */
  fills: CellChange[];
  /** True if a blank would have to be filled on lines that hold as they are: the set leans on the blanks. */
  strained: boolean;
}

/** 定值 The values of a set of cells whose change makes a settled table possible, with as little as possible in the blanks. */
export function valuesOf(root: Tableau, set: CellChange[]): SetValues {
  const { problem } = root;
  const cells = set.map(({ cell }) => cell);
  const table = tableWith(root, cells);
  const least = table.copy();
  const blanks = new Float64Array(table.width);
  problem.variables.forEach((variable, cell) => {
    if (variable.state === 'blank') blanks[cell] = 1;
  });
  minimise(least, blanks);
  const changes = cells.map((cell): CellChange => {
    const to = least.valueOf(cell);
    return isFixed(table, cell, to) ? { cell, to } : { cell, to, open: true };
  });
  const filled = problem.variables.flatMap((variable, cell) => {
    const to = least.valueOf(cell);
    return variable.state === 'blank' && to > 0 ? [{ cell, to }] : [];
  });
  return {
    changes,
    fills: filled.filter(({ cell, to }) => isFixed(table, cell, to)),
    strained: filled.some(({ cell }) => !isCalledFor(problem, cell, cells)),
  };
}

/** Whether a line that no change touches leaves something for a blank, as stated. */
function isCalledFor(problem: Problem, blank: number, changed: number[]): boolean {
  return problem.relationsOf[blank]!.some(
    (relation) =>
      residualOf(problem, relation) !== 0 &&
      !changed.some((cell) => problem.relationsOf[cell]!.includes(relation)),
  );
}

/** Whether a cell of a possible table can have no other value than this one. */
export function isFixed(table: Tableau, cell: number, value: number): boolean {
  if (table.determined) return true;
  const goal = new Float64Array(table.width);
  goal[cell] = 1;
  const low = table.copy();
  minimise(low, goal);
  if (low.valueOf(cell) < value) return false;
  goal[cell] = -1;
  return minimise(low, goal) && low.valueOf(cell) === value;
}

/** Moves a possible table to where the sum of `cost` × value is least (the simplex method, Bland's rule). False: no bound. */
function minimise(table: Tableau, cost: Float64Array): boolean {
  for (;;) {
    const cell = entering(table, cost);
    if (cell < 0) return true;
    const row = leaving(table, cell);
    if (row < 0) return false;
    table.pivot(row, cell);
  }
}

function entering(table: Tableau, cost: Float64Array): number {
  if (table.determined) return -1;
  const priced: number[] = [];
  for (let row = 0; row < table.height; row++) {
    const basic = table.basis[row]!;
    if (basic >= 0 && cost[basic] !== 0) priced.push(row);
  }
  for (let cell = 0; cell < table.width; cell++) {
    if (table.free[cell] === 0 || table.row[cell] !== -1 || isUnread(table.problem.variables[cell]!))
      continue;
    let reduced = cost[cell]!;
    for (const row of priced) reduced -= cost[table.basis[row]!]! * table.coefficient(row, cell);
    if (reduced < 0) return cell;
  }
  return -1;
}

/** The row whose basic cell first reaches zero as this cell grows, or −1. */
function leaving(table: Tableau, cell: number): number {
  let best = -1;
  for (let row = 0; row < table.height; row++) {
    const basic = table.basis[row]!;
    if (basic < 0 || table.open[basic] === 1 || table.coefficient(row, cell) <= 0) continue;
    const value = table.value[row]!;
    if (best >= 0 && value > table.value[best]!) continue;
    if (best < 0 || value < table.value[best]! || basic < table.basis[best]!) best = row;
  }
  return best;
}
