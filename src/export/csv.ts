import type { FormTable, Line } from '../forms/form';
import { formOf } from '../forms/index';
import type { Review } from '../reconcile/review';
import type { Text } from '../rules/rule';
import type { Column, Value } from './table';

type Language = keyof Text;

const heads: Record<Language, string[]> = {
  zh: ['单位', '年度', '表', '行编号', '行', '列编号', '列', '原文', '数值', '状态', '网址', '读取时间'],
  en: [
    'agency',
    'year',
    'table',
    'row',
    'row_label',
    'column',
    'column_label',
    'text',
    'value',
    'state',
    'url',
    'retrieved',
  ],
};

const states: Record<Language, Record<string, string>> = {
  zh: { stated: '已填', blank: '空白', illegible: '无法识别', absent: '无此格' },
  en: { stated: 'stated', blank: 'blank', illegible: 'illegible', absent: 'absent' },
};

/** Excel takes a file for UTF-8 only with this mark before it. */
export const mark = '\uFEFF';

/** 导出为 CSV The figures as tidy data: one value a row, each with its place and its source. */
export function toCsv(review: Review, language: Language): string {
  return mark + figuresHead(language) + figuresLines(review, language);
}

/** The head row of the CSV of figures. */
export function figuresHead(language: Language): string {
  return csvLine(heads[language]);
}

/** The rows of one report: of many reports one after the other, so that they need not all be in memory. */
export function figuresLines(review: Review, language: Language): string {
  const { agency, year } = review.document;
  const { url, retrievedAt } = review.source;
  const rows = Object.entries(review.figures).map(([place, figure]) => {
    const [table = '', row = '', column = ''] = place.split('/');
    const labels = labelsOf(review, table, row, column);
    const state = states[language][figure.state] ?? figure.state;
    return [
      agency,
      year,
      table,
      row,
      labels.row,
      column,
      labels.column,
      figure.text,
      figure.value,
      state,
      url,
      retrievedAt,
    ];
  });
  return rows.map(csvLine).join('');
}

/** The head row of a table as CSV. */
export function tableHead(columns: readonly Column[]): string {
  return csvLine(columns.map(({ title }) => title));
}

/** Rows of a table as CSV: shares as they are, from 0 to 1. */
export function tableLines(rows: readonly Value[][]): string {
  return rows.map(csvLine).join('');
}

/** A table of rows, its head first, as a CSV file. */
export function csvFile(rows: readonly Value[][]): Blob {
  return new Blob([mark, ...rows.map(csvLine)], { type: 'text/csv;charset=utf-8' });
}

/** One line of CSV as RFC 4180 has it. */
export function csvLine(values: (string | number | null)[]): string {
  return `${values.map(csvValue).join(',')}\r\n`;
}

/** One value, quoted where it has to be. */
export function csvValue(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = harmless(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it: what stands in a cell was written by somebody else.
 * Plain numbers, negative ones too, stay numbers.
 */
export function harmless(text: string): string {
  const plain = /^[-+]?\d+(\.\d+)?$/.test(text);
  return !plain && /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** The labels as the form prints them, without the label of the group around them. */
function labelsOf(
  review: Review,
  table: string,
  row: string,
  column: string,
): { row: string; column: string } {
  const { form } = review.document;
  const known = form === null ? undefined : formOf(form).tables.find(({ id }) => id === table);
  const rowLine = known && findLine(known, 'rows', row);
  const columnLine = known && findLine(known, 'columns', column, row);
  return {
    row: rowLine?.labels.at(-1) ?? review.unlisted[row] ?? row,
    column: columnLine?.labels.at(-1) ?? column,
  };
}

/** The line with this id. Blocks of 表二 use the same column ids, so a column is looked for in its row's own block. */
function findLine(table: FormTable, of: 'rows' | 'columns', id: string, row?: string): Line | undefined {
  const blocks = table.blocks.filter(
    (block) => row === undefined || block.rows.some((line) => line.id === row),
  );
  return (blocks.length > 0 ? blocks : table.blocks)
    .flatMap((block) => block[of])
    .find((line) => line.id === id);
}
