import { formOf } from '../forms';
import { normaliseLabel } from './label';
import type { TakenRow } from './lost-lines';
import {
  editionOf,
  headColumns,
  isBlockHeading,
  proactiveColumnMatcher,
  proactiveRowMatcher,
} from './proactive-lines';
import { type ProactiveHead, readProactiveRow } from './read-proactive';
import { newReading, type Reading } from './reading';
import { isSectionTitle } from './sections';
import { splitDigits } from './split-run';
import {
  figuresOf,
  type Habit,
  habitOf,
  isCrowded,
  isInOneLine,
  type Segment,
  type Token,
  takeValues,
} from './tokens';

/** 表二 as text, with its rows as they were taken. */
export interface FlatProactive {
  reading: Reading;
  rows: TakenRow[];
}

/**
 * 读压平的表二 Headings of blocks, heads and rows in turn. Null if there is no such table. `below`: how 表三 that follows it sets blanks.
 */
export function readFlatProactive(tokens: readonly Token[], below: Habit | null): FlatProactive | null {
  const start = tokens.findIndex((token) => !token.value && isBlockHeading(token.cell.text));
  if (start === -1) return null;
  const rows = rowsFrom(tokens.slice(start));
  const habit = habitOf(rows.map(({ values, head }) => ({ values, count: head.ids.length })));
  if (below?.ragged) habit.ragged = true;
  const reading = newReading('proactive', false);
  const taken: TakenRow[] = [];
  const beforeGaps = rowsBeforeGaps(rows, below !== null);
  for (const [index, row] of rows.entries()) {
    const count = row.head.ids.length;
    const figures = figuresOf(row.values);
    const run = figures.length === 1 && count > 1 && !row.broken ? figures[0]! : null;
    const split =
      run && (run.run || /\d\s+[+-]?\d/.test(run.cell.text)) ? splitDigits(run.cell.text, count) : null;
    const values = split || isCrowded(rows, index, count) ? null : takeValues(row, count, habit);
    const chosen = split?.map((text) => ({ ...run!.cell, text })) ?? values?.map((token) => token.cell);
    readProactiveRow(reading, row.id, chosen ?? [], row.head);
    taken.push({
      places: row.head.ids.map((column) => `proactive/${row.id}/${column}`),
      chosen: split ? [run!] : values,
      line: row.line,
      beforeGap: beforeGaps.has(row.id),
      mixed: row.values.some((token) => token.beside),
      crowded: figures.length > count,
      inOneLine: isInOneLine(row),
      shared: index > 0 && rows[index - 1]!.head === row.head && rows[index - 1]!.values.length === 0,
    });
  }
  return reading.cells.size + reading.doubts.size > 0 ? { reading, rows: taken } : null;
}

/** The rows before one of the form that is not printed; behind the last one 表三 must follow. */
function rowsBeforeGaps(rows: readonly Row[], followed: boolean): ReadonlySet<string> {
  const ids = rows.flatMap(({ head }) => head.ids);
  const edition = ids.some((column) => column !== null && editionOf(column) === '2019') ? '2019' : '2021';
  const table = formOf(edition).tables.find((one) => one.id === 'proactive')!;
  const order = table.blocks.flatMap((block) => block.rows.map((row) => row.id));
  const printed = new Set(rows.map((row) => row.id));
  return new Set(
    order.filter((_, at) => {
      const next = order[at + 1];
      return next === undefined ? !followed : !printed.has(next);
    }),
  );
}

interface Row extends Segment {
  head: ProactiveHead;
}

function rowsFrom(tokens: readonly Token[]): Row[] {
  const rows: Row[] = [];
  let head: ProactiveHead | null = null;
  let labels: string[] | null = null;
  let open: Row | null = null;
  for (const token of tokens) {
    const { text } = token.cell;
    const line = token.value ? null : proactiveRowMatcher.exact(text);
    const row = open as Row | null;
    if (!token.value && isBlockHeading(text)) {
      open = null;
      head = null;
      labels = null;
    } else if (!token.value && normaliseLabel(text) === '信息内容') {
      open = null;
      labels = [];
    } else if (line) {
      if (labels) head = joinHead(labels);
      labels = null;
      open = head && { id: line.id, line: token.line, values: [], broken: false, head };
      if (open) rows.push(open);
    } else if (labels) {
      if (!token.blank) labels.push(text);
    } else if (row && (token.value || token.beside))
      row.values.push({ ...token, value: true, beside: false });
    else if (row && row.values.length < row.head.ids.length && isShort(text)) row.values.push(token);
    else {
      // Prose: the table has ended.
      if (row && row.values.length < row.head.ids.length && !isSectionTitle(text)) row.broken = true;
      open = null;
      if (!token.value && text.trim().length > 40) break;
    }
  }
  return rows;
}

/** A word that may stand where a figure should: 增, 若干. */
function isShort(text: string): boolean {
  return text.trim().length <= 8 && !isSectionTitle(text) && !/^\s*(?:项目|序号|数据\s*\d*)\s*$/.test(text);
}

const isColumn = (label: string) => proactiveColumnMatcher.exact(label) !== null;

/** Head labels broken over lines are joined where that makes a label: 本年新 + 制作数量. */
function joinHead(labels: readonly string[]): ProactiveHead {
  const joined: string[] = [];
  for (let at = 0; at < labels.length; ) {
    const take = [3, 2].find((size) => {
      const parts = labels.slice(at, at + size);
      return parts.length === size && isColumn(parts.join('')) && !isColumn(parts.at(-1)!);
    });
    joined.push(labels.slice(at, at + (take ?? 1)).join(''));
    at += take ?? 1;
  }
  return { ids: headColumns(joined), labels: joined };
}
