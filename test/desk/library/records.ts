import type { ReportRecord } from '../../../src/library/records';
import type { ReportSummary } from '../../../src/library/summary';
import { plainAgency } from '../../../src/report/agency-name';

/** A line of the library, small, with whatever a test wants otherwise. */
export function record(
  given: Partial<Pick<ReportRecord, 'agency' | 'year' | 'followUp' | 'url' | 'counts'>> &
    Partial<ReportSummary> = {},
): ReportRecord {
  const { agency = '云川市林业局', year = 2024, followUp = null, counts, ...summary } = given;
  const url = given.url ?? `https://www.yunchuan.gov.cn/${encodeURIComponent(agency ?? 'x')}/${year}.html`;
  const findings = counts ?? { error: 0, warning: 0, info: 0 };
  return {
    key: JSON.stringify([agency, year, url]),
    agency,
    agencyKey: agency === null ? '@' : plainAgency(agency),
    year,
    url,
    address: url.replace('https://', ''),
    site: 'yunchuan.gov.cn',
    column: '/lyj',
    newest: `${agency} ${year}`,
    readAt: '2025-02-11T00:00:00Z',
    counts: findings,
    followUp,
    summary: {
      title: `${agency}${year}年政府信息公开工作年度报告`,
      kind: 'report',
      reason: null,
      agencyType: 'department',
      form: '2021',
      published: `${year + 1}-01-20`,
      signed: null,
      identifier: null,
      overdue: 0,
      findings,
      unchecked: 0,
      undecided: 0,
      codes: [],
      relations: { satisfied: 42, checked: 42 },
      received: 8,
      carriedOver: 0,
      disposed: 7,
      carriedForward: 1,
      reconsiderations: 0,
      suits: 0,
      rates: { disposal: 0.875, disclosure: 0.5, denial: 0, unavailable: 0.5, naturalPerson: 1 },
      handled: { open: 0, confirmed: 0, dismissed: 0 },
      ...summary,
    },
  };
}
