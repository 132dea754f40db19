import type { CellChange } from './one-each';
import { type Problem, residualOf } from './problem';
import { hasOtherSet, tableWith } from './search';
import { Tableau, type Work, WorkExceeded } from './tableau';
import { isFixed } from './values';

/**
 * 把握 Whether the only smallest set may be asserted though there are blanks.
 *
 * Blanks give play: two errors may look like one. So a change is firm only if no set one cell larger does without it or gives
 * it another value. Blanks that no line calls for are taken for the zeros they are nearly always. `set`: the whole smallest
 * set. `cells`: those of the fault in question. Where the work allowed does not suffice, nothing is firm.
 */
export function isFirm(problem: Problem, set: CellChange[], cells: number[], work: Work): boolean {
  try {
    const root = Tableau.of(withoutIdleBlanks(problem), work);
    root.settle();
    if (cells.some((cell) => hasOtherSet(root, set.length + 1, problem, cell))) return false;
    const table = tableWith(
      root,
      set.map(({ cell }) => cell),
    );
    return set.every(({ cell, to }) => !cells.includes(cell) || !isShaken(table, problem, cell, to));
  } catch (error) {
    if (error instanceof WorkExceeded) return false;
    throw error;
  }
}

/** The same problem with the blanks at zero that stand only on lines which hold as they are. */
function withoutIdleBlanks(problem: Problem): Problem {
  const open = problem.rows.map((_, relation) => residualOf(problem, relation) !== 0);
  const variables = problem.variables.map((variable, cell) => {
    const idle = variable.state === 'blank' && !problem.relationsOf[cell]!.some((relation) => open[relation]);
    return idle ? { ...variable, value: 0, state: 'stated' as const } : variable;
  });
  return { ...problem, variables };
}

/** Whether one more changed cell would leave another value for this one. */
function isShaken(table: Tableau, problem: Problem, cell: number, value: number): boolean {
  const row = table.row[cell]!;
  if (row < 0) return true;
  for (let other = 0; other < table.width; other++) {
    if (problem.variables[other]!.state !== 'stated' || table.free[other] === 1) continue;
    if (table.coefficient(row, other) === 0 || isPinned(table, other)) continue;
    const looser = table.copy();
    looser.release(other, row);
    if (!looser.feasible() || !isFixed(looser, cell, value)) return true;
  }
  return false;
}

/** Whether a line without blanks or changed cells holds a cell where it is. */
function isPinned(table: Tableau, cell: number): boolean {
  for (let row = 0; row < table.height; row++) {
    if (table.basis[row] === -1 && table.coefficient(row, cell) !== 0) return true;
  }
  return false;
}
