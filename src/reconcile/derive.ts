import { formOf } from '../forms';
import type { Place } from '../report/report';
import { printedTable } from './expand';
import type { Review } from './review';

/** 比率 A part of a whole; the value is null where the whole is 0 or unknown: —（无申请）. */
export interface Rate {
  part: number | null;
  whole: number | null;
  value: number | null;
}

/** 一处数 A figure for people, and whether it had to be taken from the parts because the printed total contradicts them. */
export interface Derived {
  value: number | null;
  byParts: boolean;
}

/** 汇总指标 The agency's figures at a glance. Blanks add nothing; null where nothing is stated. */
export interface DerivedFigures {
  /** 本年新收, 上年结转, 结转下年, 办理总计: the total column, or the sum of its parts where the row contradicts it. */
  received: Derived;
  carriedOver: Derived;
  carriedForward: Derived;
  disposed: Derived;
  /** （七）总计 as printed in the total column. */
  disposedReported: number | null;
  /** 应办件 received + carried over. */
  due: number | null;
  /** 申请去向 (一) to (六), each the sum of its rows; in official order. */
  outcomes: { id: OutcomeGroup; value: number | null }[];
  /** 申请人: applications received by each kind of applicant, in the order of the form. */
  applicants: { column: string; value: number | null }[];
  /** 表四 by group, and 行政诉讼 as the sum of its two groups. */
  challenges: { row: string; total: number | null; corrected: number | null; pending: number | null }[];
  rates: Record<RateId, Rate>;
}

export type OutcomeGroup = 'granted' | 'partlyGranted' | 'denied' | 'unavailable' | 'declined' | 'other';

/**
 * 办结率, 结转率, 公开率, 全部公开率, 不予公开率, 无法提供率, 不予处理率, 其他处理率, 自然人占比, 复议纠错率, 诉讼纠错率.
 */
export type RateId =
  | 'completion'
  | 'carryForward'
  | 'disclosure'
  | 'fullDisclosure'
  | 'denial'
  | 'unavailable'
  | 'declined'
  | 'other'
  | 'naturalPersons'
  | 'reconsiderationCorrected'
  | 'suitsCorrected';

const GROUPS: OutcomeGroup[] = ['granted', 'partlyGranted', 'denied', 'unavailable', 'declined', 'other'];

/** 推算 The figures for a reader, from a review alone. Null if the report has no 表三. */
export function derive(review: Review): DerivedFigures | null {
  const { form } = review.document;
  const table = form === null ? undefined : formOf(form).tables.find(({ id }) => id === 'applications');
  const printed = table ? printedTable(table, review.figures) : null;
  if (!printed) return null;

  const at = (tableId: string, row: string, column: string) =>
    review.figures[`${tableId}/${row}/${column}`]?.value ?? null;
  const parts = printed.columns.filter((column) => column !== 'total');
  const repaired = assertedValues(review);
  const broken = new Set(
    review.lines.flatMap((one) => (one.outcome === 'violated' ? [`${one.code} ${one.line}`] : [])),
  );
  const settled = new Set(
    review.findings
      .filter(({ repairs }) => repairs.length === 1)
      .flatMap(({ relations }) => relations.map(({ code, line }) => `${code} ${line}`)),
  );
  /** The printed total, unless it is blank, a repair corrects it, or it is contradicted and nothing else explains that. */
  const trust = (place: Place, relation: string, parts: (number | null)[]): Derived => {
    const reported = review.figures[place]?.value ?? null;
    if (repaired.has(place)) return { value: repaired.get(place)!, byParts: true };
    const summed = sum(parts);
    const byParts =
      summed !== null && (reported === null || (broken.has(relation) && !settled.has(relation)));
    return { value: byParts ? summed : reported, byParts };
  };
  const total = (row: string): Derived =>
    trust(
      `applications/${row}/total`,
      `T3-H ${row}`,
      parts.map((column) => at('applications', row, column)),
    );

  const outcomeRows = printed.outcomes;
  const outcomes = GROUPS.map((id) => {
    const rows = outcomeRows.filter((row) => row === `disposed.${id}` || row.startsWith(`disposed.${id}.`));
    const unlisted = id === 'other' ? outcomeRows.filter((row) => row.startsWith('disposed.unlisted.')) : [];
    return { id, value: sum([...rows, ...unlisted].map((row) => total(row).value)) };
  });
  const outcome = (id: OutcomeGroup) => outcomes.find((one) => one.id === id)!.value;
  const disposedReported = at('applications', 'disposed.total', 'total');
  const disposed = trust(
    'applications/disposed.total/total',
    'T3-O total',
    outcomes.map(({ value }) => value),
  );

  const received = total('received');
  const carriedOver = total('carriedOver');
  const carriedForward = total('carriedForward');
  const due = sum([received.value, carriedOver.value]);
  const challenge = (row: string) => ({
    row,
    total: at('challenges', row, 'total'),
    corrected: at('challenges', row, 'corrected'),
    pending: at('challenges', row, 'pending'),
  });
  const reconsideration = challenge('reconsideration');
  const direct = challenge('directSuit');
  const after = challenge('suitAfterReconsideration');

  return {
    received,
    carriedOver,
    carriedForward,
    disposed,
    disposedReported,
    due,
    outcomes,
    applicants: parts.map((column) => ({ column, value: at('applications', 'received', column) })),
    challenges: [reconsideration, direct, after],
    rates: {
      completion: rate(disposed.value, due),
      carryForward: rate(carriedForward.value, due),
      disclosure: rate(sum([outcome('granted'), outcome('partlyGranted')]), disposed.value),
      fullDisclosure: rate(outcome('granted'), disposed.value),
      denial: rate(outcome('denied'), disposed.value),
      unavailable: rate(outcome('unavailable'), disposed.value),
      declined: rate(outcome('declined'), disposed.value),
      other: rate(outcome('other'), disposed.value),
      naturalPersons: rate(at('applications', 'received', 'naturalPerson'), received.value),
      reconsiderationCorrected: rate(reconsideration.corrected, closed([reconsideration])),
      suitsCorrected: rate(sum([direct.corrected, after.corrected]), closed([direct, after])),
    },
  };
}

/** Values that a finding asserts for a cell. */
function assertedValues({ findings }: Review): Map<Place, number> {
  const changes = findings.flatMap(({ repairs }) => (repairs.length === 1 ? repairs[0]! : []));
  return new Map(changes.map(({ place, to }) => [place, to]));
}

/** Cases that are no longer pending. */
function closed(groups: { total: number | null; pending: number | null }[]): number | null {
  const all = sum(groups.map(({ total }) => total));
  return all === null ? null : all - (sum(groups.map(({ pending }) => pending)) ?? 0);
}

function rate(part: number | null, whole: number | null): Rate {
  return { part, whole, value: part === null || whole === null || whole <= 0 ? null : part / whole };
}

/** The sum of what is stated; null where nothing is. */
function sum(values: (number | null)[]): number | null {
  const stated = values.filter((value) => value !== null);
  return stated.length === 0 ? null : stated.reduce((total, value) => total + value, 0);
}
