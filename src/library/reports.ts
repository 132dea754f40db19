import { recordsOn } from './catalogue';
import { guarded } from './guarded';
import type { ReportRecord } from './records';
import { database } from './store';

/** 全部报告 Every report, without what it states. */
export function listReports(): Promise<ReportRecord[]> {
  return guarded(async () => (await (await database()).getAll('catalogue')).flatMap(recordsOn));
}

/** 一些报告 These reports, those that are there. */
export function getReports(keys: readonly string[]): Promise<ReportRecord[]> {
  return guarded(async () => {
    const reports = (await database()).transaction('reports').store;
    const found = await Promise.all(keys.map((key) => reports.get(key)));
    return found.filter((record) => record !== undefined);
  });
}

/** 一个单位的报告 The reports of one agency under its plain name, by year. */
export function reportsOf(agencyKey: string): Promise<ReportRecord[]> {
  return guarded(async () => {
    const found = await (await database()).getAllFromIndex('reports', 'agencyKey', agencyKey);
    return found.sort((a, b) => a.year - b.year);
  });
}

/** How many reports there are. */
export function countReports(): Promise<number> {
  return guarded(async () => (await database()).count('reports'));
}
