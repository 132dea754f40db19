import PQueue from 'p-queue';
import { FetchProblem } from './fetch-page';
import type { Manners } from './job';

/** 时钟 What tells the time and lets it pass. */
export interface Clock {
  now(): number;
  /** Resolves after so many milliseconds, rejects with the reason of `signal`. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** A server that wants longer than this to be left alone is not waited for. */
export const LONGEST_WAIT = 3_600_000;

/** Reviews, parses and requests at the same time, over all hosts. */
const TOTAL = 6;

interface Host {
  queue: PQueue;
  /** When the last request ended. */
  endedAt: number;
  /** What the server has asked for. */
  notBefore: number;
  /** What the clock said last. */
  seenAt: number;
}

/**
 * 礼貌的队列 One queue a host under one total. A host is asked `atOnce` times at once at most (never more than twice), with a pause between the
 * end of one request and the start of the next; where the server said when to come again, nothing goes to that host before.
 */
export class PoliteQueue {
  readonly #hosts = new Map<string, Host>();
  readonly #total = new PQueue({ concurrency: TOTAL });

  constructor(
    private readonly manners: Pick<Manners, 'atOnce' | 'pause'>,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs a task when its host's turn has come; `null` is this machine, which needs no manners. Rejects with the reason of `signal` if that ends
   * first, with a `FetchProblem` where the server wants to be left alone for too long.
   */
  add<T>(host: string | null, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const lane = this.#host(host ?? '');
    return lane.queue.add(async () => {
      signal?.throwIfAborted();
      if (host === null) return this.#total.add(task);
      await this.#turn(lane, signal);
      try {
        return await this.#total.add(async () => {
          // While it waited for its place in the total, others of its host may have ended.
          await this.#turn(lane, signal);
          return task();
        });
      } finally {
        lane.endedAt = this.#now(lane);
      }
    }, signal && { signal });
  }

  /** 稍后再来 Nothing goes to the host before this moment. */
  holdBack(host: string, until: number): void {
    const lane = this.#host(host);
    this.#now(lane);
    lane.notBefore = Math.max(lane.notBefore, until);
  }

  async #turn(lane: Host, signal?: AbortSignal): Promise<void> {
    for (;;) {
      const now = this.#now(lane);
      if (lane.notBefore - now > LONGEST_WAIT)
        throw new FetchProblem({ kind: 'status', detail: '429' }, lane.notBefore);
      const wait = Math.max(lane.endedAt + this.manners.pause, lane.notBefore) - now;
      if (wait <= 0) break;
      await this.clock.sleep(wait, signal);
    }
    signal?.throwIfAborted();
  }

  /** The time, with a host's moments set back as far as the clock was: nobody waits longer for that. */
  #now(lane: Host): number {
    const now = this.clock.now();
    const back = Math.max(0, lane.seenAt - now);
    lane.endedAt -= back;
    if (lane.notBefore > 0) lane.notBefore -= back;
    lane.seenAt = now;
    return now;
  }

  #host(name: string): Host {
    let host = this.#hosts.get(name);
    if (host === undefined) {
      const concurrency = Math.min(2, Math.max(1, this.manners.atOnce));
      host = {
        queue: new PQueue({ concurrency }),
        endedAt: Number.NEGATIVE_INFINITY,
        notBefore: 0,
        seenAt: Number.NEGATIVE_INFINITY,
      };
      this.#hosts.set(name, host);
    }
    return host;
  }
}
