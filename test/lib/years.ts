import type { FormId } from '../../src/forms/form';
import type { Finding } from '../../src/reconcile/finding';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Review } from '../../src/reconcile/review';
import type { Report } from '../../src/report/report';
import { type Rows, reportOf } from '../reconcile/report-of';

/** A report of one year: what its tables print (zeros elsewhere), and what else a test wants to say of it. */
export interface Year {
  year: number;
  form?: FormId;
  agency?: string;
  agencyType?: Report['identity']['agencyType'];
  url?: string;
  retrievedAt?: string;
  applications?: Rows;
  proactive?: Rows;
  challenges?: Rows;
  sentences?: string[];
  remarks?: Report['remarks'];
}

/** The report of a year as it would have been read. */
export function reportFor(given: Year): Report {
  const { year, applications, proactive, challenges, sentences, remarks } = given;
  const form = given.form ?? (year >= 2021 ? '2021' : '2019');
  const report = reportOf(form, {
    ...(applications ? { applications } : {}),
    ...(proactive ? { proactive } : {}),
    ...(challenges ? { challenges } : {}),
  });
  const { agency = '云川市林业局', agencyType = 'department' } = given;
  return {
    ...report,
    identity: { ...report.identity, year, agency, agencyType },
    ...(sentences ? { sentences } : {}),
    ...(remarks ? { remarks } : {}),
  };
}

/** Its review, with what is known of other years. */
export function reviewFor(given: Year, others: Year[] = []): Review {
  const { url = `https://www.yunchuan.gov.cn/lyj/${given.year}.html`, retrievedAt = '2025-02-11T00:00:00Z' } =
    given;
  return reconcile(
    reportFor(given),
    { url, title: `${given.year}`, retrievedAt },
    { years: others.map((other) => reviewFor(other)) },
  );
}

/** What one rule finds on a report beside those of other years. */
export function found(code: string, now: Year, ...others: Year[]): Finding[] {
  return reviewFor(now, others).findings.filter((finding) => finding.code === code);
}

/** A row of 表三: these counts for 自然人 and 总计, zeros between. */
export const single = (count: number): number[] => [count, 0, 0, 0, 0, 0, count];
