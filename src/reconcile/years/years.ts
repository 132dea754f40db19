import { yearRules } from '../../rules';
import type { JudgedRule } from '../../rules/rule';
import { FEE } from '../fee-unit';
import type { Review } from '../review';
import type { Evidence } from '../system';
import type { Draft } from '../violations';
import { judgeCarryOver } from './carry-over';
import { says, statedAt, type YearlyReport } from './facts';
import { judgeFeeUnit } from './fee-unit';
import { judgePendingCases } from './pending-cases';
import { judgeDocumentsInForce, judgeItems } from './proactive';
import { judgeProseRenewed, judgeTableRenewed } from './sameness';
import { judgeYearlyChange } from './yearly-change';

/** 跨年判断 Confronts a report with that of the year before; `earlier` are older readings of that one. */
export type YearJudge = (
  rule: JudgedRule,
  now: YearlyReport,
  before: YearlyReport,
  earlier: YearlyReport[],
) => Draft[];

const JUDGES: Record<string, YearJudge> = {
  'carry-over': judgeCarryOver,
  'documents-in-force': judgeDocumentsInForce,
  items: judgeItems,
  'fee-unit': judgeFeeUnit,
  'pending-cases': judgePendingCases,
  'table-renewed': judgeTableRenewed,
  'yearly-change': judgeYearlyChange,
  'prose-renewed': judgeProseRenewed,
};

/** 跨年发现 What last year's report says against this one. Findings stand on the later year: of a next year nothing is said here. */
export function findYearFaults(now: YearlyReport, years: readonly YearlyReport[]): Draft[] {
  const [before, ...earlier] = readingsOf(years, (now.document.year ?? Number.NaN) - 1);
  if (before === undefined || now.document.kind !== 'report') return [];
  const drafts = yearRules.flatMap((rule) => JUDGES[rule.judge]!(rule, now, before, earlier));
  // A table that was copied whole has no leaps and no sums of its own to explain.
  const copied = drafts.some(
    ({ rule, places }) => rule === 'table-renewed' && places[0]?.startsWith('proactive/'),
  );
  const unit = drafts.some(({ rule }) => rule === 'fee-unit');
  return drafts.filter(
    ({ rule, places }) =>
      !(copied && rule === 'documents-in-force') &&
      !(unit && rule === 'yearly-change' && places.includes(FEE)),
  );
}

/**
 * 上下年旁证 What the neighbouring years state for the cells of 上年结转 and 结转下年: it decides between repairs of equal size.
 * None where the reports say that the agency or its scope changed.
 */
export function evidenceOf(now: YearlyReport, years: readonly YearlyReport[]): Evidence[] {
  const { year } = now.document;
  if (year === null) return [];
  const [before] = readingsOf(years, year - 1);
  const [after] = readingsOf(years, year + 1);
  return [
    ...between(now, before, 'carriedOver', 'carriedForward', 'last-year'),
    ...between(now, after, 'carriedForward', 'carriedOver', 'next-year'),
  ];
}

function between(
  now: YearlyReport,
  other: YearlyReport | undefined,
  row: string,
  theirs: string,
  source: Evidence['source'],
): Evidence[] {
  if (other === undefined || says('reorganised', now, other) || says('scope-changed', now, other)) return [];
  return Object.keys(now.figures)
    .filter((place) => place.startsWith(`applications/${row}/`))
    .flatMap((place) => {
      const value = statedAt(other, place.replace(`/${row}/`, `/${theirs}/`));
      return value === null ? [] : [{ place, value, weight: 0.8, source }];
    });
}

/** 一年的读取 The readings of one year, newest first. */
export function readingsOf(years: readonly YearlyReport[], year: number): YearlyReport[] {
  return years
    .filter(({ document }) => document.kind === 'report' && document.year === year)
    .sort((a, b) => (a.source.retrievedAt < b.source.retrievedAt ? 1 : -1));
}

/** What of a review its neighbours need to know. */
export function asNeighbour({
  schema,
  source,
  document,
  figures,
  unlisted,
  sentences,
  remarks,
}: Review): Review {
  return {
    schema,
    source,
    document,
    figures,
    unlisted,
    findings: [],
    unchecked: [],
    checks: { satisfied: 0, violated: 0, undecided: 0, inapplicable: 0 },
    lines: [],
    ...(sentences ? { sentences } : {}),
    ...(remarks ? { remarks } : {}),
  };
}
