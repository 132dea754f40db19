import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { type SetAside, setAside } from './set-aside';
import { LibraryError } from './store';

/** 可修复的库 A database as mending has to know it. */
export interface Mendable {
  name: string;
  /** Opens it as it should be, made anew where it is gone; the same under another name, to see how it should be. */
  open(name: string): Promise<IDBPDatabase>;
  /** Lets go of it in this page. */
  close(): Promise<void>;
  /** By store: whether a record is what we write. Stores that are not named follow from these, and are worked out again. */
  sound: Record<string, (value: unknown, key: IDBValidKey) => boolean>;
  /** Whether what follows is as it should be: looked at where nothing else is wrong. */
  follows(db: IDBPDatabase): Promise<boolean>;
  /** What belongs to nothing once these are gone. Asked before anything is taken out. */
  orphans(db: IDBPDatabase, lost: readonly Lost[]): Promise<Lost[]>;
  /** Works out again what follows. May be begun again where it was cut off. */
  finish(db: IDBPDatabase): Promise<void>;
}

/** What is to be set aside of a database. */
export type Lost = Omit<SetAside, 'id' | 'at' | 'database'>;

const AT_ONCE = 50;
const underWay = new Map<string, Promise<number | null>>();

/** Where everything sound is brought while a database is made anew: if it is still there, a page was closed over it. */
export const rescueOf = (name: string) => `${name}-rescue`;

/**
 * 修复 Looks through a database and mends it: what is not sound is set aside and taken out, what follows from the rest is worked out
 * again. Where stores are missing it is made anew from what can be read. Gives how many records were set aside, null where nothing is
 * wrong. Of several pages one does it. Throws what the browser says where the database cannot be opened at all: nothing is touched then.
 */
export function mend(given: Mendable): Promise<number | null> {
  const { name } = given;
  const task = () => mendNow(given);
  const mending =
    underWay.get(name) ??
    (typeof navigator !== 'undefined' && navigator.locks !== undefined
      ? navigator.locks.request(`${name}-mend`, task)
      : task()
    ).finally(() => underWay.delete(name));
  underWay.set(name, mending);
  return mending;
}

/** Whether there is a database of this name. Asking for one that is not there would make it. */
export async function exists(name: string): Promise<boolean> {
  return (await indexedDB.databases()).some((one) => one.name === name);
}

async function mendNow(given: Mendable): Promise<number | null> {
  await given.close();
  if (await exists(rescueOf(given.name))) {
    if (await isComplete(given.name)) return bringBack(given, 0);
    await deleteDB(rescueOf(given.name));
  }
  if (!(await exists(given.name))) return null;
  const model = await modelOf(given);
  const db = await openDB(given.name, undefined, { blocking: (_, __, event) => close(event.target) });
  try {
    if (db.version > model.version) throw new LibraryError('newer');
    const isWhole = structureOf(db) === model.structure;
    const lost: Lost[] = [];
    const known = [...db.objectStoreNames].filter((store) => given.sound[store] !== undefined);
    for (const store of known)
      for await (const record of recordsOf(db, store))
        if ('unreadable' in record) lost.push({ store, key: record.key, why: 'unreadable' });
        else if (!given.sound[store]!(record.value, record.key))
          lost.push({ store, key: record.key, why: 'shape', value: record.value });
    if (isWhole && lost.length === 0 && (await given.follows(db).catch(() => false))) return null;
    lost.push(...(await given.orphans(db, lost)));
    await setAside(lost.map((one) => ({ ...one, database: given.name })));
    if (isWhole) {
      for (const { store, key } of lost) await db.delete(store, key as IDBValidKey);
      await given.finish(db);
      return lost.length;
    }
    await carryAway(given, db, lost);
    db.close();
    await deleteDB(given.name);
    return await bringBack(given, lost.length);
  } finally {
    db.close();
  }
}

const close = (db: EventTarget | null) => (db as IDBDatabase | null)?.close();

