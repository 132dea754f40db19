import type { Finding } from '../reconcile/finding';
import { markOf } from './severity';

/** 页面上显示 What a person wants to see marked on pages besides errors. */
export interface Shown {
  warning: boolean;
  info: boolean;
  undecided: boolean;
}

/**
 * Which findings are marked on the page, by their index in the review, in their order; at the end those that are not but were asked
 * for one by one (`also`). Page and popup number them by this one list.
 */
export function shownFindings(
  findings: readonly Finding[],
  shown: Shown,
  also: Iterable<number> = [],
): number[] {
  const marked = findings.flatMap((finding, index) => (isShown(finding, shown) ? [index] : []));
  const extra = [...also].filter((index) => index < findings.length && !marked.includes(index));
  return [...marked, ...extra];
}

function isShown(finding: Finding, shown: Shown): boolean {
  const kind = markOf(finding);
  if (kind === 'error') return true;
  return kind === 'hint' ? shown.info : kind === 'undecided' ? shown.undecided : shown.warning;
}
