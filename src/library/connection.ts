import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';

/** 逐版升级 What a version adds to the one before. */
export type Step<Schema extends DBSchema> = (
  db: IDBPDatabase<Schema>,
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => void | Promise<void>;

/** 连接 The one connection of this page or worker to a database, opened when it is first needed. */
export class Connection<Schema extends DBSchema> {
  #opened: Promise<IDBPDatabase<Schema>> | null = null;

  /** `lost`: it was taken from us, by another page of ours or by the browser. */
  constructor(private readonly lost: () => void = () => undefined) {}

  /** The database. Where it could not be opened that is tried again when it is next asked for. */
  get(open: () => Promise<IDBPDatabase<Schema>>): Promise<IDBPDatabase<Schema>> {
    this.#opened ??= open().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  /** Opens what `get` is to give: a database of any older version passes through all steps that follow. `made`: there was none. */
  open(
    name: string,
    steps: readonly Step<Schema>[],
    made: () => void = () => undefined,
  ): Promise<IDBPDatabase<Schema>> {
    const lost = () => {
      this.#opened = null;
      this.lost();
    };
    return openSteps(name, steps, { made, lost });
  }

  /** Closes it: for tests, and before the database is deleted. */
  async close(): Promise<void> {
    const opened = this.#opened;
    this.#opened = null;
    (await opened?.catch(() => null))?.close();
  }
}

/** 开库 Opens a database; `lost`: another page wants a later version of it, or the browser has taken it away, and the connection is closed. */
export function openSteps<Schema extends DBSchema>(
  name: string,
  steps: readonly Step<Schema>[],
  { made, lost }: { made?: () => void; lost?: () => void } = {},
): Promise<IDBPDatabase<Schema>> {
  return unlessHeld((held) =>
    openDB<Schema>(name, steps.length, {
      async upgrade(opened, oldVersion, _, transaction) {
        if (oldVersion === 0) made?.();
        for (const step of steps.slice(oldVersion)) await step(opened, transaction);
      },
      blocked: held,
      blocking: (_, __, event) => {
        lost?.();
        (event.target as IDBDatabase).close();
      },
      terminated: () => lost?.(),
    }),
  );
}

/** So long is waited for another page of ours that still has an older version open. */
const HELD_MS = 10_000;

/** 不空等 But not for ever: a page that does not let go of an older version is a reason to say that nothing is kept. */
function unlessHeld<Db extends { close(): void }>(open: (held: () => void) => Promise<Db>): Promise<Db> {
  return new Promise((resolve, reject) => {
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const held = () => {
      timer = setTimeout(() => {
        late = true;
        reject(new Error('held by another page'));
      }, HELD_MS);
    };
    open(held)
      .then((db) => (late ? db.close() : resolve(db)), reject)
      .finally(() => clearTimeout(timer));
  });
}

/** 全或无 Ends a transaction with what was done in it, or takes all of it back. Of a full disk only the transaction itself may know. */
export async function whole<Tx extends { done: Promise<void>; error: DOMException | null; abort(): void }, T>(
  tx: Tx,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    const { error: reason } = tx;
    try {
      tx.abort();
    } catch {
      // It has ended by itself.
    }
    throw reason ?? error;
  }
}
