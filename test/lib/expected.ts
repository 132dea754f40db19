import { formOf } from '../../src/forms';
import type { FormId } from '../../src/forms/form';
import type { Change, Finding, Outcome } from '../../src/reconcile/finding';
import type { Review } from '../../src/reconcile/review';
import type { Figure, Place, ReportIdentity, Unchecked } from '../../src/report/report';
import type { Severity } from '../../src/rules/rule';

/**
 * What a cell should give: a number, null for a blank, "absent" where the page has no such cell, illegible with a reason
 * (`*`: any). `anyOf` only where the page itself leaves it open.
 */
export type ExpectedValue = number | null | 'absent' | { illegible: string } | { anyOf: ExpectedValue[] };

/** A finding that must be there. Without `places`, `repairs` or `relations` these are not held; `optional` may be missing. */
export interface ExpectedFinding {
  code: string;
  severity: Severity;
  places?: Place[];
  repairs?: Change[][];
  /** `T3-H disposed.total` */
  relations?: string[];
  optional?: true;
}

/** expected.json: what a page of the corpus must give. */
export interface Expected {
  /** Only the keys to hold. A value may be `{ anyOf: […] }`. */
  document: { [Key in keyof ReportIdentity]?: ReportIdentity[Key] | { anyOf: ReportIdentity[Key][] } };
  /** table → row → values in the order of the form's columns. */
  figures?: Record<string, Record<string, ExpectedValue[]>>;
  /** All with codes T3-*, T4-*, D-* and L-*; of the others what is listed must be found, and no error that is not listed. */
  findings: ExpectedFinding[];
  /** Entries that must be among `Review.unchecked`. */
  unchecked?: Partial<Pick<Unchecked, 'table' | 'reason' | 'code'>>[];
  checks?: Partial<Record<Outcome, number>>;
}

/** The codes that `findings` lists completely. */
const held = /^(T3|T4|D|L)-/;

/** Where a review differs from what its page should give, one line each: place, expected, read. Empty if nowhere. */
export function differences(expected: Expected, review: Review): string[] {
  return [
    ...differentIdentity(expected, review),
    ...differentFigures(expected, review),
    ...differentFindings(expected, review),
    ...differentChecks(expected, review),
  ];
}

/** What a review gives, in the format of expected.json: for a person to read against the page. */
export function expectedOf(review: Review): Expected {
  const expected: Expected = { document: { ...review.document }, findings: [] };
  if (Object.keys(review.figures).length > 0) {
    const figures: Record<string, Record<string, ExpectedValue[]>> = {};
    for (const place of Object.keys(review.figures)) {
      const [table, row] = place.split('/') as [string, string];
      figures[table] ??= {};
      figures[table][row] ??= columnsOf(review.document.form, table, row).map((column) =>
        statedBy(review.figures[`${table}/${row}/${column}`]),
      );
    }
    expected.figures = figures;
  }
  expected.findings = review.findings
    .filter((finding) => held.test(finding.code))
    .map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      places: finding.places,
      ...(finding.repairs.length > 0 && { repairs: finding.repairs }),
      ...(finding.relations.length > 0 && { relations: finding.relations.map(nameOf) }),
    }));
  if (review.unchecked.length > 0)
    expected.unchecked = review.unchecked.map(({ table, reason, code }) => ({
      ...(table !== undefined && { table }),
      ...(code !== null && { code }),
      reason,
    }));
  expected.checks = review.checks;
  return expected;
}

function differentIdentity(expected: Expected, review: Review): string[] {
  return Object.entries(expected.document).flatMap(([key, value]) => {
    const read = review.document[key as keyof ReportIdentity] ?? null;
    const allowed: unknown[] = isAnyOf(value) ? value.anyOf : [value];
    return allowed.some((one) => same(one ?? null, read)) ? [] : [line(`document.${key}`, value, read)];
  });
}

function differentFigures(expected: Expected, review: Review): string[] {
  const found: string[] = [];
  const wanted = expected.figures ?? {};
  const form = expected.document.form as FormId | null | undefined;
  for (const [table, rows] of Object.entries(wanted)) {
    for (const [row, values] of Object.entries(rows)) {
      const columns = columnsOf(form ?? null, table, row);
      if (columns.length !== values.length)
        found.push(line(`${table}/${row}`, `${values.length} columns`, `${columns.length} in the form`));
      columns.forEach((column, index) => {
        const place = `${table}/${row}/${column}`;
        const value = values[index];
        const figure = review.figures[place];
        if (value !== undefined && !matches(value, figure)) found.push(line(place, value, statedBy(figure)));
      });
    }
  }
  // A figure where the page states none is the worst that can happen: a number out of nothing.
  for (const [place, figure] of Object.entries(review.figures)) {
    const [table, row] = place.split('/') as [string, string];
    if (figure.state === 'stated' && !wanted[table]?.[row])
      found.push(line(place, 'no such row', statedBy(figure)));
  }
  return found;
}

