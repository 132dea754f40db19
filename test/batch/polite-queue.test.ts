import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Clock, PoliteQueue } from '../../src/batch/polite-queue';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const clock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      setTimeout(resolve, milliseconds);
      signal?.addEventListener('abort', () => reject(signal.reason));
    }),
};

/** Tasks of a given length that note when they begin and end. */
function tasks(queue: PoliteQueue, length: number) {
  const noted: { host: string | null; begin: number; end: number }[] = [];
  const since = Date.now();
  const add = (host: string | null, signal?: AbortSignal) =>
    queue.add(
      host,
      async () => {
        const one = { host, begin: Date.now() - since, end: 0 };
        noted.push(one);
        await clock.sleep(length);
        one.end = Date.now() - since;
      },
      signal,
    );
  return { noted, add };
}

describe('the queue', () => {
  it('asks one host one thing after the other, with a pause after each, and others beside it', async () => {
    const { noted, add } = tasks(new PoliteQueue({ atOnce: 1, pause: 2000 }, clock), 300);
    const all = Promise.all(['a', 'a', 'a', 'b', 'b'].map((host) => add(host)));
    await vi.runAllTimersAsync();
    await all;
    const begins = (host: string) => noted.filter((one) => one.host === host).map(({ begin }) => begin);
    expect(begins('a')).toEqual([0, 2300, 4600]);
    expect(begins('b')).toEqual([0, 2300]);
  });

  it('never asks a host more than two things at once, whatever is wanted', async () => {
    const { noted, add } = tasks(new PoliteQueue({ atOnce: 9, pause: 100 }, clock), 1000);
    const all = Promise.all(Array.from({ length: 8 }, () => add('a')));
    await vi.runAllTimersAsync();
    await all;
    for (const one of noted) {
      const during = noted.filter((other) => other.begin <= one.begin && other.end > one.begin);
      expect(during.length).toBeLessThanOrEqual(2);
    }
  });

  it('runs six things at once over all hosts, and no more', async () => {
    const { noted, add } = tasks(new PoliteQueue({ atOnce: 1, pause: 0 }, clock), 1000);
    const all = Promise.all(Array.from({ length: 20 }, (_, index) => add(`host${index}`)));
    await vi.advanceTimersByTimeAsync(500);
    expect(noted.length).toBe(6);
    await vi.runAllTimersAsync();
    await all;
    expect(noted.length).toBe(20);
  });

  it('leaves a host alone that asked for it, and only that one', async () => {
    const queue = new PoliteQueue({ atOnce: 1, pause: 10 }, clock);
    const { noted, add } = tasks(queue, 5);
    queue.holdBack('a', Date.now() + 60_000);
    queue.holdBack('a', Date.now() + 30_000);
    const all = Promise.all([add('a'), add('b')]);
    await vi.runAllTimersAsync();
    await all;
    expect(noted.map(({ host, begin }) => [host, begin])).toEqual([
      ['b', 0],
      ['a', 60_000],
    ]);
  });

  it('takes out what is given up, and goes on with the rest', async () => {
    const { noted, add } = tasks(new PoliteQueue({ atOnce: 1, pause: 1000 }, clock), 100);
    const control = new AbortController();
    const first = add('a');
    const second = add('a', control.signal).catch((error: unknown) => error);
    const third = add('a');
    await vi.advanceTimersByTimeAsync(500);
    control.abort(new Error('given up'));
    await vi.runAllTimersAsync();
    await Promise.all([first, third]);
    expect(String(await second)).toContain('given up');
    expect(noted.map(({ begin }) => begin)).toEqual([0, 1100]);
  });

  it('makes no pause longer when the clock is set back', async () => {
    const { noted, add } = tasks(new PoliteQueue({ atOnce: 1, pause: 1000 }, clock), 0);
    const first = add('a');
    await vi.advanceTimersByTimeAsync(1);
    await first;
    vi.setSystemTime(Date.now() - 3_600_000);
    const next = add('a');
    await vi.advanceTimersByTimeAsync(1100);
    await next;
    expect(noted.length).toBe(2);
  });

  it('leaves a host alone as long as it asked for, not longer, when the clock is set back a year', async () => {
    const queue = new PoliteQueue({ atOnce: 1, pause: 10 }, clock);
    const { noted, add } = tasks(queue, 0);
    queue.holdBack('a', Date.now() + 60_000);
    await vi.advanceTimersByTimeAsync(10_000);
    vi.setSystemTime(Date.now() - 365 * 86_400_000);
    const next = add('a');
    await vi.advanceTimersByTimeAsync(59_000);
    expect(noted.length).toBe(0);
    await vi.advanceTimersByTimeAsync(2000);
    await next;
  });

  it('asks one thing after the other all the same when the clock is set forward a year', async () => {
    const { noted, add } = tasks(new PoliteQueue({ atOnce: 1, pause: 1000 }, clock), 100);
    const all = Promise.all(['a', 'a', 'a', 'a'].map((host) => add(host)));
    await vi.advanceTimersByTimeAsync(150);
    vi.setSystemTime(Date.now() + 365 * 86_400_000);
    await vi.runAllTimersAsync();
    await all;
    const begins = noted.map(({ begin }) => begin % 86_400_000);
    const gaps = begins.slice(1).map((begin, at) => begin - begins[at]!);
    // One pause was cut short by it; none after.
    expect(gaps.filter((gap) => gap < 1100).length).toBeLessThanOrEqual(1);
    expect(gaps.slice(1).every((gap) => gap >= 1100)).toBe(true);
  });
});
