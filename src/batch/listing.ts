import { plainAddress } from '../address';
import { type Folder, foldersOf } from './list-folders';
import { itemsOf, type ListItem } from './list-items';
import { type NextPages, nextOf } from './list-paging';
import { embeddedRecords } from './list-service';
import { parsePage } from './parse-page';

/** 列表 What a list page offers: the reports that it names, told from hundreds of other links, and where more of them may be. */
export interface List {
  url: string;
  title: string;
  /** Whose site it is, as the page calls it. */
  site: string | null;
  items: ListItem[];
  /** The years of the items, newest first; null stands for those whose year cannot be told. */
  years: { year: number | null; count: number }[];
  /** Further pages of the same list, where the page shows how to get them. */
  next: NextPages | null;
  /** How many items the page says that the list has, null if it does not say. */
  total: number | null;
  /** 年目录、下级栏目 */
  folders: Folder[];
}

/** 读列表 A list page as it was answered from `url`. */
export function readList(html: string, url: string): List {
  const document = parsePage({ html }, url);
  const items = withoutRepeats([
    ...itemsOf(document, url),
    ...embeddedRecords(document).flatMap((record) =>
      itemsOf(parsePage({ html: record }, url), url, columnOf(document)),
    ),
  ]);
  const { next, total } = nextOf(document, url);
  const known = new Set(items.map((item) => addressOf(item.url)));
  return {
    url,
    title: columnOf(document),
    site: document.querySelector('meta[name="SiteName" i]')?.getAttribute('content')?.trim() || null,
    items,
    years: yearsOf(items),
    next,
    total,
    folders: foldersOf(document, url).filter((folder) => !known.has(addressOf(folder.url))),
  };
}

/** The years of some items, newest first, those without last. */
export function yearsOf(items: readonly ListItem[]): List['years'] {
  const counts = new Map<number | null, number>();
  for (const { year } of items) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
}

/** Items of which no address comes twice; the one that knows more of its year and date stays. */
export function withoutRepeats(items: readonly ListItem[]): ListItem[] {
  const seen = new Map<string, ListItem>();
  for (const item of items) {
    const address = addressOf(item.url);
    const known = seen.get(address);
    if (known === undefined) seen.set(address, item);
    else if (item.title.length > known.title.length || (known.date === null && item.date !== null))
      seen.set(address, { ...known, ...item, date: item.date ?? known.date, year: item.year ?? known.year });
  }
  return [...seen.values()];
}

/** What the page calls the column it lists. */
export function columnOf(document: Document): string {
  const meta = document.querySelector('meta[name="ColumnName" i]')?.getAttribute('content')?.trim();
  return meta || (document.title.split(/[_|｜]|\s[-–—]\s/)[0] ?? '').trim();
}

function addressOf(url: string): string {
  return (plainAddress(url) ?? url).replace(/^https?:/, '');
}
