/** So long may one piece of work hold the page up, in milliseconds: half of a frame. */
const SLICE = 8;

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

/** A message to ourselves: unlike timers it is not put off in a window that nobody looks at. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
