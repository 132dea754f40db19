import type { CellChange } from './one-each';
import { isImpossible, type Problem, residualOf, tidy } from './problem';

/** 独立错误 One fault that can be told apart: what it contradicts, and every set of changes that settles it. */
export interface Fault {
  relations: number[];
  alternatives: CellChange[][];
}

/**
 * 分解 The smallest sets, taken apart into independent faults.
 *
 * Faults are apart if every alternative of the one goes with every alternative of the other, and if each on its own settles the
 * lines it touches. `impossible`: the relations, or sets of them, that contradict themselves.
 */
export function faultsOf(
  problem: Problem,
  sets: CellChange[][],
  complete: boolean,
  impossible: number[][],
): Fault[] {
  const factors = complete ? factorsOf(sets) : [sets];
  const merged = mergeInsufficient(problem, factors);
  return assign(problem, merged, impossible).map(({ alternatives, items }) => ({
    alternatives,
    relations: [...new Set(items.flat())].sort((a, b) => a - b),
  }));
}

/** The factors of a family of sets as a product; the family itself if it is none. */
function factorsOf(sets: CellChange[][]): CellChange[][][] {
  const groupOf = groupsOfElements(sets);
  const factors = new Map<number, Map<string, CellChange[]>>();
  for (const set of sets) {
    const parts = new Map<number, CellChange[]>();
    for (const change of set) {
      const group = groupOf(keyOf(change));
      parts.set(group, [...(parts.get(group) ?? []), change]);
    }
    for (const [group, part] of parts) {
      const factor = factors.get(group) ?? new Map<string, CellChange[]>();
      factors.set(group, factor.set(part.map(keyOf).sort().join(), part));
    }
  }
  const product = [...factors.values()].reduce((count, factor) => count * factor.size, 1);
  return product === sets.length ? [...factors.values()].map((factor) => [...factor.values()]) : [sets];
}

/** Joins the changes that do not occur independently of each other, by counting how often they occur together. */
function groupsOfElements(sets: CellChange[][]): (key: string) => number {
  const index = new Map<string, number>();
  const occurrences: Uint32Array[] = [];
  const words = (sets.length + 31) >> 5;
  sets.forEach((set, at) => {
    for (const change of set) {
      const key = keyOf(change);
      if (!index.has(key)) index.set(key, occurrences.push(new Uint32Array(words)) - 1);
      occurrences[index.get(key)!]![at >> 5]! |= 1 << (at & 31);
    }
  });
  const counts = occurrences.map((mask) => common(mask, mask));
  const parent = occurrences.map((_, element) => element);
  const root = (element: number): number => (parent[element] === element ? element : root(parent[element]!));
  for (let a = 0; a < occurrences.length; a++) {
    for (let b = a + 1; b < occurrences.length; b++) {
      if (root(a) === root(b)) continue;
      const both = common(occurrences[a]!, occurrences[b]!);
      if (both * sets.length !== counts[a]! * counts[b]!) parent[root(b)] = root(a);
    }
  }
  return (key) => root(index.get(key)!);
}

/** How many sets two changes both occur in. */
function common(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < one.length; word++) {
    for (let bits = one[word]! & other[word]!; bits !== 0; bits &= bits - 1) count++;
  }
  return count;
}

/** Joins factors that only together settle a line. */
function mergeInsufficient(problem: Problem, factors: CellChange[][][]): CellChange[][][] {
  const left = [...factors];
  for (;;) {
    const pair = insufficientPair(problem, left);
    if (!pair) return left;
    const [one, other] = pair;
    left[one] = left[one]!.flatMap((a) => left[other]!.map((b) => [...a, ...b]));
    left.splice(other, 1);
  }
}

function insufficientPair(problem: Problem, factors: CellChange[][][]): [number, number] | null {
  const touched = factors.map(
    (factor) => new Set(factor.flat().flatMap(({ cell }) => problem.relationsOf[cell]!)),
  );
  for (const [one, factor] of factors.entries()) {
    for (const relation of touched[one]!) {
      const other = touched.findIndex((set, index) => index !== one && set.has(relation));
      if (other < 0) continue;
      const fails = factor.some(
        (set) =>
          touches(problem, set, relation) && isImpossible(problem, relation, after(problem, set, relation)),
      );
      if (fails) return one < other ? [one, other] : [other, one];
    }
  }
  return null;
}

/** Gives every contradiction to the factor that settles it; factors without one join those they meet. */
function assign(
  problem: Problem,
  factors: CellChange[][][],
  impossible: number[][],
): { alternatives: CellChange[][]; items: number[][] }[] {
  const faults = factors.map((alternatives) => ({ alternatives, items: [] as number[][] }));
  for (const item of impossible) {
    const able = faults.filter(({ alternatives }) =>
      alternatives.every((set) => item.some((relation) => touches(problem, set, relation))),
    );
    const settling = able.find(({ alternatives }) =>
      alternatives.every((set) => item.some((at) => after(problem, set, at) !== residualOf(problem, at))),
    );
    (settling ?? able[0] ?? faults[0]!).items.push(item);
  }
  for (let at = faults.length - 1; at >= 0 && faults.length > 1; at--) {
    if (faults[at]!.items.length > 0) continue;
    const [idle] = faults.splice(at, 1);
    const first = faults[0]!;
    first.alternatives = first.alternatives.flatMap((a) => idle!.alternatives.map((b) => [...a, ...b]));
  }
  return faults;
}

/** Left side less right side after these changes. */
function after(problem: Problem, changes: CellChange[], relation: number): number {
  let difference = residualOf(problem, relation);
  for (const { cell, sign } of problem.rows[relation]!) {
    const change = changes.find((other) => other.cell === cell);
    if (change) difference += sign * (change.to - (problem.variables[cell]!.value ?? 0));
  }
  return tidy(difference);
}

function touches(problem: Problem, changes: CellChange[], relation: number): boolean {
  return changes.some(({ cell }) => problem.relationsOf[cell]!.includes(relation));
}

function keyOf({ cell, to }: CellChange): string {
  return `${cell}=${to}`;
}
