import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { say } from './texts';

/** 长活 What takes minutes with thousands of reports; gives what is said of it in the end. */
export interface LongWork {
  name: 'export' | 'delete';
  count: number;
  task(how: { progress(done: number): void; signal: AbortSignal }): Promise<string>;
}

/** How far it is, and its end. */
interface Running extends Pick<LongWork, 'name' | 'count'> {
  done: number;
  stop(): void;
}

/** How often it is said how far it is, in milliseconds. */
const OFTEN = 200;

/**
 * 做长活 Says how far it is, and can be stopped. One at a time: `begin` is null as long as one runs. `tell` waits for the work, and says
 * what came of it.
 */
export function useLongWork(tell: (work: Promise<string>) => void): {
  running: Running | null;
  begin: ((work: LongWork) => void) | null;
} {
  const [running, setRunning] = useState<Running | null>(null);
  const begin = ({ name, count, task }: LongWork) => {
    const stopping = new AbortController();
    const { signal } = stopping;
    const at = (done: number) => setRunning({ name, done, count, stop: () => stopping.abort() });
    let last = performance.now();
    const progress = (done: number) => {
      if (performance.now() - last < OFTEN) return;
      last = performance.now();
      at(done);
    };
    at(0);
    const work = async () => {
      try {
        return await task({ progress, signal });
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
export function Progress({ name, done, count, stop }: Running): JSX.Element {
  return (
    <p class="gj-toast running">
      {say(name === 'export' ? 'exporting' : 'deleting', { done, count })}
      <progress
        max={count}
        value={done}
        aria-label={say(name === 'export' ? 'export' : 'deleteNow', { count })}
      />
      <button type="button" class="gj-button" data-kind="bare" onClick={stop}>
        {say(name === 'export' ? 'cancel' : 'deleteStop')}
      </button>
    </p>
  );
}
