/** 成对 What two pieces of work took, run by turns so that whatever else the machine does strikes both. Times in milliseconds. */
export interface Pair {
  ours: number;
  theirs: number;
  /** The median of the ratios of the pairs. */
  ratio: number;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Runs both by turns, after the first few runs. Work that is too short for the clock is repeated within one turn. */
export function paired(ours: () => unknown, theirs: () => unknown, rounds = 15): Pair {
  for (let i = 0; i < 3; i++) [timed(ours), timed(theirs)];
  const [often, asOften] = [repeats(ours), repeats(theirs)];
  const pairs = Array.from({ length: rounds }, (_, i) => {
    const first = i % 2 === 0;
    const a = first ? timed(ours, often) : 0;
    const b = timed(theirs, asOften);
    return [first ? a : timed(ours, often), b] as const;
  });
  return {
    ours: median(pairs.map(([a]) => a)),
    theirs: median(pairs.map(([, b]) => b)),
    ratio: median(pairs.map(([a, b]) => a / b)),
  };
}

/** 热 The same once both are warm: run so often before that the engine compiles nothing anew, or for a second. */
export function pairedWarm(ours: () => unknown, theirs: () => unknown, rounds = 15): Pair {
  for (const work of [ours, theirs]) {
    const end = performance.now() + 1000;
    for (let i = 0; i < 400 && performance.now() < end; i++) work();
  }
  return paired(ours, theirs, rounds);
}

/** So often that one turn takes at least two milliseconds: clocks in pages are coarse. */
function repeats(work: () => unknown): number {
  let times = 1;
  while (times < 4096 && timed(work, times) * times < 2) times *= 2;
  return times;
}

/** What one run took, in milliseconds. */
export function timed(work: () => unknown, times = 1): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) work();
  return (performance.now() - start) / times;
}
