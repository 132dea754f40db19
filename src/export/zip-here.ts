/**
 * 就地压缩 What `write-excel-file` gets in the place of fflate (vite.config.ts): fflate's `zip` compresses larger files in a worker made
 * of a blob, which the content security policy of an extension forbids. In Firefox it then waits for ever.
 */
import { type Zippable, zipSync } from 'fflate';

export * from 'fflate';

/** The same `zip`, at once and on the spot. */
export function zip(files: Zippable, done: (error: Error | null, data: Uint8Array) => void): void {
  let data = new Uint8Array();
  let failure: Error | null = null;
  try {
    data = zipSync(files, { level: 4 });
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
  }
  // Later, as callers of something asynchronous expect.
  queueMicrotask(() => done(failure, data));
}
