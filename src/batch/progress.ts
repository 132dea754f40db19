import type { Job, Manners, Progress } from './job';

/** What measuring the time left takes: when a job began and ended, in milliseconds. */
export interface Pace {
  /** Mean time that one job took, without the pauses; null until one has ended. */
  perJob: number | null;
}

/**
 * 进度 How far a batch is. The host with most jobs left decides how long it takes: its jobs come one after the other, each with its
 * pause; what waits for a moment of its own lasts at least until then.
 */
export function progressOf(
  jobs: readonly Job[],
  { perJob }: Pace,
  manners: Pick<Manners, 'atOnce' | 'pause'>,
  hostOf: (job: Job) => string | null,
  now = Date.now(),
): Progress {
  const progress: Progress = { done: 0, failed: 0, waiting: 0, running: 0, cancelled: 0, secondsLeft: null };
  const left = new Map<string | null, number>();
  let latest = 0;
  for (const job of jobs) {
    progress[job.state]++;
    if (job.state !== 'waiting' && job.state !== 'running') continue;
    const host = hostOf(job);
    left.set(host, (left.get(host) ?? 0) + 1);
    if (job.notBefore !== null) latest = Math.max(latest, Date.parse(job.notBefore) - now);
  }
  if (left.size === 0) return { ...progress, secondsLeft: 0 };
  if (perJob === null) return progress;
  let longest = 0;
  for (const [host, count] of left) {
    const each = perJob + (host === null ? 0 : manners.pause);
    longest = Math.max(longest, (count * each) / (host === null ? 1 : manners.atOnce));
  }
  return { ...progress, secondsLeft: Math.ceil(Math.max(longest, latest) / 1000) };
}
