import { ratesOf } from '../indicators/rates';
import { standingOf } from '../reconcile/decision';
import type { Finding } from '../reconcile/finding';
import type { Review } from '../reconcile/review';
import type { ReportSummary } from './summary';

/** 摘要 What the table of all reports shows of one, from its review with the decisions on it. */
export function summarise(review: Review): ReportSummary {
  const { document, source, checks } = review;
  const rates = ratesOf(review);
  const handled = { open: 0, confirmed: 0, dismissed: 0 };
  const counting: Finding[] = [];
  for (const finding of review.findings) {
    const { state } = standingOf(finding, review);
    if (state !== 'dismissed') counting.push(finding);
    if (finding.severity === 'info') continue;
    if (state === 'disputed') handled.open++;
    else handled[state]++;
  }
  const count = (severity: Finding['severity']) =>
    counting.filter((finding) => finding.severity === severity).length;
  return {
    title: source.title,
    kind: document.kind,
    reason: document.reason,
    agencyType: document.agencyType,
    form: document.form,
    published: document.published,
    signed: document.signed,
    identifier: document.identifier,
    overdue: overdueOf(review, counting),
    findings: { error: count('error'), warning: count('warning'), info: count('info') },
    unchecked: review.unchecked.length,
    undecided: checks.undecided,
    codes: [...new Set(counting.map(({ code }) => code))],
    relations: { satisfied: checks.satisfied, checked: checks.satisfied + checks.violated },
    received: rates.received,
    carriedOver: rates.carriedOver,
    disposed: rates.disposed,
    carriedForward: rates.carriedForward,
    reconsiderations: rates.reconsiderations,
    suits: rates.suits,
    rates: {
      disposal: rates.disposal,
      disclosure: rates.disclosure,
      denial: rates.denial,
      unavailable: rates.unavailable,
      naturalPerson: rates.naturalPerson,
    },
    handled,
  };
}

/**
 * 逾期 What the rules on deadlines said: days after the last day in time. A date more than a year late is more probably that of a move
 * to a new site (a hint), and says nothing. 0 only where a date is known to be in time.
 */
function overdueOf({ document }: Review, counting: readonly Finding[]): number | null {
  const late = counting.find(({ code }) => code === 'P-01' || code === 'P-02');
  if (late !== undefined) {
    const days =
      (Date.parse(String(late.facts?.date)) - Date.parse(String(late.facts?.deadline))) / 86_400_000;
    return late.severity === 'info' || !(days > 0) ? null : Math.round(days);
  }
  const { agencyType, year, published, signed } = document;
  const dates = [published, signed].filter((date) => date !== null).sort();
  const day = { government: '03-31', department: '01-31', committee: '01-31' }[agencyType as string];
  if (day === undefined || year === null || year < 2019 || dates[0] === undefined) return null;
  return dates[0] <= `${year + 1}-${day}` ? 0 : null;
}
