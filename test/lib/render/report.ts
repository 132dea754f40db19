import { formOf } from '../../../src/forms';
import type { FormId } from '../../../src/forms/form';
import type { Place } from '../../../src/report/report';
import { injectors } from '../faults';
import {
  agencySizes,
  balancedApplications,
  blankStyles,
  pickOne,
  type Random,
  whole,
  withBlanks,
} from '../generate-figures';

import { statisticsSums } from '../generate-statistics';

/** 造报告 A whole report as its agency means it: what every rendering of it must give back. */
export interface WrittenReport {
  agency: string;
  year: number;
  form: FormId;
  published: string;
  signed: string;
  identifier: string;
  /** Place → what it states, null for a blank. Places that are not in it are not printed. */
  figures: Map<Place, number | null>;
  /** The same with the blanks filled as they were meant: what the relations are held against. */
  meant: Map<Place, number>;
  /** Something in it does not add up. */
  faulty: boolean;
}

export const AGENCIES = [
  '南江市人民政府',
  '清河县水利局',
  '临川区发展和改革委员会',
  '东岭镇人民政府',
  '云溪街道办事处',
  '江北市财政局',
  '平安县市场监督管理局',
  '河西区人民政府办公室',
  '白沙乡人民政府',
  '海州省生态环境厅',
];

/** A report at random: one in four does not add up, one in three leaves cells blank. */
export function writeReport(random: Random): WrittenReport {
  const year = whole(random, 2019, 2025);
  const form: FormId = year >= 2021 ? '2021' : '2019';
  const month = whole(random, 1, 3);
  const date = `${year + 1}-${pad(month)}-${pad(whole(random, 1, 28))}`;
  const report: WrittenReport = {
    agency: pickOne(random, AGENCIES),
    year,
    form,
    published: date,
    signed: date,
    identifier: `${whole(random, 100_000_000, 999_999_999)}/${year + 1}-${whole(random, 10_000, 99_999)}`,
    figures: new Map(),
    meant: new Map(),
    faulty: false,
  };
  addApplications(report, random);
  addProactive(report, random);
  addChallenges(report, random);
  return report;
}

function addApplications(report: WrittenReport, random: Random): void {
  // 2021 及以后的报告有的仍把（六）其他处理印成一行
  const rows: FormId = report.form === '2021' && random() < 0.15 ? '2019' : report.form;
  const size = pickOne(random, agencySizes);
  const meant = balancedApplications(rows, size, random);
  const style = random() < 0.67 ? 'complete' : pickOne(random, blankStyles);
  let stated = withBlanks(meant, rows, style, random);
  if (random() < 0.25) {
    const faulty = pickOne(random, Object.values(injectors))(stated, rows, random);
    if (faulty) {
      stated = faulty.figures;
      for (const place of faulty.due.keys()) meant.set(place, stated.get(place)!);
      report.faulty = true;
    }
  }
  for (const [place, value] of stated) report.figures.set(place, value);
  for (const [place, value] of meant) report.meant.set(place, value!);
}

function addProactive(report: WrittenReport, random: Random): void {
  const table = formOf(report.form).tables.find(({ id }) => id === 'proactive')!;
  const leaveOut = random() < 0.2 ? 'regulation' : '';
  for (const block of table.blocks) {
    for (const row of block.rows) {
      if (row.id === leaveOut) continue;
      for (const column of block.columns) {
        const value = proactiveValue(column.kind ?? row.kind ?? 'count', random);
        const place = `proactive/${row.id}/${column.id}`;
        report.meant.set(place, value);
        report.figures.set(place, value === 0 && random() < 0.1 ? null : value);
      }
    }
  }
}

function proactiveValue(kind: 'count' | 'signed' | 'amount', random: Random): number {
  if (random() < 0.35) return 0;
  if (kind === 'amount')
    return pickOne(random, [whole(random, 1, 900_000), whole(random, 1, 9_999_999) / 1e4]);
  if (kind === 'signed') return whole(random, -20, 30);
  return pickOne(random, [whole(random, 1, 30), whole(random, 1, 4000), whole(random, 10_000, 11_398_889)]);
}

function addChallenges(report: WrittenReport, random: Random): void {
  const block = formOf(report.form).tables.find(({ id }) => id === 'challenges')!.blocks[0]!;
  const most = pickOne(random, [0, 2, 30]);
  for (const row of block.rows) {
    let total = 0;
    for (const column of block.columns) {
      const place = `challenges/${row.id}/${column.id}`;
      const value = column.id === 'total' ? total : whole(random, 0, most);
      total += value;
      report.meant.set(place, value);
      report.figures.set(place, value === 0 && random() < 0.05 ? null : value);
    }
  }
  if (random() < 0.1) {
    const place = `challenges/${pickOne(random, block.rows).id}/total`;
    const value = report.meant.get(place)! + whole(random, 1, 9);
    report.figures.set(place, value);
    report.meant.set(place, value);
    report.faulty = true;
  }
}

/** 不成立的勾稽式 `T3-H received`, …: the relations that do not hold in what was meant, added up here by hand. */
export function failingRelations(meant: ReadonlyMap<Place, number>): Set<string> {
  const failing = new Set<string>();
  const of = (table: string) => [...meant].filter(([place]) => place.startsWith(`${table}/`));
  const linesOf = (table: string, at: 1 | 2) => [
    ...new Set(of(table).map(([place]) => place.split('/')[at]!)),
  ];
  const value = (table: string, row: string, column: string) => meant.get(`${table}/${row}/${column}`) ?? 0;
  for (const [table, code] of [
    ['applications', 'T3-H'],
    ['challenges', 'T4-S'],
  ] as const) {
    for (const row of linesOf(table, 1)) {
      const parts = linesOf(table, 2).filter((column) => column !== 'total');
      const sum = parts.reduce((all, column) => all + value(table, row, column), 0);
      if (sum !== value(table, row, 'total')) failing.add(`${code} ${row}`);
    }
  }
  const outcomes = linesOf('applications', 1).filter(
    (row) => row.startsWith('disposed.') && row !== 'disposed.total',
  );
  for (const column of linesOf('applications', 2)) {
    const at = (row: string) => value('applications', row, column);
    if (outcomes.reduce((all, row) => all + at(row), 0) !== at('disposed.total'))
      failing.add(`T3-O ${column}`);
    if (at('received') + at('carriedOver') !== at('disposed.total') + at('carriedForward'))
      failing.add(`T3-I ${column}`);
  }
  for (const [row, parts] of of('statistics').length > 0 ? Object.entries(statisticsSums) : []) {
    const sum = parts.reduce((all, part) => all + value('statistics', part, 'value'), 0);
    if (sum !== value('statistics', row, 'value')) failing.add(`${STATISTICS_CODES[row]} ${row}`);
  }
  return failing;
}

const STATISTICS_CODES: Readonly<Record<string, string>> = {
  r1: 'L-01',
  r2: 'L-02',
  r3: 'L-03',
  r34: 'L-04',
  t: 'L-05',
  u: 'L-06',
  x3: 'L-07',
};

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
