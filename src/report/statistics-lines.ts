import { formOf } from '../forms';
import { labelMatcher } from './match-label';
import type { Place } from './report';

/** 统计表各行 The rows of the 2014 statistics table, top down. */
export const statisticsLines = formOf('2014').tables[0]!.blocks[0]!.rows;

const anyLine = labelMatcher(statisticsLines);
const matchers = statisticsLines.map((line) => labelMatcher([line]));

/** Lines that only this table has, one of which must be there. */
const TELLING = new Set(['p22', 'r11', 'r13', 'r21', 'r31', 'r32']);
/** Fewer of them with a figure are another table. */
export const LEAST_TELLING = 2;

export const isTelling = (id: string): boolean => TELLING.has(id);
export const statisticsPlace = (id: string): Place => `statistics/${id}/value`;

/** The first line from `start` on that the label names; -1 if none. */
export function lineFrom(text: string, start: number): number {
  if (anyLine.exact(text) === null) return -1;
  for (let index = start; index < statisticsLines.length; index++)
    if (matchers[index]!.exact(text)) return index;
  return -1;
}
