import type { Review } from '../reconcile/review';

/** 办理结果的六类 The kinds of outcome in official order; `unlisted` are rows that the form does not know. */
export type OutcomeKind =
  | 'granted'
  | 'partlyGranted'
  | 'denied'
  | 'unavailable'
  | 'declined'
  | 'other'
  | 'unlisted';

/** 申请去向 What came in, what became of it, what is carried forward. Null: not stated. */
export interface Flow {
  received: number | null;
  carriedOver: number | null;
  outcomes: { kind: OutcomeKind; value: number | null }[];
  carriedForward: number | null;
  /** 办理总计 As stated; null where it is blank. */
  statedTotal: number | null;
  /** Of the outcomes, added up. */
  total: number;
  /** 应办 Received and carried over. */
  due: number;
  /** Whether the relations of the column of totals were judged broken: 收办平衡, and the outcomes' own total. */
  broken: { balance: boolean; total: boolean };
}

/** 申请人 Received applications by applicant. */
export interface Applicants {
  naturalPerson: number | null;
  organizations: number | null;
}

/** 复议或诉讼 One group of 表四. */
export interface Challenge {
  kind: 'reconsideration' | 'directSuit' | 'suitAfterReconsideration';
  total: number | null;
  results: { kind: ChallengeResult; value: number }[];
}

export type ChallengeResult = 'corrected' | 'pending' | 'upheld' | 'other';

const organizations = ['business', 'research', 'publicWelfare', 'legalService', 'otherOrganization'];
const kinds: OutcomeKind[] = [
  'granted',
  'partlyGranted',
  'denied',
  'unavailable',
  'declined',
  'other',
  'unlisted',
];

/** The figures of 表三 as a flow; null if the page states none of them. */
export function flowOf(review: Review): Flow | null {
  const rows = new Set(
    Object.keys(review.figures)
      .filter((place) => place.startsWith('applications/'))
      .map((place) => place.split('/')[1]!),
  );
  if (rows.size === 0) return null;
  const outcomes = kinds
    .map((kind) => {
      const parts = [...rows].filter(
        (row) => row === `disposed.${kind}` || row.startsWith(`disposed.${kind}.`),
      );
      return { kind, value: sum(parts.map((row) => rowTotal(review, row))) };
    })
    .filter(({ kind, value }) => kind !== 'unlisted' || value !== null);
  const received = rowTotal(review, 'received');
  const carriedOver = rowTotal(review, 'carriedOver');
  const carriedForward = rowTotal(review, 'carriedForward');
  const statedTotal = statedAt(review, 'applications/disposed.total/total');
  const stated = [received, carriedOver, carriedForward, statedTotal, ...outcomes.map(({ value }) => value)];
  if (stated.every((value) => value === null)) return null;
  return {
    received,
    carriedOver,
    outcomes,
    carriedForward,
    statedTotal,
    total: sum(outcomes.map(({ value }) => value)) ?? statedTotal ?? 0,
    due: (received ?? 0) + (carriedOver ?? 0),
    broken: { balance: isBroken(review, 'T3-I'), total: isBroken(review, 'T3-O') },
  };
}

function isBroken(review: Review, code: string): boolean {
  return review.lines.some((one) => one.code === code && one.line === 'total' && one.outcome === 'violated');
}

/** The applicants of 表三, 新收. */
export function applicantsOf(review: Review): Applicants {
  const place = (column: string) => statedAt(review, `applications/received/${column}`);
  return { naturalPerson: place('naturalPerson'), organizations: sum(organizations.map(place)) };
}

/** The three groups of 表四, what asks for a look first among the results. Empty if the page has no such table. */
export function challengesOf(review: Review): Challenge[] {
  return (['reconsideration', 'directSuit', 'suitAfterReconsideration'] as const)
    .filter((kind) => `challenges/${kind}/total` in review.figures)
    .map((kind) => {
      const results = (['corrected', 'pending', 'upheld', 'other'] as const)
        .map((result) => ({ kind: result, value: statedAt(review, `challenges/${kind}/${result}`) ?? 0 }))
        .filter(({ value }) => value !== 0);
      const parts = sum(results.map(({ value }) => value));
      return { kind, total: statedAt(review, `challenges/${kind}/total`) ?? parts, results };
    });
}

/** 比率 As a share of one decimal: 57.1%, 100%. Null without a denominator. */
export function percent(part: number, whole: number): string | null {
  if (whole <= 0) return null;
  const share = (part / whole) * 100;
  return share === 100 ? '100%' : `${share.toFixed(1)}%`;
}

/** The stated value of a place, null where none is stated. */
export function statedAt(review: Review, place: string): number | null {
  const figure = review.figures[place];
  return figure?.state === 'stated' ? figure.value : null;
}

/** 总计 of a row; where it is blank, what the applicants add up to. */
function rowTotal(review: Review, row: string): number | null {
  const parts = ['naturalPerson', ...organizations];
  return (
    statedAt(review, `applications/${row}/total`) ??
    sum(parts.map((column) => statedAt(review, `applications/${row}/${column}`)))
  );
}

function sum(values: (number | null)[]): number | null {
  const stated = values.filter((value) => value !== null);
  return stated.length === 0 ? null : stated.reduce((total, value) => total + value, 0);
}
