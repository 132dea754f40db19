import { formOf } from '../../../src/forms';
import type { Line, TableId, ValueKind } from '../../../src/forms/form';
import type { Place } from '../../../src/report/report';
import type { Random } from '../generate-figures';
import { pickOne } from '../generate-figures';
import type { WrittenReport } from './report';

/** 印出的单元格 One cell of a printed table. */
export interface Box {
  /** As printed, without markup; '' for a blank. */
  text: string;
  /** Markup in place of the text, where it has any. */
  html?: string;
  /** Of a figure: which, and of what kind. */
  place: Place | null;
  kind: ValueKind;
  colSpan: number;
  rowSpan: number;
  head: boolean;
}

/** 印出的表 The rows of one printed table, merged cells written once. */
export interface Sheet {
  table: TableId;
  rows: Box[][];
  /** Rows of the head. */
  heads: number;
}

/** What a place states in a rendering: a number, null for a blank. `lost`: this rendering does not keep it. */
export interface Truth {
  value: number | null;
  lost: boolean;
}

/** 排出的报告 A report as tables, with what they state. */
export interface Layout {
  report: WrittenReport;
  sheets: Sheet[];
  truth: Map<Place, Truth>;
}

/** How the tables are set. */
export interface Setting {
  /** 表二 in one table, or one for each 项. */
  proactive: 'one' | 'many';
  challenges: 'fifteen' | 'blocks' | 'transposed' | 'rows' | 'three-tables';
}

export const box = (text: string, more: Partial<Box> = {}): Box => ({
  text,
  place: null,
  kind: 'count',
  colSpan: 1,
  rowSpan: 1,
  head: false,
  ...more,
});

const head = (text: string, colSpan = 1, rowSpan = 1): Box => box(text, { colSpan, rowSpan, head: true });

/** Sets a report in tables as the official form has them. */
export function layOut(report: WrittenReport, setting: Setting): Layout {
  const truth = new Map<Place, Truth>();
  for (const [place, value] of report.figures) truth.set(place, { value, lost: false });
  return {
    report,
    truth,
    sheets: [
      ...proactiveSheets(report, setting.proactive),
      applicationsSheet(report),
      ...challengesSheets(report, setting.challenges),
    ],
  };
}

export function randomSetting(random: Random): Setting {
  return {
    proactive: random() < 0.6 ? 'one' : 'many',
    challenges: pickOne(random, [
      'fifteen',
      'fifteen',
      'fifteen',
      'blocks',
      'transposed',
      'rows',
      'three-tables',
    ]),
  };
}

function figureBox(report: WrittenReport, place: Place, kind: ValueKind): Box {
  const value = report.figures.get(place);
  return box(value == null ? '' : plain(value), { place, kind });
}

/** Without exponents: the smallest amounts would get one. */
export function plain(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/0+$/, '');
}

function proactiveSheets(report: WrittenReport, how: Setting['proactive']): Sheet[] {
  const table = formOf(report.form).tables.find(({ id }) => id === 'proactive')!;
  const blocks = table.blocks.map((block): Box[][] => {
    const missing = 4 - 1 - block.columns.length;
    const wide = (index: number) => (index === block.columns.length - 1 ? missing + 1 : 1);
    return [
      [head(block.heading, 4)],
      [head('信息内容'), ...block.columns.map((column, index) => head(column.labels.at(-1)!, wide(index)))],
      ...block.rows
        .filter((row) => report.figures.has(`proactive/${row.id}/${block.columns[0]!.id}`))
        .map((row) => [
          box(row.labels.at(-1)!),
          ...block.columns.map((column, index) => ({
            ...figureBox(report, `proactive/${row.id}/${column.id}`, column.kind ?? row.kind ?? 'count'),
            colSpan: wide(index),
          })),
        ]),
    ];
  });
  return how === 'one'
    ? [{ table: 'proactive', rows: blocks.flat(), heads: 0 }]
    : blocks.map((rows) => ({ table: 'proactive' as const, rows, heads: 0 }));
}

