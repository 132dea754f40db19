import browser from 'webextension-polyfill';
import type { Batch } from './job';

/** 记下的批次 In another place than the database itself: each batch by its id with its title, until a person removes it. */
const PREFIX = 'batch:';

/** 记下 That there is this batch. The batch does not wait for it, nor fail by it. */
export async function noteBatch({ id, title }: Batch): Promise<void> {
  await browser.storage.local.set({ [PREFIX + id]: title }).catch(() => undefined);
}

/** 划去 That these are no more; left out: any. */
export async function strikeBatches(ids?: readonly string[]): Promise<void> {
  const keys = ids?.map((id) => PREFIX + id) ?? [...(await noted()).keys()].map((id) => PREFIX + id);
  await browser.storage.local.remove(keys).catch(() => undefined);
}

/** 丢失的批次 Those that were noted and are not among these: browsers take a database away without a word. Those not noted yet are. */
export async function lostAmong(here: readonly Batch[]): Promise<Pick<Batch, 'id' | 'title'>[]> {
  const known = await noted();
  for (const batch of here) if (known.get(batch.id) !== batch.title) await noteBatch(batch);
  const ids = new Set(here.map(({ id }) => id));
  return [...known].filter(([id]) => !ids.has(id)).map(([id, title]) => ({ id, title }));
}

async function noted(): Promise<Map<string, string>> {
  const all = Object.entries(await browser.storage.local.get(null));
  return new Map(
    all.flatMap(([key, title]) =>
      key.startsWith(PREFIX) && typeof title === 'string' ? [[key.slice(PREFIX.length), title] as const] : [],
    ),
  );
}
