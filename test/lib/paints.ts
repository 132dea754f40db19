import { vi } from 'vitest';

type Told = (paints: { getEntriesByName(name: string): unknown[] }) => void;

const waiting = new Set<Told>();
const tell = (told: Told) =>
  told({ getEntriesByName: (name) => (name === 'first-contentful-paint' ? [{}] : []) });

/** 已见 A page that has been painted: happy-dom paints nothing. */
export function paintsAtOnce(): void {
  stub((told) => tell(told));
}

/** 未见 A page that is painted when `paint` is called. */
export function paintsLater(): void {
  waiting.clear();
  stub((told) => waiting.add(told));
}

/** Now it can be seen. */
export function paint(): void {
  for (const told of waiting) tell(told);
}

function stub(observed: (told: Told) => void): void {
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(private readonly told: Told) {}
      observe() {
        observed(this.told);
      }
      disconnect() {
        waiting.delete(this.told);
      }
    },
  );
}
