import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/forms';
import type { FormId } from '../../src/forms/form';
import { decide, sidesOf } from '../../src/reconcile/decide';
import { expand } from '../../src/reconcile/expand';
import type { Outcome } from '../../src/reconcile/finding';
import { reconcile } from '../../src/reconcile/reconcile';
import { readFigure } from '../../src/report/figure';
import type { Report } from '../../src/report/report';
import { type CellRule, isSumRule, type SumRule } from '../../src/rules/rule';
import { reportOf, source } from '../reconcile/report-of';

/**
 * 一行 A line as a page prints it. For a sum: cells by the ids of the columns (or rows) that it goes through, zeros where left
 * out. For a rule on cells: texts by place. `expect` is the equation (“839 ≠ 848”); `form` the edition; null is a line that the page does not have.
 */
export type PrintedLine = { expect?: string; form?: FormId } & Record<string, string | null | undefined>;

/** Lines of one rule by what should become of them. */
export type Cases = Partial<Record<Outcome, PrintedLine[]>>;

/** 规则测试 One test for every line. */
export function testRule(rule: SumRule | CellRule, cases: Cases): void {
  describe(`${rule.code} ${rule.id}`, () => {
    for (const [outcome, lines] of Object.entries(cases) as [Outcome, PrintedLine[]][]) {
      it.each(lines.map((line) => [JSON.stringify(line), line] as const))(`${outcome}: %s`, (_, line) => {
        if (isSumRule(rule)) testSum(rule, outcome, line);
        else testCell(rule, outcome, line);
      });
    }
  });
}

function testSum(
  rule: SumRule,
  outcome: Outcome,
  {
    expect: equation,
    form = rule.constraint.table === 'statistics' ? '2014' : '2021',
    ...cells
  }: PrintedLine,
) {
  const { table, each, equals } = rule.constraint;
  const report = reportOf(form, {});
  const block = formOf(form).tables.find(({ id }) => id === table)!.blocks[0]!;
  const line = each === 'row' ? block.rows[0]!.id : block.columns[0]!.id;
  for (const [id, text] of Object.entries(cells)) {
    const place = each === 'row' ? `${table}/${line}/${id}` : `${table}/${id}/${line}`;
    if (text === null) {
      const others =
        each === 'row'
          ? block.rows.map((row) => `${row.id}/${id}`)
          : block.columns.map((column) => `${id}/${column.id}`);
      for (const other of others) print(report, `${table}/${other}`, null);
    } else print(report, place, text!);
  }
  const lines = table === 'statistics' ? equals : [line];
  const found = expand(report.figures, form).flatMap((system) =>
    system.relations
      .filter((relation) => relation.rule === rule && lines.includes(relation.line.split('/').at(-1)!))
      .map((relation) => sidesOf(relation, system.variables)),
  );
  expect(found, 'the rule makes exactly one relation of the line').toHaveLength(1);
  expect(decide(found[0]!)).toBe(outcome);
  if (equation !== undefined) {
    const { left, right } = found[0]!;
    expect(`${left} ${left === right ? '=' : '≠'} ${right}`).toBe(equation);
  }
}

function testCell(rule: CellRule, outcome: Outcome, { expect: said, form = '2019', ...cells }: PrintedLine) {
  const report = reportOf(form, {});
  for (const [place, text] of Object.entries(cells)) print(report, place, text ?? null);
  const { findings } = reconcile(report, source);
  const found = findings.filter(({ rule: id }) => id === rule.id);
  if (outcome === 'satisfied') {
    expect(found).toEqual([]);
    return;
  }
  expect(found.map((finding) => finding.outcome)).toEqual([outcome]);
  expect(found[0]!.severity).toBe(outcome === 'undecided' ? 'warning' : rule.severity);
  if (said !== undefined) expect(found[0]!.message.zh).toBe(said);
}

/** Puts a cell into a report, read as cells of pages are; null takes it out. */
function print(report: Report, place: string, text: string | null): void {
  const [table, row, column] = place.split('/');
  const block = formOf(report.identity.form!)
    .tables.find(({ id }) => id === table)!
    .blocks.find(
      ({ rows, columns }) => rows.some(({ id }) => id === row) && columns.some(({ id }) => id === column),
    );
  const line = block?.rows.find(({ id }) => id === row);
  const kind = block?.columns.find(({ id }) => id === column)?.kind ?? line?.kind ?? 'count';
  report.figures[place] =
    text === null
      ? { text: '', value: null, state: 'absent' }
      : readFigure(text, { kind, mayBeNone: line?.optional ?? false });
}
