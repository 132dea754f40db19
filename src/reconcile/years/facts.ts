import type { Place, Remark } from '../../report/report';
import type { Text } from '../../rules/rule';
import type { Review } from '../review';

/** 一年 What the judges know of one year: a review, or the report it is being made of. */
export type YearlyReport = Pick<Review, 'document' | 'figures' | 'unlisted' | 'sentences' | 'remarks'> & {
  source: Pick<Review['source'], 'url' | 'retrievedAt'>;
};

/** The stated value of a place, null where none is stated. */
export function statedAt({ figures }: Pick<YearlyReport, 'figures'>, place: Place): number | null {
  const figure = figures[place];
  return figure?.state === 'stated' ? figure.value : null;
}

/** A fact that reads differently in the two languages. */
export function inBoth(name: string, { zh, en }: Text): Record<string, string> {
  return { [`${name}.zh`]: zh, [`${name}.en`]: en };
}

/** Whether either report says so. */
export function says(remark: Remark, ...reports: YearlyReport[]): boolean {
  return reports.some(({ remarks }) => remarks?.includes(remark));
}

/** 2023 年度 · 结转下年 */
export function yearly(year: number, what: Text): Text {
  return { zh: `${year} 年度 · ${what.zh}`, en: `${year} · ${what.en}` };
}
