import { describe, expect, test } from 'vitest';
import { differences } from './lib/expected';
import { loadPage, reviewPage, slugs } from './lib/page';

const pages = slugs().map(loadPage);

describe('every page of the corpus gives what it should', () => {
  test.each(pages.map((page) => [page.slug, page] as const))('%s', async (_, page) => {
    expect(
      page.expected,
      'run scripts/add-page.mjs, then read expected.json against the page',
    ).not.toBeNull();
    const found = differences(page.expected!, await reviewPage(page));
    expect(found, `${page.origin.teaches}\n${found.join('\n')}\n`).toEqual([]);
  });
});

describe('the corpus', () => {
  test('holds at least 80 pages, 25 of them no reports with tables', () => {
    expect(pages.length).toBeGreaterThanOrEqual(80);
    expect(pages.filter((page) => page.expected?.document.kind !== 'report').length).toBeGreaterThanOrEqual(
      25,
    );
  });

  test('says of each page what it teaches, in words of its own', () => {
    for (const page of pages) {
      expect(page.origin.teaches.length, page.slug).toBeGreaterThan(20);
      expect(page.origin.url, page.slug).toMatch(/^https?:\/\/[a-z.]+\.gov\.cn\//);
    }
    expect(new Set(pages.map((page) => page.origin.teaches)).size).toBe(pages.length);
  });

  test('needs nothing from outside', () => {
    for (const page of pages.filter((one) => one.file.endsWith('html'))) {
      const html = new TextDecoder('latin1').decode(page.bytes);
      expect(html, page.slug).not.toMatch(
        /<(?:script|img|iframe|embed|source)\b[^>]*\bsrc=["']?(?:https?:)?\/\//i,
      );
      expect(html, page.slug).not.toMatch(/<link\b[^>]*\brel=["']?(?:stylesheet|icon|preload)/i);
      expect(html, page.slug).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//i);
    }
  });
});
