import { decode } from '../files/decode';
import { doorwayOf } from './doorway';
import { type Fetched, FetchProblem } from './fetch-page';
import type { JobFailure } from './job';
import { dateIn, dateOfAddress } from './list-dates';
import { asItem, itemsOf, type ListItem } from './list-items';
import { recordsOf } from './list-service';
import { type List, readList, withoutRepeats, yearsOf } from './listing';
import { parsePage } from './parse-page';

/** 取页 Fetches one page of a list in its host's turn; `body` makes it a POST. */
export type FetchList = (request: { url: string; body?: string }) => Promise<Fetched>;

/** 读完列表 A list with all that its further pages name, and why no more of them were read. */
export interface FollowedList extends List {
  /** Pages read beside the first. */
  pages: number;
  /** end: there are no more; limit: more than were asked for; failed: one could not be read, what came before is here. */
  stopped: 'end' | 'limit' | 'failed';
  failure: JobFailure | null;
}

/**
 * 逐页读 Reads on from a list, page by page, at a person's wish: at most `limit` pages, and no further than where pages repeat what is known,
 * forward to the beginning, are not there or name nothing. `onPage` is told after each; ending `signal` stops between two.
 */
export async function followPages(
  list: List,
  fetch: FetchList,
  limit: number,
  onPage: (list: FollowedList) => void = () => undefined,
  signal?: AbortSignal,
): Promise<FollowedList> {
  const followed: FollowedList = { ...list, pages: 0, stopped: 'end', failure: null };
  for (const request of requestsOf(list)) {
    signal?.throwIfAborted();
    if (followed.pages >= limit) return { ...followed, stopped: 'limit' };
    let items: ListItem[] | null;
    try {
      items = itemsIn(await fetch(request), list);
    } catch (error) {
      if (!(error instanceof FetchProblem)) throw error;
      const gone = error.failure.kind === 'status' && error.failure.detail === '404';
      return gone ? followed : { ...followed, stopped: 'failed', failure: error.failure };
    }
    if (items === null || items.length === 0) return followed;
    const all = withoutRepeats([...followed.items, ...items]);
    const grew = all.length > followed.items.length;
    followed.items = all;
    followed.years = yearsOf(all);
    followed.pages++;
    onPage({ ...followed });
    // The first page of a service repeats what the page itself shows.
    if (!grew && followed.pages > 1) return followed;
    if (list.total !== null && all.length >= list.total && list.next?.type === 'service') return followed;
  }
  return followed;
}

/** The requests for the further pages in order; those of a service never end by themselves. */
function* requestsOf({ next }: List): Generator<{ url: string; body?: string }> {
  if (next === null) return;
  if (next.type === 'pages') {
    for (const url of next.urls) yield { url };
    return;
  }
  const { url, body, first } = next.call;
  for (let page = first; ; page++) {
    const at = (text: string) => text.replaceAll('{page}', String(page));
    yield body === undefined ? { url: at(url) } : { url: at(url), body: at(body) };
  }
}

/** What a further page names; null if it is no page of this list: it forwards to elsewhere. */
function itemsIn({ bytes, contentType, url }: Fetched, list: List): ListItem[] | null {
  const { text } = decode(bytes, contentType);
  if (/^\s*<\?xml|<datastore>/i.test(text.slice(0, 2000)) && /<record>/i.test(text))
    return recordsOf(text).flatMap((html) => itemsOf(parsePage({ html }, list.url), list.url, list.title));
  if (/^\s*[[{]/.test(text)) return itemsOfJson(text, list);
  const page = parsePage({ html: text }, url);
  if (doorwayOf(page, text, url) !== null) return null;
  return readList(text, url).items;
}

/** The answer of a service: records with a title and an address wherever they stand, or HTML within. */
function itemsOfJson(text: string, list: List): ListItem[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const items: ListItem[] = [];
  const visit = (part: unknown, depth: number) => {
    if (depth > 8 || items.length > 5000) return;
    if (typeof part === 'string' && /<a\s[^<>]*href/i.test(part))
      items.push(...itemsOf(parsePage({ html: part }, list.url), list.url, list.title));
    else if (Array.isArray(part)) for (const one of part) visit(one, depth + 1);
    else if (typeof part === 'object' && part !== null) {
      const item = itemOfRecord(part as Record<string, unknown>, list);
      if (item !== null) items.push(item);
      else for (const one of Object.values(part)) visit(one, depth + 1);
    }
  };
  visit(value, 0);
  return items;
}

/** A record as a row of the list: judged by the same rules as a row in HTML. */
function itemOfRecord(record: Record<string, unknown>, list: List): ListItem | null {
  const text = (...names: string[]) => {
    for (const name of names) {
      const value = record[name];
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return null;
  };
  const title = text('title', 'docTitle', 'name', 'articleTitle', 'doctitle', 'f_2');
  const href = text('url', 'docPubUrl', 'link', 'href', 'docpuburl', 'linkUrl', 'f_1');
  if (title === null || href === null) return null;
  const document = parsePage({ html: '<ul><li><a></a></li></ul>' }, list.url);
  const anchor = document.querySelector('a')!;
  anchor.setAttribute('href', href);
  anchor.textContent = title.replace(/<[^<>]+>/g, '');
  const [item] = itemsOf(document, list.url, list.title);
  if (item === undefined) return null;
  const date = dateOfRecord(record) ?? item.date ?? dateOfAddress(item.url);
  return asItem({ url: item.url, title: item.title, date });
}

/** A date by any of the usual names: text, or seconds or milliseconds since 1970. */
function dateOfRecord(record: Record<string, unknown>): string | null {
  for (const [name, value] of Object.entries(record)) {
    if (!/date|time|day/i.test(name)) continue;
    if (typeof value === 'string') {
      const date = dateIn(value);
      if (date !== null) return date;
      if (!/^\d{10}(?:\d{3})?$/.test(value)) continue;
    }
    const number = Number(value);
    if (number < 9e8 || !Number.isFinite(number)) continue;
    // Published in China: the day there.
    const moment = (number > 1e11 ? number : number * 1000) + 8 * 3_600_000;
    return new Date(moment).toISOString().slice(0, 10);
  }
  return null;
}
