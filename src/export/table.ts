/** 值 What one cell of an exported table holds. Days are ISO dates, moments ISO 8601; null is an empty cell. */
export type Value = string | number | null;

/** 列 One column: how its values are set, and how wide it is, in figures. A value that is not of the kind is set as text. */
export interface Column {
  title: string;
  kind: 'text' | 'number' | 'share' | 'day' | 'moment';
  width: number;
}

/** 表 A table with one head row: a sheet of a workbook, a CSV file, a table on the clipboard. */
export interface Table {
  name: string;
  columns: Column[];
  rows: Value[][];
}

/** 逐份成表 A table that grows report by report, so that no more than one need be in memory. */
export interface GrowingTable<Item> {
  add(item: Item): void;
  table(): Table;
}

/** Excel refuses a file with a longer text in a cell. */
export const LONGEST_TEXT = 32_767;

/**
 * 可写的文字 Without what XML 1.0 has no place for (control characters, halves of pairs), one kind of line end, and cut with … where a
 * cell would not take it. What other software would take for a formula stays as it is: cells are written as text.
 */
export function writable(text: string, longest = LONGEST_TEXT): string {
  // Cut first: a text of megabytes is not looked at to its end.
  const head = text.length > longest * 2 ? text.slice(0, longest * 2) : text;
  const clean = head
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufdd0-\ufdef\ufffe\uffff]/gu, '');
  if (clean.length <= longest && head === text) return clean;
  return `${clean.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** 本地时间 A moment as clocks show it here: `2021-03-01 10:03:04`; null for what is no moment. */
export function localTime(moment: string | null): string | null {
  if (moment === null) return null;
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}
