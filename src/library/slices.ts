import { nextTurn, SLICE } from '../turn';

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
