import { nextTurn, SLICE } from '../turn';

/** 歇口气 What is asked between two pieces of a long work: it takes a turn for the page where one is due. */
export function breather(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start < SLICE) return;
    await nextTurn();
    start = performance.now();
  };
}

/** So many questions are put to the database at a time: to more of what a whole reading is the asking would be one long task. */
const AT_ONCE = 16;

/** 一并做 Does something with several at a time: to wait for the database after each takes longer than what it does. In the order given. */
export async function together<T, R>(
  all: Iterable<T>,
  work: (one: T) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<R[]> {
  const given = [...all];
  const made: R[] = [];
  for (let at = 0; at < given.length; at += atOnce)
    made.push(...(await Promise.all(given.slice(at, at + atOnce).map(work))));
  return made;
}

/** 分段 Does a long work piece by piece and lets the page draw and answer between; ends early with `signal`. */
export async function inSlices<T>(
  all: Iterable<T>,
  work: (one: T) => void,
  signal?: AbortSignal,
): Promise<void> {
  let start = performance.now();
  for (const one of all) {
    if (signal?.aborted) return;
    work(one);
    if (performance.now() - start < SLICE) continue;
    await nextTurn();
    start = performance.now();
  }
}
