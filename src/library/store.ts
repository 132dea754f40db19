import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { type CataloguePage, changedPage, pageOf } from './catalogue';
import { Connection, openSteps, type Step, whole } from './connection';
import { announceLoss } from './news';
import { reportOf } from './readings';
import type {
  PageCopy,
  Pair,
  Reading,
  ReportRecord,
  Roster,
  StoredDecision,
  StoredFollowUp,
} from './records';

/** 库的表 The stores of the database. */
export interface LibraryDb extends DBSchema {
  reports: {
    key: string;
    value: ReportRecord;
    indexes: {
      year: number;
      agencyKey: string;
      address: string;
      worst: [error: number, warning: number, agencyKey: string];
    };
  };
  readings: { key: string; value: Reading; indexes: { report: string } };
  decisions: { key: string; value: StoredDecision; indexes: { address: string } };
  pairs: { key: string; value: Pair };
  /** `reviewer`: which copy of the library this is. */
  settings: { key: string; value: string };
  /** What the table of all reports reads: the reports once more, packed. */
  catalogue: { key: number; value: CataloguePage };
  copies: { key: string; value: PageCopy; indexes: { madeAt: string } };
  followUps: { key: string; value: StoredFollowUp };
  rosters: { key: string; value: Roster };
}

/** newer: written by a later version of ours; full: no room left; blocked: the browser gives no database, or one that cannot be mended. */
export type LibraryProblem = 'newer' | 'full' | 'blocked';

/** 库不可用 Why the library could not be used. The review goes on without it. */
export class LibraryError extends Error {
  constructor(readonly problem: LibraryProblem) {
    super(problem);
  }
}

/** 损坏 Something that is stored is not what we wrote. */
export class Damage extends Error {}

/** 逐版升级 What each version adds to the one before; a database of any older version passes through all that follow. */
export const steps: readonly Step<LibraryDb>[] = [
  (db) => {
    const reports = db.createObjectStore('reports', { keyPath: 'key' });
    reports.createIndex('year', 'year');
    reports.createIndex('agencyKey', 'agencyKey');
    reports.createIndex('address', 'address');
    db.createObjectStore('readings', { keyPath: 'id' }).createIndex('report', 'report');
    db.createObjectStore('decisions', { keyPath: 'id' }).createIndex('address', 'address');
    db.createObjectStore('pairs', { keyPath: 'id' });
    db.createObjectStore('settings');
  },
  async (db, transaction) => {
    db.createObjectStore('catalogue', { keyPath: 'id' });
    db.createObjectStore('copies', { keyPath: 'id' }).createIndex('madeAt', 'madeAt');
    db.createObjectStore('followUps', { keyPath: 'report' });
    db.createObjectStore('rosters', { keyPath: 'id' });
    await addSummaries(transaction);
  },
  // The order in which the table of all reports is first seen: its first screen is read without the rest.
  (_, transaction) => {
    const worst = ['counts.error', 'counts.warning', 'agencyKey'];
    transaction.objectStore('reports').createIndex('worst', worst);
  },
];

/** Step 2: every report gets its summary, one after the other, so that no more than one report's readings are in memory. */
async function addSummaries(transaction: Parameters<Step<LibraryDb>>[1]): Promise<void> {
  const readings = transaction.objectStore('readings').index('report');
  const decisions = transaction.objectStore('decisions').index('address');
  let cursor = await transaction.objectStore('reports').openCursor();
  while (cursor !== null) {
    const { key, address } = cursor.value;
    const record = reportOf(await readings.getAll(key), await decisions.getAll(address));
    // A report without readings states nothing: nothing could be shown of it.
    await (record === null ? cursor.delete() : cursor.update(record));
    const page = pageOf(key);
    const catalogue = transaction.objectStore('catalogue');
    if (record !== null)
      await catalogue.put(changedPage(await catalogue.get(page), page, new Map([[key, record]])));
    cursor = await cursor.continue();
  }
}

/** The name of the database. */
export const NAME = 'gouji-library';
const connection = new Connection<LibraryDb>(announceLoss);

/** 开库 The one connection of this page or worker, opened when it is first needed. */
export function database(upgrades = steps): Promise<IDBPDatabase<LibraryDb>> {
  return connection.get(() => open(upgrades));
}

/** Closes the connection: for tests, and before the database is deleted. */
export function closeDatabase(): Promise<void> {
  return connection.close();
}

/** Says in the settings store that what follows from the readings is being worked out again: a page may be closed over it. */
export const MENDING = 'mending';

async function open(upgrades: typeof steps): Promise<IDBPDatabase<LibraryDb>> {
  let fresh = false;
  const db = await connection.open(NAME, upgrades, () => {
    fresh = true;
  });
  const cutOff = fresh
    ? (await indexedDB.databases()).some(({ name }) => name === `${NAME}-rescue`)
    : (await db.get('settings', MENDING)) !== undefined;
  if (!cutOff) return db;
  db.close();
  throw new Damage();
}

/** Opens it under a name of its own; whoever closes it is not asked. */
export function openLibrary(name: string): Promise<IDBPDatabase<LibraryDb>> {
  return openSteps(name, steps);
}

/** What the browser says where a store, an index or a record is not there or cannot be read, and what we say who stumble over one. */
const DAMAGE = [
  ...['NotFoundError', 'DataError', 'UnknownError', 'NotReadableError', 'ConstraintError', 'DataCloneError'],
  ...['TypeError', 'SyntaxError', 'RangeError'],
];

/** 库的错误 What the browser calls by many names. */
export function asLibraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return new LibraryError('newer');
  if (name === 'QuotaExceededError') return new LibraryError('full');
  return new LibraryError('blocked');
}

/** 是否损坏 Whether what went wrong may be mended. */
export function isDamage(error: unknown): boolean {
  if (error instanceof Damage) return true;
  return (error instanceof Error || error instanceof DOMException) && DAMAGE.includes(error.name);
}

/** 事务 A transaction over these stores. */
export type LibraryTransaction<
  Stores extends readonly StoreNames<LibraryDb>[],
  Mode extends 'readonly' | 'readwrite' | 'versionchange' = 'readonly',
> = IDBPTransaction<LibraryDb, Stores, Mode>;

/** 改库 Changes these stores in one transaction: all that `work` does is kept, or nothing of it. */
export async function changing<Stores extends readonly StoreNames<LibraryDb>[], T>(
  stores: Stores,
  work: (tx: LibraryTransaction<Stores, 'readwrite'>) => Promise<T>,
): Promise<T> {
  return whole((await database()).transaction(stores, 'readwrite'), work);
}
