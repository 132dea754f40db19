import type { Statement } from '../../prose/statement';
import type { Report } from '../../report/report';
import type { Severity } from '../../rules/rule';
import { lineLabel, placeLabel, rowName, split, tableLabel } from '../explain/labels';
import type { Side } from '../finding';
import type { Draft } from '../violations';
import type { YearlyReport } from '../years/facts';
import { add } from './amounts';
import { judgeClaim } from './claims';
import { type Contradiction, findContradictions, findMediaContradiction } from './contradictions';
import { compare, isDisputed, isSettledBy } from './counts';
import { draft, ruleFor, TEXT } from './draft';
import { isOwn } from './evidence';
import { judgeGrowthFromLastYear, judgeRateFromLastYear } from './growth';
import { standingsOf } from './parts';

/**
 * 文表核对 What the text states against the tables and against itself (N-01 to N-16). `sums`: the findings on sums of the tables;
 * a figure that the repair of one would settle is no finding of its own. One cause, one finding. `lastYear`: readings of its report.
 */
export function findProseFaults(
  statements: Statement[],
  report: Report,
  sums: Draft[],
  lastYear: readonly YearlyReport[] = [],
): Draft[] {
  const standings = standingsOf(statements, report.figures);
  const own = statements.flatMap((one): Statement[] => {
    const standing = standings.get(one);
    if (one.witness || standing === 'other' || !isOwn(one, report.identity.agencyType)) return [];
    return [standing === 'loose' ? { ...one, loose: true } : one];
  });
  const holds = (statement: Statement) => compare(statement, report.figures) === 'agrees';
  const pairs = findContradictions(own, holds);
  const media = findMediaContradiction(own);
  const told = new Set(pairs.flatMap(({ one, other }) => [keyOf(one), keyOf(other)]));
  // Some of them is not all of them: 县政府4件 says nothing of 全县5件.
  const isIt = ({ atMost, ...one }: Statement) =>
    !one.claim && (holds(one) || isAcceptedWhole(one, own, report));
  const agreed = new Set(statements.filter(isIt).map(keyOf));
  const accepted = acceptedOf(own, holds);
  const named = countNamed(own);
  const counts = own.flatMap((statement) => {
    const key = keyOf(statement);
    if (statement.claim || told.has(key)) return [];
    if (statement.code === 'N-04' && statement.value === accepted) return [];
    const alone = (named.get(key) ?? 0) === (isNamed(statement) ? 1 : 0);
    return judgeCount(statement, { agreed: agreed.has(key), alone }, report, sums);
  });
  /** Figures already held against the table: where the items of one add up to what the table says, that is the same cause. */
  const tableOf = new Map(counts.map(({ passage, facts }) => [passage!.start, facts!.table]));
  return [
    ...distinct(counts),
    ...own.flatMap((statement) =>
      judgeStatement(statement, report).filter(
        ({ passage, sides }) =>
          tableOf.get(passage!.start) === undefined || tableOf.get(passage!.start) !== sides![0].value,
      ),
    ),
    ...own.flatMap((statement) => [
      ...judgeGrowthFromLastYear(statement, report, lastYear),
      ...judgeRateFromLastYear(statement, report, lastYear),
    ]),
    ...[...pairs, ...(media ? [media] : [])].flatMap((pair) => contradiction(pair, pair === media)),
  ].sort((a, b) => a.passage!.start - b.passage!.start);
}

/** “收到64件，受理62件”: those accepted, together with what came over, are what the table counts. */
function isAcceptedWhole(one: Statement, own: Statement[], { figures }: Report): boolean {
  return (
    one.quantity === 'accepted' &&
    compare(one, figures) === 'reading' &&
    own.some(({ quantity, claim }) => quantity === 'received' && !claim)
  );
}

/** “收到64件，受理62件，……，办结62件”: where the table counts those not accepted too, what was answered is of the others. */
function acceptedOf(own: Statement[], holds: (statement: Statement) => boolean): number | null {
  const received = own.find((one) => one.quantity === 'received' && !one.claim && holds(one));
  const fewer = own.find(
    (one) => one.quantity === 'accepted' && received !== undefined && one.value! < received.value!,
  );
  return fewer?.value ?? null;
}

/** Which cells a statement is about: statements on the same ones say the same thing. */
function keyOf({ accepts, quantity }: Statement): string {
  return quantity === 'handled' ? quantity : (accepts[0]?.join() ?? quantity);
}

const isNamed = ({ claim, quantity }: Statement) => !claim && quantity !== 'allDisposed';

