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
  const line = (values: string[]) => values.map((value) => value.replace(/[\t\r\n]+/g, ' ')).join('\t');
  return {
    html: `<table>${html('th', titles)}${cells.map((row) => html('td', row)).join('')}</table>`,
    text: [titles, ...cells].map(line).join('\r\n'),
  };
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