type Found = { key: IDBValidKey; value: unknown } | { key: IDBValidKey; unreadable: true };

/** Everything in a store, a few at a time; where some cannot be read together, each by itself. */
async function* recordsOf(db: IDBPDatabase, store: string): AsyncGenerator<Found> {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const keys = await db.getAllKeys(store, after, AT_ONCE);
    const last = keys.at(-1);
    if (last === undefined) return;
    const values: unknown[] = await db.getAll(store, after, AT_ONCE).catch(() => []);
    for (const [index, key] of keys.entries()) {
      if (values.length === keys.length) yield { key, value: values[index] };
      else
        yield await db.get(store, key).then(
          (value: unknown) => ({ key, value }),
          () => ({ key, unreadable: true as const }),
        );
    }
    after = IDBKeyRange.lowerBound(last, true);
  }
}

/** How the database should be: seen on one that is made for this and goes again. */
async function modelOf({ name, open }: Mendable): Promise<{ structure: string; version: number }> {
  const db = await open(`${name}-model`);
  const model = { structure: structureOf(db), version: db.version };
  db.close();
  await deleteDB(`${name}-model`);
  return model;
}

function structureOf(db: IDBPDatabase): string {
  const names = [...db.objectStoreNames];
  if (names.length === 0) return '';
  const tx = db.transaction(names);
  tx.done.catch(() => undefined);
  const stores = names.map((name) => {
    const store = tx.objectStore(name);
    const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
    return [name, store.keyPath, store.autoIncrement, indexes];
  });
  return JSON.stringify(stores);
}

/** Brings everything sound elsewhere; twice, as another page may have written meanwhile. */
async function carryAway(given: Mendable, db: IDBPDatabase, lost: readonly Lost[]): Promise<void> {
  const rescue = await openDB(rescueOf(given.name), 1, {
    upgrade(made) {
      made.createObjectStore('records');
      made.createObjectStore('state');
    },
  });
  try {
    const left = new Set(lost.map(({ store, key }) => JSON.stringify([store, key])));
    for (let times = 0; times < 2; times++)
      for (const store of [...db.objectStoreNames].filter((name) => given.sound[name] !== undefined))
        for await (const record of recordsOf(db, store)) {
          const id = [store, record.key];
          if ('unreadable' in record || left.has(JSON.stringify(id))) continue;
          if (times === 0 || (await rescue.getKey('records', id)) === undefined)
            await rescue.put('records', record.value, id);
        }
    await rescue.put('state', true, 'complete');
  } catch (error) {
    rescue.close();
    await deleteDB(rescueOf(given.name));
    throw error;
  }
  rescue.close();
}

async function isComplete(name: string): Promise<boolean> {
  const rescue = await openDB(rescueOf(name));
  const complete =
    rescue.objectStoreNames.contains('state') && (await rescue.get('state', 'complete')) === true;
  rescue.close();
  return complete;
}

async function bringBack(given: Mendable, lost: number): Promise<number> {
  const rescue = await openDB(rescueOf(given.name));
  const db = await given.open(given.name);
  try {
    let after: IDBKeyRange | undefined;
    for (;;) {
      const ids = (await rescue.getAllKeys('records', after, AT_ONCE)) as [string, IDBValidKey][];
      const last = ids.at(-1);
      if (last === undefined) break;
      const values: unknown[] = await rescue.getAll('records', after, AT_ONCE);
      const stores = [...new Set(ids.map(([store]) => store))];
      const tx = db.transaction(stores, 'readwrite');
      for (const [index, [name, key]] of ids.entries()) {
        const store = tx.objectStore(name);
        await (store.keyPath === null ? store.put(values[index], key) : store.put(values[index]));
      }
      await tx.done;
      after = IDBKeyRange.lowerBound(last, true);
    }
    await given.finish(db);
  } finally {
    rescue.close();
    db.close();
  }
  await deleteDB(rescueOf(given.name));
  return lost;
}
