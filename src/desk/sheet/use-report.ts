import { useEffect, useState } from 'preact/hooks';
import { openReport } from '../../library/library';
import { onLibraryChange } from '../../library/news';
import type { OpenReport } from '../../library/records';
import { asLibraryError, type LibraryProblem } from '../../library/store';

/** 打开的报告 waiting: being opened; gone: not in the library; else the report, or why the library cannot be used. */
export type Opened =
  | { state: 'waiting' | 'gone' }
  | { state: 'open'; report: OpenReport }
  | { state: 'problem'; problem: LibraryProblem };

/** 打开一份 A report of the library, kept true as the library changes. What is shown stays until the next is there. */
export function useReport(key: string): Opened {
  const [opened, setOpened] = useState<Opened & { key?: string }>({ state: 'waiting' });
  useEffect(() => {
    const end = new AbortController();
    let latest = 0;
    const open = async () => {
      const turn = ++latest;
      const next: Opened = await openReport(key).then(
        (report) => (report === null ? { state: 'gone' } : { state: 'open', report }),
        (error: unknown) => ({ state: 'problem', problem: asLibraryError(error).problem }),
      );
      if (turn === latest && !end.signal.aborted) setOpened({ ...next, key });
    };
    void open();
    onLibraryChange((change) => {
      if (change === null || change.keys.includes(key)) void open();
    }, end.signal);
    return () => end.abort();
  }, [key]);
  return opened;
}
