import type { Clock } from './polite-queue';

/**
 * 时钟 The page's own. Browsers let timers of a page in the background fire once a minute; those of its workers keep their time, so that a
 * batch goes on at its pace while a person works in another tab.
 */
export function pageClock(): Clock & { stop(): void } {
  const waiting = new Map<number, () => void>();
  let worker: Worker | null = null;
  let last = 0;
  const ring = (id: number) => {
    const done = waiting.get(id);
    waiting.delete(id);
    done?.();
  };
  const start = (id: number, milliseconds: number) => {
    worker ??= openWorker(ring);
    if (worker === null) setTimeout(ring, milliseconds, id);
    else worker.postMessage({ id, milliseconds });
  };
  return {
    now: () => Date.now(),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const id = ++last;
        const stop = () => {
          waiting.delete(id);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', stop, { once: true });
        waiting.set(id, () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        });
        // Beyond 2^31 ms timers fire at once.
        start(id, Math.min(milliseconds, 2 ** 31 - 1));
      }),
    stop: () => worker?.terminate(),
  };
}

function openWorker(ring: (id: number) => void): Worker | null {
  if (typeof Worker === 'undefined') return null;
  const worker = new Worker(new URL('./clock-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<number>) => ring(data);
  return worker;
}
