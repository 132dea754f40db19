import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formOf } from '../../src/forms';
import type { FormId } from '../../src/forms/form';
import type { SourceDocument } from '../../src/grid/document';
import { readProse } from '../../src/prose/read-prose';
import type { Statement } from '../../src/prose/statement';
import type { Finding } from '../../src/reconcile/finding';
import { reconcile } from '../../src/reconcile/reconcile';
import type { AgencyType, Remark, Report } from '../../src/report/report';
import { type Printed, type Rows, reportOf, source } from '../reconcile/report-of';

/**
 * 表 The small table a sentence stands beside: rows by id, zeros elsewhere. Of 表三 a number is the row of a natural person, seven
 * figures are the row; 办理结果 not given and the totals follow, so that the table adds up. Of 表四 five figures, of 表二 those of the row.
 */
export type SmallTable = Record<string, Printed | Printed[]>;

/** 标注句 A sentence with the table beside it and the findings it must give; none: it must stay silent. */
export interface LabelledSentence {
  text: string;
  /** The report it stands in, by its name in test/sentences/reports: what follows need not be said again. */
  report?: string;
  table?: SmallTable;
  form?: FormId;
  year?: number;
  /** 云川市林业局 where it is missing. */
  agency?: string;
  agencyType?: AgencyType;
  /** What the report says elsewhere that bears on a comparison with other years. */
  remarks?: Remark[];
  /** What the report of the year before stated, where the library has it. */
  lastYear?: SmallTable;
  /** “N-01 error” */
  expect: string[];
  /** Those of `expect` that are due and not found: words of the sentence are not understood, and nothing is said. */
  missed?: string[];
  /** Why, where it is not plain. */
  note?: string;
}

const folder = join(import.meta.dirname, '../sentences');

/** Whole reports that many sentences stand in. */
const reports: Record<string, Omit<LabelledSentence, 'text' | 'expect'>> = JSON.parse(
  readFileSync(join(folder, 'reports/reports.json'), 'utf8'),
);

/**
 * The two sets: `grammar` was written with the grammar in view, `fresh` (test/sentences/fresh) without, and labelled
 * before the grammar had read it.
 */
export type SentenceSet = 'grammar' | 'fresh';

/** The labelled sentences of every file of a set. */
export function loadSentences(set: SentenceSet = 'grammar'): {
  file: string;
  sentences: LabelledSentence[];
}[] {
  const from = set === 'fresh' ? join(folder, 'fresh') : folder;
  return readdirSync(from)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      file,
      sentences: (JSON.parse(readFileSync(join(from, file), 'utf8')) as LabelledSentence[]).map((one) =>
        one.report === undefined ? one : { ...reports[one.report], ...one },
      ),
    }));
}

/** What the prose of a text states, and what is found in it. */
export function readSentence(one: Omit<LabelledSentence, 'expect'>): {
  statements: Statement[];
  findings: Finding[];
} {
  const report = reportBeside(one);
  const statements = readProse(documentOf(one.text), report);
  const before = one.lastYear && { ...one, table: one.lastYear, year: report.identity.year! - 1 };
  const years = before ? [reconcile(reportBeside(before), source)] : [];
  const { findings } = reconcile(report, source, { statements, years });
  return { statements, findings: findings.filter(({ code }) => code.startsWith('N-')) };
}

/** “N-01 error” of each finding, sorted. */
export function namesOf(findings: Finding[]): string[] {
  return findings.map(({ code, severity }) => `${code} ${severity}`).sort();
}

/** What must be found of a sentence: all that is due, but for what is known to be missed. */
export function toBeFound({ expect, missed = [] }: LabelledSentence): string[] {
  const open = [...missed];
  return [...expect].sort().filter((name) => {
    const at = open.indexOf(name);
    if (at !== -1) open.splice(at, 1);
    return at === -1;
  });
}

/** A document that is nothing but text, one line a paragraph. */
export function documentOf(text: string): SourceDocument {
  const lineStarts: number[] = [];
  for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1 || text.length) lineStarts.push(at);
  return {
    url: 'https://www.yunchuan.gov.cn/nb.html',
    title: '',
    meta: {},
    contentType: 'text/html',
    text,
    cells: [],
    blocks: [{ kind: 'text', start: 0, end: text.length, lines: lineStarts.map(() => []), lineStarts }],
    links: [],
  };
}

function reportBeside({
  table = {},
  form = '2021',
  year,
  agency,
  agencyType = 'department',
  remarks,
}: Omit<LabelledSentence, 'expect'>): Report {
  const ids = Object.fromEntries(
    formOf(form).tables.map((one) => [one.id, one.blocks.flatMap(({ rows }) => rows.map(({ id }) => id))]),
  );
  const pick = (id: string): Rows =>
    Object.fromEntries(
      Object.entries(table)
        .filter(([row]) => ids[id]?.includes(row))
        .map(([row, cells]) => [row, Array.isArray(cells) ? cells : [cells]]),
    );
  const unknown = Object.keys(table).filter((row) => !Object.values(ids).some((rows) => rows.includes(row)));
  if (unknown.length > 0) throw new Error(`no such row: ${unknown.join(', ')}`);
  const report = reportOf(form, {
    proactive: pick('proactive'),
    applications: balanced(pick('applications'), form),
    challenges: pick('challenges'),
  });
  const identity = {
    ...report.identity,
    agencyType,
    ...(agency !== undefined && { agency }),
    ...(year !== undefined && { year }),
  };
  return { ...report, identity, ...(remarks && { remarks }) };
}

/** Rows of seven figures that add up: what is not said of 办理结果 went into its last row. */
function balanced(rows: Rows, form: FormId): Rows {
  const seven = (cells: Printed[]): Printed[] =>
    cells.length === 7 ? cells : [cells[0], 0, 0, 0, 0, 0, cells[0]];
  const full: Rows = Object.fromEntries(Object.entries(rows).map(([row, cells]) => [row, seven(cells)]));
  const number = (cell: Printed) => Number(cell ?? 0);
  const sum = (names: string[]) =>
    Array.from({ length: 7 }, (_, at) => names.reduce((all, name) => all + number(full[name]?.[at]), 0));
  if (!full['disposed.total']) {
    const due = sum(['received', 'carriedOver']);
    const forward = sum(['carriedForward']);
    full['disposed.total'] = due.map((value, at) => value - forward[at]!);
  }
  const rest = form === '2019' ? 'disposed.other' : 'disposed.other.misc';
  if (!full[rest]) {
    const parts = sum(
      Object.keys(full).filter((row) => row.startsWith('disposed.') && row !== 'disposed.total'),
    );
    const total = full['disposed.total']!.map(number);
    full[rest] = total.map((value, at) => value - parts[at]!);
  }
  return full;
}
