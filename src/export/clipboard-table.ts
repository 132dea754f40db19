import { harmless } from './csv';
import { type Table, type Value, writable } from './table';

/** 可粘贴的表 A table as spreadsheets and word processors paste it: as HTML, and as text with tabs for those that take no HTML. */
export function clipboardTable({ columns, rows }: Table): { html: string; text: string } {
  const words = (value: Value, column: number): string => {
    if (value === null) return '';
    if (typeof value === 'string') return harmless(writable(value));
    return columns[column]!.kind === 'share' ? `${Math.round(value * 1000) / 10}%` : String(value);
  };
  const titles = columns.map(({ title }) => title);
  const cells = rows.map((row) => row.map(words));
  const html = (tag: string, values: string[]) =>
    `<tr>${values.map((value) => `<${tag}>${escaped(value)}</${tag}>`).join('')}</tr>`;
  return {
    html: `<table>${html('th', titles)}${cells.map((row) => html('td', row)).join('')}</table>`,
    text: tabbed([titles, ...cells]),
  };
}

/** 以制表符分隔 Rows as plain text that a spreadsheet takes: no tab or line break within a cell, and no formula. */
export function tabbed(rows: readonly Value[][]): string {
  const words = (value: Value) =>
    typeof value === 'string' ? harmless(value.replace(/[\t\r\n]+/g, ' ')) : String(value ?? '');
  return rows.map((row) => row.map(words).join('\t')).join('\r\n');
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '<br>',
  };
  return text.replace(/[&<>"\n]/g, (character) => entities[character]!);
}
