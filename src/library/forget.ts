import type { Review } from '../reconcile/review';
import { PAGES, pageOf } from './catalogue';
import { guarded } from './guarded';
import { identify } from './identity';
import { announceChange } from './news';
import { recordStores, removeReports } from './refresh';
import { inSlices } from './slices';
import { changing } from './store';

/** 删除一份 Forgets a report, its readings and copies, and what was decided at its address and noted of it. */
export async function forget(review: Review): Promise<void> {
  await forgetReports([identify(review).key]);
}

/** So many reports go in one transaction. */
const LOT = 250;

/**
 * 删除 The same of several. Many go by lots, each as a whole: where it is stopped or cut off, each report is there wholly or not at all. Gives
 * how many have gone.
 */
export function forgetReports(
  keys: readonly string[],
  { progress, signal, lot = LOT }: { progress?(done: number): void; signal?: AbortSignal; lot?: number } = {},
): Promise<number> {
  const gone: string[] = [];
  return guarded(async () => {
    // Those that stand on one page of the catalogue go together: it is written once for all of them.
    const pages = Array.from({ length: PAGES }, (): string[] => []);
    await inSlices(keys, (key) => pages[pageOf(key)]!.push(key));
    const left = pages.flat();
    try {
      while (gone.length < left.length && !signal?.aborted) {
        const next = left.slice(gone.length, gone.length + lot);
        await changing(recordStores, (tx) => removeReports(tx, next));
        gone.push(...next);
        progress?.(gone.length);
      }
    } finally {
      if (gone.length > 0) announceChange({ keys: gone });
    }
    return gone.length;
  });
}

/** 删除全部 Forgets everything but which copy of the library this is. */
export function forgetAll(): Promise<void> {
  return guarded(async () => {
    const stores = [...recordStores, 'pairs', 'rosters'] as const;
    await changing(stores, async (tx) => {
      for (const store of stores) await tx.objectStore(store).clear();
    });
    announceChange(null);
  });
}
