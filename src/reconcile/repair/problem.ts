import type { System, Variable } from '../system';

/** 子问题 The part of a system whose lines share cells, directly or over others. A group of 表四 is one; 表三 is one. */
export interface Problem {
  variables: Variable[];
  /** Of every relation: +1 for the cells of its left side, −1 for those of its right. */
  rows: { cell: number; sign: 1 | -1 }[][];
  /** Of every relation: its index in the system. */
  origin: number[];
  /** Of every cell: the relations it stands in. */
  relationsOf: number[][];
}

/** A number free of the noise of binary fractions. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** 拆分 The independent parts of a system: no cell of one stands in a relation of another. */
export function problemsOf(system: System): Problem[] {
  const relationsOf: number[][] = system.variables.map(() => []);
  system.relations.forEach(({ left, right }, relation) => {
    for (const cell of [...left, ...right]) relationsOf[cell]!.push(relation);
  });
  const seen = new Set<number>();
  return system.relations.flatMap((_, start) => {
    if (seen.has(start)) return [];
    const found = new Set([start]);
    for (const relation of found) {
      const { left, right } = system.relations[relation]!;
      for (const cell of [...left, ...right]) for (const other of relationsOf[cell]!) found.add(other);
    }
    for (const relation of found) seen.add(relation);
    return [
      problemOf(
        system,
        [...found].sort((a, b) => a - b),
      ),
    ];
  });
}

/** 缺口 Left side less right side, blanks and what we could not read adding nothing. */
export function residualOf(problem: Problem, relation: number): number {
  let sum = 0;
  for (const { cell, sign } of problem.rows[relation]!) sum += sign * (problem.variables[cell]!.value ?? 0);
  return tidy(sum);
}

/** Whether a cell is unknown to us: any number could stand there, so it never contradicts a line. */
export function isUnread(variable: Variable): boolean {
  return variable.state === 'illegible' || variable.state === 'absent';
}

/** 单独不可能 Whether no counts in its own blanks could make a relation hold. A cell that we could not read leaves it open. */
export function isImpossible(problem: Problem, relation: number, difference: number): boolean {
  if (difference === 0) return false;
  const terms = problem.rows[relation]!;
  if (terms.some(({ cell }) => isUnread(problem.variables[cell]!))) return false;
  if (!Number.isInteger(difference)) return true;
  return !terms.some(({ cell, sign }) => problem.variables[cell]!.state === 'blank' && sign * difference < 0);
}

function problemOf(system: System, origin: number[]): Problem {
  const cells = new Map<number, number>();
  const indexOf = (variable: number) => {
    if (!cells.has(variable)) cells.set(variable, cells.size);
    return cells.get(variable)!;
  };
  // In the order of the table, so that results do not depend on the order of the relations.
  const used = origin.flatMap((index) => [
    ...system.relations[index]!.left,
    ...system.relations[index]!.right,
  ]);
  for (const variable of [...new Set(used)].sort((a, b) => a - b)) indexOf(variable);
  const variables = [...cells.keys()].map((variable) => system.variables[variable]!);
  const rows = origin.map((index) => {
    const { left, right } = system.relations[index]!;
    return [
      ...left.map((variable) => ({ cell: indexOf(variable), sign: 1 as const })),
      ...right.map((variable) => ({ cell: indexOf(variable), sign: -1 as const })),
    ];
  });
  const relationsOf: number[][] = variables.map(() => []);
  rows.forEach((row, relation) => {
    for (const { cell } of row) relationsOf[cell]!.push(relation);
  });
  return { variables, rows, origin, relationsOf };
}
