import { PAGES, recordsOn } from './catalogue';
import { catchUp } from './catch-up';
import { guarded } from './guarded';
import { partsOf } from './parts';
import type { ReportRecord } from './records';
import { inSlices } from './slices';
import { database } from './store';

/** The pages of the catalogue are fetched in a few lots, so that none of them is one long task. */
const LOT = 16;
const lots = () =>
  Array.from({ length: PAGES / LOT }, (_, lot) => IDBKeyRange.bound(lot * LOT, (lot + 1) * LOT, false, true));

/**
 * 首屏 The reading that a person waits for, while it goes on; all that is kept in mind here. Counting twenty thousand takes longer than
 * reading the first screen, and whoever counts knows nothing of whoever reads.
 */
let firstScreen: Promise<unknown> = Promise.resolve();

/** 全部报告 Every report, without what it states. Twenty thousand are unpacked piece by piece. */
export function listReports(): Promise<ReportRecord[]> {
  return guarded(async () => {
    const caughtUp = await catchUp();
    const db = await database();
    const records: ReportRecord[] = [];
    if (!caughtUp) {
      for await (const part of partsOf(db, 'reports')) records.push(...part);
      return records;
    }
    const pages = db.transaction('catalogue').store;
    for (const lot of lots().map((range) => pages.getAll(range)))
      await inSlices(await lot, (page) => {
        for (const record of recordsOn(page)) records.push(record);
      });
    return records;
  });
}

/** 最要紧的 Reports with most errors, of equals with most warnings, of equals by name: all that are among the first `count` or so. */
export function worstReports(count: number): Promise<ReportRecord[]> {
  const reading = guarded(async () => {
    const index = (await database()).transaction('reports').store.index('worst');
    const cursor = await index.openKeyCursor(null, 'prev');
    const last = count > 1 ? await cursor?.advance(count - 1) : cursor;
    if (!last) return index.getAll(null, count);
    const [error, warning] = last.key;
    const behind = [error, warning, []] as unknown as typeof last.key;
    const [worse, alike] = await Promise.all([
      index.getAll(IDBKeyRange.lowerBound(behind)),
      index.getAll(IDBKeyRange.bound([error, warning], behind), count),
    ]);
    // Where the list was cut off, not all reports of the last agency may be on it.
    const whole = alike.length < count ? null : alike.at(-1)!.agencyKey;
    return [...worse, ...alike.filter(({ agencyKey }) => agencyKey !== whole)];
  });
  firstScreen = reading.catch(() => undefined);
  return reading;
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

/** How many reports there are. Asked for beside the first screen it lets that go before. */
export function countReports(): Promise<number> {
  return guarded(async () => {
    await firstScreen;
    return (await database()).count('reports');
  });
}
