import type { Outcome } from './finding';
import type { LinearRelation, System, Variable } from './system';

/** 两边 One relation as it stands: the sums of what is stated, and which cells leave them open. */
export interface Sides {
  left: number;
  right: number;
  /** Blank variables of each side: counts of zero or more. */
  leftBlanks: number[];
  rightBlanks: number[];
  stated: number;
  /** Cells that we could not read. */
  illegible: number[];
  /** Cells that the page does not have. */
  absent: number[];
  /** One side has none of its cells on the page. */
  oneSided: boolean;
}

/** What is stated on both sides of a relation. */
export function sidesOf(relation: LinearRelation, variables: Variable[]): Sides {
  const illegible: number[] = [];
  const absent: number[] = [];
  let stated = 0;
  /** What is stated on one side, its blanks, and whether the page has any of its cells. */
  const read = (indices: number[]) => {
    const blanks: number[] = [];
    let sum = 0;
    let missing = 0;
    for (const index of indices) {
      const { value, state } = variables[index]!;
      sum += value ?? 0;
      if (state === 'stated') stated++;
      else if (state === 'blank') blanks.push(index);
      else if (state === 'illegible') illegible.push(index);
      else {
        absent.push(index);
        missing++;
      }
    }
    return { sum: tidy(sum), blanks, isMissing: missing === indices.length };
  };
  const left = read(relation.left);
  const right = read(relation.right);
  return {
    left: left.sum,
    right: right.sum,
    leftBlanks: left.blanks,
    rightBlanks: right.blanks,
    stated,
    illegible,
    absent,
    oneSided: left.isMissing || right.isMissing,
  };
}

/**
 * 判定 Two sides → an outcome, the line judged on its own.
 *
 * A blank is a count of zero or more. A figure that we could not read decides nothing, and neither does a cell that the page
 * lacks, unless there is something on both sides and it adds up without it.
 */
export function decide(sides: Sides): Outcome {
  if (sides.illegible.length > 0) return 'undecided';
  if (sides.stated === 0) return 'inapplicable';
  if (sides.oneSided) return 'undecided';
  if (isZero(sides.left - sides.right)) return 'satisfied';
  if (sides.absent.length > 0) return 'undecided';
  const fillable = sides.left < sides.right ? sides.leftBlanks : sides.rightBlanks;
  return fillable.length > 0 ? 'undecided' : 'violated';
}

/** 逐行判定 The outcome of every relation on its own. */
export function decideAlone(system: System): Outcome[] {
  return system.relations.map((relation) => decide(sidesOf(relation, system.variables)));
}

/** A number free of the noise of binary fractions. */
export function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function isZero(value: number): boolean {
  return Math.abs(value) < 1e-9;
}
