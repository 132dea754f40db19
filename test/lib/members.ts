import { formOf } from '../../src/forms';
import { type FormId, placesOf } from '../../src/forms/form';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Review } from '../../src/reconcile/review';
import { type Rows, reportOf } from '../reconcile/report-of';

/** 成员 What a test says of one report of 2024: its agency, and what its tables print (zeros elsewhere). */
export interface Given {
  agency: string;
  agencyType?: Review['document']['agencyType'];
  year?: number;
  form?: FormId;
  url?: string;
  applications?: Rows;
  proactive?: Rows;
  challenges?: Rows;
  sentences?: string[];
}

/** The review of such a report, as the product makes it. */
export function memberReview(given: Given): Review {
  const { agency, agencyType = 'department', year = 2024, form = '2021' } = given;
  const report = reportOf(form, given);
  return reconcile(
    {
      ...report,
      identity: { ...report.identity, agency, agencyType, year },
      ...(given.sentences ? { sentences: given.sentences } : {}),
    },
    {
      url: given.url ?? `https://www.yunchuan.gov.cn/${encodeURIComponent(agency)}/${year}.html`,
      title: `${agency}${year}年政府信息公开工作年度报告`,
      retrievedAt: `${year + 1}-03-11T00:00:00Z`,
    },
  );
}

/** The government's review in which every figure is the sum of the members', before a test changes it. */
export function sumOf(members: readonly Review[], agency = '云川市人民政府'): Review {
  const form = members[0]!.document.form!;
  const year = members[0]!.document.year!;
  const review = memberReview({ agency, agencyType: 'government', year, form });
  const places = formOf(form)
    .tables.filter(({ id }) => id !== 'statistics')
    .flatMap(placesOf);
  for (const place of places) {
    const value = members.reduce((total, { figures }) => total + (figures[place]?.value ?? 0), 0);
    review.figures[place] = { text: String(value), value, state: 'stated' };
  }
  return review;
}

/** The same review with other figures at some places; null leaves them blank. */
export function stating(review: Review, changes: Record<string, number | null>): Review {
  const figures = { ...review.figures };
  for (const [place, value] of Object.entries(changes))
    figures[place] =
      value === null
        ? { text: '', value: null, state: 'blank' }
        : { text: String(value), value, state: 'stated' };
  return { ...review, figures };
}
