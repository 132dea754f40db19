import { formOf } from '../forms';
import { type Form, type FormTable, placesOf, type TableId } from '../forms/form';
import type { Figure, Place } from '../report/report';
import { sumRules } from '../rules';
import type { Severity, SumRule } from '../rules/rule';
import { subtotalFooting } from '../rules/subtotal-footing';
import type { LinearRelation, System, Variable } from './system';

/** 勾稽式 A relation with the rule it comes from. */
export interface ExpandedRelation extends LinearRelation {
  rule: SumRule;
  /** That of the rule; a row that the form does not ask for is never held to more than a warning. */
  severity: Severity;
}

/** 一张表的方程组 Every relation of one table, in reading order. */
export interface ExpandedSystem extends System {
  table: TableId;
  relations: ExpandedRelation[];
}

/** 表的行列 The rows and columns of a table as the page prints it, by what they are to the sums. */
export interface PrintedTable {
  id: TableId;
  columns: string[];
  /** Rows of the form and those that the page adds, in page order; rows whose place another row takes are left out. */
  rows: string[];
  /** Subtotals on group rows, with the rows of their group. */
  subtotals: Map<string, string[]>;
  /** Rows that are added up to （七）总计. */
  outcomes: string[];
  /** The page adds no row to those of the form. */
  prescribed: boolean;
}

const TOTAL = 'disposed.total';

/** 展开 Rules × figures → the relations of every table that the page has. Sums nothing. */
export function expand(figures: Record<Place, Figure>, formId: Form['id'] | null): ExpandedSystem[] {
  if (formId === null) return [];
  return formOf(formId).tables.flatMap((table) => {
    const { rules } = askedOf(table);
    const printed = printedTable(table, figures);
    return rules.length > 0 && printed ? [expandTable(printed, rules, figures)] : [];
  });
}

/** What is asked of a table of a form: worked out once. */
interface Asked {
  rules: SumRule[];
  places: ReadonlySet<Place>;
  /** The table as the form has it: nearly every page prints just these rows. */
  prescribed: PrintedTable;
}

function askedOf(table: FormTable): Asked {
  let asked = known.get(table);
  if (!asked) {
    const rules = sumRules.filter((rule) => rule.constraint.table === table.id);
    asked = { rules, places: new Set(placesOf(table)), prescribed: asPrescribed(table) };
    known.set(table, asked);
  }
  return asked;
}

const known = new WeakMap<FormTable, Asked>();

function asPrescribed(table: FormTable): PrintedTable {
  const { rows: lines, columns } = table.blocks[0]!;
  const rows = lines.map(({ id }) => id);
  const subtotals = new Map<string, string[]>();
  return {
    id: table.id,
    columns: columns.map(({ id }) => id),
    rows,
    subtotals,
    outcomes: outcomesIn(rows, subtotals),
    prescribed: true,
  };
}

function outcomesIn(rows: string[], subtotals: ReadonlyMap<string, string[]>): string[] {
  return rows.filter((row) => row.startsWith('disposed.') && row !== TOTAL && !subtotals.has(row));
}

/** 印出的表 The rows and columns of a table of one block; null if the page has nothing of it. */
export function printedTable(table: FormTable, figures: Record<Place, Figure>): PrintedTable | null {
  const block = table.blocks[0];
  if (!block || table.blocks.length > 1) return null;
  const prefix = `${table.id}/`;
  const { places, prescribed } = askedOf(table);
  const { columns } = prescribed;
  const official = new Set(prescribed.rows);
  const others = new Set<string>();
  let printed = 0;
  for (const place of Object.keys(figures)) {
    if (places.has(place)) printed++;
    else if (place.startsWith(prefix)) {
      printed++;
      const row = place.split('/')[1]!;
      if (!official.has(row)) others.add(row);
    }
  }
  if (printed === 0) return null;

  const seen = (row: string) => columns.some((column) => isSeen(figures[`${prefix}${row}/${column}`]));
  const extra = [...others].filter(seen);
  if (extra.length === 0) return prescribed;
  const groupOf = (row: string) =>
    [...official].filter((other) => other.startsWith(`${row}.`) && other !== TOTAL);
  const replacing = extra.filter((row) => groupOf(row).length > 0 && !groupOf(row).some(seen));
  const replaced = new Set(replacing.flatMap(groupOf));
  const subtotals = new Map(
    extra
      .filter((row) => groupOf(row).length > 0 && !replacing.includes(row))
      .map((row) => [row, groupOf(row)]),
  );

  const rows = [...official].flatMap((row) => {
    const opened = [...subtotals.keys(), ...replacing].filter((parent) => groupOf(parent)[0] === row);
    const before = row === TOTAL ? extra.filter((other) => groupOf(other).length === 0) : [];
    return [...opened, ...before, ...(replaced.has(row) ? [] : [row])];
  });
  return { ...prescribed, rows, subtotals, outcomes: outcomesIn(rows, subtotals), prescribed: false };
}

