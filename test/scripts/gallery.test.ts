import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { corpus, type Gallery, serveGallery } from '../../scripts/lib/gallery.mjs';

let gallery: Gallery;
const get = (path: string) => fetch(`http://127.0.0.1:${gallery.port}${path}`);

beforeAll(async () => {
  gallery = await serveGallery();
});
afterAll(() => gallery.close());

it('shows the five samples as text and the same five as web pages', () => {
  const shown = corpus().filter((sample) => sample.shown);
  expect(shown.map(({ slug }) => slug)).toEqual(
    ['000', '001', '002', '003', '004'].flatMap((seed) => [`seed-${seed}-html`, `seed-${seed}-txt`]),
  );
  expect(shown.filter(({ header }) => header.startsWith('text/plain'))).toHaveLength(5);
});

it('serves every page of the corpus byte for byte', async () => {
  for (const { slug, file, header } of corpus()) {
    const response = await get(`/${slug}/`);
    expect(response.headers.get('content-type')).toBe(header);
    expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(file)), slug).toBe(true);
  }
});

it('links every sample, the page that is none and the one elsewhere from its front page', async () => {
  const html = await (await get('/')).text();
  for (const { slug } of corpus().filter((sample) => sample.shown))
    expect(html).toContain(`href="/${slug}/"`);
  expect(html).toContain('href="/not-a-report/"');
  expect(html).not.toContain('<!--');
});

it.each(['/none/', '/seed-000-txt/origin.js', '/seed-000-txt/..%2f..%2fpages.test.ts', '/%E0%A4%A', '/%00'])(
  'has nothing at %s',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);
