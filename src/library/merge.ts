import { newestFirst as newestDecisionFirst } from '../reconcile/decision';
import type { Contents, Pair, Reading, Roster, StoredDecision, StoredFollowUp } from './records';

/**
 * 合并 Two libraries made one. Nothing is lost, what is in both is there once, and neither the order nor a second time matters:
 * of two copies the later one stands, of the same moment the greater in a fixed order.
 */
export function merge(a: Contents, b: Contents): Contents {
  return {
    readings: united(a.readings, b.readings, mergeReadings),
    decisions: united(a.decisions, b.decisions, laterDecision),
    pairs: united(a.pairs, b.pairs, laterPair),
    followUps: united(a.followUps, b.followUps, laterFollowUp, ({ report }) => report),
    rosters: united(a.rosters, b.rosters, laterRoster),
  };
}

function united<T>(
  a: readonly T[],
  b: readonly T[],
  choose: (x: T, y: T) => T,
  idOf: (one: T) => string = (one) => (one as { id: string }).id,
): T[] {
  const all = new Map<string, T>();
  for (const one of [...a, ...b]) {
    const known = all.get(idOf(one));
    all.set(idOf(one), known === undefined ? one : choose(known, one));
  }
  return [...all.values()].sort((x, y) => (idOf(x) < idOf(y) ? -1 : 1));
}

/** 同一次读取 Seen from the earliest to the latest; its findings are those of the later look. */
export function mergeReadings(a: Reading, b: Reading): Reading {
  const [early, late] = a.firstReadAt <= b.firstReadAt ? [a, b] : [b, a];
  const last = later(a, b, ({ lastReadAt, review }) => [lastReadAt, JSON.stringify(review)]);
  return {
    id: a.id,
    report: a.report,
    firstReadAt: early.firstReadAt,
    lastReadAt: late.lastReadAt > early.lastReadAt ? late.lastReadAt : early.lastReadAt,
    review: last.review,
  };
}

/** The later of two decisions of one reviewer on one finding. */
export function laterDecision(a: StoredDecision, b: StoredDecision): StoredDecision {
  return [a, b].sort(newestDecisionFirst)[0]!;
}

/** What was said last of two names. */
export function laterPair(a: Pair, b: Pair): Pair {
  return later(a, b, ({ madeAt, same }) => [madeAt, String(same)]);
}

/** The later of two notes on one report. */
export function laterFollowUp(a: StoredFollowUp, b: StoredFollowUp): StoredFollowUp {
  return later(a, b, ({ at, status, note }) => [at, String(status), note]);
}

/** The roster that was changed last. */
export function laterRoster(a: Roster, b: Roster): Roster {
  return later(a, b, ({ changedAt, name, text }) => [changedAt, name, text]);
}

function later<T>(a: T, b: T, ranks: (one: T) => string[]): T {
  const [x, y] = [ranks(a), ranks(b)];
  const at = x.findIndex((rank, index) => rank !== y[index]);
  return at === -1 || x[at]! > y[at]! ? a : b;
}
