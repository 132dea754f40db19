import { formOf } from '../forms';
import type { Block, FormTable } from '../forms/form';
import { type Equation, explain, type Language, severityLabel } from '../reconcile/explain';
import type { Finding } from '../reconcile/finding';
import type { Review } from '../reconcile/review';
import type { Figure } from '../report/report';
import { printable } from './printable';

/** How a review is set for a terminal. */
export interface PrintOptions {
  language: Language;
  colours: boolean;
}

/** 打印 A review for a person to read: whose report, how it stands, its tables, then each finding with its equations. */
export function printReview(given: Review, options: PrintOptions): string {
  const review = printable(given);
  const say = words[options.language];
  const paint = painter(options.colours);
  const { document, checks } = review;
  const lines = [
    paint('strong', headOf(review, options.language)),
    paint('faint', `  ${review.source.url}`),
    `  ${say.kinds[document.kind]}${document.reason ? `：${say.reasons[document.reason]}` : ''}`,
  ];
  const checked = checks.satisfied + checks.violated + checks.undecided;
  if (checked > 0)
    lines[2] = `  ${say.held(checks.satisfied, checked)}　${countsOf(review.findings, options.language)}`;
  for (const table of tablesOf(review)) lines.push('', ...printTable(table, review, options));
  for (const [index, finding] of review.findings.entries()) {
    lines.push('', ...printFinding(finding, index + 1, review, options));
  }
  for (const { code, table, reason, places } of review.unchecked) {
    const what = [code, table ? say.tables[table] : null].filter(Boolean).join(' ');
    const count = places.length > 0 ? say.cells(places.length) : '';
    lines.push('', paint('faint', `▫ ${say.unchecked} ${what} ${say.reasons[reason]}${count}`));
  }
  return `${lines.join('\n')}\n`;
}

/** One line for a source that could not be read. */
export function printFailure(name: string, message: string): string {
  return printable(`${name}：${message}`);
}

function headOf({ document, source }: Review, language: Language): string {
  const say = words[language];
  const parts = [
    document.agency ?? (source.title || say.noAgency),
    document.year === null ? null : say.year(document.year),
    document.agencyType === 'unknown' ? null : say.types[document.agencyType],
    document.form ? formOf(document.form).name[language] : null,
    document.published ? say.published(document.published) : null,
  ];
  return parts.filter((part) => part !== null).join('　');
}

function countsOf(findings: readonly Finding[], language: Language): string {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const label = severityLabel(finding, language);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  if (counts.size === 0) return words[language].nothing;
  return [...counts].map(([label, count]) => `${count} ${label}`).join('　');
}

function tablesOf({ document }: Review): FormTable[] {
  if (!document.form) return [];
  return formOf(document.form).tables.filter(
    (table) => table.id === 'applications' || table.id === 'challenges',
  );
}

/** The figures in their table; rows of nothing but zeros are counted, not printed. */
function printTable(table: FormTable, review: Review, { colours, language }: PrintOptions): string[] {
  const paint = painter(colours);
  const block = table.blocks[0] as Block;
  const faults = new Set(
    review.findings.filter(({ severity }) => severity === 'error').flatMap(({ places }) => places),
  );
  const rows: { label: string; cells: string[]; marks: boolean[] }[] = [];
  let zeros = 0;
  for (const row of block.rows) {
    const places = block.columns.map((column) => `${table.id}/${row.id}/${column.id}`);
    const figures = places.map((place) => review.figures[place]);
    if (figures.every((figure) => figure === undefined || figure.state === 'absent')) continue;
    if (
      figures.every((figure) => figure?.state === 'stated' && figure.value === 0) &&
      !places.some((place) => faults.has(place))
    ) {
      zeros++;
      continue;
    }
    rows.push({
      label: row.labels.at(-1)!.replace(/（区分.*$/, ''),
      cells: figures.map(printFigure),
      marks: places.map((place) => faults.has(place)),
    });
  }
  if (rows.length === 0 && zeros === 0) return [];
  const heads = block.columns.map((column) => column.labels.at(-1)!);
  const labelWidth = Math.max(...rows.map((row) => width(row.label)), width(words.zh.tables[table.id]!));
  const widths = heads.map((head, index) =>
    Math.max(width(head), ...rows.map((row) => width(row.cells[index]!))),
  );
  const line = (label: string, cells: readonly string[], marks: readonly boolean[] = []) =>
    `  ${padEnd(label, labelWidth)}  ${cells
      .map((cell, index) => {
        const padded = padStart(cell, widths[index]!);
        return marks[index] ? paint('error', padded) : padded;
      })
      .join('  ')}`;
  const printed = rows.map((row) => line(row.label, row.cells, row.marks));
  if (zeros > 0) printed.push(paint('faint', `  ${words[language].zeros(zeros)}`));
  return [paint('faint', line(words[language].tables[table.id]!, heads)), ...printed];
}

function printFigure(figure: Figure | undefined): string {
  if (!figure || figure.state === 'absent') return '·';
  if (figure.state === 'blank') return '▁';
  if (figure.state === 'illegible') return '?';
  return String(figure.value);
}

const signs = { error: '◆', warning: '▲', info: '○' } as const;

