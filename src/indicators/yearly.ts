import type { FormId } from '../forms/form';
import type { Review } from '../reconcile/review';
import { statedAt } from './figures';
import { ratesOf } from './rates';

/** 一年的数 What the series of one agency show of one year. Counts in 件, shares from 0 to 1; null: not stated, or no denominator. */
export interface YearFigures {
  year: number;
  form: FormId | null;
  received: number | null;
  carriedOver: number | null;
  disposed: number | null;
  carriedForward: number | null;
  disposal: number | null;
  disclosure: number | null;
  unavailable: number | null;
  /** 复议与诉讼 together. */
  challenges: number | null;
  /** 行政规范性文件现行有效; the form of 2019 counts something else, and has none. */
  inForce: number | null;
}

/** The series in the order in which they are shown. */
export const seriesNames = [
  'received',
  'disclosure',
  'flow',
  'unavailable',
  'challenges',
  'inForce',
] as const;

/** 指标序列 `flow` is 收与办, five rows of one table. */
export type SeriesName = (typeof seriesNames)[number];

/** 取一年 The figures of a report that the series show. */
export function yearFiguresOf(review: Review): YearFigures {
  const rates = ratesOf(review);
  return {
    year: review.document.year ?? 0,
    form: review.document.form,
    received: rates.received,
    carriedOver: rates.carriedOver,
    disposed: rates.disposed,
    carriedForward: rates.carriedForward,
    disposal: rates.disposal,
    disclosure: rates.disclosure,
    unavailable: rates.unavailable,
    challenges: added(rates.reconsiderations, rates.suits),
    inForce: statedAt(review, 'proactive/normativeDocument/inForce'),
  };
}

/** 表样修订 The years after which the form changed: both sides of such a line do not count quite the same. */
export function editionChanges(years: readonly Pick<YearFigures, 'year' | 'form'>[]): number[] {
  const sorted = [...years].filter(({ form }) => form !== null).sort((a, b) => a.year - b.year);
  return sorted.flatMap((one, index) => {
    const next = sorted[index + 1];
    return next !== undefined && next.form !== one.form ? [next.year - 1] : [];
  });
}

/** 年份轴 Every year from the first to the last, those without a report too. */
export function yearsBetween(years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function added(a: number | null, b: number | null): number | null {
  return a === null && b === null ? null : (a ?? 0) + (b ?? 0);
}
