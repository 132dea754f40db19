import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import type { Review } from '../reconcile/review';
import { guarded } from './guarded';
import { announceChange } from './news';
import { readingOf } from './readings';
import type { PageCopy } from './records';
import { changing, database } from './store';

/** 留下的副本 A copy as it is handed out. */
export interface KeptCopy extends Omit<PageCopy, 'html' | 'id'> {
  html: string;
}

/** 网页副本入库 Keeps the copy of what a reading read, compressed; of the same reading again the first stays. False where it is kept already. */
export function keepCopy(
  review: Review,
  html: string,
  hash: string,
  now = new Date().toISOString(),
): Promise<boolean> {
  return guarded(async () => {
    const { id, report } = readingOf(review);
    const packed = gzipSync(strToU8(html)) as Uint8Array<ArrayBuffer>;
    const adds = await changing(['readings', 'copies'] as const, async (tx) => {
      // A copy of a reading that the library does not have could never be found again.
      const known = await tx.objectStore('readings').getKey(id);
      const kept = await tx.objectStore('copies').getKey(id);
      const isNew = known !== undefined && kept === undefined;
      if (isNew)
        await tx
          .objectStore('copies')
          .put({ id, html: packed, hash, madeAt: now, url: review.source.url, size: packed.length });
      return isNew;
    });
    if (adds) announceChange({ keys: [report] });
    return adds;
  });
}

/** 查副本 The copy of a reading; null where none is kept. */
export function copyOf(reading: string): Promise<KeptCopy | null> {
  return guarded(async () => {
    const stored = await (await database()).get('copies', reading);
    if (stored === undefined) return null;
    const { id: _, html, ...rest } = stored;
    return { ...rest, html: typeof html === 'string' ? html : strFromU8(gunzipSync(html)) };
  });
}

/** 清理副本 Deletes the copies that are older than so many days (null: none are), and gives how many. Readings stay. */
export function pruneCopies(days: number | null, now = Date.now()): Promise<number> {
  return guarded(async () => {
    if (days === null) return 0;
    const last = new Date(now - days * 86_400_000).toISOString();
    const count = await changing(['copies'] as const, async (tx) => {
      let gone = 0;
      const old = IDBKeyRange.upperBound(last, true);
      let cursor = await tx.objectStore('copies').index('madeAt').openCursor(old);
      while (cursor !== null) {
        await cursor.delete();
        gone += 1;
        cursor = await cursor.continue();
      }
      return gone;
    });
    if (count > 0) announceChange(null);
    return count;
  });
}
