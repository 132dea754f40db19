import type { IDBPDatabase } from 'idb';
import { pageOf } from './catalogue';
import { whole } from './connection';
import type { ReportRecord } from './records';
import { writeCatalogue } from './refresh';
import { inSlices, together } from './slices';
import { asLibraryError, database, type LibraryDb, type LibraryTransaction } from './store';

/** Begins the name, in the settings store, of what says that lines are missing in the catalogue: one for each import that is under way or was cut off. */
const BEHIND = 'catalogue behind ';
const marks = () => IDBKeyRange.bound(BEHIND, `${BEHIND}\uffff`);

/**
 * 记目录落后 Says that an import writes reports without their lines, in the transaction that does. Never twice the same is said, so that
 * whoever catches up meanwhile sees that there is more.
 */
export async function fallBehind(
  tx: Pick<LibraryTransaction<['settings'], 'readwrite'>, 'objectStore'>,
  name: string,
): Promise<void> {
  await tx.objectStore('settings').put(crypto.randomUUID(), BEHIND + name);
}

/** 补上 Writes the lines of these reports, all that this import wrote: the catalogue is behind by nothing of it. */
export async function endBehind(name: string, keys: Iterable<string>): Promise<void> {
  const db = await database();
  await writeLines(db, keys);
  await db.delete('settings', BEHIND + name);
}

/**
 * 赶上 Brings the catalogue to where the reports are, where an import was cut off or goes on in another window. Gives false where there is
 * no room for it: the reports alone are whole then.
 */
export async function catchUp(): Promise<boolean> {
  const db = await database();
  const found = await marksIn(db);
  if (found.length === 0) return true;
  try {
    // Asked for after the marks: what is written later changes its mark.
    await writeLines(db, await db.getAllKeys('reports'));
    for (const { key, said } of found) {
      const tx = db.transaction('settings', 'readwrite');
      if ((await tx.store.get(key)) === said) await tx.store.delete(key);
      await tx.done;
    }
    return true;
  } catch (error) {
    if (asLibraryError(error).problem === 'full') return false;
    throw error;
  }
}

async function marksIn(db: IDBPDatabase<LibraryDb>): Promise<{ key: string; said: string }[]> {
  const { store } = db.transaction('settings');
  const [keys, values] = await Promise.all([store.getAllKeys(marks()), store.getAll(marks())]);
  return keys.map((key, index) => ({ key, said: values[index]! }));
}

/** Records are small: so many are asked for at a time. */
const RECORDS = 64;

/** 写目录 The lines of these reports as they are now, each page of the catalogue once and by itself. */
export async function writeLines(db: IDBPDatabase<LibraryDb>, keys: Iterable<string>): Promise<void> {
  const pages = new Map<number, string[]>();
  await inSlices(keys, (key) => {
    const id = pageOf(key);
    const there = pages.get(id);
    if (there === undefined) pages.set(id, [key]);
    else there.push(key);
  });
  for (const onPage of pages.values())
    await whole(db.transaction(['reports', 'catalogue'], 'readwrite'), async (tx) => {
      const changed = new Map<string, ReportRecord | null>();
      await together(
        onPage,
        async (key) => {
          changed.set(key, (await tx.objectStore('reports').get(key)) ?? null);
        },
        RECORDS,
      );
      await writeCatalogue(tx, changed);
    });
}
