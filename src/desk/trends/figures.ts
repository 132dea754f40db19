import type { YearFigures } from '../../indicators/yearly';
import { say } from './texts';

/** 图中一列数 One measured thing of an agency over the years. */
export interface Measure {
  name: Exclude<keyof YearFigures, 'year' | 'form'>;
  kind: 'bars' | 'line';
  unit: 'count' | 'percent';
}

/** 图 The single series; 收与办 is drawn of several. */
export const measures = {
  received: { name: 'received', kind: 'bars', unit: 'count' },
  disclosure: { name: 'disclosure', kind: 'line', unit: 'percent' },
  unavailable: { name: 'unavailable', kind: 'line', unit: 'percent' },
  challenges: { name: 'challenges', kind: 'bars', unit: 'count' },
  inForce: { name: 'inForce', kind: 'bars', unit: 'count' },
} as const satisfies Record<string, Measure>;

/** The number as drawn: counts as stated, shares in per cent. */
export function drawnValue(value: number | null, unit: Measure['unit']): number | null {
  return value === null ? null : unit === 'percent' ? value * 100 : value;
}

/** 数字 As it is written: 62.5, 7; — where nothing is stated. `digits` of a share. */
export function written(value: number | null, unit: Measure['unit'], digits = 1): string {
  if (value === null) return '—';
  return unit === 'percent' ? (value * 100).toFixed(digits) : String(value);
}

/** 读图 What a chart says to those who do not see it: every year with its number. */
export function spokenSeries(
  name: string,
  years: readonly number[],
  valueAt: (year: number) => number | null,
  unit: Measure['unit'],
): string {
  const points = years.map((year) => {
    const value = valueAt(year);
    const number =
      value === null ? say('unstated') : `${written(value, unit)}${unit === 'percent' ? '%' : ''}`;
    return say('point', { year, value: number });
  });
  return say('spoken', { name, points: points.join(say('pointsJoin')) });
}
