import { formOf } from '../../forms';
import type { Block, Line, TableId } from '../../forms/form';
import type { Place } from '../../report/report';
import { sumRules } from '../../rules';
import type { Finding } from '../finding';
import type { Review } from '../review';
import type { Language } from './explanation';
import { COLUMN_NAMES, GROUP_NUMBERS, ROW_NAMES } from './names';

/** What of a review the names of its lines depend on. */
export type Named = Pick<Review, 'document' | 'unlisted'>;

const TABLES: Record<string, Record<Language, string>> = {
  proactive: { zh: '表二', en: 'Table 2' },
  applications: { zh: '表三', en: 'Table 3' },
  challenges: { zh: '表四', en: 'Table 4' },
  statistics: { zh: '统计表', en: 'Statistics table' },
};

/** 表名 “表三”, “Table 3”. */
export function tableLabel(table: string, language: Language): string {
  return TABLES[table]?.[language] ?? table;
}

/** 所在表 The table that the relations of a code are about. */
export function tableOfCode(code: string | undefined): TableId {
  return sumRules.find((rule) => rule.code === code)?.constraint.table ?? 'applications';
}

/** 等级名 错误, 警告, 提示; an undecided finding is 待核. */
export function severityLabel(
  { severity, outcome }: Pick<Finding, 'severity' | 'outcome'>,
  language: Language,
): string {
  if (outcome === 'undecided') return language === 'zh' ? '待核' : 'Undecided';
  const zh = { error: '错误', warning: '警告', info: '提示' };
  const en = { error: 'Error', warning: 'Warning', info: 'Hint' };
  return (language === 'zh' ? zh : en)[severity];
}

/**
 * 位置名 “4.保护第三方合法权益 · 其他”; in the 2014 table, which has one column, the row alone. Of a row (`<table>/<row>`) its name; 表四 is
 * printed in one row and names itself.
 */
export function placeLabel(place: Place, review: Named, language: Language): string {
  const [table, row, column] = split(place);
  if (column === '' && table === 'challenges') return tableLabel(table, language);
  if (column === '' || table === 'statistics') return numberedRow(table, row, review, language);
  return `${numberedRow(table, row, review, language)} · ${columnLabel(table, row, column, review, language)}`;
}

/** 行列名 Name of the line of a relation: “4.保护第三方合法权益”, “其他”. */
export function lineLabel(code: string, line: string, review: Named, language: Language): string {
  const table = tableOfCode(code);
  if (table !== 'applications') return rowName(table, line, review, language);
  if (code === 'T3-H') return numberedRow('applications', line, review, language);
  if (line.includes('/')) return placeLabel(`applications/${line}`, review, language);
  return columnLabel('applications', 'received', line, review, language);
}

/** 短名 Name of a row without its number: “保护第三方合法权益”, “本年新收”. */
export function rowName(table: string, row: string, review: Named, language: Language): string {
  if (review.unlisted[row] !== undefined) return review.unlisted[row];
  const name = ROW_NAMES[row];
  if (row === 'normativeDocument' && language === 'zh' && review.document.form === '2021') {
    return '行政规范性文件';
  }
  return name?.[language] ?? lineOf(table, row, review)?.row.labels.at(-1) ?? row;
}

/** 行名 Name of a row with its number: “4.保护第三方合法权益”. Numbers are Chinese, so English goes without. */
export function numberedRow(table: string, row: string, review: Named, language: Language): string {
  const name = rowName(table, row, review, language);
  if (language === 'en' || row === 'disposed.total') return name;
  const group = /^disposed\.other\./.test(row) ? GROUP_NUMBERS['disposed.other'] : '';
  const printed = lineOf(table, row, review)?.row.labels.at(-1) ?? '';
  const number = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/.exec(printed)?.[0];
  return `${group}${number ?? GROUP_NUMBERS[row] ?? ''}${row === 'disposed.other.misc' ? '其他' : name}`;
}

/** 列名 “其他”. */
export function columnLabel(
  table: string,
  row: string,
  column: string,
  review: Named,
  language: Language,
): string {
  if (language === 'en') return COLUMN_NAMES[column] ?? column;
  const block = lineOf(table, row, review)?.block ?? blocksOf(table, review)[0];
  return block?.columns.find((line) => line.id === column)?.labels.at(-1) ?? column;
}

/** 块名 “第二十条第（六）项”: the heading over a block of 表二, '' elsewhere. */
export function blockHeading(place: Place, review: Named): string {
  const [table, row] = split(place);
  return lineOf(table, row, review)?.block.heading ?? '';
}

/** Table, row and column of a place. */
export function split(place: Place): [table: string, row: string, column: string] {
  const [table = '', row = '', column = ''] = place.split('/');
  return [table, row, column];
}

function lineOf(table: string, row: string, review: Named): { block: Block; row: Line } | undefined {
  for (const block of blocksOf(table, review)) {
    const line = block.rows.find(({ id }) => id === row);
    if (line) return { block, row: line };
  }
  return undefined;
}

function blocksOf(table: string, { document }: Named): Block[] {
  if (document.form === null) return [];
  return formOf(document.form).tables.find(({ id }) => id === table)?.blocks ?? [];
}
