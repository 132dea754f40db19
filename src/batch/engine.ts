import { hostOf } from '../address';
import { asLibraryError, LibraryError, type LibraryProblem } from '../library/store';
import { type Attempt, attempt, type ReadingWorld } from './attempt';
import { addJobs, batches, changeJob, fileOf, jobsOf } from './batches';
import { type Fetched, FetchProblem, fetchPage, type PageRequest } from './fetch-page';
import type { Batch, Job, JobFailure } from './job';
import { announce, onChange } from './news';
import { LONGEST_WAIT, PoliteQueue } from './polite-queue';
import type { Pace } from './progress';

/** 世界 What the engine needs of the world besides what reading does. */
export interface EngineWorld extends ReadingWorld {
  /** Runs a task while no other desk does, waiting for its turn. Ends early with `signal`. */
  exclusively(task: () => Promise<void>, signal: AbortSignal): Promise<void>;
}

/** 引擎 What the desk has of the engine: everything else goes by way of the orders in `batches.ts` and the news of `onChange`. */
export interface Engine {
  /** Whether this desk is the one that reads; another shows what it does. */
  runs(): boolean;
  /** Why nothing goes on: what is read could not be kept, or the batches not be changed. Null where all is well. */
  problem(): LibraryProblem | null;
  /** Goes on after such a problem, at a person's wish. */
  retry(): void;
  /** How long jobs take, for `progressOf`. */
  pace(): Pace;
  /** 取列表页 Fetches a page at a person's wish, in its host's turn. Throws a `FetchProblem`. */
  fetch(request: PageRequest, signal?: AbortSignal): Promise<Fetched>;
  /** Stops at once. What was being read is read again by the next engine. */
  close(): Promise<void>;
}

