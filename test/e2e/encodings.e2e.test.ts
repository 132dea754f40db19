import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { GOVERNMENT_HOST } from '../../scripts/lib/launch.mjs';
import { open, openWorld, reviewed, reviewKept, type World } from './lib/world';

const source = fileURLToPath(new URL('../pages/seed-004-txt/source.txt', import.meta.url));
const utf8 = readFileSync(source);
const text = utf8.toString('utf8');

/** What GBK, which nothing here can write, makes of two bytes, turned round. */
function inGbk(text: string): Buffer {
  const bytesOf = new Map<string, [number, number]>();
  const gbk = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      bytesOf.set(gbk.decode(new Uint8Array([high, low])), [high, low]);
  return Buffer.from(
    [...text].flatMap((one) => (one < '\x80' ? [one.charCodeAt(0)] : (bytesOf.get(one) ?? [0x3f]))),
  );
}

const files: Record<string, Buffer> = { '/gbk.txt': inGbk(text), '/utf8.txt': utf8 };

describe.each(KINDS)('texts whose server names no encoding, in %s', (kind) => {
  let world: World;
  let server: Server;
  let site = '';
  /** What is read where the encoding is named. */
  let figures: object;

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      const named = url === '/named.txt';
      response.writeHead(200, { 'content-type': named ? 'text/plain; charset=utf-8' : 'text/plain' });
      response.end(named ? utf8 : (files[url] ?? ''));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    site = `http://${GOVERNMENT_HOST}:${(server.address() as AddressInfo).port}`;
    world = await openWorld(kind, () => []);
    const page = await open(world, `${site}/named.txt`);
    await reviewed(world, page);
    ({ figures } = await reviewKept(world, page));
    expect(Object.keys(figures).length).toBeGreaterThan(100);
  });
  afterAll(async () => {
    await world?.close();
    server?.closeAllConnections();
    server?.close();
  });

  it.each(Object.keys(files))('%s: every figure as it stands, or none and the reason', async (file) => {
    const page = await open(world, `${site}${file}`);
    const encoding = await page.page.evaluate(() => document.characterSet);
    const { title } = await reviewed(world, page);
    const review = await reviewKept(world, page);
    if (review.document.reason === 'encoding') {
      expect(review.figures, encoding).toEqual({});
      expect(review.findings, encoding).toEqual([]);
      expect(title).toContain('未能核对');
    } else expect(review.figures, encoding).toEqual(figures);
    // GBK is what both browsers take a Chinese text for: it is read; UTF-8 taken for it is said to be unread.
    if (file === '/gbk.txt') expect(review.document.reason, encoding).toBeNull();
    await page.page.close();
  });
});
