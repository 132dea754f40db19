import { openDB } from 'idb';

/** 旧库 A database as an earlier version of ours left it: version, stores, records by key. Bytes stand as base64. */
export interface Stored {
  version: number;
  stores: Record<
    string,
    { keyPath: string | null; indexes: Record<string, string | string[]>; records: [IDBValidKey, unknown][] }
  >;
}

/** Makes a database of it, by nothing of ours. */
export async function putBack(name: string, { version, stores }: Stored): Promise<void> {
  const db = await openDB(name, version, {
    upgrade(made) {
      for (const [store, { keyPath, indexes }] of Object.entries(stores)) {
        const created = made.createObjectStore(store, keyPath === null ? undefined : { keyPath });
        for (const [index, path] of Object.entries(indexes)) created.createIndex(index, path);
      }
    },
  });
  for (const [store, { keyPath, records }] of Object.entries(stores))
    for (const [key, value] of records)
      await (keyPath === null ? db.put(store, asBytes(value), key) : db.put(store, asBytes(value)));
  db.close();
}

/** What a store held, with bytes as bytes. */
export function recordsIn({ stores }: Stored, store: string): unknown[] {
  return (stores[store]?.records ?? []).map(([, value]) => asBytes(value));
}

function asBytes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('base64' in value) return new Uint8Array(Buffer.from(String(value.base64), 'base64'));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asBytes(one)]));
}
