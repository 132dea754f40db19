import type { IDBPDatabase, StoreNames, StoreValue } from 'idb';
import type { LibraryDb } from './store';

const AT_ONCE = 100;

/** 逐段取 Everything of a store, a few at a time. */
export async function* partsOf<Store extends StoreNames<LibraryDb>>(
  db: IDBPDatabase<LibraryDb>,
  store: Store,
): AsyncGenerator<StoreValue<LibraryDb, Store>[]> {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const keys = await db.getAllKeys(store, after, AT_ONCE);
    const last = keys.at(-1);
    if (last === undefined) return;
    yield await db.getAll(store, after, AT_ONCE);
    after = IDBKeyRange.lowerBound(last, true);
  }
}
