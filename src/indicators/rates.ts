import type { Review } from '../reconcile/review';
import {
  challengesOf,
  challengeTotal,
  disposedOf,
  known,
  outcomeRows,
  outcomesOf,
  rowTotal,
  statedAt,
  sum,
} from './figures';

/** 汇总指标 Counts and shares (0 to 1) of one report. Null: not stated, or nothing to divide by: then no share is shown, neither 0 nor 1. */
export interface Rates {
  received: number | null;
  carriedOver: number | null;
  /** 应办 Received and carried over. */
  due: number | null;
  /** 办理总计 */
  disposed: number | null;
  carriedForward: number | null;
  /** 办结率, 结转率: of what was due. */
  disposal: number | null;
  carryForward: number | null;
  /** 公开率 (whole and in part), 全部公开率, 不予公开率, 无法提供率, 不予处理率, 其他处理率: of what was disposed of. */
  disclosure: number | null;
  granted: number | null;
  denial: number | null;
  unavailable: number | null;
  declined: number | null;
  other: number | null;
  /** 自然人占比 Of what was received. */
  naturalPerson: number | null;
  reconsiderations: number | null;
  suits: number | null;
  /** 复议纠错率, 诉讼纠错率: corrected, of those that are decided. */
  reconsiderationCorrected: number | null;
  suitsCorrected: number | null;
  /** 按分项 Where 办理总计 is blank or contradicted by the outcomes above it, their sum stands for it. */
  base: 'total' | 'parts';
}

/** 算比率 The rates of a report in the forms of 2019 and later; of a 2014 table only what it counts: received, disposed, 复议, 诉讼. */
export function ratesOf(review: Review): Rates {
  const rows = outcomeRows(review);
  const kind = (...names: string[]) => known(outcomesOf(review, rows, names));
  const { count, base } = disposedOf(review, rows);
  const whole = known(count);
  const old = (id: string) => statedAt(review, `statistics/${id}/value`);
  const received = rowTotal(review, 'received') ?? old('r1');
  const carriedOver = rowTotal(review, 'carriedOver');
  const carriedForward = known(rowTotal(review, 'carriedForward'));
  const due = received === null ? null : known(received + (carriedOver ?? 0));
  const challenges = challengesOf(review);
  const [first, ...others] = [
    challenges.filter(({ kind }) => kind === 'reconsideration'),
    challenges.filter(({ kind }) => kind !== 'reconsideration'),
  ].map((groups) => ({
    total: known(sum(groups.map(({ kind }) => challengeTotal(review, kind)))),
    corrected: resultOf(groups, 'corrected'),
    pending: resultOf(groups, 'pending'),
  }));
  const second = others[0]!;
  return {
    received: known(received),
    carriedOver: known(carriedOver),
    due,
    disposed: whole ?? old('r2'),
    carriedForward,
    disposal: share(whole, due),
    carryForward: share(carriedForward, due),
    disclosure: share(kind('granted', 'partlyGranted'), whole),
    granted: share(kind('granted'), whole),
    denial: share(kind('denied'), whole),
    unavailable: share(kind('unavailable'), whole),
    declined: share(kind('declined'), whole),
    other: share(kind('other', 'unlisted'), whole),
    naturalPerson: share(
      statedAt(review, 'applications/received/naturalPerson'),
      known(rowTotal(review, 'received')),
    ),
    reconsiderations: first!.total,
    suits: second.total,
    reconsiderationCorrected: share(first!.corrected, (first!.total ?? 0) - first!.pending),
    suitsCorrected: share(second.corrected, (second.total ?? 0) - second.pending),
    base,
  };
}

function resultOf(groups: ReturnType<typeof challengesOf>, wanted: string): number {
  return groups
    .flatMap(({ results }) => results)
    .reduce((n, { kind, value }) => n + (kind === wanted ? value : 0), 0);
}

function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : part / whole;
}
