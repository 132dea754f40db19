import type { ValueKind } from '../../forms/form';
import type { Figure, Place } from '../../report/report';
import { feeUnit } from '../../rules/fee-unit';
import { isOpen } from '../decision';
import type { Change, Finding } from '../finding';
import type { Review } from '../review';

/**
 * 成员一格 What one member states for a place. `open`: nothing that can be added (blank, unread, no such cell, a negative count, an
 * amount of doubtful unit): it is zero or more, so the sum is open upwards.
 */
export interface Contribution {
  /** Which of the members, by its index. */
  member: number;
  value: number | null;
  open: boolean;
  /** What the member's own review finds at this very cell, and the change it asserts there, if it asserts one. */
  finding: Finding | null;
  repair: Change | null;
}

/** The unit in which amounts are compared. */
const WAN = '万元';

/**
 * 取一格 What a report states at places that count together (`disposed.other` is three rows in the form of 2021). One that is open
 * leaves the whole open; what is stated beside it still counts.
 */
export function contributionOf(
  review: Review,
  member: number,
  places: readonly Place[],
  kind: ValueKind,
): Contribution {
  const parts = places.map((place) => valueAt(review, place, kind));
  const known = parts.filter((value) => value !== null);
  const finding = findingAt(review, places);
  return {
    member,
    value: known.length === 0 ? null : rounded(known.reduce((total, value) => total + value, 0)),
    open: known.length < parts.length,
    finding,
    repair: finding === null ? null : assertedAt(finding, places, kind),
  };
}

/** 可加之数 The value of a place as it may be added; null where it may not. */
export function valueAt(review: Review, place: Place, kind: ValueKind): number | null {
  const figure = review.figures[place];
  if (figure?.state !== 'stated' || figure.value === null) return null;
  if (kind === 'count' && (figure.value < 0 || !Number.isInteger(figure.value))) return null;
  return kind === 'amount' ? amountOf(review, place, figure) : figure.value;
}

/** 读法存疑 The open findings of a report that stand at one of these places, the most severe first. */
export function findingAt(review: Review, places: readonly Place[]): Finding | null {
  const there = ({ places: at, repairs }: Finding) =>
    places.some((place) => at.includes(place) || repairs.flat().some((change) => change.place === place));
  return (
    review.findings.find(
      (finding) => finding.severity === 'error' && there(finding) && isOpen(finding, review),
    ) ?? null
  );
}

/** 10^-6 and smaller are no amount of money but the rounding of the machine. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The one change that a finding asserts at these places. */
function assertedAt(finding: Finding, places: readonly Place[], kind: ValueKind): Change | null {
  const [repair, ...others] = finding.repairs;
  if (repair === undefined || others.length > 0 || finding.uncertain || kind === 'amount') return null;
  const changes = repair.filter(({ place }) => places.includes(place));
  return changes.length === 1 ? changes[0]! : null;
}

/**
 * In 万元. Without a unit it is that of the form (2021: 万元; 2019 prints none, and then nobody knows); where the unit itself is in
 * doubt (D-06) the amount is left out.
 */
function amountOf(review: Review, place: Place, figure: Figure): number | null {
  if (figure.value === null || figure.value < 0) return null;
  if (figure.value === 0) return 0;
  const doubtful = review.findings.some(
    (finding) => finding.code === feeUnit.code && finding.places.includes(place) && isOpen(finding, review),
  );
  if (doubtful) return null;
  const unit = figure.unit ?? (review.document.form === '2021' ? WAN : null);
  if (unit === WAN) return figure.value;
  if (unit === '元') return rounded(figure.value / 10_000);
  return unit === '亿元' ? figure.value * 10_000 : null;
}
