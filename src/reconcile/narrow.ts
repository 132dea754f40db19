import { decide, type Sides, sidesOf, tidy } from './decide';
import { type BlankEquation, feasible } from './feasible';
import type { Outcome } from './finding';
import type { System } from './system';

/** 范围 What a blank can be, given the lines that are not in conflict. */
export interface Bounds {
  min: number;
  max: number;
}

/** 判定结果 The outcome of every relation of a system, judged together. */
export interface Verdict {
  outcomes: Outcome[];
  sides: Sides[];
  /** Lines each possible alone but not together: of the smallest such sets those that do not hold as stated. They are `violated`. */
  conflicts: number[][];
  /** Of every blank on a line that is not in conflict. */
  bounds: Map<number, Bounds>;
}

/**
 * 合判 Judges the lines of a system, first on their own, then together.
 *
 * A line that holds as stated leaves nothing for its blanks; one that needs something there is violated. Of lines that need
 * what they cannot have together the smallest set is. Nothing that some counts could fulfil is ever called violated.
 */
export function judge(system: System): Verdict {
  const sides = system.relations.map((relation) => sidesOf(relation, system.variables));
  const outcomes = sides.map(decide);
  const usable = [...sides.keys()].filter(
    (index) => sides[index]!.illegible.length === 0 && sides[index]!.absent.length === 0,
  );
  const lines = (wanted: Outcome) => usable.filter((index) => outcomes[index] === wanted);
  const equationsOf = (indices: number[]) => indices.map((index) => equationOf(sides[index]!));

  const satisfied = lines('satisfied').filter((index) => hasBlank(sides[index]!));
  for (const index of lines('undecided')) {
    if (!feasible(equationsOf(near([...satisfied, index], index, sides)))) outcomes[index] = 'violated';
  }

  const conflicts: number[][] = [];
  for (;;) {
    const open = lines('undecided');
    if (open.length === 0 || feasible(equationsOf([...satisfied, ...open]))) break;
    const core = smallestConflict([...satisfied, ...open], (subset) => feasible(equationsOf(subset)));
    const conflict = core.filter((index) => outcomes[index] === 'undecided').sort((a, b) => a - b);
    conflicts.push(conflict);
    for (const index of conflict) outcomes[index] = 'violated';
  }

  const settled = [...lines('satisfied'), ...lines('undecided')].filter((index) => hasBlank(sides[index]!));
  return { outcomes, sides, conflicts, bounds: narrow(equationsOf(settled)) };
}

/**
 * 收窄 Bounds of the blanks by passing them from line to line until nothing changes.
 *
 * Never too narrow; the equations are taken to be possible together.
 */
export function narrow(equations: BlankEquation[]): Map<number, Bounds> {
  const bounds = new Map<number, Bounds>();
  for (const { left, right } of equations) {
    for (const blank of [...left, ...right]) bounds.set(blank, { min: 0, max: Number.POSITIVE_INFINITY });
  }
  let changed = true;
  for (let round = 0; changed && round < 200; round++) {
    changed = false;
    for (const { left, right, difference } of equations) {
      const terms = [
        ...left.map((blank) => ({ blank, sign: 1 })),
        ...right.map((blank) => ({ blank, sign: -1 })),
      ];
      for (const { blank, sign } of terms) {
        const rest = terms.filter((term) => term.blank !== blank).map((term) => span(term, bounds));
        const low = difference - rest.reduce((sum, other) => sum + other.max, 0);
        const high = difference - rest.reduce((sum, other) => sum + other.min, 0);
        const here = bounds.get(blank)!;
        const min = Math.max(here.min, tidy(sign > 0 ? low : -high));
        const max = Math.min(here.max, tidy(sign > 0 ? high : -low));
        if (min > here.min || max < here.max) {
          bounds.set(blank, { min, max });
          changed = true;
        }
      }
    }
  }
  return bounds;
}

/** The lines that share blanks with this one, directly or through others. */
function near(indices: number[], start: number, sides: Sides[]): number[] {
  const found = new Set([start]);
  const blanks = new Set(blanksOf(sides[start]!));
  for (let grown = true; grown; ) {
    grown = false;
    for (const index of indices) {
      if (found.has(index) || !blanksOf(sides[index]!).some((blank) => blanks.has(blank))) continue;
      found.add(index);
      for (const blank of blanksOf(sides[index]!)) blanks.add(blank);
      grown = true;
    }
  }
  return [...found];
}

/** Smallest for sets of two and three; beyond that one from which no line can be left out. */
function smallestConflict(indices: number[], isPossible: (subset: number[]) => boolean): number[] {
  let core = indices;
  for (const index of indices) {
    const without = core.filter((other) => other !== index);
    if (!isPossible(without)) core = without;
  }
  if (core.length > 2) {
    for (const [i, first] of indices.entries()) {
      for (const [j, second] of indices.entries()) {
        if (j > i && !isPossible([first, second])) return [first, second];
        if (j <= i || core.length === 3) continue;
        for (const third of indices.slice(j + 1)) {
          if (!isPossible([first, second, third])) core = [first, second, third];
        }
      }
    }
  }
  return core;
}

function equationOf(side: Sides): BlankEquation {
  return { left: side.leftBlanks, right: side.rightBlanks, difference: tidy(side.right - side.left) };
}

function blanksOf(side: Sides): number[] {
  return [...side.leftBlanks, ...side.rightBlanks];
}

function hasBlank({ leftBlanks, rightBlanks }: Sides): boolean {
  return leftBlanks.length > 0 || rightBlanks.length > 0;
}

function span({ blank, sign }: { blank: number; sign: number }, bounds: Map<number, Bounds>): Bounds {
  const { min, max } = bounds.get(blank)!;
  return sign > 0 ? { min, max } : { min: -max, max: -min };
}
