import { fingerprintOf } from '../reconcile/decision';
import type { Finding } from '../reconcile/finding';
import type { Review } from '../reconcile/review';
import type { Place } from '../report/report';

/** 整改状态 done 整改到位, partly 部分整改, not 未整改; none: there was nothing to correct. */
export type Correction = 'done' | 'partly' | 'not' | 'none';

/** 两次读取之比 What changed on a page between two readings. */
export interface Comparison {
  /** Figures that read differently. */
  changed: { place: Place; before: string | null; after: string | null }[];
  /** Findings that are gone, that are new, and that are still there. */
  corrected: Finding[];
  fresh: Finding[];
  remaining: Finding[];
  /** Of the errors and warnings of the first reading. */
  status: Correction;
}

/**
 * 比较两次读取 Findings are the same where rule, places and sums are. Where the figures of a finding changed but its rule still fails
 * at the same places, it remains: a wrong figure replaced by another wrong one is no correction.
 */
export function compareReadings(before: Review, after: Review): Comparison {
  const now = after.findings.map((finding) => ({ finding, keys: keysOf(finding, after), taken: false }));
  const corrected: Finding[] = [];
  const remaining: Finding[] = [];
  for (const finding of before.findings) {
    const keys = keysOf(finding, before);
    const match = now.find((one) => !one.taken && one.keys.some((key) => keys.includes(key)));
    if (match === undefined) corrected.push(finding);
    else {
      match.taken = true;
      remaining.push(match.finding);
    }
  }
  const counts = (findings: Finding[]) => findings.filter(({ severity }) => severity !== 'info').length;
  const [gone, left] = [counts(corrected), counts(remaining)];
  return {
    changed: changedFigures(before, after),
    corrected,
    fresh: now.filter(({ taken }) => !taken).map(({ finding }) => finding),
    remaining,
    status: gone + left === 0 ? 'none' : left === 0 ? 'done' : gone > 0 ? 'partly' : 'not',
  };
}

function keysOf(finding: Finding, review: Review): string[] {
  const lines = finding.relations.map(({ code, line }) => `${code} ${line}`).sort();
  const where = lines.length > 0 ? lines : [...finding.places].sort();
  return [
    fingerprintOf(finding, review.figures),
    JSON.stringify([finding.rule, where, finding.passage?.quote ?? '']),
  ];
}

function changedFigures(before: Review, after: Review): Comparison['changed'] {
  const places = new Set([...Object.keys(before.figures), ...Object.keys(after.figures)]);
  return [...places].flatMap((place) => {
    const [a, b] = [before.figures[place], after.figures[place]];
    const same = a?.state === b?.state && a?.value === b?.value && (a?.value !== null || a?.text === b?.text);
    return same ? [] : [{ place, before: a?.text ?? null, after: b?.text ?? null }];
  });
}
