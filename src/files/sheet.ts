import { escapeHtml } from './html';

/** Rows and columns from 0, the last included. */
interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * 工作表 A sheet's values and its XML → its name as a heading, then tables. A report kept in one sheet has its headings and sentences in rows between
 * the tables: they become paragraphs, so that each table stands by itself under its heading, as on a page.
 */
export function sheetHtml(name: string, rows: readonly (readonly unknown[])[], xml: string): string {
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  if (height === 0 || width === 0) return '';
  const merged = [...xml.matchAll(/<mergeCell\b[^<>]*>/g)]
    .map(([tag]) => rangeOf(attribute(tag, 'ref'), height - 1, width - 1))
    .filter((range) => range !== null)
    .filter(fitting(height * width));
  const starts = new Map(merged.map((range) => [range.top * width + range.left, range]));
  const covered = new Set<number>();
  /** Rows that a merged cell joins to the one above or below. */
  const joined = new Set<number>();
  for (const range of merged)
    for (let row = range.top; row <= range.bottom; row++) {
      if (range.bottom > range.top) joined.add(row);
      for (let column = range.left; column <= range.right; column++) covered.add(row * width + column);
    }
  const hidden = hiddenRows(xml);

  /** The row from its first to its last column, those included. */
  const lineOf = (at: number, first: number, last: number) => {
    let cells = '';
    for (let column = first; column <= last; column++) {
      const place = at * width + column;
      const range = starts.get(place);
      if (range) cells += `<td${spansOf(range, last)}>${textHtml(rows[at]![column])}</td>`;
      else if (!covered.has(place)) cells += `<td>${textHtml(rows[at]![column])}</td>`;
    }
    return `<tr${hidden.has(at) ? ' hidden' : ''}>${cells}</tr>`;
  };

  const tableOf = (lines: readonly number[]) => {
    const filled = lines.flatMap((at) =>
      rows[at]!.flatMap((value, column) => {
        if (textOf(value).trim() === '') return [];
        return { column, last: starts.get(at * width + column)?.right ?? column };
      }),
    );
    const first = filled.reduce((least, { column }) => Math.min(least, column), width);
    const last = filled.reduce((most, cell) => Math.max(most, cell.last), 0);
    return `<table>${lines.map((at) => lineOf(at, first, last)).join('')}</table>`;
  };

  let html = `<h2>${escapeHtml(name)}</h2>`;
  let table: number[] = [];
  const endTable = () => {
    while (table.length > 0 && filledOf(rows[table.at(-1)!]!).length === 0) table.pop();
    const paragraphs = table.every((at) => filledOf(rows[at]!).length < 2);
    if (!paragraphs) html += tableOf(table);
    else for (const at of table) paragraph(at);
    table = [];
  };
  const paragraph = (at: number) => {
    const [text] = filledOf(rows[at]!);
    if (text !== undefined && !hidden.has(at)) html += `<p>${textHtml(text)}</p>`;
  };
  rows.forEach((row, at) => {
    const filled = filledOf(row);
    if (filled.length === 1 && !joined.has(at) && isBetweenTables(textOf(filled[0]))) {
      endTable();
      paragraph(at);
    } else if (filled.length > 0 || table.length > 0) table.push(at);
  });
  endTable();
  return html;
}

/** Merged cells never overlap: all of them together are no more than the sheet. What a damaged file names beyond that is passed over. */
function fitting(places: number): (range: Range) => boolean {
  let left = places;
  return ({ top, left: from, bottom, right }) => {
    const size = (bottom - top + 1) * (right - from + 1);
    if (size > left) return false;
    left -= size;
    return true;
  };
}

function filledOf(row: readonly unknown[]): unknown[] {
  return row.filter((value) => textOf(value).trim() !== '');
}

/** A section's heading, the title, the date it was signed, a sentence. A row's label is none of these, even if the rest of its row is blank. */
function isBetweenTables(text: string): boolean {
  const line = text.replace(/\s+/g, '');
  return (
    /^[一二三四五六七八]、.*(?:情况|问题|事项|依据|附件)/.test(line) ||
    /年度报告[）)]?$/.test(line) ||
    /^(?:\d{4}|[二〇○零一三四五六七八九]{4})年\d*[一二三四五六七八九十]*月\d*[一二三四五六七八九十]*日$/.test(
      line,
    ) ||
    (line.length > 20 && line.includes('。'))
  );
}

function spansOf({ top, left, bottom, right }: Range, last: number): string {
  const width = Math.min(right, last) - left + 1;
  const columns = width > 1 ? ` colspan="${width}"` : '';
  return bottom > top ? `${columns} rowspan="${bottom - top + 1}"` : columns;
}

function textHtml(value: unknown): string {
  return escapeHtml(textOf(value)).replace(/\r?\n/g, '<br>');
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  // The parser's dates are at midnight UTC, whatever the time zone.
  if (value instanceof Date)
    return `${value.getUTCFullYear()}年${value.getUTCMonth() + 1}月${value.getUTCDate()}日`;
  return String(value);
}

function hiddenRows(xml: string): Set<number> {
  const tags = [...xml.matchAll(/<row\b[^<>]*>/g)].filter(([tag]) => /\bhidden="(?:1|true)"/.test(tag));
  return new Set(tags.map(([tag]) => Number(attribute(tag, 'r')) - 1));
}

/** B3 → row 2, column 1. */
export function placeOf(reference: string): [row: number, column: number] {
  const [, letters = '', digits = '0'] = /^\$?([A-Z]{1,3})\$?(\d+)$/i.exec(reference) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(digits) - 1, column - 1];
}

/** A range, cut to the table; null if nothing of it lies there. */
function rangeOf(reference: string, lastRow: number, lastColumn: number): Range | null {
  const [from = '', to = from] = reference.split(':');
  const [top, left] = placeOf(from);
  const [bottom, right] = placeOf(to);
  if (top < 0 || left < 0 || top > lastRow || left > lastColumn || bottom < top || right < left) return null;
  return { top, left, bottom: Math.min(bottom, lastRow), right: Math.min(right, lastColumn) };
}

/** An attribute of a tag as written; empty if it has none. */
export function attribute(tag: string, name: string): string {
  const [, , value = ''] = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(["'])(.*?)\\1`).exec(tag) ?? [];
  return value;
}
