import { useEffect, useState } from 'preact/hooks';
import { onLibraryChange } from '../../library/news';
import type { ReportRecord } from '../../library/records';
import { getReports, listReports } from '../../library/reports';
import { asLibraryError, type LibraryProblem } from '../../library/store';

/** 库中报告 Being read, there, or not to be had. */
export type Reports =
  | { state: 'loading' }
  | { state: 'there'; records: readonly ReportRecord[] }
  | { state: 'unusable'; problem: LibraryProblem };

/** What was read last: coming back to the table shows it at once, then as it is now. */
let remembered: readonly ReportRecord[] | null = null;

/** 读库 Every report, kept true as the library changes anywhere. `again` tries once more. */
export function useReports(again = 0): Reports {
  const [reports, setReports] = useState<Reports>(
    remembered === null ? { state: 'loading' } : { state: 'there', records: remembered },
  );
  useEffect(() => {
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
    let reading = listReports().then(show, fail);
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

/** Forgets what was read last: for tests. */
export function forgetRemembered(): void {
  remembered = null;
}
