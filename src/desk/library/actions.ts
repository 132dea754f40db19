import { createBatch, type NewSource } from '../../batch/batches';
import type { ReportRecord } from '../../library/records';
import { saveSettings } from '../../settings';
import { localDay } from '../../ui/local-day';
import { type ExportOptions, exportReports } from '../export-reports';
import { hashOf } from '../route';
import { backUp } from '../settings/backup';
import type { Export } from './export-menu';
import { say } from './texts';

/**
 * 重新核对 A batch of these reports' addresses; gives where it goes on. A report that came from a file or was pasted has no address: it
 * stands in the batch by its name, to be chosen again.
 */
export async function reviewAgain(records: readonly ReportRecord[]): Promise<string> {
  const sources = records.map(({ url, agency, summary }): NewSource => {
    const label = agency ?? summary.title;
    if (/^https?:/i.test(url)) return { source: { type: 'address', url }, label };
    return {
      source: { type: 'file', name: label, contentType: '' },
      label,
      failure: { kind: 'file', detail: 'again' },
    };
  });
  const title = `${say('againTitle')} ${localDay(new Date().toISOString())}`;
  const { id } = await createBatch(title, null, sources);
  return hashOf({ view: 'batch', batch: id });
}

/** 导出 Made and given to the browser to keep. Gives how many reports are in it. */
export function exportRecords(
  records: readonly ReportRecord[],
  kind: Export,
  options: ExportOptions = {},
): Promise<number> {
  return exportReports(
    records.map(({ key }) => key),
    kind,
    options,
  );
}

/** 备份 Everything in one file; when, is remembered. */
export async function backUpNow(): Promise<void> {
  const { at } = await backUp();
  await saveSettings({ backedUpAt: at });
}
