import { isImpossible, type Problem, residualOf } from './problem';
import { Tableau, Work, WorkExceeded } from './tableau';

/**
 * 不可能的勾稽式 What contradicts itself in a problem: single relations that no counts in their blanks could make hold, then the
 * smallest sets of relations that are possible alone but not together, none meeting another. Empty if all of it is possible.
 */
export function impossibleSets(problem: Problem): number[][] {
  const all = problem.rows.map((_, relation) => relation);
  const alone = all.filter((relation) => isImpossible(problem, relation, residualOf(problem, relation)));
  const sets = alone.map((relation) => [relation]);
  let rest = all.filter((relation) => !alone.includes(relation));
  while (!isPossible(problem, rest)) {
    const conflict = smallestConflict(problem, rest);
    sets.push(conflict);
    rest = rest.filter((relation) => !conflict.includes(relation));
  }
  return sets;
}

/** Smallest where two or three lines suffice; beyond that one from which no line can be left out. */
function smallestConflict(problem: Problem, relations: number[]): number[] {
  let core = relations;
  for (const relation of relations) {
    const without = core.filter((other) => other !== relation);
    if (!isPossible(problem, without)) core = without;
  }
  for (let size = 2; size < Math.min(core.length, 4); size++) {
    const found = joined(problem, relations, size).find((set) => !isPossible(problem, set));
    if (found) return found;
  }
  return core;
}

/** Sets of relations joined by the blanks they share, in the order of the table. */
function joined(problem: Problem, relations: number[], size: number): number[][] {
  const neighbours = new Map(
    relations.map((relation) => [
      relation,
      new Set(
        problem.rows[relation]!.filter(({ cell }) => problem.variables[cell]!.state === 'blank').flatMap(
          ({ cell }) => problem.relationsOf[cell]!,
        ),
      ),
    ]),
  );
  let sets = relations.map((relation) => [relation]);
  for (let grown = 1; grown < size; grown++) {
    const seen = new Map<string, number[]>();
    for (const set of sets) {
      for (const relation of relations) {
        if (set.includes(relation) || !set.some((member) => neighbours.get(member)!.has(relation))) continue;
        const larger = [...set, relation].sort((a, b) => a - b);
        seen.set(larger.join(), larger);
      }
    }
    sets = [...seen.values()];
  }
  return sets;
}

function isPossible(problem: Problem, relations: number[]): boolean {
  try {
    return Tableau.of(problem, new Work(Number.POSITIVE_INFINITY), relations).feasible();
  } catch (error) {
    // Not a two-way table: nothing is claimed of it.
    if (error instanceof WorkExceeded) return true;
    throw error;
  }
}
