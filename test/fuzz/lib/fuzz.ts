import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { it } from 'vitest';

/**
 * 随机测试 One property. In CI a fixed seed and a number of runs that takes seconds; with FUZZ_SECONDS (`npm run fuzz`) as many runs as
 * fit into that time. A failure prints its seed and the smallest case that was found.
 */
export function fuzz<T>(
  name: string,
  runs: number,
  cases: fc.Arbitrary<T>,
  holds: (given: T) => void | Promise<void>,
): void {
  const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
  const seed = Number(process.env.FUZZ_SEED ?? 20_190_515);
  const long = seconds > 0;
  const options: fc.Parameters<[T]> = long
    ? {
        seed,
        numRuns: 1e9,
        interruptAfterTimeLimit: seconds * 1000,
        markInterruptAsFailure: false,
        // What the time has run out on was not wrong.
        skipEqualValues: false,
      }
    : { seed, numRuns: runs };
  it(
    name,
    async () => {
      let count = 0;
      const property = fc.asyncProperty(cases, async (given) => {
        count++;
        if (long) note(name, given, count);
        await holds(given);
      });
      try {
        await fc.assert(property, options);
      } finally {
        if (long) console.log(`${name}: ${count} cases, seed ${seed}`);
      }
    },
    long ? seconds * 1000 + 3_600_000 : 120_000,
  );
}

/** Where the runner finds the case that a hanging property is at: `scripts/fuzz.mjs` watches it. */
function note(name: string, given: unknown, count: number): void {
  const folder = process.env.FUZZ_FOLDER ?? 'artifacts/fuzz';
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'current.txt'), `${name}\ncase ${count}\n${fc.stringify(given)}\n`);
}
