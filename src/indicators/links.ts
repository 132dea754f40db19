import { isOpen } from '../reconcile/decision';
import type { Review } from '../reconcile/review';
import { findYearFaults } from '../reconcile/years/years';
import { statedAt } from './figures';

/** 跨年核对 The checks from one year to the next, in the order of the table. */
export const linkCodes = ['Y-01', 'Y-02', 'Y-04', 'Y-05'] as const;

/**
 * 一处衔接 One check between two years. `holds` and `off` are what the rules say; `explained`: the figures differ, but the reports say
 * why, or a person has dismissed it; `none`: this form has no such figure; `unstated`: one of the reports leaves it open.
 */
export interface Link {
  code: (typeof linkCodes)[number];
  from: number;
  to: number;
  state: 'holds' | 'off' | 'explained' | 'none' | 'unstated';
  severity: 'warning' | 'info' | null;
  /** What is compared: of Y-01 [before, now], of Y-02 [in force, issued, repealed, now], of Y-04 [pending, total]. */
  numbers: number[];
}

/** 逐年衔接 Every check between years that follow each other; none across a gap. */
export function linksOf(reviews: readonly Review[]): Link[] {
  const sorted = [...reviews].sort((a, b) => (a.document.year ?? 0) - (b.document.year ?? 0));
  return sorted.flatMap((before, index) => {
    const now = sorted[index + 1];
    if (now === undefined || now.document.year !== (before.document.year ?? 0) + 1) return [];
    const drafts = findYearFaults(now, [before]);
    return linkCodes.map((code): Link => {
      const found = drafts.filter((draft) => draft.code === code);
      const severity = found.some((draft) => draft.severity === 'warning') ? 'warning' : 'info';
      const common = { code, from: before.document.year!, to: now.document.year! };
      const { state, numbers } = READ[code](before, now, found.length > 0);
      if (found.length === 0) return { ...common, state, numbers, severity: null };
      const dismissed = now.findings.some((finding) => finding.code === code && !isOpen(finding, now));
      return dismissed
        ? { ...common, state: 'explained', numbers, severity: null }
        : { ...common, state: 'off', numbers, severity };
    });
  });
}

type Judged = Pick<Link, 'state' | 'numbers'>;

const GROUPS = ['reconsideration', 'directSuit', 'suitAfterReconsideration'];

const READ: Record<Link['code'], (before: Review, now: Review, off: boolean) => Judged> = {
  'Y-01': (before, now) => {
    if (before.document.form === '2014') return { state: 'none', numbers: [] };
    const numbers = [
      statedAt(before, 'applications/carriedForward/total'),
      statedAt(now, 'applications/carriedOver/total'),
    ];
    return judged(numbers, ([a, b]) => a === b);
  },
  'Y-02': (before, now) => {
    if (before.document.form !== '2021' || now.document.form !== '2021')
      return { state: 'none', numbers: [] };
    const at = (review: Review, column: string) => statedAt(review, `proactive/normativeDocument/${column}`);
    const numbers = [at(before, 'inForce'), at(now, 'issued'), at(now, 'repealed'), at(now, 'inForce')];
    return judged(
      numbers,
      ([last = 0, issued = 0, repealed = 0, stated]) => last + issued - repealed === stated,
    );
  },
  'Y-04': (before, now) => {
    if (before.document.form === '2014') return { state: 'none', numbers: [] };
    const add = (review: Review, column: string) => {
      const values = GROUPS.map((group) => statedAt(review, `challenges/${group}/${column}`));
      return values.includes(null) ? null : values.reduce<number>((total, value) => total + (value ?? 0), 0);
    };
    return judged([add(before, 'pending'), add(now, 'total')], ([a = 0, b = 0]) => b >= a);
  },
  'Y-05': (before, now, off) => {
    if (before.document.form !== now.document.form) return { state: 'none', numbers: [] };
    const read = Object.values(now.figures).some(({ state }) => state === 'stated');
    return { state: off ? 'off' : read ? 'holds' : 'unstated', numbers: [] };
  },
};

/** What the figures say where the rules say nothing: a difference that they pass over is one that is explained. */
function judged(numbers: (number | null)[], hold: (numbers: number[]) => boolean): Judged {
  const stated = numbers.filter((value) => value !== null);
  if (stated.length < numbers.length) return { state: 'unstated', numbers: stated };
  return { state: hold(stated) ? 'holds' : 'explained', numbers: stated };
}
