import type { Review } from '../reconcile/review';
import { guarded } from './guarded';
import { identify } from './identity';
import { announceChange } from './news';
import { recordStores, removeReports } from './refresh';
import { changing } from './store';

/** 删除一份 Forgets a report, its readings and copies, and what was decided at its address and noted of it. */
export function forget(review: Review): Promise<void> {
  return forgetReports([identify(review).key]);
}

/** 删除 The same of several, all or none of them. */
export function forgetReports(keys: readonly string[]): Promise<void> {
  return guarded(async () => {
    await changing(recordStores, (tx) => removeReports(tx, keys));
    announceChange({ keys: [...keys] });
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
