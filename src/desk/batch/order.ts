import browser from 'webextension-polyfill';
import { addJobs, createBatch, type NewSource } from '../../batch/batches';
import type { Batch } from '../../batch/job';
import type { PastedSelection } from '../route';

/** A source as it stands in an order: a file is not read before the order is given. */
export interface OrderedSource extends Omit<NewSource, 'file'> {
  content?: Blob;
}

/** 订单 What was understood, ready to be kept: how it is called, where it comes from, its sources. */
export interface Order {
  title: string;
  origin: string | null;
  sources: OrderedSource[];
}

/** What each way of ordering hands on as it is filled in: null while there is nothing to review. */
export type Report = (order: Order | null) => void;

/** So many files are in memory at the same time while they are put away. */
const AT_ONCE = 20;

/** 下单 Keeps an order with the bytes of its files, a few at a time: a folder of scans does not fit into memory. */
export async function place({ title, origin, sources }: Order): Promise<Batch> {
  const [first, ...rest] = chunks(sources);
  const batch = await createBatch(title, origin, await Promise.all((first ?? []).map(withBytes)));
  for (const some of rest) await addJobs(batch.id, await Promise.all(some.map(withBytes)));
  return batch;
}

function chunks(sources: readonly OrderedSource[]): OrderedSource[][] {
  const made: OrderedSource[][] = [];
  // Addresses weigh nothing: they go in one.
  const light = sources.filter(({ content }) => content === undefined);
  const heavy = sources.filter(({ content }) => content !== undefined);
  if (light.length > 0) made.push(light);
  for (let at = 0; at < heavy.length; at += AT_ONCE) made.push(heavy.slice(at, at + AT_ONCE));
  return made;
}

async function withBytes({ content, ...source }: OrderedSource): Promise<NewSource> {
  return content === undefined ? source : { ...source, file: new Uint8Array(await content.arrayBuffer()) };
}

/** 别处下的单 An attachment that was asked for in the popup, or what was selected on a page. Null where it was taken already. */
export async function orderFrom({
  file,
  pasted,
}: {
  file?: string | undefined;
  pasted?: string | undefined;
}): Promise<Order | null> {
  if (file !== undefined)
    return {
      title: lastPart(file),
      origin: null,
      sources: [{ source: { type: 'address', url: file, typed: true }, label: lastPart(file) }],
    };
  const key = `pasted:${pasted}`;
  const selection = (await browser.storage.session.get(key))[key] as PastedSelection | undefined;
  if (selection === undefined) return null;
  await browser.storage.session.remove(key);
  const { content, title, url } = selection;
  return {
    title: title || lastPart(url),
    origin: null,
    sources: [{ source: { type: 'pasted', content }, label: title }],
  };
}

function lastPart(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname.split('/').at(-1) ?? '') || address;
  } catch {
    return address;
  }
}
