import type { Statement } from '../../prose/statement';
import type { Report } from '../../report/report';
import { placeLabel } from '../explain/labels';
import type { Side } from '../finding';
import type { Draft } from '../violations';
import { statedAt, type YearlyReport, yearly } from '../years/facts';
import { judgeClaim } from './claims';
import { draft, ruleFor, TEXT } from './draft';

/** What 较上年增加 leads back to, against what last year's report states: each figure of this year that the current one may be. */
const CASES = ['applications/received/total', 'applications/disposed.total/total'];

/** 与上年比 A change against what last year's report states. */
export function judgeGrowthFromLastYear(
  statement: Statement,
  report: Report,
  lastYear: readonly YearlyReport[],
): Draft[] {
  const { claim, scope } = statement;
  const rule = ruleFor(statement.code, 'growth-last-year');
  const [newest] = lastYear;
  if (claim?.kind !== 'growth' || !claim.cases || scope !== 'own' || !rule || !newest) return [];
  if (tellsOtherScope(report) || lastYear.some(tellsOtherScope)) return [];
  const { change, current, rises } = claim;
  const before = rises ? current - change : current + change;
  const meant = CASES.filter((place) => statedAt(report, place) === current);
  // A report that has been corrected says two things: one of them is enough.
  const stated = lastYear.flatMap((year) => meant.map((place) => statedAt(year, place)));
  const [place] = meant;
  if (place === undefined || stated.some((value) => value === null || value === before)) return [];
  // Change and percentage that do not fit each other are one slip, told as that.
  if (judgeClaim(claim, statement.code, report.figures)) return [];
  const last = statedAt(newest, place)!;
  const year = newest.document.year!;
  const review = { document: report.identity, unlisted: report.unlisted };
  const name = { zh: placeLabel(place, review, 'zh'), en: placeLabel(place, review, 'en') };
  const sides: [Side, Side] = [
    { label: TEXT, value: before, passage: statement.figure },
    { label: yearly(year, name), value: last, url: newest.source.url },
  ];
  const facts = { change, before, last, difference: Math.abs(last - before) };
  return [draft(rule, rule.severity, statement, facts, sides)];
}

function tellsOtherScope({ remarks }: Pick<YearlyReport, 'remarks'>): boolean {
  return remarks?.some((remark) => remark === 'reorganised' || remark === 'scope-changed') ?? false;
}

/** What came in, or all that was to be answered, or all that was: what 申请 may mean in a rate. */
const MEANINGS = [
  ['applications/received/total'],
  ['applications/received/total', 'applications/carriedOver/total'],
  ['applications/disposed.total/total'],
];

/** 增长率 A rate without its number of cases, against both years' tables: a fault where it fits in no meaning and no reading of last year. */
export function judgeRateFromLastYear(
  statement: Statement,
  report: Report,
  lastYear: readonly YearlyReport[],
): Draft[] {
  const { claim, scope, loose, figure } = statement;
  const rule = ruleFor(statement.code, 'rate-last-year');
  const [newest] = lastYear;
  if (claim?.kind !== 'rate' || scope !== 'own' || loose || !rule || !newest) return [];
  if (tellsOtherScope(report) || lastYear.some(tellsOtherScope)) return [];
  const total = (of: Pick<YearlyReport, 'figures'>, places: string[]) =>
    places.reduce<number | null>((sum, place) => {
      const value = statedAt(of, place);
      return sum === null || value === null ? null : sum + value;
    }, 0);
  const now = MEANINGS.map((places) => total(report, places));
  if (now.some((value) => value === null)) return [];
  // A figure that is not the table's is another matter.
  if (claim.current !== null && claim.current !== now[0]) return [];
  const pairs = lastYear.flatMap((year) =>
    MEANINGS.map((places, at) => [total(year, places), now[at]!] as const),
  );
  const rates = pairs.map(([before, current]) =>
    before === null || before === 0 ? null : ((current - before) / before) * (claim.rises ? 100 : -100),
  );
  if (rates.some((rate) => rate === null || Math.abs(rate - claim.percent) < 10 ** -claim.decimals))
    return [];
  const year = newest.document.year!;
  const review = { document: report.identity, unlisted: report.unlisted };
  const [place] = MEANINGS[0]!;
  const [before, current] = pairs[0]!;
  const name = { zh: placeLabel(place!, review, 'zh'), en: placeLabel(place!, review, 'en') };
  const quotient = Number(rates[0]!.toFixed(Math.max(claim.decimals, 1)));
  const sides: [Side, Side] = [
    { label: TEXT, value: claim.percent, passage: figure },
    { label: yearly(year, name), value: before, url: newest.source.url },
  ];
  return [
    draft(
      rule,
      rule.severity,
      statement,
      { percent: claim.percent, before: before!, current, quotient },
      sides,
    ),
  ];
}
