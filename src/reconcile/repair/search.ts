import { type Conflict, conflictsOf, disjoint } from './conflicts';
import { type CellChange, oneOfEach } from './one-each';
import type { Problem } from './problem';
import type { Tableau } from './tableau';

/** 最小更正集 Every smallest set of stated cells whose change makes all relations of a problem possible. */
export interface SmallestSets {
  sets: CellChange[][];
  /** False where there are more than were listed. */
  complete: boolean;
}

/** More alternatives than these help nobody; that there are more is all that matters. */
const MOST_SETS = 512;

/**
 * 错误定位 Card-minimal error localisation over the whole numbers, after Fellegi and Holt (1976), as in R's `errorlocate` and in
 * the card-minimal repairs of DART: the fewest stated cells whose change lets every relation hold with counts of zero or more.
 *
 * Iterative deepening on the number of cells. While the table is impossible, some row of it proves so, and every repair changes
 * one of the cells in that row: the search branches over them. Conflicts that share no cell bound the number from below; where
 * the bound is met, every conflict gets exactly one cell. Complete: no smaller set exists and none of this size is left out.
 * Throws when the bound on work is reached. Empty `sets`: the problem is possible as it stands.
 */
export function smallestSets(root: Tableau): SmallestSets {
  if (root.feasible()) return { sets: [], complete: true };
  const allowed = changeable(root.problem);
  for (let size = 1; ; size++) {
    const sets = setsOf(root, size, allowed, MOST_SETS);
    if (sets.length > 0) return { sets, complete: sets.length < MOST_SETS };
  }
}

/** Whether changing some other stated cells of a problem than this one, at most so many, makes its table possible too. */
export function hasOtherSet(root: Tableau, size: number, problem: Problem, without: number): boolean {
  const allowed = changeable(problem);
  allowed[without] = 0;
  return setsOf(root, size, allowed, 1).length > 0;
}

function changeable({ variables }: Problem): Uint8Array {
  return Uint8Array.from(variables, ({ state }) => (state === 'stated' ? 1 : 0));
}

function setsOf(root: Tableau, size: number, allowed: Uint8Array, most: number): CellChange[][] {
  const search = new Search(root, size, most);
  search.visit(0, allowed);
  return search.found;
}

/** 赋值 A possible table in which these cells are changed. They are one of the smallest sets, so all of them are needed. */
export function tableWith(root: Tableau, cells: number[]): Tableau {
  const table = root.copy();
  const allowed = new Uint8Array(table.width);
  for (const cell of cells) allowed[cell] = 1;
  for (;;) {
    table.settle();
    const [conflict] = conflictsOf(table, allowed);
    if (!conflict) return table;
    table.release(conflict.cells[0]!, conflict.row);
  }
}

class Search {
  readonly found: CellChange[][] = [];
  private readonly levels: Tableau[];
  private readonly path: number[] = [];

  constructor(
    root: Tableau,
    private readonly size: number,
    private readonly most: number,
  ) {
    this.levels = [root];
  }

  visit(depth: number, allowed: Uint8Array): void {
    if (this.found.length >= this.most) return;
    const table = this.levels[depth]!;
    table.settle();
    const budget = this.size - depth;
    const conflicts = conflictsOf(table, allowed);
    if (conflicts.length === 0) {
      this.found.push(this.path.map((cell) => ({ cell, to: table.valueOf(cell) })));
      return;
    }
    if (budget === 0 || conflicts.some(({ cells }) => cells.length === 0)) return;
    let candidates = allowed;
    if (conflicts.length >= budget) {
      const picks = disjoint(conflicts, table);
      if (picks.length > budget) return;
      if (picks.length === budget) {
        if (oneOfEach(table, picks, (changes) => this.accept(depth, picks, changes))) return;
        candidates = new Uint8Array(table.width);
        for (const { cells } of picks) for (const cell of cells) candidates[cell] = 1;
      }
    }
    this.branch(depth, conflicts, candidates);
  }

  private branch(depth: number, conflicts: Conflict[], candidates: Uint8Array): void {
    const options = conflicts.map(({ row, cells }) => ({
      row,
      cells: cells.filter((cell) => candidates[cell] === 1),
    }));
    const { row, cells } = options.reduce((best, other) =>
      other.cells.length < best.cells.length ? other : best,
    );
    // Once a cell has been tried, the sets that hold it are known: its siblings do without.
    const remaining = candidates.slice();
    for (const cell of cells) {
      this.levels[depth + 1] = this.levels[depth]!.copy(this.levels[depth + 1]);
      this.levels[depth + 1]!.release(cell, row);
      this.path.push(cell);
      remaining[cell] = 0;
      this.visit(depth + 1, remaining);
      this.path.pop();
    }
  }

  /** Takes a choice of one cell for each conflict if the blanks, and the cells changed before, can follow it. */
  private accept(depth: number, picks: Conflict[], changes: CellChange[]): void {
    if (this.found.length >= this.most) return;
    const next = this.levels[depth]!.copy(this.levels[depth + 1]);
    this.levels[depth + 1] = next;
    for (const [index, { cell }] of changes.entries()) next.release(cell, picks[index]!.row);
    if (!next.feasible()) return;
    const cells = [...this.path, ...changes.map(({ cell }) => cell)];
    this.found.push(cells.map((cell) => ({ cell, to: next.valueOf(cell) })));
  }
}
