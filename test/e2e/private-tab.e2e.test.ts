import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, until } from '../../scripts/lib/drive.mjs';
import { GOVERNMENT_HOST } from '../../scripts/lib/launch.mjs';
import { loadPage } from '../lib/page';
import { allJobs, openBatches, orderAddresses } from './lib/batches';
import { builtFor, open, openWorld, recordsKept, reviewed, type World } from './lib/world';

/** What a report with figures looks like in the library. */
const figures = /"figures":\{"/;
const INSIDE = 'http://127.0.0.1/*';

/** The extension of someone who has allowed a host of the own network: the browser's question cannot be answered by a program in both. */
function withPrivateHost(built: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'gouji-private-'));
  cpSync(built, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(INSIDE);
  manifest.content_scripts[0].matches.push(INSIDE);
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

/** A site under a government name whose reports are drawn by a script, which leads into the own network as soon as a browser runs it. */
async function serveTrap(): Promise<{ server: Server; port: number; asked: string[] }> {
  const report = readFileSync(loadPage('seed-004-html').file);
  const asked: string[] = [];
  const server = createServer(({ url = '/', headers: { host } }, response) => {
    asked.push(`${host?.replace(/:\d+$/, '')}${url}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (url.startsWith('/inside')) return response.end(report);
    const inside = `http://127.0.0.1:${(server.address() as AddressInfo).port}/inside.html`;
    const lead =
      url === '/frame.html'
        ? `document.querySelector('#app').innerHTML = '<iframe width="900" height="600" src="${inside}"></iframe>'`
        : `location.replace('${inside}')`;
    return response.end(`<!doctype html><html lang="zh"><head><meta charset="utf-8">
      <title>南通市应急管理局2020年政府信息公开工作年度报告</title></head>
      <body><h1>南通市应急管理局2020年政府信息公开工作年度报告</h1><div id="app"></div><script>${lead}</script></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, asked };
}

describe.each(KINDS)('a report that leads a tab of a batch into the own network, in %s', (kind) => {
  let world: World;
  let trap: Awaited<ReturnType<typeof serveTrap>>;
  let extension = '';

  beforeAll(async () => {
    trap = await serveTrap();
    extension = withPrivateHost(builtFor(kind));
    world = await openWorld(kind, () => [], { extension });
  });
  afterAll(async () => {
    await world?.close();
    trap?.server.closeAllConnections();
    trap?.server.close();
    rmSync(extension, { recursive: true, force: true });
  });

  /** All that the library holds, as text. */
  const library = () =>
    world.control.evaluate(async () => {
      // Opened by us first, it would be an empty one.
      if (!(await indexedDB.databases()).some(({ name }) => name === 'gouji-library')) return '';
      return new Promise<string>((resolve) => {
        const opening = indexedDB.open('gouji-library');
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction([...db.objectStoreNames]);
          const found: unknown[] = [];
          for (const name of db.objectStoreNames) {
            const asking = transaction.objectStore(name).getAll();
            asking.onsuccess = () => found.push(asking.result);
          }
          transaction.oncomplete = () => {
            db.close();
            resolve(JSON.stringify(found));
          };
        };
      });
    });

  it('by a redirect or in a frame: nothing of it is read, judged or kept', async () => {
    const desk = await openBatches(world);
    const url = (way: string) => `http://${GOVERNMENT_HOST}:${trap.port}/${way}.html`;
    await orderAddresses(desk, ['redirect', 'frame'].map(url));
    const jobs = await until(
      async () => {
        const all = await allJobs(world.control);
        return all.length === 2 && all.every(({ state }) => state === 'done' || state === 'failed')
          ? all
          : null;
      },
      { what: 'the end of both', timeout: 90_000 },
    );
    const ends = Object.fromEntries(
      jobs!.map(({ source, failure }) => [source.type === 'address' ? source.url : '', failure?.kind]),
    );
    expect(ends).toEqual({ [url('redirect')]: 'redirected', [url('frame')]: 'frame' });
    // Both tabs did go there, or this would say nothing.
    expect(trap.asked.filter((one) => one === '127.0.0.1/inside.html')).toHaveLength(2);
    // The page around the frame is kept, and that its tables are in a frame.
    expect(await library()).not.toMatch(figures);
    expect(await recordsKept(world)).toEqual({});
    const left: (string | undefined)[] = await call(world.control, async (api) =>
      (await api.tabs.query({})).map((tab: { url?: string }) => tab.url),
    );
    expect(left.filter((address) => address?.includes(`:${trap.port}`))).toEqual([]);
    await desk.close();
  });

  it('opened by a person the same page is read: what keeps it out above is no missing permission', async () => {
    const page = await open(world, `http://127.0.0.1:${trap.port}/inside.html`);
    await reviewed(world, page);
    await until(async () => figures.test(await library()), { what: 'the report in the library' });
    await page.page.close();
  });
});
