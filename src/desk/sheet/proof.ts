import { expand } from '../../reconcile/expand';
import type { Outcome } from '../../reconcile/finding';
import type { Review } from '../../reconcile/review';

/** 核算 How one relation comes out: what its left side adds up to, and what the right side states. Blanks add nothing. */
export interface Proof {
  outcome: Outcome;
  sum: number;
  stated: number;
}

/** 逐式核算 Every relation of a review by code and line (`T3-H received`), with our sums: what the proof column and the proof lines show. */
export function proofsOf(review: Review): Map<string, Proof> {
  const outcomes = new Map(review.lines.map(({ code, line, outcome }) => [`${code} ${line}`, outcome]));
  const proofs = new Map<string, Proof>();
  for (const { variables, relations } of expand(review.figures, review.document.form)) {
    const add = (indices: number[]) =>
      Math.round(indices.reduce((sum, index) => sum + (variables[index]?.value ?? 0), 0) * 1e6) / 1e6;
    for (const { code, line, left, right } of relations) {
      const outcome = outcomes.get(`${code} ${line}`);
      if (outcome !== undefined)
        proofs.set(`${code} ${line}`, { outcome, sum: add(left), stated: add(right) });
    }
  }
  return proofs;
}

const worst: Outcome[] = ['violated', 'undecided', 'satisfied', 'inapplicable'];

/** Of several relations of one line the one that says most: a broken one first. */
export function foremostProof(proofs: readonly Proof[]): Proof | null {
  const [first] = [...proofs].sort((a, b) => worst.indexOf(a.outcome) - worst.indexOf(b.outcome));
  return first ?? null;
}
