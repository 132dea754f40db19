import { expect, it } from 'vitest';
import { reviewBytes } from '../../src/cli/review-source';
import { loadPage } from '../lib/page';

/** 折叠 What is folded away with its heading was not read: nothing may be said to be missing from it. */
it.each<[string, string, (html: string) => string]>([
  ['the second half', 'blind-half-of-the-report-folded', (html) => html],
  [
    'one section in the middle',
    'blind-half-of-the-report-folded',
    (html) => html.replace('<h3>五、', '</div><div><h3>五、'),
  ],
  ['tabs, the first of which is open', 'blind-archives-tables-in-tab', (html) => html],
])('%s', async (_, slug, change) => {
  const { bytes, origin } = loadPage(slug);
  const html = new TextEncoder().encode(change(new TextDecoder().decode(bytes)));
  const { findings, checks } = await reviewBytes(html, { url: origin.url });
  expect(checks.satisfied).toBe(42);
  expect(findings.filter(({ code }) => /^[FS]-/.test(code))).toEqual([]);
});