/** The rows of 表三 that a report prints. */
export function applicationsRows(report: WrittenReport): readonly Line[] {
  const rows = (id: '2019' | '2021') =>
    formOf(id).tables.find((table) => table.id === 'applications')!.blocks[0]!;
  const one = report.figures.has('applications/disposed.other/total');
  return rows(one ? '2019' : '2021').rows;
}

function applicationsSheet(report: WrittenReport): Sheet {
  const block = formOf(report.form).tables.find(({ id }) => id === 'applications')!.blocks[0]!;
  const rows: Box[][] = [
    [
      head('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3),
      head('申请人情况', 7),
    ],
    [head('自然人', 1, 2), head('法人或其他组织', 5), head('总计', 1, 2)],
    block.columns.slice(1, -1).map((column) => head(column.labels.at(-1)!)),
  ];
  const lines = applicationsRows(report);
  const opened = new Set<string>();
  for (const line of lines) {
    const cells: Box[] = [];
    for (const [depth, label] of line.labels.entries()) {
      const last = depth === line.labels.length - 1;
      if (!last && opened.has(label)) continue;
      opened.add(label);
      const high = last ? 1 : lines.filter((other) => other.labels[depth] === label).length;
      cells.push(box(label, { colSpan: last ? 3 - depth : 1, rowSpan: high }));
    }
    for (const column of block.columns)
      cells.push(figureBox(report, `applications/${line.id}/${column.id}`, 'count'));
    rows.push(cells);
  }
  return { table: 'applications', rows, heads: 3 };
}

const GROUPS = [
  ['reconsideration', '行政复议'],
  ['directSuit', '未经复议直接起诉'],
  ['suitAfterReconsideration', '复议后起诉'],
] as const;
const RESULTS = [
  ['upheld', '结果维持'],
  ['corrected', '结果纠正'],
  ['other', '其他结果'],
  ['pending', '尚未审结'],
  ['total', '总计'],
] as const;

function challengesSheets(report: WrittenReport, how: Setting['challenges']): Sheet[] {
  const figure = (group: string, result: string) =>
    figureBox(report, `challenges/${group}/${result}`, 'count');
  const results = RESULTS.map(([, label]) => head(label));
  const sheet = (rows: Box[][], heads: number): Sheet => ({ table: 'challenges', rows, heads });
  const line = (group: string) => RESULTS.map(([result]) => figure(group, result));
  if (how === 'blocks' || how === 'three-tables') {
    const parts = GROUPS.map(([id, label]) => [
      [head(id === 'reconsideration' ? label : `行政诉讼（${label}）`, 5)],
      RESULTS.map(([, result]) => head(result)),
      line(id),
    ]);
    return how === 'blocks' ? [sheet(parts.flat(), 0)] : parts.map((rows) => sheet(rows, 2));
  }
  if (how === 'transposed') {
    const rows = [[head('类别', 2), ...GROUPS.map(([, label]) => head(label))]];
    for (const [index, [result, label]] of RESULTS.entries()) {
      const first = index === 0 ? [head('办理情况', 1, 5)] : [];
      rows.push([...first, head(label), ...GROUPS.map(([group]) => figure(group, result))]);
    }
    return [sheet(rows, 1)];
  }
  if (how === 'rows') {
    return [
      sheet([[head('类别'), ...results], ...GROUPS.map(([id, label]) => [head(label), ...line(id)])], 1),
    ];
  }
  return [
    sheet(
      [
        [head('行政复议', 5), head('行政诉讼', 10)],
        [
          ...RESULTS.map(([, label]) => head(label, 1, 2)),
          head('未经复议直接起诉', 5),
          head('复议后起诉', 5),
        ],
        [...RESULTS, ...RESULTS].map(([, label]) => head(label)),
        GROUPS.flatMap(([id]) => line(id)),
      ],
      3,
    ),
  ];
}
