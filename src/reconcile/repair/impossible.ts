import { isImpossible, isUnread, type Problem, residualOf } from './problem';
import { Tableau, Work, WorkExceeded } from './tableau';

/**
 * 不可能的勾稽式 What contradicts itself in a problem: single relations that no counts in their blanks could make hold, then the
 * smallest sets of relations that are possible alone but not together, none meeting another. Empty if all of it is possible.
 */
export function impossibleSets(problem: Problem): number[][] {
  const all = problem.rows.map((_, relation) => relation);
  const alone = all.filter((relation) => isImpossible(problem, relation, residualOf(problem, relation)));
  const sets = alone.map((relation) => [relation]);
  if (problem.variables.every(({ state }) => state === 'stated')) return sets;
  // A line with a cell that we could not read decides nothing.
  let rest = all.filter((relation) => !alone.includes(relation) && isReadable(problem, relation));
  for (;;) {
    const conflict = smallestConflict(problem, rest);
    if (!conflict) return sets;
    sets.push(conflict);
    rest = rest.filter((relation) => !conflict.includes(relation));
  }
}

/** Smallest where two or three lines suffice; beyond that one from which no line can be left out. Null if all is possible. */
function smallestConflict(problem: Problem, relations: number[]): number[] | null {
  const proof = proofOf(problem, relations);
  if (!proof) return null;
  for (let size = 2; size < Math.min(proof.length, 4); size++) {
    const found = contradictionOf(problem, relations, size);
    if (found) return found;
  }
  let core = proof;
  for (const relation of proof) {
    const without = core.filter((other) => other !== relation);
    if (proofOf(problem, without)) core = without;
  }
  return core;
}

/**
 * 反证 Relations that cannot hold together, or null. Every relation gets a marker of its own, fixed at zero: a row of the solved
 * table that proves the conflict shows by its markers which relations it was made of.
 */
function proofOf(problem: Problem, relations: number[]): number[] | null {
  const { length } = problem.variables;
  const marker = { place: '', value: 0, state: 'stated' as const };
  const marked: Problem = {
    ...problem,
    variables: [...problem.variables, ...relations.map(() => marker)],
    rows: problem.rows.map((row, relation) => {
      const index = relations.indexOf(relation);
      return index < 0 ? row : [...row, { cell: length + index, sign: 1 as const }];
    }),
  };
  try {
    const table = Tableau.of(marked, new Work(Number.POSITIVE_INFINITY), relations);
    if (table.feasible()) return null;
    const proofs = relations
      .map((_, row) => row)
      .filter((row) => table.isConflict(row))
      .map((row) => relations.filter((_, index) => table.coefficient(row, length + index) !== 0));
    return proofs.reduce((best, other) => (other.length < best.length ? other : best));
  } catch (error) {
    // Not a two-way table: nothing is claimed of it.
    if (error instanceof WorkExceeded) return null;
    throw error;
  }
}

/**
 * Two or three relations which, added or subtracted, say that blanks of at least nothing are less than nothing.
 *
 * A blank left with a minus sign must be made up for by another relation it stands in; where none is left, only a relation that
 * uses up what is there can bring the figures above zero.
 */
function contradictionOf(problem: Problem, relations: number[], size: number): number[] | null {
  const usable = new Set(relations);
  const residuals = problem.rows.map((_, relation) => residualOf(problem, relation));
  const blanks = problem.rows.map((row) =>
    row.filter(({ cell }) => problem.variables[cell]!.state === 'blank'),
  );
  const balance = new Int8Array(problem.variables.length);
  const members: number[] = [];
  let sum = 0;

  const add = (relation: number, factor: number) => {
    for (const { cell, sign } of blanks[relation]!) balance[cell]! += factor * sign;
    sum += factor * residuals[relation]!;
  };
  const extend = (relation: number, factor: number): boolean => {
    if (!usable.has(relation) || members.includes(relation)) return false;
    add(relation, factor);
    members.push(relation);
    if (search()) return true;
    members.pop();
    add(relation, -factor);
    return false;
  };
  /** Relations in which a blank stands, so that it comes in with this sign. */
  const extendBy = (cell: number, wanted: number) =>
    problem.relationsOf[cell]!.some((relation) => {
      const { sign } = blanks[relation]!.find((term) => term.cell === cell)!;
      return extend(relation, sign * wanted);
    });
  const search = (): boolean => {
    let missing = 0;
    while (missing < balance.length && balance[missing]! >= 0) missing++;
    const isMissing = missing < balance.length;
    if (!isMissing && sum > 0) return true;
    if (members.length === size) return false;
    if (isMissing) return extendBy(missing, 1);
    for (let cell = 0; cell < balance.length; cell++)
      if (balance[cell]! > 0 && extendBy(cell, -1)) return true;
    return false;
  };
  return relations.some((relation) => extend(relation, 1) || extend(relation, -1))
    ? members.sort((a, b) => a - b)
    : null;
}

function isReadable({ rows, variables }: Problem, relation: number): boolean {
  return rows[relation]!.every(({ cell }) => !isUnread(variables[cell]!));
}
