import { describe, expect, it } from 'vitest';
import { readList } from '../../src/batch/listing';
import { listPages } from './lists';

describe('list pages', () => {
  it.each(listPages)('$shape', ({ url, html, items, next, total, folders }) => {
    const list = readList(html, url);
    const full = (path: string) => new URL(path, url).href;
    expect(list.items.map((item) => [item.title, item.url, item.date, item.year, item.kind])).toEqual(
      items.map(([title, path, date, year, kind]) => [title, full(path), date, year, kind ?? 'report']),
    );
    if (next === undefined) expect(list.next).toBeNull();
    else if (Array.isArray(next)) expect(list.next).toEqual({ type: 'pages', urls: next.map(full) });
    else
      expect(list.next).toMatchObject({
        type: 'service',
        call: { ...next, url: new URL(url).origin + next.url },
      });
    expect(list.total).toBe(total ?? null);
    expect(list.folders.map((folder) => [folder.title, folder.url, folder.year])).toEqual(
      (folders ?? []).map(([title, path, year]) => [title, full(path), year]),
    );
  });

  it('counts the items by year, newest first', () => {
    const list = readList(listPages[1]!.html, listPages[1]!.url);
    expect(list.years).toEqual([
      { year: 2024, count: 1 },
      { year: 2017, count: 1 },
    ]);
  });
});
