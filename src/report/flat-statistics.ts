import type { SourceDocument, TextBlock } from '../grid/document';
import type { SourceCell } from '../grid/grid';
import { UNIT_WORDS } from './figure';
import { bareLabel, normaliseLabel } from './label';
import { newReading, type Reading } from './reading';
import {
  isTelling,
  LEAST_TELLING,
  lineFrom,
  statisticsLines as lines,
  statisticsPlace,
} from './statistics-lines';
import { PAGE_NUMBER } from './tokens';
import { pattern } from './unglue';
import { isBlank, isStroke, isValue } from './value-cell';

/** No text without one of its rows has this table. */
const ANCHOR = /当\s*面\s*申\s*请|按\s*时\s*办\s*结/;
/** A unit, also in brackets, and a figure that runs into it. */
const UNIT_AND_FIGURE = new RegExp(`^[（(]?(?:${UNIT_WORDS})[）)]?(.*)$`);
const NUMBERING = '(?:[（(][一二三四][）)]|[一二三四五六七八九][、.．]|\\d[.、．]|其中[:：])';
/** Fewer rows without their figures are a text about the table; */
const LEAST_ROWS = 30;
/** and without any it is a blank form. */
const LEAST_FIGURES = 5;
const GAP = '[\\s|]{0,6}';

/** Every label of the table, long ones first, with gaps and line breaks where a narrow column has them. */
const LABEL = new RegExp(
  `(?:${NUMBERING}${GAP})?(?:${[
    ...new Set(lines.flatMap(({ labels, aliases = [] }) => [labels.at(-1)!, ...aliases])),
  ]
    .map((label) => bareLabel(normaliseLabel(label)).replace(/^其中:/, ''))
    .sort((a, b) => b.length - a.length)
    .map((label) => [...label].map(pattern).join('\\s{0,4}'))
    .join('|')})`,
  'g',
);

/** 一行 A label in a text, and what stands behind it up to the next one. */
interface Row {
  index: number;
  unit: number;
  values: SourceCell[];
  /** A blank cell or a stroke behind the unit. */
  blank: SourceCell | null;
  /** The figure stands on another line than the label. */
  loose: boolean;
  /** The unit stands on the label's line. */
  beside: boolean;
  /** A page number stands in it. */
  paged: boolean;
  /** Its last digit may be the number of the next label. */
  doubtful: boolean;
}

/**
 * 读压平的统计表 The 2014 statistics table as text: each label of the form, its unit and one figure, however they are parted. A row that
 * has anything else is in doubt. Null if there is no such table.
 */
export function readFlatStatistics(document: SourceDocument): Reading | null {
  if (!ANCHOR.test(document.text)) return null;
  let best: Row[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'text') continue;
    for (const run of runsOf(document.text, block)) if (run.length > best.length) best = run;
  }
  const stated = best.filter(({ index, values }) => values.length === 1 && isTelling(lines[index]!.id));
  if (stated.length >= LEAST_TELLING) return readingOf(best);
  // Its labels in one place and its figures in another: the table is there, and none of it can be told.
  const figures = best.reduce((sum, { values }) => sum + values.length, 0);
  return best.length >= LEAST_ROWS && figures >= LEAST_FIGURES ? readingOf(best) : null;
}

function readingOf(rows: readonly Row[]): Reading {
  const reading = newReading('statistics', false);
  const isLost = lossesOf(rows);
  const seen = new Set(rows.map(({ index }) => lines[index]!.id));
  for (const row of rows) {
    const { id } = lines[row.index]!;
    const { values, blank, unit } = row;
    if (values.length === 0 && !blank && unit === 0) continue;
    const cell = values[0] ?? blank;
    const told = values.length <= 1 && unit <= 1 && !row.doubtful && !isLost(row) && !isUntold(id, seen);
    if (cell && told) reading.cells.set(statisticsPlace(id), cell);
    else reading.doubts.set(statisticsPlace(id), 'ambiguous');
  }
  reading.hints.add('2014');
  return reading;
}

/** A figure on another line than its label may be a page number, or that of a row whose label was lost. */
function lossesOf(rows: readonly Row[]): (row: Row) => boolean {
  const seen = new Set(rows.map(({ index }) => index));
  const full = rows.filter(({ values }) => values.length > 0);
  const disturbed = rows.slice(0, -1).some(({ paged, values }) => paged || values.length > 1);
  const below = full.filter(({ beside, loose }) => beside && loose).length;
  const inLine = full.filter(({ beside, loose }) => beside && !loose).length;
  const hasUnits = full.some(({ unit }) => unit > 0);
  return ({ index, loose, beside, unit }) =>
    loose &&
    (disturbed ||
      (index + 1 < lines.length && !seen.has(index + 1)) ||
      (beside && below * 4 < inLine) ||
      (unit === 0 && hasUnits));
}