/** 启动 Reads what waits in all running batches, now and whenever something is added, for as long as the desk is open. */
export function startEngine(world: EngineWorld): Engine {
  const life = new AbortController();
  const { signal } = life;
  const queue = new PoliteQueue(world.manners, world.clock);
  const states = new Map<string, Batch['state']>();
  /** The jobs that wait or run here: ending the signal takes a job out. `begun`: it is being read. */
  const tasks = new Map<string, { control: AbortController; batch: string; begun: boolean }>();
  let runs = false;
  let problem: LibraryProblem | null = null;
  let perJob: number | null = null;

  const schedule = (job: Job) => {
    if (
      !runs ||
      problem !== null ||
      job.state !== 'waiting' ||
      states.get(job.batch) !== 'running' ||
      tasks.has(job.id)
    )
      return;
    const control = new AbortController();
    const task = { control, batch: job.batch, begun: false };
    tasks.set(job.id, task);
    const take = async () => {
      const wait = job.notBefore === null ? 0 : Date.parse(job.notBefore) - world.clock.now();
      // What lies further ahead than is ever waited was noted under a clock that has been set back since.
      if (wait > 0 && wait <= LONGEST_WAIT) await world.clock.sleep(wait, control.signal);
      const next = await queue
        .add(queueOf(job), () => work(job, task), control.signal)
        .catch((error: unknown) => {
          if (error instanceof FetchProblem) return refuse(job.id, error);
          throw error;
        });
      // What has been stopped and wanted again meanwhile was not taken up while it stood here.
      if (tasks.get(job.id) === task) tasks.delete(job.id);
      if (next !== null) schedule(next);
    };
    take().catch((error: unknown) => {
      if (tasks.get(job.id) === task) tasks.delete(job.id);
      if (!control.signal.aborted) stall(error);
    });
  };

  /** 存不下 What cannot be kept is not asked for either: nothing new is begun until a person says so. What was begun comes to its end. */
  const stall = (error: unknown) => {
    if (signal.aborted || problem !== null) return;
    ({ problem } = asLibraryError(error));
    for (const [jobId, task] of tasks) if (!task.begun) drop(jobId);
    announce({ id: '', jobs: [] });
  };

  /** One try. Gives the job as it is then, null if it is gone. */
  const work = async (job: Job, task: { control: AbortController; begun: boolean }): Promise<Job | null> => {
    task.begun = true;
    // Another desk may have paused or cancelled it in this very moment.
    const begun = await changeJob(job.id, (now, batch) =>
      now.state === 'waiting' && batch?.state === 'running'
        ? { ...now, state: 'running', tries: now.tries + 1 }
        : null,
    );
    if (begun === null || begun.state !== 'running') return begun;
    const since = world.clock.now();
    let result: Attempt | FetchProblem;
    try {
      result = await attempt(begun, await fileOf(job.id), world, task.control.signal);
    } catch (error) {
      if (signal.aborted) throw error;
      if (task.control.signal.aborted) return giveBack(job.id);
      if (error instanceof FetchProblem) result = error;
      // Nothing that one source does may stop the others.
      else result = { outcome: { failure: { kind: 'file', detail: 'damaged' } } };
    }
    const took = world.clock.now() - since;
    perJob = perJob === null ? took : perJob * 0.8 + took * 0.2;
    if (result instanceof FetchProblem) return afterProblem(begun, result);
    const kept = 'failure' in result.outcome ? result.outcome.failure : null;
    if (kept?.kind === 'library' && kept.detail !== 'year')
      stall(new LibraryError(kept.detail as LibraryProblem));
    if (result.more !== undefined && result.more.length > 0) await addJobs(job.batch, result.more);
    return finish(job.id, result);
  };

  const finish = (id: string, { outcome, label }: Attempt) =>
    changeJob(id, (now) => {
      // Cancelled in the last moment: a report that was read and kept is not given up for that.
      if (now.state !== 'running' && !('report' in outcome)) return null;
      const ended = { ...now, notBefore: null, finishedAt: stamp(), ...(label !== undefined && { label }) };
      return 'report' in outcome
        ? { ...ended, state: 'done', report: outcome.report, failure: null }
        : { ...ended, state: 'failed', failure: outcome.failure };
    });

  /** No answer: later again if it may pass by itself, else a failure. What the server asks for holds for all of its pages. */
  const afterProblem = (job: Job, { failure, retryAt }: FetchProblem) => {
    const now = world.clock.now();
    const host = hostOf(addressOf(job) ?? '');
    if (retryAt !== null && host !== '') queue.holdBack(host, retryAt);
    const offline = failure.detail === 'offline';
    const wait = world.manners.waits[Math.min(job.tries, world.manners.waits.length) - 1] ?? 0;
    const again =
      mayPass(failure) &&
      (offline || job.tries <= world.manners.waits.length) &&
      (retryAt ?? 0) - now <= LONGEST_WAIT;
    const until = Math.max(now + wait, retryAt ?? 0);
    return changeJob(job.id, (known) => {
      if (known.state !== 'running') return null;
      return again
        ? {
            ...known,
            state: 'waiting',
            failure,
            notBefore: new Date(until).toISOString(),
            // Nobody could have answered: no try of this source.
            tries: offline ? known.tries - 1 : known.tries,
          }
        : { ...known, state: 'failed', failure, notBefore: null, finishedAt: stamp() };
    });
  };

  /** 不等 Never asked for: its server is not waited for so long. It ends so, and can be tried again. */
  const refuse = (id: string, { failure }: FetchProblem) =>
    changeJob(id, (now, batch) =>
      now.state === 'waiting' && batch?.state === 'running'
        ? { ...now, state: 'failed', failure, notBefore: null, finishedAt: stamp() }
        : null,
    );

  /** Stopped while it was read: it waits as before, or is cancelled. */
  const giveBack = (id: string) =>
    changeJob(id, (now) =>
      now.state === 'running' ? { ...now, state: 'waiting', tries: now.tries - 1 } : null,
    );

  const stamp = () => new Date(world.clock.now()).toISOString();

  const follow = async (id: string, batch: Batch | null | undefined, jobs: readonly Job[]) => {
    if (!runs) return;
    const before = states.get(id);
    if (batch === null) states.delete(id);
    else if (batch !== undefined) states.set(id, batch.state);
    const state = states.get(id);
    for (const [jobId, task] of tasks) {
      // A pause lets what was begun come to its end.
      if (task.batch === id && state !== 'running' && !(state === 'paused' && task.begun)) drop(jobId);
    }
    for (const job of jobs) {
      if (job.state === 'cancelled') drop(job.id);
      else schedule(job);
    }
    if (state === 'running' && before !== 'running') for (const job of await jobsOf(id)) schedule(job);
  };

  const drop = (jobId: string) => {
    const task = tasks.get(jobId);
    tasks.delete(jobId);
    task?.control.abort(new DOMException('stopped', 'AbortError'));
  };

  /** What was being read when a desk was closed or the browser died waits again. Whoever ended a desk again and again is not tried for ever. */
  const recover = async () => {
    for (const batch of await batches()) {
      const jobs = await jobsOf(batch.id);
      for (const job of jobs) {
        // What this very desk is reading is not left behind.
        if (job.state === 'running' && !tasks.get(job.id)?.begun)
          await changeJob(job.id, (now) => recovered(now));
        const { failure, notBefore, source } = job;
        const asked = failure?.kind === 'status' && /^(?:429|503)$/.test(failure.detail ?? '');
        const until = Date.parse(notBefore ?? '');
        if (asked && source.type === 'address' && until - world.clock.now() <= LONGEST_WAIT)
          queue.holdBack(hostOf(source.url), until);
      }
      states.set(batch.id, batch.state);
      if (batch.state !== 'running') continue;
      const left = await jobsOf(batch.id);
      for (const job of left) schedule(job);
    }
  };

  const recovered = (job: Job): Job =>
    job.tries > world.manners.waits.length
      ? {
          ...job,
          state: 'failed',
          failure: { kind: 'no-answer', detail: 'interrupted' },
          finishedAt: stamp(),
        }
      : { ...job, state: 'waiting' };

  onChange(({ id, batch, jobs }) => void follow(id, batch, jobs).catch(stall), signal);
  const over = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  const lock = world
    .exclusively(async () => {
      runs = true;
      announce({ id: '', jobs: [] });
      await recover().catch(stall);
      await over;
      runs = false;
    }, signal)
    .catch(() => undefined);

  return {
    runs: () => runs,
    problem: () => problem,
    retry: () => {
      problem = null;
      announce({ id: '', jobs: [] });
      if (runs) void recover().catch(stall);
    },
    pace: () => ({ perJob }),
    fetch: (request, until) =>
      queue.add(hostOf(request.url), () => fetchPage(request, world.manners, until, world), until),
    close: async () => {
      life.abort();
      for (const id of [...tasks.keys()]) drop(id);
      await lock;
    },
  };
}

/** 队 The host whose turn a job needs; null for what lies on this machine. */
export function queueOf({ source }: Job): string | null {
  return source.type === 'address' ? hostOf(source.url) : null;
}

function addressOf({ source }: Job): string | null {
  return source.type === 'address' ? source.url : null;
}

/** Whether a failure may pass by itself. */
function mayPass({ kind, detail }: JobFailure): boolean {
  if (kind === 'status') return detail === '429' || /^5\d\d$/.test(detail ?? '');
  return kind === 'timeout' || (kind === 'no-answer' && detail !== 'malformed');
}
