import type { TableId } from '../../forms/form';
import type { Place } from '../../report/report';
import { standingOf } from '../decision';
import type { Change, Finding, Outcome } from '../finding';
import type { Review } from '../review';
import { type Contribution, contributionOf, rounded } from './contribution';
import { rollUpFinding } from './finding';
import { type Slot, slotsOf } from './lines';

/** 不能相加 Why a report that was given as a member is not added: another year, no tables, the government's own report. */
export type Excluded = { member: number; reason: 'year' | 'no-figures' | 'itself' };

/** 一格汇总 One cell of the government's table against the sum of its members. */
export interface RollUpCell {
  place: Place;
  table: TableId;
  /** What the government states; null where it states nothing that can be compared. */
  stated: number | null;
  /** What the members state, added up. */
  sum: number;
  /** sum − stated; null where nothing is stated. */
  difference: number | null;
  /** Members that leave the sum open upwards. */
  open: number;
  /**
   * `violated`: more than the government's, or, with every member there and every figure stated, not the same.
   * `undecided`: fewer, which members not seen or figures not stated can make up.
   */
  outcome: Outcome;
  /** G-02 where the members seen are enough to tell, G-01 where all had to be there; null unless violated. */
  code: 'G-01' | 'G-02' | null;
  parts: Contribution[];
  /** What the sum becomes when the members' own findings at this cell are repaired as asserted; null where none is. */
  repairedSum: number | null;
  /** What the government's own review asserts of this cell. */
  repair: Change | null;
  /** Null unless violated. */
  finding: Finding | null;
}

/** 汇总核对 A government's report against the reports of its departments and townships. Plain JSON. */
export interface RollUp {
  year: number | null;
  /** How many members were added: those given, without those left out. */
  members: number;
  excluded: Excluded[];
  /** 未见成员 Those known to belong to it whose reports are not there, by name. */
  missing: string[];
  /** Every cell that can be compared, in the order of the form. */
  cells: RollUpCell[];
  /** Cells by outcome. Those that were ignored count as undecided no more, nor as violated. */
  counts: Record<Outcome, number> & { dismissed: number };
}

/**
 * 汇总 政府报告的每一格＝成员之和 (G-01, G-02). What the members have more is marked always, as members not seen only add to it; what they
 * have less only when all are there and have stated their figures. `complete` is false where nobody knows who else belongs to it.
 */
export function rollUp(
  government: Review,
  members: readonly Review[],
  missing: readonly string[],
  complete = missing.length === 0,
): RollUp {
  const excluded = members.flatMap((review, member): Excluded[] => {
    const reason = reasonAgainst(government, review);
    return reason === null ? [] : [{ member, reason }];
  });
  const left = new Set(excluded.map(({ member }) => member));
  const added = members.flatMap((review, member) => (left.has(member) ? [] : [{ review, member }]));
  const slots = slotsOf(
    government,
    added.map(({ review }) => review),
  );
  const cells =
    added.length === 0
      ? []
      : slots.map((slot) =>
          cellOf(slot, government, added, !complete || missing.length > 0 || unread(excluded)),
        );
  const dismissed = cells.filter(({ finding }) => finding && isDismissed(finding, government)).length;
  const count = (outcome: Outcome) => cells.filter((cell) => cell.outcome === outcome).length;
  return {
    year: government.document.year,
    members: added.length,
    excluded,
    missing: [...missing],
    cells,
    counts: {
      satisfied: count('satisfied'),
      violated: count('violated') - dismissed,
      undecided: count('undecided'),
      inapplicable: count('inapplicable'),
      dismissed,
    },
  };
}

/** A member whose tables could not be read is as good as one not seen. */
function unread(excluded: readonly Excluded[]): boolean {
  return excluded.some(({ reason }) => reason === 'no-figures');
}

function isDismissed(finding: Finding, government: Review): boolean {
  return standingOf(finding, government).state === 'dismissed';
}

function reasonAgainst(government: Review, member: Review): Excluded['reason'] | null {
  if (member.source.url === government.source.url) return 'itself';
  if (member.document.year !== government.document.year) return 'year';
  const read = Object.values(member.figures).some(({ state }) => state === 'stated');
  return member.document.kind === 'report' && read ? null : 'no-figures';
}

function cellOf(
  slot: Slot,
  government: Review,
  members: readonly { review: Review; member: number }[],
  someMissing: boolean,
): RollUpCell {
  const own = contributionOf(government, -1, slot.placesIn(government), slot.kind);
  const parts = members.map(({ review, member }) => {
    const places = slot.placesIn(review);
    return places.length === 0
      ? { member, value: null, open: true, finding: null, repair: null }
      : contributionOf(review, member, places, slot.kind);
  });
  const sum = rounded(parts.reduce((total, { value }) => total + (value ?? 0), 0));
  const open = parts.filter((part) => part.open).length;
  const stated = own.open ? null : own.value;
  const someOpen = someMissing || open > 0;
  const difference = stated === null ? null : rounded(sum - stated);
  const slack = slot.kind === 'amount' && stated !== null ? roundingOf([stated, ...valuesOf(parts)]) : 0;
  const verdict = judge({ difference, sum, slack, someOpen, signed: slot.kind === 'signed' });
  const changes = parts.flatMap(({ repair }) => (repair === null ? [] : [repair]));
  const cell = {
    place: slot.place,
    table: slot.table,
    stated,
    sum,
    difference,
    open,
    ...verdict,
    parts,
    repairedSum:
      changes.length === 0
        ? null
        : rounded(changes.reduce((total, { from, to }) => total - (from ?? 0) + to, sum)),
    repair: own.repair,
  };
  return { ...cell, finding: rollUpFinding(cell, government, members.length) };
}

/**
 * 结论 Counts only grow with members that were not seen, so more is more in any case. Changes (本年增减) may be negative: of them
 * nothing is said unless all are there.
 */
function judge(given: {
  difference: number | null;
  sum: number;
  slack: number;
  someOpen: boolean;
  signed: boolean;
}): Pick<RollUpCell, 'outcome' | 'code'> {
  const { difference, sum, slack, someOpen, signed } = given;
  if (difference === null) return { outcome: sum === 0 ? 'inapplicable' : 'undecided', code: null };
  if (Math.abs(difference) <= slack) return { outcome: 'satisfied', code: null };
  if (!someOpen) return { outcome: 'violated', code: 'G-01' };
  if (difference > 0 && !signed) return { outcome: 'violated', code: 'G-02' };
  return { outcome: 'undecided', code: null };
}

function valuesOf(parts: readonly Contribution[]): number[] {
  return parts.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]));
}

/** 舍入 Amounts are rounded where they are stated: each may be off by half of its last digit. */
function roundingOf(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => {
    const digits = /\.(\d+)/.exec(String(amount))?.[1]?.length ?? 0;
    return total + 0.5 * 10 ** -digits;
  }, 1e-9);
}
