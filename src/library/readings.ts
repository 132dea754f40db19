import type { Decision } from '../reconcile/decision';
import type { Review } from '../reconcile/review';
import { hash } from '../report/hash';
import { canKeep, identify } from './identity';
import type { Reading, ReportRecord } from './records';
import { summarise } from './summarise';
import type { FollowUp } from './summary';

/** 一次读取 The reading that a review is. Findings are no part of what a page states; decisions are kept apart. */
export function readingOf(review: Review): Reading {
  const { key } = identify(review);
  const { decisions: _, ...kept } = review;
  const { retrievedAt } = review.source;
  return {
    id: `${key} ${contentOf(review)}`,
    report: key,
    firstReadAt: retrievedAt,
    lastReadAt: retrievedAt,
    review: kept,
  };
}

/** 报告条目 A report from its readings, what was decided at its address and what was noted of it; null where there are no readings. */
export function reportOf(
  readings: readonly Reading[],
  decisions: readonly Decision[] = [],
  followUp: FollowUp | null = null,
): ReportRecord | null {
  const standing = standingReading(readings);
  if (standing === null) return null;
  const summary = summarise({ ...standing.review, decisions: [...decisions] });
  return {
    ...identify(standing.review),
    newest: standing.id,
    readAt: standing.lastReadAt,
    counts: summary.findings,
    summary,
    followUp,
  };
}

/** 现行读取 The reading that stands for a report: the newest with figures. A page read without its tables hides none that was read with them. */
export function standingReading(readings: readonly Reading[]): Reading | null {
  const sorted = newestFirst(readings);
  return sorted.find(({ review }) => canKeep(review)) ?? sorted[0] ?? null;
}

/** The reading last seen first; of the same moment in a fixed order. */
export function newestFirst(readings: readonly Reading[]): Reading[] {
  return [...readings].sort((a, b) =>
    a.lastReadAt !== b.lastReadAt ? (a.lastReadAt < b.lastReadAt ? 1 : -1) : a.id < b.id ? 1 : -1,
  );
}

/** What the page states: figures as printed, whose report it is, the prose. */
function contentOf({ document, figures, sentences, unlisted }: Review): string {
  const printed = Object.entries(figures)
    .map(([place, { text, value, state }]) => [place, state === 'illegible' ? text : value, state])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const { agency, year, form } = document;
  return hash(JSON.stringify([agency, year, form, printed, unlisted, sentences ?? []]));
}
