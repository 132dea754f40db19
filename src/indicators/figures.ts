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

/** 申请去向 What came in, what became of it, what is carried forward. Null: not stated, or not read. */
export interface Flow {
  received: number | null;
  carriedOver: number | null;
  outcomes: { kind: OutcomeKind; value: number | null }[];
  carriedForward: number | null;
  /** 办理总计 As stated; null where it is blank. */
  statedTotal: number | null;
  /** 办结 As `disposedOf` has it; of outcomes that cannot be told, those that were read. */
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
  const rows = outcomeRows(review);
  const outcomes = kinds
    .map((kind) => ({ kind, value: outcomesOf(review, rows, [kind]) }))
    .filter(({ kind, value }) => kind !== 'unlisted' || value !== null)
    .map(({ kind, value }) => ({ kind, value: known(value) }));
  const received = known(rowTotal(review, 'received'));
  const carriedOver = known(rowTotal(review, 'carriedOver'));
  const carriedForward = known(rowTotal(review, 'carriedForward'));
  const statedTotal = statedAt(review, 'applications/disposed.total/total');
  const stated = [received, carriedOver, carriedForward, statedTotal, ...outcomes.map(({ value }) => value)];
  if (stated.every((value) => value === null)) return null;
  return {
    received,
    carriedOver,
    outcomes,
    carriedForward,
    statedTotal,
    total: known(disposedOf(review, rows).count) ?? sum(outcomes.map(({ value }) => value)) ?? 0,
    due: (received ?? 0) + (carriedOver ?? 0),
    broken: { balance: isBroken(review, 'T3-I'), total: isBroken(review, 'T3-O') },
  };
}

/** 办理结果各行 The rows of outcomes that count: `disposed.denied` itself is a subtotal that some pages add. */
export function outcomeRows(review: Review): string[] {
  const rows = [
    ...new Set(
      Object.keys(review.figures).flatMap((place) => {
        const [table, id = ''] = place.split('/');
        return table === 'applications' && id.startsWith('disposed.') && id !== 'disposed.total' ? [id] : [];
      }),
    ),
  ];
  return rows.filter(
    (id) => !rows.some((other) => other.startsWith(`${id}.`) && rowTotal(review, other) !== null),
  );
}

/** What the rows of these kinds add up to. */
export function outcomesOf(review: Review, rows: readonly string[], names: readonly string[]): number | null {
  const ofKind = rows.filter((id) =>
    names.some((name) => id === `disposed.${name}` || id.startsWith(`disposed.${name}.`)),
  );
  return sum(ofKind.map((id) => rowTotal(review, id)));
}

/** 办结 办理总计 as stated; where it is blank, or contradicted by the outcomes above it, their sum stands for it. */
export function disposedOf(
  review: Review,
  rows: readonly string[],
): { count: number | null; base: 'total' | 'parts' } {
  const parts = sum(rows.map((id) => rowTotal(review, id)));
  const stated = rowTotal(review, 'disposed.total');
  const byParts = parts !== null && (stated === null || isBroken(review, 'T3-O'));
  return byParts ? { count: parts, base: 'parts' } : { count: stated, base: 'total' };
}

function isBroken(review: Review, code: string): boolean {
  return review.lines.some((one) => one.code === code && one.line === 'total' && one.outcome === 'violated');
}

/** The applicants of 表三, 新收. */
export function applicantsOf(review: Review): Applicants {
  const place = (column: string) => countAt(review, `applications/received/${column}`);
  return {
    naturalPerson: known(place('naturalPerson')),
    organizations: known(sum(organizations.map(place))),
  };
}

/** The three groups of 表四, what asks for a look first among the results. Empty if the page has no such table. */
export function challengesOf(review: Review): Challenge[] {
  return (['reconsideration', 'directSuit', 'suitAfterReconsideration'] as const)
    .filter((kind) => `challenges/${kind}/total` in review.figures)
    .map((kind) => {
      const results = (['corrected', 'pending', 'upheld', 'other'] as const)
        .map((result) => ({ kind: result, value: countAt(review, `challenges/${kind}/${result}`) ?? 0 }))
        .filter(({ value }) => value !== 0);
      return {
        kind,
        total: known(challengeTotal(review, kind)),
        results: results.filter(({ value }) => known(value) !== null),
      };
    });
}

/** 总计 of a group; where it is not stated, what its results add up to. NaN where that cannot be told. */
export function challengeTotal(review: Review, kind: Challenge['kind']): number | null {
  const at = (result: string) => countAt(review, `challenges/${kind}/${result}`);
  const total = at('total');
  return known(total) ?? sum(['corrected', 'pending', 'upheld', 'other'].map(at)) ?? total;
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

/** 总计 of a row; where it is not stated, what the applicants add up to. NaN where that cannot be told: see `countAt`. */
export function rowTotal(review: Review, row: string): number | null {
  const total = countAt(review, `applications/${row}/total`);
  const stated = known(total);
  if (stated !== null) return stated;
  const parts = ['naturalPerson', ...organizations];
  return sum(parts.map((column) => countAt(review, `applications/${row}/${column}`))) ?? total;
}

/** The stated value of a place, null where none is stated. NaN: there is a figure, and it was not read. Whatever it is added to is not known either. */
function countAt(review: Review, place: string): number | null {
  return review.figures[place]?.state === 'illegible' ? Number.NaN : statedAt(review, place);
}

/** What is known of a count: a number, or null. */
export function known(count: number | null): number | null {
  return Number.isNaN(count) ? null : count;
}

/** Of those that are there; null where none is. */
export function sum(values: (number | null)[]): number | null {
  const stated = values.filter((value) => value !== null);
  return stated.length === 0 ? null : stated.reduce((total, value) => total + value, 0);
}
