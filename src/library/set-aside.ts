import type { DBSchema, IDBPDatabase } from 'idb';
import { Connection, whole } from './connection';
import { announceChange } from './news';
import { asLibraryError } from './store';

/** 另存的记录 A record that could not be used, as far as it could be read. It stands apart, so that nothing done to the library touches it. */
export interface SetAside {
  /** Database, store and key: the same record is set aside once. */
  id: string;
  database: string;
  store: string;
  key: unknown;
  /** unreadable: the browser did not give it; shape: it is not what we write; orphan: what it belongs to is gone. */
  why: 'unreadable' | 'shape' | 'orphan';
  /** Left out where it could not be read. */
  value?: unknown;
  at: string;
}

interface SetAsideDb extends DBSchema {
  records: { key: string; value: SetAside };
}

const NAME = 'gouji-set-aside';
const connection = new Connection<SetAsideDb>();

function database(): Promise<IDBPDatabase<SetAsideDb>> {
  return connection.get(() => {
    const opening = connection.open(NAME, [(db) => void db.createObjectStore('records', { keyPath: 'id' })]);
    return opening.catch((error: unknown) => {
      throw asLibraryError(error);
    });
  });
}

/** Closes the connection: for tests. */
export function closeSetAside(): Promise<void> {
  return connection.close();
}

/** 另存 Keeps records that could not be used. Once this has come back they may be taken out where they stood. */
export async function setAside(records: readonly Omit<SetAside, 'id' | 'at'>[]): Promise<void> {
  if (records.length === 0) return;
  const at = new Date().toISOString();
  await whole((await database()).transaction('records', 'readwrite'), async (tx) => {
    for (const record of records)
      await tx.store.put({ ...record, id: JSON.stringify([record.database, record.store, record.key]), at });
  });
}

/** 另存了多少 How many there are; none where that cannot be told. */
export async function countSetAside(): Promise<number> {
  return database()
    .then((db) => db.count('records'))
    .catch(() => 0);
}

/** 另存的有哪些 What they are called, the first so many. */
export async function namesSetAside(most: number): Promise<string[]> {
  return (await (await database()).getAll('records', null, most)).map(nameOf);
}

/** 下载另存的 All of them as the bytes of a file. Bytes within a record stand there in base64. */
export async function setAsideBlob(): Promise<Blob> {
  const db = await database();
  const pieces: string[] = ['{"schema":"gouji/set-aside@1","records":['];
  let first = true;
  for (const id of await db.getAllKeys('records')) {
    const record = await db.get('records', id);
    if (record === undefined) continue;
    pieces.push(`${first ? '' : ','}\n${JSON.stringify(record, plain)}`);
    first = false;
  }
  return new Blob([...pieces, '\n]}'], { type: 'application/json' });
}

/** 删去另存的 Forgets them: a person has them in a file, or wants none of them. */
export async function forgetSetAside(): Promise<void> {
  try {
    await (await database()).clear('records');
  } catch (error) {
    throw asLibraryError(error);
  }
  announceChange(null);
}

/** 名称 What a person would know a record by: agency and year, an address, a title, a file. */
export function nameOf({ store, key, value }: Pick<SetAside, 'store' | 'key' | 'value'>): string {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const own = [given.agency, given.name, given.title, given.label].find((one) => typeof one === 'string');
  if (typeof own === 'string' && own !== '') return own;
  // Keys of reports and readings begin with agency, year and address; those of decisions with an address.
  const [list = ''] = /^\[.*?\](?= |$)/.exec(String(key)) ?? [];
  const parts = parse(list).filter((one) => ['string', 'number'].includes(typeof one));
  return parts.length > 0 ? parts.slice(0, 2).join(' ') : `${store} ${String(key)}`;
}

function parse(text: string): unknown[] {
  try {
    return JSON.parse(text) as unknown[];
  } catch {
    return [];
  }
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof ArrayBuffer) return plain('', new Uint8Array(value));
  if (!(value instanceof Uint8Array)) return typeof value === 'bigint' ? String(value) : value;
  const text = Array.from(value, (byte) => String.fromCharCode(byte)).join('');
  return { base64: btoa(text) };
}
