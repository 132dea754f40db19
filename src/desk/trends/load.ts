import { compareReports } from '../../library/identity';
import { openReport } from '../../library/library';
import type { ReportRecord } from '../../library/records';
import { listReports } from '../../library/reports';
import type { Review } from '../../reconcile/review';

/** 一个单位的一年 A report of the agency and what it states. */
export interface AgencyYear {
  record: ReportRecord;
  review: Review;
}

/**
 * 同一单位 The reports of one agency, one for each year, oldest first: of several of a year the one read last. A name that is certainly
 * the same agency (by place and site) counts, one that may be does not.
 */
export function ofAgency(records: readonly ReportRecord[], agencyKey: string): ReportRecord[] {
  const own = records.filter((record) => record.agencyKey === agencyKey);
  const [me] = own;
  if (me === undefined) return [];
  const years = new Map<number, ReportRecord>();
  for (const record of records) {
    const same = record.agencyKey === agencyKey;
    if (!same && !['same', 'renamed'].includes(compareReports(me, record) ?? '')) continue;
    const known = years.get(record.year);
    const knownIsOwn = known?.agencyKey === agencyKey;
    if (known === undefined || (same && !knownIsOwn) || (same === knownIsOwn && record.readAt > known.readAt))
      years.set(record.year, record);
  }
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** 历年 What the agency stated in each year; empty where the library knows nothing of it. */
export async function loadAgency(agencyKey: string): Promise<AgencyYear[]> {
  const records = ofAgency(await listReports(), agencyKey);
  const opened = await Promise.all(records.map(({ key }) => openReport(key)));
  return opened.flatMap((one) => (one === null ? [] : [{ record: one.record, review: one.review }]));
}