function expandTable(table: PrintedTable, rules: SumRule[], figures: Record<Place, Figure>): ExpandedSystem {
  const { places, relations } = layOut(table, rules, withoutIncludedRows(table, figures));
  return {
    table: table.id,
    variables: places.map((place) => variableOf(place, figures[place])),
    relations,
  };
}

/** 版面 The cells of a table and the relations between them, whatever they state. */
interface Layout {
  places: Place[];
  relations: ExpandedRelation[];
}

/** That of a table as its form has it, worked out once: nearly every page prints just these rows. */
const prescribedLayouts = new WeakMap<SumRule[], Layout>();

function layOut(table: PrintedTable, rules: SumRule[], addends: string[]): Layout {
  if (!table.prescribed) return layOutAnew(table, rules, addends);
  let layout = prescribedLayouts.get(rules);
  if (!layout) {
    layout = layOutAnew(table, rules, addends);
    prescribedLayouts.set(rules, layout);
  }
  return layout;
}

function layOutAnew(table: PrintedTable, rules: SumRule[], addends: string[]): Layout {
  const places: Place[] = [];
  const index = new Map<Place, number>();
  for (const row of table.rows) {
    for (const column of table.columns) {
      const place = `${table.id}/${row}/${column}`;
      index.set(place, places.length);
      places.push(place);
    }
  }
  const at = (rows: string[], columns: string[]) =>
    rows.flatMap((row) => columns.map((column) => index.get(`${table.id}/${row}/${column}`)!));
  const expandRows = (names: string[]) =>
    names.flatMap((name) => (name === 'disposed.*' ? addends : table.rows.includes(name) ? [name] : []));

  const relations = rules.flatMap((rule): ExpandedRelation[] => {
    const { each, sum, equals } = rule.constraint;
    const make = (line: string, left: number[], right: number[]) => ({
      code: rule.code,
      line,
      left,
      right,
      rule,
      severity: table.subtotals.has(line) ? subtotalFooting.severity : rule.severity,
    });
    if (each === 'row') return table.rows.map((row) => make(row, at([row], sum), at([row], equals)));
    if (each === 'column') {
      // Where there is one column, the sums in it are told apart by their totals.
      const only = table.columns.length === 1 ? equals[0] : undefined;
      return table.columns.map((column) =>
        make(only ?? column, at(expandRows(sum), [column]), at(expandRows(equals), [column])),
      );
    }
    return [...table.subtotals].flatMap(([row, group]) =>
      table.columns.map((column) => make(`${row}/${column}`, at(group, [column]), at([row], [column]))),
    );
  });
  return { places, relations };
}

/**
 * The rows that are added: a row unknown to the form counts among the outcomes (F-04), unless the columns only hold
 * without it. Then it says again what another row says (其中：…).
 */
function withoutIncludedRows(table: PrintedTable, figures: Record<Place, Figure>): string[] {
  const official = table.outcomes.filter((row) => !row.startsWith('disposed.unlisted.'));
  if (official.length === table.outcomes.length) return official;
  const stated = (row: string, column: string) => figures[`${table.id}/${row}/${column}`]?.value ?? 0;
  const holding = (rows: string[]) =>
    table.columns.filter(
      (column) => rows.reduce((sum, row) => sum + stated(row, column), 0) === stated(TOTAL, column),
    ).length;
  return holding(official) > holding(table.outcomes) ? official : table.outcomes;
}

/** What is there beside nothing at all. */
function isSeen(figure: Figure | undefined): boolean {
  return figure !== undefined && figure.state !== 'absent';
}

/** Words in place of a number (若干) leave the count unstated, as a blank does. Only our own doubt is illegible. */
function variableOf(place: Place, figure: Figure | undefined): Variable {
  if (figure === undefined) return { place, value: null, state: 'absent' };
  const written = figure.state === 'illegible' && figure.reason === 'not-a-number';
  const state = written ? 'blank' : figure.state;
  return { place, value: figure.value, state, ...(figure.reason === 'truncated' ? { truncated: true } : {}) };
}
