import type { TableId } from '../../forms/form';
import { type Standing, standingOf } from '../../reconcile/decision';
import { explain } from '../../reconcile/explain';
import type { Explanation } from '../../reconcile/explain/explanation';
import { tableOfCode } from '../../reconcile/explain/labels';
import type { Finding } from '../../reconcile/finding';
import type { Review } from '../../reconcile/review';
import { language } from '../../ui/i18n';

/** 发现与处理 What is said of each finding and how it stands, in the order of the review. */
export interface Told {
  explanations: Explanation[];
  standings: Standing[];
}

/** What every list of findings needs of a review. */
export function tell(review: Review): Told {
  return {
    explanations: review.findings.map((finding) => explain(finding, review, language())),
    standings: review.findings.map((finding) => standingOf(finding, review)),
  };
}

/** 最要紧的一条 The first that counts; the first of all where every one was ignored; null where there is none. */
export function worstOf(review: Review): number | null {
  const open = review.findings.findIndex((finding) => standingOf(finding, review).state !== 'dismissed');
  return open !== -1 ? open : review.findings.length > 0 ? 0 : null;
}

/** 所在的表 The table a finding is about; null of one on the text alone. */
export function tableOf(finding: Finding): TableId | null {
  const [place] = [
    ...finding.places,
    ...finding.repairs.flatMap((changes) => changes.map((change) => change.place)),
    ...(finding.sides ?? []).flatMap((side) => (side.place === undefined ? [] : [side.place])),
  ];
  if (place !== undefined) return place.split('/')[0] as TableId;
  const [relation] = finding.relations;
  return relation === undefined ? null : tableOfCode(relation.code);
}

/** The tables that a review has figures of, in the order of the form. */
export function tablesOf(review: Review): TableId[] {
  const all: TableId[] = ['proactive', 'applications', 'challenges', 'statistics'];
  const there = new Set(
    Object.entries(review.figures).flatMap(([place, { state }]) =>
      state === 'absent' ? [] : [place.split('/')[0]],
    ),
  );
  return all.filter((table) => there.has(table));
}

/** The table to show for a finding: its own, else the one most is looked for in. */
export function tableFor(review: Review, index: number | null): TableId | null {
  const tables = tablesOf(review);
  const finding = index === null ? undefined : review.findings[index];
  const own = finding === undefined ? null : tableOf(finding);
  if (own !== null && tables.includes(own)) return own;
  return tables.includes('applications') ? 'applications' : (tables[0] ?? null);
}
