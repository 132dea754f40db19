import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReportRecord } from '../../library/records';
import type { Export } from './export-menu';
import { say } from './texts';

/** 正在导出 How far an export is, and its end. */
interface Running {
  done: number;
  count: number;
  stop(): void;
}

/** How often it is said how far an export is, in milliseconds. */
const OFTEN = 200;

/**
 * 导出 Thousands of reports take minutes: it says how far it is and can be stopped. One at a time: `begin` is null as long as one runs.
 * `tell` waits for the work, and says what came of it.
 */
export function useExport(tell: (work: Promise<string>) => void): {
  running: Running | null;
  begin: ((records: readonly ReportRecord[], kind: Export) => void) | null;
} {
  const [running, setRunning] = useState<Running | null>(null);
  const begin = (records: readonly ReportRecord[], kind: Export) => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const count = records.length;
    const at = (done: number) => setRunning({ done, count, stop: () => stopping.abort() });
    let last = performance.now();
    const progress = (done: number) => {
      if (performance.now() - last < OFTEN) return;
      last = performance.now();
      at(done);
    };
    at(0);
    const work = async () => {
      try {
        const { exportRecords } = await import('./actions');
        return say('exported', { count: await exportRecords(records, kind, { progress, signal }) });
      } catch (error) {
        if (signal.aborted) return say('exportStopped');
        throw error;
      } finally {
        setRunning(null);
      }
    };
    tell(work());
  };
  return { running, begin: running === null ? begin : null };
}

/** How far it is, over the table. */
export function ExportProgress({ done, count, stop }: Running): JSX.Element {
  return (
    <p class="gj-toast running">
      {say('exporting', { done, count })}
      <progress max={count} value={done} aria-label={say('export')} />
      <button type="button" class="gj-button" data-kind="bare" onClick={stop}>
        {say('cancel')}
      </button>
    </p>
  );
}
