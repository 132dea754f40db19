import { changedPage, pageOf } from '../../../src/library/catalogue';
import type { ReportRecord } from '../../../src/library/records';
import { database } from '../../../src/library/store';
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
  const agencyKey = agency === null ? '@' : plainAgency(agency);
  const address = url.replace('https://', '');
  const key = JSON.stringify([agencyKey, year, address]);
  return {
    key,
    agency,
    agencyKey,
    year,
    url,
    address,
    site: 'yunchuan.gov.cn',
    column: '/lyj',
    newest: `${key} 1`,
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

/** Puts reports where the library keeps them, in place of those that are there: the same lines in both stores. */
export async function putRecords(records: readonly ReportRecord[]): Promise<void> {
  const tx = (await database()).transaction(['reports', 'catalogue'], 'readwrite');
  await tx.objectStore('reports').clear();
  await tx.objectStore('catalogue').clear();
  const pages = new Map<number, Map<string, ReportRecord>>();
  for (const record of records) {
    await tx.objectStore('reports').put(record);
    const page = pageOf(record.key);
    pages.set(page, (pages.get(page) ?? new Map()).set(record.key, record));
  }
  for (const [page, lines] of pages)
    await tx.objectStore('catalogue').put(changedPage(undefined, page, lines));
  await tx.done;
}

/** Keeps a store from being read, as a transaction does that writes to it, until what is given is called. */
export async function hold(store: 'catalogue' | 'readings'): Promise<() => void> {
  const tx = (await database()).transaction(store, 'readwrite');
  let held = true;
  const goOn = async () => {
    while (held) await tx.store.count();
  };
  void goOn();
  return () => {
    held = false;
  };
}
