import { useLayoutEffect, useState } from 'preact/hooks';
import { onLibraryChange } from '../../library/news';
import type { ReportRecord } from '../../library/records';
import { countReports, getReports, listReports, worstReports } from '../../library/reports';
import { asLibraryError, type LibraryProblem } from '../../library/store';

/** 先读到的 The first screen as the table is usually sorted, and how many reports there are: null as long as they are being counted. */
export interface FirstReports {
  records: readonly ReportRecord[];
  count: number | null;
}

/** 库中报告 Being read, there, or not to be had. Of many reports the first screen is known before the rest. */
export type Reports =
  | { state: 'loading'; first: FirstReports | null }
  | { state: 'there'; records: readonly ReportRecord[] }
  | { state: 'unusable'; problem: LibraryProblem };

/** More than any window shows at once. Where there are not half as many, all of them are read as soon. */
const SCREEN = 64;

/** What was read last: coming back to the table shows it at once, then as it is now. */
let remembered: readonly ReportRecord[] | null = null;

/** 读库 Every report, kept true as the library changes anywhere. `again` tries once more. */
export function useReports(again = 0): Reports {
  const [reports, setReports] = useState<Reports>(
    remembered === null ? { state: 'loading', first: null } : { state: 'there', records: remembered },
  );
  useLayoutEffect(() => {
    const leaving = new AbortController();
    const show = (records: readonly ReportRecord[]) => {
      if (leaving.signal.aborted) return;
      remembered = records;
      setReports({ state: 'there', records });
    };
    const fail = (error: unknown) => {
      remembered = null;
      if (!leaving.signal.aborted) setReports({ state: 'unusable', problem: asLibraryError(error).problem });
    };
    const showFirst = (first: FirstReports) =>
      setReports((before) => (before.state === 'loading' ? { state: 'loading', first } : before));
    // The rest is asked for when the first screen is there: else the browser would hand it over before.
    const first = remembered === null ? readFirst(showFirst) : Promise.resolve();
    let reading = first.then(listReports).then(show, fail);
    // Many changes at once are one look: a batch keeps a report every second, a deletion a thousand.
    let changed: Set<string> | 'all' | null = null;
    const look = async () => {
      const keys = changed;
      changed = null;
      if (keys === null) return;
      if (keys === 'all' || keys.size > 500 || remembered === null) return listReports().then(show, fail);
      const now = new Map((await getReports([...keys])).map((record) => [record.key, record]));
      const kept = remembered.flatMap((record) => {
        if (!keys.has(record.key)) return [record];
        const fresh = now.get(record.key);
        now.delete(record.key);
        return fresh === undefined ? [] : [fresh];
      });
      show([...kept, ...now.values()]);
    };
    onLibraryChange((change) => {
      const waiting = changed !== null;
      if (change === null || changed === 'all') changed = 'all';
      else {
        changed ??= new Set();
        for (const key of change.keys) changed.add(key);
      }
      if (!waiting) reading = reading.then(look).catch(fail);
    }, leaving.signal);
    return () => leaving.abort();
  }, [again]);
  return reports;
}

async function readFirst(show: (first: FirstReports) => void): Promise<void> {
  const records = await worstReports(SCREEN);
  if (records.length < SCREEN / 2) return;
  show({ records, count: null });
  show({ records, count: await countReports() });
}

/** Forgets what was read last: for tests. */
export function forgetRemembered(): void {
  remembered = null;
}