function differentFindings(expected: Expected, review: Review): string[] {
  const found: string[] = [];
  const looked = review.findings.filter((finding) => held.test(finding.code));
  const listed = (code: string): boolean => expected.findings.some((one) => one.code === code);
  for (const finding of review.findings)
    if (finding.severity === 'error' && !held.test(finding.code) && !listed(finding.code))
      found.push(line('findings', 'no other error', `${finding.code} ${finding.message.zh}`));

  for (const wanted of expected.findings.filter((one) => !held.test(one.code) && !one.optional))
    if (!review.findings.some((finding) => fits(wanted, finding)))
      found.push(
        line('findings', wanted, review.findings.filter(({ code }) => code === wanted.code).map(brief)),
      );

  // Cell checks may stand one by one or together: held is which cells they name.
  const cellChecks = (code: string): boolean => code.startsWith('D-');
  const kinds = new Set(
    [...expected.findings, ...looked]
      .filter((one) => cellChecks(one.code))
      .map((one) => `${one.code} ${one.severity}`),
  );
  for (const kind of kinds) {
    const of = <One extends { code: string; severity: string }>(all: One[]): One[] =>
      all.filter((one) => `${one.code} ${one.severity}` === kind);
    const wanted = of(expected.findings);
    const read = of(looked);
    const optional = wanted.length > 0 && wanted.every((one) => one.optional);
    if (read.length === 0 && optional) continue;
    if (read.length === 0 || wanted.length === 0) found.push(line('findings', wanted, read.map(brief)));
    else if (wanted.every((one) => one.places)) {
      const must = wanted.filter((one) => !one.optional).flatMap((one) => one.places!);
      const may = wanted.flatMap((one) => one.places!);
      const places = read.flatMap((one) => one.places);
      const missing = must.filter((place) => !places.includes(place));
      const extra = places.filter((place) => !may.includes(place));
      if (missing.length > 0) found.push(line(`findings ${kind}`, missing, 'missing'));
      if (extra.length > 0) found.push(line(`findings ${kind}`, 'none', extra));
    }
  }

  const left = looked.filter((finding) => !cellChecks(finding.code));
  for (const wanted of expected.findings.filter((one) => held.test(one.code) && !cellChecks(one.code))) {
    const index = left.findIndex((finding) => fits(wanted, finding));
    if (index >= 0) left.splice(index, 1);
    else if (!wanted.optional) found.push(line('findings', wanted, looked.map(brief)));
  }
  for (const finding of left) found.push(line('findings', 'none', brief(finding)));
  return found;
}

function differentChecks(expected: Expected, review: Review): string[] {
  const found = Object.entries(expected.checks ?? {}).flatMap(([outcome, count]) => {
    const read = review.checks[outcome as Outcome];
    return read === count ? [] : [line(`checks.${outcome}`, count, read)];
  });
  for (const wanted of expected.unchecked ?? []) {
    const there = review.unchecked.some((one) =>
      Object.entries(wanted).every(([key, value]) => one[key as keyof Unchecked] === value),
    );
    if (!there) found.push(line('unchecked', wanted, review.unchecked));
  }
  return found;
}

function fits(wanted: ExpectedFinding, finding: Finding): boolean {
  return (
    wanted.code === finding.code &&
    wanted.severity === finding.severity &&
    (!wanted.places || same(sorted(wanted.places), sorted(finding.places))) &&
    (!wanted.relations || same(sorted(wanted.relations), sorted(finding.relations.map(nameOf)))) &&
    (!wanted.repairs || same(alternatives(wanted.repairs), alternatives(finding.repairs)))
  );
}

function matches(value: ExpectedValue, figure: Figure | undefined): boolean {
  if (isAnyOf(value)) return value.anyOf.some((one) => matches(one as ExpectedValue, figure));
  if (value !== null && typeof value === 'object') {
    return figure?.state === 'illegible' && (value.illegible === '*' || value.illegible === figure.reason);
  }
  return same(value, statedBy(figure));
}

function statedBy(figure: Figure | undefined): ExpectedValue {
  if (figure === undefined || figure.state === 'absent') return 'absent';
  if (figure.state === 'stated') return figure.value;
  return figure.state === 'blank' ? null : { illegible: figure.reason ?? '*' };
}

/** The columns of a row: of its own block; a row that the form does not know stands in the table's first block. */
function columnsOf(form: FormId | null, table: string, row: string): string[] {
  const blocks = form ? formOf(form).tables.find((one) => one.id === table)?.blocks : undefined;
  const block = blocks?.find((one) => one.rows.some((line) => line.id === row)) ?? blocks?.[0];
  return (block?.columns ?? []).map((column) => column.id);
}

function alternatives(repairs: Change[][]): string[] {
  return sorted(
    repairs.map((repair) => sorted(repair.map((one) => `${one.place} ${one.from} ${one.to}`)).join(' + ')),
  );
}

function nameOf(relation: { code: string; line: string }): string {
  return `${relation.code} ${relation.line}`;
}

function brief(finding: Finding): object {
  const { code, severity, places, repairs, relations } = finding;
  return { code, severity, places, repairs, relations: relations.map(nameOf) };
}

function isAnyOf(value: unknown): value is { anyOf: unknown[] } {
  return typeof value === 'object' && value !== null && 'anyOf' in value;
}

function sorted(list: string[]): string[] {
  return [...list].sort();
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function line(where: string, expected: unknown, read: unknown): string {
  const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
  return `${where}: expected ${text(expected)}, read ${text(read)}`;
}
