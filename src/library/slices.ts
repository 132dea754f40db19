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
