import { createBatch } from '../../batch/batches';
import type { ReportRecord } from '../../library/records';
import { saveSettings } from '../../settings';
import { localDay } from '../../ui/local-day';
import { exportReports } from '../export-reports';
import { hashOf } from '../route';
import { backUp } from '../settings/backup';
import type { Export } from './export-menu';
import { say } from './texts';

/** 重新核对 A batch of these reports' addresses; gives where it goes on, null where none of them has an address to read. */
export async function reviewAgain(records: readonly ReportRecord[]): Promise<string | null> {
  const sources = records
    .filter(({ url }) => /^https?:/i.test(url))
    .map(({ url, agency, summary }) => ({
      source: { type: 'address' as const, url },
      label: agency ?? summary.title,
    }));
  if (sources.length === 0) return null;
  const title = `${say('againTitle')} ${localDay(new Date().toISOString())}`;
  const { id } = await createBatch(title, null, sources);
  return hashOf({ view: 'batch', batch: id });
}

/** 导出 Made and given to the browser to keep. */
export async function exportRecords(records: readonly ReportRecord[], kind: Export): Promise<void> {
  await exportReports(
    records.map(({ key }) => key),
    kind,
  );
}

/** 备份 Everything in one file; when, is remembered. */
export async function backUpNow(): Promise<void> {
  const { at } = await backUp();
  await saveSettings({ backedUpAt: at });
}