function printFinding(finding: Finding, number: number, review: Review, options: PrintOptions): string[] {
  const { language, colours } = options;
  const say = words[language];
  const paint = painter(colours);
  const said = explain(finding, review, language);
  const sign = finding.outcome === 'undecided' ? '◇' : signs[finding.severity];
  const lines = [
    paint(
      finding.severity === 'info' ? 'plain' : finding.severity,
      `${sign} ${number} ${severityLabel(finding, language)} ${finding.code}　${said.headline}`,
    ),
  ];
  if (said.where) lines.push(`    ${said.where}`);
  for (const equation of said.equations) lines.push(`    ${printEquation(equation)}　${equation.differs}`);
  for (const change of said.changes)
    lines.push(`    ${say.suggest} ${change.label} ${change.from ?? '▁'} → ${change.to}`);
  for (const alternative of said.alternatives) {
    const changes = alternative.changes.map(
      (change) => `${change.label} ${change.from ?? '▁'} → ${change.to}`,
    );
    lines.push(`    ${say.either} ${alternative.label}　${changes.join('，')}`);
  }
  if (said.suggestion) lines.push(`    ${said.suggestion}`);
  for (const check of said.checks) lines.push(`    ${say.check} ${check}`);
  if (said.basisLine) lines.push(paint('faint', `    ${say.basis} ${said.basisLine}`));
  return lines;
}

/** Zeros of long sums are counted: 1（另 18 项为 0）= 1 ≠ 0. */
function printEquation(equation: Equation): string {
  const side = (terms: Equation['left']) => {
    if (terms.length <= 7) return terms.map((term) => term.value ?? '▁').join(' + ');
    const counted = terms.filter((term) => term.value !== 0);
    return `${counted.map((term) => term.value ?? '▁').join(' + ') || '0'} (+${terms.length - counted.length}×0)`;
  };
  const right =
    equation.right.length > 1 ? `${equation.rightSum} = ${side(equation.right)}` : String(equation.rightSum);
  return `${side(equation.left)} = ${equation.leftSum} ≠ ${right}`;
}

/** Columns of a terminal that a text takes: Han characters and full-width signs take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text)
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’…—]/.test(
        character,
      )
        ? 2
        : 1;
  return columns;
}

const padEnd = (text: string, columns: number) => text + ' '.repeat(Math.max(0, columns - width(text)));
const padStart = (text: string, columns: number) => ' '.repeat(Math.max(0, columns - width(text))) + text;

type Paint = 'plain' | 'strong' | 'faint' | 'error' | 'warning';

function painter(colours: boolean): (as: Paint, text: string) => string {
  const codes: Record<Paint, string> = { plain: '', strong: '1', faint: '2', error: '31', warning: '33' };
  return (as, text) => (colours && codes[as] ? `\u001b[${codes[as]}m${text}\u001b[0m` : text);
}

const words = {
  zh: {
    noAgency: '（未见单位名称）',
    year: (year: number) => `${year} 年度`,
    published: (date: string) => `${date} 发布`,
    held: (held: number, all: number) => `${held}/${all} 勾稽成立`,
    nothing: '没有发现问题',
    zeros: (count: number) => `另 ${count} 行全为 0`,
    cells: (count: number) => `（${count} 格）`,
    suggest: '建议',
    either: '或者',
    check: '请核对',
    basis: '依据',
    unchecked: '未能核对',
    tables: { proactive: '表二', applications: '表三', challenges: '表四', statistics: '统计表' } as Record<
      string,
      string
    >,
    types: {
      government: '政府',
      department: '部门',
      township: '乡镇',
      subdistrict: '街道',
      committee: '管委会',
    },
    kinds: {
      report: '年度报告',
      'older-report': '2018 年度及以前的年度报告',
      'report-index': '年报列表页',
      'report-without-tables': '年度报告，没有可读的表',
      'not-a-report': '不是年度报告',
    },
    reasons: {
      image: '表格以图片提供',
      attachment: '表格在附件里',
      frame: '表格在另一网站的框架里',
      encoding: '文字是乱码',
      long: '内容过多，没有读完',
      missing: '没有找到',
      fault: '核对时出了差错',
      truncated: '内容不完整',
      illegible: '无法识别',
      short: '一行缺格，分不清缺的是哪一格',
    },
  },
  en: {
    noAgency: '(no agency named)',
    year: (year: number) => String(year),
    published: (date: string) => `published ${date}`,
    held: (held: number, all: number) => `${held}/${all} relations hold`,
    nothing: 'nothing found',
    zeros: (count: number) => `${count} more rows are all 0`,
    cells: (count: number) => ` (${count} cells)`,
    suggest: 'Suggested:',
    either: 'Either:',
    check: 'Check:',
    basis: 'Basis:',
    unchecked: 'Not checked:',
    tables: {
      proactive: 'Table 2',
      applications: 'Table 3',
      challenges: 'Table 4',
      statistics: 'Statistics',
    } as Record<string, string>,
    types: {
      government: 'government',
      department: 'department',
      township: 'township',
      subdistrict: 'subdistrict',
      committee: 'committee',
    },
    kinds: {
      report: 'annual report',
      'older-report': 'annual report for 2018 or earlier',
      'report-index': 'list of annual reports',
      'report-without-tables': 'annual report without readable tables',
      'not-a-report': 'not an annual report',
    },
    reasons: {
      image: 'the table is an image',
      attachment: 'the table is in an attachment',
      frame: 'the table is in a frame of another site',
      encoding: 'the text is garbled',
      long: 'there is too much in it: not read to its end',
      missing: 'not found',
      fault: 'the check itself failed',
      truncated: 'incomplete',
      illegible: 'illegible',
      short: 'a row has too few cells, and which is missing cannot be told',
    },
  },
} as const;
