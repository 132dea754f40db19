import type { Statement } from '../prose/statement';
import type { Place, Report, Unchecked } from '../report/report';
import { yearRules } from '../rules';
import { feeUnitInProse } from '../rules/fee-unit-in-prose';
import { numericCell } from '../rules/numeric-cell';
import { findBlanks, findOpenBlanks } from './blanks';
import { findCellFaults } from './cells';
import { findDocumentFaults, findStatisticsFaults } from './document';
import { expand } from './expand';
import { explain } from './explain';
import { FEE, textAgrees } from './fee-unit';
import type { Finding, Outcome } from './finding';
import { judge } from './narrow';
import { proseEvidence } from './prose/evidence';
import { findFeeUnit } from './prose/fee-unit';
import { findProseFaults } from './prose/prose';
import { repair } from './repair';
import { repairApart } from './repair/apart';
import type { Review } from './review';
import { positionOf, sectionOf } from './section';
import type { Evidence } from './system';
import { findUnchecked } from './unchecked';
import { type Draft, findViolations } from './violations';
import { evidenceOf, findYearFaults, readingsOf } from './years/years';

/** 旁证与他年 What stands beside the tables of this report. */
export interface Context {
  /** What something outside the tables states for their cells. */
  evidence?: Evidence[];
  /** What the prose states in figures. */
  statements?: Statement[];
  /** Reviews of the same agency for other years. */
  years?: Review[];
}

/** 核对 Confronts a report with the rules. */
export function reconcile(report: Report, source: Review['source'], context: Context = {}): Review {
  const { identity, figures, unlisted, sentences, otherYears } = report;
  const remarks = remarksOf(report, context.statements ?? []);
  const traces = { ...(sentences ? { sentences } : {}), ...(remarks ? { remarks } : {}) };
  const now = { source, document: identity, figures, unlisted, ...traces };
  const years = context.years ?? [];
  const statements = context.statements ?? [];
  const evidence = [
    ...(context.evidence ?? []),
    ...evidenceOf(now, years),
    ...proseEvidence(statements, report),
  ];
  const judged = expand(figures, identity.form).map((system) => {
    const verdict = judge(system);
    const repairs = (system.table === 'statistics' ? repairApart : repair)(system, evidence);
    return { system, verdict, ...findViolations(system, verdict, repairs) };
  });

  const sums = judged.flatMap((table) => [
    ...table.drafts,
    ...findOpenBlanks(table.system, table.verdict).map((draft) => asWords(draft, figures)),
  ]);
  const spoken = new Set(sums.flatMap((draft) => [...draft.places, ...corrected(draft)]));
  const drafts =
    identity.form === null
      ? sums
      : [
          ...sums,
          ...findCellFaults(figures, identity.form, new Set(sums.flatMap(settled))),
          ...findBlanks(figures, identity.form, spoken),
        ];

  const lines = judged.flatMap(({ system, outcomes }) =>
    system.relations.map(({ code, line }, index) => ({ code, line, outcome: outcomes[index]! })),
  );
  const review: Review = {
    schema: 'gouji/review@1',
    source,
    document: identity,
    figures,
    unlisted,
    findings: [],
    unchecked: distinct([
      ...report.unchecked,
      ...judged.flatMap((table) => table.unchecked),
      ...findUnchecked(report, judged),
    ]),
    checks: countOutcomes(lines),
    lines,
    ...(report.links ? { links: report.links } : {}),
    ...traces,
    ...(otherYears && otherYears.length > 0 ? { otherYears } : {}),
  };
  const units = findFeeUnit(statements, report);
  drafts.push(...besideUnits(findYearFaults(now, years), units), ...units);
  const lastYear = identity.year === null ? [] : readingsOf(years, identity.year - 1);
  drafts.push(...findProseFaults(statements, report, sums, lastYear));
  drafts.push(...findDocumentFaults(report), ...findStatisticsFaults(report, sums));
  const placed = drafts.map((draft) => {
    const section = sectionOf(draft, report);
    return section ? { ...draft, section } : draft;
  });
  review.findings = inOrder(placed, Object.keys(figures)).map((draft) => withMessage(draft, review));
  return review;
}

/** 与他年核对 A review kept earlier, with what is now known of other years. Only its findings on other years change. */
export function withYears(review: Review, years: readonly Review[]): Review {
  const own = review.findings.filter(({ rule }) => !yearRules.some(({ id }) => id === rule));
  const found = besideUnits(findYearFaults(review, years), own).map((draft) => withMessage(draft, review));
  return { ...review, findings: inOrder([...own, ...found], Object.keys(review.figures)) };
}

/** What the text says of a comparison with other years, the unit of the fees among it. */
function remarksOf(report: Report, statements: Statement[]): Report['remarks'] {
  return textAgrees(statements, report)
    ? [...new Set([...(report.remarks ?? []), 'fee-unit-stated' as const])]
    : report.remarks;
}

/** One cause, one finding: where the text tells the unit of the fees, the leap from last year is the same fault. */
function besideUnits(drafts: Draft[], others: Draft[]): Draft[] {
  if (!others.some(({ rule }) => rule === feeUnitInProse.id)) return drafts;
  return drafts.filter(
    ({ rule, places }) => !(/^(?:fee-unit|yearly-change)$/.test(rule) && places.includes(FEE)),
  );
}

/** Errors first, then warnings, then hints; within one severity as the page goes. */
export function inOrder<T extends Draft>(drafts: T[], places: Place[]): T[] {
  const severities = ['error', 'warning', 'info'];
  const position = new Map(places.map((place, index) => [place, index]));
  const keyed = drafts.map((draft) => ({
    draft,
    key: [severities.indexOf(draft.severity), ...positionOf(draft, position)],
  }));
  return keyed.sort((a, b) => byKey(a.key, b.key)).map(({ draft }) => draft);
}

function byKey(a: number[], b: number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}

/** The message of a finding: first the figures, then the relation, then the suggestion. */
function withMessage(draft: Draft, review: Review): Finding {
  const finding = { ...draft, message: { zh: '', en: '' } };
  const say = (language: 'zh' | 'en') => explain(finding, review, language).message;
  return { ...finding, message: { zh: say('zh'), en: say('en') } };
}

/** Open lines whose only gaps are words in place of a number are told with those words (D-02). */
function asWords(draft: Draft, figures: Report['figures']): Draft {
  const isWord = (place: Place) => figures[place]?.state === 'illegible';
  if (!draft.places.every(isWord)) return draft;
  const { id, code, severity } = numericCell;
  return { ...draft, rule: id, code, severity, outcome: 'violated' };
}

/** Cells on which a finding already says what to write. */
function settled(draft: Draft): Place[] {
  return draft.rule === numericCell.id ? draft.places : corrected(draft);
}

function corrected({ repairs }: Draft): Place[] {
  return repairs.length === 1 ? repairs[0]!.map((change) => change.place) : [];
}

function countOutcomes(lines: Review['lines']): Record<Outcome, number> {
  const count = (wanted: Outcome) => lines.filter(({ outcome }) => outcome === wanted).length;
  return {
    satisfied: count('satisfied'),
    violated: count('violated'),
    undecided: count('undecided'),
    inapplicable: count('inapplicable'),
  };
}

function distinct(entries: Unchecked[]): Unchecked[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = JSON.stringify([entry.code, entry.table ?? null, entry.places, entry.reason]);
    return !seen.has(key) && seen.add(key);
  });
}
