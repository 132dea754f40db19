import type { Tableau } from './tableau';

/** 矛盾 A row that cannot hold unless one of a few fixed cells changes. */
export interface Conflict {
  row: number;
  /** No free cell stands in it, so one changed cell alone would have a determined value. */
  exact: boolean;
  /** The fixed cells of which one must change, in a direction that helps. */
  cells: number[];
}

/** 现有矛盾 The conflicts of a settled table, over the cells that are `allowed` to change. Empty: the table is possible. */
export function conflictsOf(table: Tableau, allowed: Uint8Array): Conflict[] {
  const found: Conflict[] = [];
  for (let row = 0; row < table.height; row++) {
    if (table.isConflict(row)) found.push(conflictOf(table, row, allowed));
  }
  table.work.spend(2 + found.length);
  return found;
}

/**
 * 互不相交 As many conflicts as are easily found of which no two share a cell: every repair changes a cell in each of them, so
 * their number bounds its size from below. Those that meet the fewest others are taken first.
 */
export function disjoint(conflicts: Conflict[], { width, work }: Tableau): Conflict[] {
  work.spend(conflicts.length + ((conflicts.length ** 2) >> 4));
  const words = (width + 31) >> 5;
  const masks = conflicts.map(({ cells }) => maskOf(cells, words));
  const meets = masks.map((mask) => masks.filter((other) => overlap(mask, other)).length);
  const byDegree = conflicts.map((_, index) => index).sort((a, b) => meets[a]! - meets[b]! || a - b);
  const bySize = conflicts
    .map((_, index) => index)
    .sort((a, b) => conflicts[a]!.cells.length - conflicts[b]!.cells.length || a - b);
  const picks = [byDegree, bySize].map((order) => pick(order, masks));
  return picks.reduce((best, other) => (other.length > best.length ? other : best)).map((i) => conflicts[i]!);
}

function pick(order: number[], masks: Int32Array[]): number[] {
  const taken = new Int32Array(masks[0]?.length ?? 0);
  return order.filter((index) => {
    const mask = masks[index]!;
    if (overlap(mask, taken)) return false;
    for (let word = 0; word < taken.length; word++) taken[word]! |= mask[word]!;
    return true;
  });
}

function conflictOf(table: Tableau, row: number, allowed: Uint8Array): Conflict {
  const { variables } = table.problem;
  const value = table.value[row]!;
  const exact = table.basis[row] === -1;
  const whole = value === Math.round(value);
  const cells: number[] = [];
  for (let cell = 0; cell < table.width; cell++) {
    if (allowed[cell] === 0 || table.free[cell] === 1) continue;
    const coefficient = table.coefficient(row, cell);
    if (coefficient === 0) continue;
    // A cell that would have to fall helps only if it states more than nothing.
    const falls = coefficient > 0 === value < 0;
    if (whole && falls && (variables[cell]!.value ?? 0) <= 0) continue;
    cells.push(cell);
  }
  return { row, exact, cells };
}

function maskOf(cells: number[], words: number): Int32Array {
  const mask = new Int32Array(words);
  for (const cell of cells) mask[cell >> 5]! |= 1 << (cell & 31);
  return mask;
}

function overlap(a: Int32Array, b: Int32Array): boolean {
  for (let word = 0; word < a.length; word++) if ((a[word]! & b[word]!) !== 0) return true;
  return false;
}