/** 被依法纠错数 and 其他情形数 stand under 行政复议 and again under 行政诉讼: with one of the two lost, nobody can tell whose they are. */
function isUntold(id: string, seen: ReadonlySet<string>): boolean {
  return /^[tu][23]$/.test(id) && !(hasHead('t', seen) && hasHead('u', seen));
}

const hasHead = (head: string, seen: ReadonlySet<string>) => seen.has(head) || seen.has(`${head}1`);

/** The labels of a block in the order of the form; where the table begins again, so does a run. */
function runsOf(text: string, block: TextBlock): Row[][] {
  const cells = block.lines.flat();
  const found = labelsOf(text.slice(block.start, block.end), block.start);
  const runs: Row[][] = [];
  let run: Row[] = [];
  let next = 0;
  let at = 0;
  for (const [order, label] of found.entries()) {
    const end = found[order + 1]?.start ?? block.end;
    while (at < cells.length && cells[at]!.end <= label.end) at++;
    const row = rowOf(text, cells, at, label, end);
    if (!row) continue;
    let index = lineFrom(label.text, next);
    const first = lineFrom(label.text, 0);
    if (index === -1 && first < 2) {
      run = [];
      index = first;
    }
    const { id } = lines[index] ?? { id: '' };
    if (index === -1 || (/^u[23]$/.test(id) && !run.some((one) => /^u1?$/.test(lines[one.index]!.id))))
      continue;
    if (run.length === 0) runs.push(run);
    run.push({ ...row, index, doubtful: isGlued(text, found[order + 1]) });
    next = index + 1;
  }
  return runs;
}

interface Label {
  text: string;
  start: number;
  end: number;
}

/** Labels that are no part of a longer word: behind a gap, a figure or another label. */
function labelsOf(text: string, offset: number): Label[] {
  const labels: Label[] = [];
  for (const { 0: label, index } of text.matchAll(LABEL)) {
    const start = offset + index;
    if (index === 0 || labels.at(-1)?.end === start || /[\s|\d—–-]/.test(text[index - 1]!))
      labels.push({ text: label, start, end: start + label.length });
  }
  return labels;
}

/** 32.传真申请数 is 3 and 2.传真申请数; 32传真申请数 may be anything. */
function isGlued(text: string, next: Label | undefined): boolean {
  if (!next || !/\d/.test(text[next.start - 1] ?? '')) return false;
  const number = lines[lineFrom(next.text, 0)]!.labels.at(-1)![0]!;
  return /\d/.test(number) && next.text[0] !== number;
}

/** What stands behind a label, as far as it is unit, figure or blank; null where something else comes before any figure. */
function rowOf(
  text: string,
  cells: readonly SourceCell[],
  from: number,
  label: Label,
  end: number,
): Omit<Row, 'index' | 'doubtful'> | null {
  const row: Omit<Row, 'index' | 'doubtful'> = {
    unit: 0,
    values: [],
    blank: null,
    loose: false,
    beside: false,
    paged: false,
  };
  const lineEnd = text.slice(label.end, end).indexOf('\n');
  for (let at = from; at < cells.length && cells[at]!.start < end; at++) {
    const cell = cells[at]!;
    const whole = cell.start >= label.end && cell.end <= end;
    const start = Math.max(cell.start, label.end);
    const below = lineEnd !== -1 && start > label.end + lineEnd;
    // Nothing below belongs to a row whose label and figure stand in one line.
    if (below && row.values.length > 0 && !row.loose) break;
    if (whole && isBlank(cell)) {
      if (row.unit > 0 && row.values.length === 0) row.blank ??= cell;
      continue;
    }
    if (whole && PAGE_NUMBER.test(cell.text)) {
      row.paged = true;
      continue;
    }
    for (const part of whole && isValue(cell)
      ? [cell]
      : partsOf(text, cell, start, Math.min(cell.end, end))) {
      const unit = UNIT_AND_FIGURE.exec(part.text.trim());
      const figure = unit ? cut(part, part.text.lastIndexOf(unit[1]!)) : part;
      if (unit) {
        row.unit++;
        row.beside ||= !below;
        if (unit[1] === '') continue;
      }
      if (isStroke(figure)) row.blank ??= figure;
      else if (!isValue(figure)) return row.values.length > 0 || row.blank ? row : null;
      else {
        row.values.push(figure);
        row.loose ||= below;
      }
    }
  }
  return row;
}

function cut(cell: SourceCell, from: number): SourceCell {
  return { ...cell, text: cell.text.slice(from), start: cell.start + from };
}

/** The words of a stretch of a cell. */
function partsOf(text: string, cell: SourceCell, from: number, to: number): SourceCell[] {
  return [...text.slice(from, to).matchAll(/[^\s|]+/g)].map(({ 0: word, index }) => ({
    ...cell,
    text: word,
    start: from + index,
    end: from + index + word.length,
  }));
}
