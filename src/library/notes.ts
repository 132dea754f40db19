import { guarded } from './guarded';
import { announceChange } from './news';
import type { Roster, StoredFollowUp } from './records';
import { recordStores, refreshRecords } from './refresh';
import { changing, database } from './store';
import type { FollowUp } from './summary';

/** 标为 Notes how reports are followed up; null takes the note back. Reports that are not there are left out. */
export function setFollowUp(
  keys: readonly string[],
  status: FollowUp | null,
  note = '',
  now = new Date().toISOString(),
): Promise<void> {
  return guarded(async () => {
    await changing(recordStores, async (tx) => {
      for (const key of keys) {
        if ((await tx.objectStore('reports').getKey(key)) === undefined) continue;
        await tx.objectStore('followUps').put({ report: key, status, note, at: now });
      }
      await refreshRecords(tx, keys);
    });
    announceChange({ keys: [...keys] });
  });
}

/** What was noted of a report, with when and why; null where nothing is. */
export function followUpOf(key: string): Promise<StoredFollowUp | null> {
  return guarded(async () => (await (await database()).get('followUps', key)) ?? null);
}

/** 名册 All that are kept, last changed first. */
export function listRosters(): Promise<Roster[]> {
  return guarded(async () => {
    const all = await (await database()).getAll('rosters');
    return all.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  });
}

/** Keeps a roster under its id: a new one, or the one that was there before. */
export function putRoster(roster: Roster): Promise<void> {
  return guarded(async () => {
    await (await database()).put('rosters', roster);
  });
}

/** Forgets a roster. Reports are not touched. */
export function forgetRoster(id: string): Promise<void> {
  return guarded(async () => {
    await (await database()).delete('rosters', id);
  });
}

/** 认定 What persons said of pairs of names, by the id of the pair: true for one agency, false for two. */
export function listPairs(): Promise<Map<string, boolean>> {
  return guarded(async () => {
    const pairs = await (await database()).getAll('pairs');
    return new Map(pairs.map(({ id, same }) => [id, same]));
  });
}
