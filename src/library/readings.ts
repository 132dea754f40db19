import type { Review } from '../reconcile/review';
import { hash } from '../report/hash';
import type { Severity } from '../rules/rule';
import { identify } from './identity';
import type { Reading, ReportRecord } from './records';

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

/** 报告条目 A report from its readings, newest last seen first; null where there are none. */
export function reportOf(readings: readonly Reading[]): ReportRecord | null {
  const [newest] = newestFirst(readings);
  if (newest === undefined) return null;
  const count = (severity: Severity) =>
    newest.review.findings.filter((finding) => finding.severity === severity).length;
  return {
    ...identify(newest.review),
    newest: newest.id,
    readAt: newest.lastReadAt,
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
  };
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
