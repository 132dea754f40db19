import { hash } from '../report/hash';
import type { Finding } from './finding';
import type { Review } from './review';

/**
 * 忽略原因 verified 已核实，数据无误; explained 单位已书面说明; misread 程序读错了; inapplicable 口径不同，不适用; other 其他.
 */
export type DismissalReason = 'verified' | 'explained' | 'misread' | 'inapplicable' | 'other';

/** The reasons in the order of the menu. */
export const dismissalReasons: readonly DismissalReason[] = [
  'verified',
  'explained',
  'misread',
  'inapplicable',
  'other',
];

/**
 * 人工处理 What a person decided on a finding. It is bound to the rule, the places and the values it was made on: on a corrected
 * page it no longer fits. `withdrawn` takes an earlier one back, and is kept so that an older copy cannot bring that one back.
 */
export interface Decision {
  /** The finding, by what it says of which cells: see `fingerprintOf`. */
  finding: string;
  verdict: 'confirmed' | 'dismissed' | 'withdrawn';
  /** Of a dismissal; null otherwise. */
  reason: DismissalReason | null;
  note: string;
  /** Which copy of the library it was made in: tells two reviewers apart, and names nobody. */
  by: string;
  /** ISO 8601. */
  madeAt: string;
  /** Decisions of others that a person saw and decided over: `<by> <madeAt>` of each. */
  overrules: string[];
  /** For lists, after the finding has gone. */
  rule: string;
  code: string;
  message: string;
}

/** 处理情况 How a finding stands: disputed where two reviewers disagree and no one has chosen yet. */
export type Standing =
  | { state: 'open' }
  | { state: 'confirmed' | 'dismissed'; decision: Decision }
  | { state: 'disputed'; decisions: Decision[] };

/**
 * 发现的指纹 The rule, the places and what stands in them, the sums, the words quoted. The page corrected: another fingerprint.
 * What our own next version may say differently (message, severity, repairs) is no part of it.
 */
export function fingerprintOf(finding: Finding, figures: Review['figures']): string {
  const places = [...new Set(finding.places)].sort();
  const values = places.map((place) => {
    const figure = figures[place];
    return figure === undefined ? null : (figure.value ?? figure.text.trim());
  });
  const relations = finding.relations.map(({ code, line, left, right }) => [code, line, left, right]);
  const sides = (finding.sides ?? []).map(({ value, passage }) => [value, passage?.quote ?? null]);
  return hash(
    JSON.stringify([finding.rule, places, values, relations, finding.passage?.quote ?? null, sides]),
  );
}

/** 现行处理 How a finding stands after all that was decided on it. */
export function standingOf(finding: Finding, review: Pick<Review, 'figures' | 'decisions'>): Standing {
  const all = review.decisions ?? [];
  if (all.length === 0) return { state: 'open' };
  const fingerprint = fingerprintOf(finding, review.figures);
  return standingAmong(all.filter((decision) => decision.finding === fingerprint));
}

/** The same of decisions that are all on one finding. */
export function standingAmong(decisions: readonly Decision[]): Standing {
  const latest = latestOfEach(decisions);
  const overruled = new Set(latest.flatMap(({ overrules }) => overrules));
  const standing = latest
    .filter((decision) => decision.verdict !== 'withdrawn' && !overruled.has(nameOf(decision)))
    .sort(newestFirst);
  const [first] = standing;
  if (first === undefined) return { state: 'open' };
  if (standing.some(({ verdict }) => verdict !== first.verdict))
    return { state: 'disputed', decisions: standing };
  return { state: first.verdict as 'confirmed' | 'dismissed', decision: first };
}

/** Whether a finding still counts: not where it was dismissed. */
export function isOpen(finding: Finding, review: Pick<Review, 'figures' | 'decisions'>): boolean {
  return standingOf(finding, review).state !== 'dismissed';
}

/** 计入的发现 The findings that count, in their order. */
export function openFindings(review: Review): Finding[] {
  return review.findings.filter((finding) => isOpen(finding, review));
}

/** How other decisions name this one. */
export function nameOf({ by, madeAt }: Decision): string {
  return `${by} ${madeAt}`;
}

/** The latest word of each reviewer. Equal times are ordered by content, so that it is the same everywhere. */
function latestOfEach(decisions: readonly Decision[]): Decision[] {
  const latest = new Map<string, Decision>();
  for (const decision of [...decisions].sort(newestFirst))
    if (!latest.has(decision.by)) latest.set(decision.by, decision);
  return [...latest.values()];
}

/** Newest first; of the same moment in a fixed order. */
export function newestFirst(a: Decision, b: Decision): number {
  if (a.madeAt !== b.madeAt) return a.madeAt < b.madeAt ? 1 : -1;
  const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
  return x < y ? 1 : x > y ? -1 : 0;
}