/** How many statements are about the same cells; 全部办结 names no figure, and does not count. */
function countNamed(statements: readonly Statement[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of statements.filter(isNamed)) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

/**
 * A figure of the text against the cells that it may equal. `agreed`: another statement on them is what the table says; `alone`: the
 * agency's own text has no other figure for them.
 */
function judgeCount(
  statement: Statement,
  { agreed, alone }: { agreed: boolean; alone: boolean },
  report: Report,
  sums: Draft[],
): Draft[] {
  const verdict = compare(statement, report.figures);
  if (verdict === 'agrees' || verdict === 'open') return [];
  // Where another figure is what the table says, be it another's, this one counts something else or in another way.
  if (agreed) return [];
  if (isSettledBy(statement, sums, report.figures)) return [];
  const hint = verdict === 'reading';
  if (hint && statement.quantity !== 'received' && statement.quantity !== 'accepted') return [];
  const judge = hint ? 'reading' : statement.quantity === 'allDisposed' ? 'nothing-left' : 'count';
  const rule = ruleFor(statement.code, judge);
  if (!rule) return [];
  const certain = verdict === 'contradicts' && !statement.loose && alone && !isDisputed(statement, sums);
  const severity: Severity = rule.severity === 'error' && !certain ? 'warning' : rule.severity;
  const published = statement.code === 'N-10' && statement.atMost === true;
  const told = concerned(statement, report);
  return [draft(rule, published ? 'info' : severity, told, factsOf(told, report), sidesOf(told, report))];
}

/** 所涉 Of the groups that the text says did not occur, those of which the table counts any: the others agree with it. */
function concerned(statement: Statement, { identity, unlisted, figures }: Report): Statement {
  const all = statement.accepts[0]!;
  const places = all.filter((place) => (figures[place]?.value ?? 0) !== 0);
  if (statement.code !== 'N-14' || places.length === 0 || places.length === all.length) return statement;
  if (!places.every((place) => place.startsWith('challenges/') && place.endsWith('/total')))
    return { ...statement, accepts: [places] };
  const review = { document: identity, unlisted };
  const name = places.map((place) => rowName('challenges', split(place)[1], review, 'zh')).join('、');
  return { ...statement, accepts: [places], name };
}

function factsOf(statement: Statement, { figures }: Report): Record<string, string | number> {
  const places = statement.accepts[0]!;
  const table = add(places, figures).value;
  const value = statement.value!;
  const carriedOver = figures['applications/carriedOver/total']?.value ?? 0;
  return {
    name: statement.name,
    quote: statement.figure.quote.replace(/\s+/g, ''),
    stated: value,
    table,
    difference: Math.abs(table - value),
    carriedOver,
  };
}

/** The text and the table, neither of them said to be wrong. */
function sidesOf(statement: Statement, report: Report): [Side, Side] {
  const places = statement.accepts[0]!;
  const [table] = split(places[0]!);
  const review = { document: report.identity, unlisted: report.unlisted };
  const english =
    places.length === 1
      ? placeLabel(places[0]!, review, 'en')
      : [
          ...new Set(places.map((place) => lineLabel('T3-H', split(place)[1], review, 'en').split(':')[0]!)),
        ].join(' + ');
  const label = {
    zh: `${tableLabel(table, 'zh')} · ${statement.name}`,
    en: `${tableLabel(table, 'en')} · ${english}`,
  };
  return [
    { label: TEXT, value: statement.value, passage: statement.figure },
    { label, value: add(places, report.figures).value, place: places[0]! },
  ];
}

/** What figures of the text say of one another. */
function judgeStatement(statement: Statement, report: Report): Draft[] {
  if (!statement.claim) return [];
  const rule = ruleFor(statement.code, statement.claim.kind);
  const fault = judgeClaim(statement.claim, statement.code, report.figures);
  if (!rule || !fault) return [];
  const [first, second] = fault.values;
  const sides: [Side, Side] = [
    { label: TEXT, value: first, passage: statement.figure },
    { label: { zh: '计算', en: 'Computed' }, value: second },
  ];
  if (statement.claim.kind === 'list') {
    sides[0] = { label: { zh: '明细合计', en: 'Sum of the items' }, value: first };
    sides[1] = { label: TEXT, value: second, passage: statement.figure };
  }
  return [draft(rule, fault.severity, statement, fault.facts, sides)];
}

function contradiction({ one, other }: Contradiction, isMedia: boolean): Draft[] {
  const rule = ruleFor('N-15', 'consistency')!;
  const side = (statement: Statement): Side => ({
    label: TEXT,
    value: isMedia ? null : statement.value,
    passage: statement.figure,
  });
  const facts = {
    first: one.figure.quote.replace(/\s+/g, ''),
    second: other.figure.quote.replace(/\s+/g, ''),
    name: other.name,
  };
  const found = draft(rule, isMedia ? 'info' : rule.severity, other, facts, [side(one), side(other)]);
  return [{ ...found, places: [...new Set([one, other].flatMap(({ accepts }) => accepts[0] ?? []))] }];
}

/** One cause, one finding: the same cells told twice, and zeros that follow from 未收到申请. */
function distinct(drafts: Draft[]): Draft[] {
  const none = drafts.some(({ code, places }) => code === 'N-14' && places[0]?.startsWith('applications/'));
  const severe = new Map<string, Draft>();
  for (const one of drafts) {
    const key = one.places.join();
    if (one.severity === 'error' && !severe.has(key)) severe.set(key, one);
  }
  const seen = new Set<string>();
  return drafts.filter((one) => {
    if (none && one.code !== 'N-14' && one.facts?.stated === 0 && one.places[0]?.startsWith('applications/'))
      return false;
    const key = one.places.join();
    if ((severe.get(key) ?? one) !== one) return false;
    return !seen.has(key) && seen.add(key);
  });
}
