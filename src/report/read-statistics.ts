import type { Line } from '../forms/form';
import type { TableBlock } from '../grid/document';
import type { SourceCell } from '../grid/grid';
import { UNIT_WORDS } from './figure';
import { newReading, type Reading } from './reading';
import { isTelling, LEAST_TELLING, lineFrom, statisticsLines, statisticsPlace } from './statistics-lines';
import { hasDigit, isBlank, isStroke, isValue } from './value-cell';

const UNIT = new RegExp(`^\\s*(?:${UNIT_WORDS})\\s*$`);

/**
 * 读统计表 The 2014 statistics table: 统计指标｜单位｜统计数. Some labels occur twice (被依法纠错数), so the form is walked down.
 * Null if it is another table.
 */
export function readStatistics(table: TableBlock, words: readonly SourceCell[][]): Reading | null {
  const reading = newReading('statistics', table.hidden);
  let next = 0;
  let telling = 0;
  /** Where several years stand side by side: the column of the report's own, and how many there are. */
  let own: { at: number; columns: number } | null = null;
  for (const [index, row] of table.rows.entries()) {
    const named = words[index]!;
    const [first] = named;
    if (first === undefined) continue;
    own ??= named.length > 1 ? ownYear(row) : null;
    const found = lineFrom(first.text, next);
    const at = found === -1 ? -1 : row.indexOf(first);
    if (at === -1 || !row.slice(0, at).every(isBlank)) continue;
    next = found + 1;
    const line = statisticsLines[found]!;
    // A stroke stands for no figure, and for no unit in the column beside it.
    const values = row.slice(at + 1).filter((cell) => isValue(cell) && !isBlank(cell) && !isStroke(cell));
    const cell = values.at(-1) ?? row.slice(at + 1).findLast((one) => isBlank(one) || isStroke(one));
    // A heading of the table prints no figure; what has a unit is none.
    const counted = row.slice(at + 1).some((one) => UNIT.test(one.text));
    if (!cell || (values.length === 0 && !counted && isHeading(line))) continue;
    const told = own?.columns === row.length ? row[own.at]! : null;
    reading.traces.set(`statistics/${line.id}`, row[at]!);
    if (told && isValue(told) && !reading.cells.has(statisticsPlace(line.id)))
      reading.cells.set(statisticsPlace(line.id), told);
    else if (values.length > 1 || told) reading.doubts.set(statisticsPlace(line.id), 'ambiguous');
    else if (!reading.cells.has(statisticsPlace(line.id))) reading.cells.set(statisticsPlace(line.id), cell);
    if (isTelling(line.id) && (hasDigit(cell) || isBlank(cell) || isStroke(cell))) telling++;
  }
  if (telling < LEAST_TELLING) return null;
  reading.hints.add('2014');
  return reading;
}

/** 统计指标｜单位｜2016年｜2017年, 上年数｜本年数: a head that tells which column is this year's, the last of the years. */
function ownYear(row: readonly SourceCell[]): { at: number; columns: number } | null {
  const years = row.map(({ text }) => {
    // Most cells are of other tables.
    if (!text.includes('年')) return null;
    const named = YEAR.exec(text.replace(/\s+/g, ''))?.[1];
    if (named === undefined) return null;
    return /^20/.test(named) ? Number(named) : named.startsWith('本') ? 1 : 0;
  });
  const told = years.filter((year): year is number => year !== null);
  if (told.length < 2 || new Set(told).size < told.length) return null;
  return { at: years.indexOf(Math.max(...told)), columns: row.length };
}

const YEAR = /^(20\d\d(?=年)|本年|上年|上一年|去年)(?:年?度?)(?:统计)?(?:数|数量|数据)?$/;

function isHeading(line: Line): boolean {
  const label = line.labels.at(-1)!;
  return statisticsLines.some(({ labels }) => labels.length > line.labels.length && labels.includes(label));
}
