import { readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { until } from '../../scripts/lib/drive.mjs';
import { GOVERNMENT_HOST } from '../../scripts/lib/launch.mjs';
import { seeded } from '../lib/generate-figures';
import { families } from '../lib/render/families';
import { builtFor, html, type OpenPage, open, openWorld, seen, type World } from './lib/world';

/** A report whose 总计 of 本年新收 is off, and which writes into title, cells and links whatever has ever been run by mistake. */
const evil = [
  '<img src=x onerror="window.broken=1">',
  '&lt;img src=x onerror="window.broken=2"&gt;',
  '<a href="javascript:window.broken=3">2023年政府信息公开工作年度报告</a>',
  '&lt;script&gt;window.broken=4&lt;/script&gt;',
  '\u202e321\u202c',
  '=HYPERLINK("http://evil.example")',
].join(' ');

function hostilePage(): string {
  const source = families['site: neutral']!(seeded(7)).source;
  return source
    .replace(/<title>/i, '<title>&lt;img src=x onerror="window.broken=5"&gt;')
    .replace(/<td([^>]*)>(?:<[^>]+>)*\d+/, (cell) => `${cell} ${evil}`)
    .replace(/<\/body>/i, `<p>${evil}</p></body>`);
}

async function serve(): Promise<{ port: number; close: () => Promise<void> }> {
  const server = http.createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/hostile.html' ? hostilePage() : '<!doctype html><title>x</title>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

describe.each(KINDS)('what a page can do to us in %s', (kind) => {
  let world: World;
  let site: Awaited<ReturnType<typeof serve>>;
  let report: OpenPage;

  beforeAll(async () => {
    site = await serve();
    const address = `http://${GOVERNMENT_HOST}:${site.port}/hostile.html`;
    world = await openWorld(kind, () => [address]);
    report = await open(world, address);
    await seen(world, report, 'the navigator', ({ navigator }) => navigator !== null);
  });
  afterAll(async () => {
    await world?.close();
    await site?.close();
  });

  it('it cannot call us: no messages from pages, by any name that it could know', async () => {
    const id = new URL(world.session.extensionUrl('')).host;
    const answers = await report.page.evaluate(async (extension) => {
      const api = (
        window as unknown as {
          chrome?: { runtime?: { sendMessage?: (...args: unknown[]) => unknown } };
          browser?: unknown;
        }
      ).chrome;
      const send = api?.runtime?.sendMessage;
      if (send === undefined) return 'no interface';
      return new Promise<string>((done) => {
        send(extension, { type: 'reviewOf', args: [1] }, () => done('answered'));
        setTimeout(() => done('no answer'), 1500);
      }).catch((error: unknown) => String(error));
    }, id);
    expect(answers).not.toBe('answered');
    expect(await report.page.evaluate(() => 'browser' in window)).toBe(false);
  });

  it('it cannot load a file of ours, whichever', async () => {
    const files = readdirSync(builtFor(kind), { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll(path.sep, '/'))
      .filter((file) => /\.(?:js|mjs|css|html|png|json)$/.test(file));
    expect(files.length).toBeGreaterThan(20);
    const urls = files.map((file) => world.session.extensionUrl(file));
    const loaded = await report.page.evaluate(async (addresses) => {
      const found: string[] = [];
      for (const address of addresses) {
        const answer = await fetch(address).then(
          () => true,
          () => false,
        );
        const image = await new Promise<boolean>((done) => {
          const element = new Image();
          element.onload = () => done(true);
          element.onerror = () => done(false);
          element.src = address;
        });
        if (answer || image) found.push(address);
      }
      return found;
    }, urls);
    expect(loaded).toEqual([]);
  });

  it('it cannot read what we show: its own view of the document holds no word of it', async () => {
    const inside = await report.page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      return {
        open: all.filter((element) => element.shadowRoot !== null).length,
        words: /建议|勾稽|未能核对|处错误/.test(
          [...document.documentElement.children]
            .map((child) => (child === document.body ? '' : child.textContent))
            .join(''),
        ),
        globals: Object.getOwnPropertyNames(window).filter((name) => /gouji/i.test(name)),
      };
    });
    expect(inside).toEqual({ open: 0, words: false, globals: [] });
  });

  it('nothing that it wrote was run: neither there nor in popup and desk', async () => {
    // onerror of its own picture runs in the page as without us: that is the page's business.
    const own = await report.page.evaluate(() => (window as { broken?: number }).broken);
    expect([undefined, 1]).toContain(own);
    const { session } = world;
    for (const file of [`src/popup/index.html?tab=${report.tab}`, 'src/desk/index.html#library']) {
      const page = await session.browser.newPage();
      await page.goto(session.extensionUrl(file), kind === 'firefox' ? { waitUntil: [] } : {});
      await until(() => page.evaluate(() => (document.body?.textContent?.length ?? 0) > 50), { what: file });
      const found = await page.evaluate(() => ({
        broken: (window as { broken?: number }).broken,
        pictures: [...document.images].filter((image) => !image.src.includes('-extension:')).length,
        scripts: document.querySelectorAll('body script:not([src])').length,
        links: [...document.querySelectorAll('a[href]')].filter((link) =>
          /^javascript:/i.test(link.getAttribute('href') ?? ''),
        ).length,
      }));
      expect(found).toEqual({ broken: undefined, pictures: 0, scripts: 0, links: 0 });
      await page.close();
    }
  });

  it('our own pages refuse what their policy refuses', async () => {
    const page = await world.session.browser.newPage();
    await page.goto(
      world.session.extensionUrl('src/desk/index.html'),
      kind === 'firefox' ? { waitUntil: [] } : {},
    );
    await until(() => page.evaluate(() => document.body !== null && document.readyState !== 'loading'));
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.broken = 6';
      document.body.append(script);
      const holder = document.createElement('div');
      holder.innerHTML = '<img src=x onerror="window.broken=7">';
      document.body.append(holder);
      const frame = document.createElement('iframe');
      frame.src = 'http://127.0.0.1:9/';
      document.body.append(frame);
      return (window as { broken?: number }).broken ?? null;
    });
    expect(ran).toBeNull();
    await page.close();
  });

  it('it is as it was once the marks are off', async () => {
    const { control } = world;
    await control.evaluate(
      `(globalThis.browser ?? globalThis.chrome).tabs.sendMessage(${report.tab}, { type: 'marks', args: [false] })`,
    );
    await seen(world, report, 'nothing of ours', ({ hosts }) => hosts === 0);
    expect(await html(report.page)).toBe(world.before.get(report.page.url()));
  });
});

describe.each(KINDS)('what is built for %s', (kind) => {
  const folder = builtFor(kind);
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.m?js$/.test(file),
  );
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

  it('makes no code of text', () => {
    expect(scripts.length).toBeGreaterThan(10);
    const found = scripts.filter((file) =>
      /(?<![\w$.])(?:new\s+)?Function\s*\(|(?<![\w$.])eval\s*\(/.test(read(file)),
    );
    expect(found).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const found = scripts.filter((file) =>
      /\bimport\s*\(\s*["'`]https?:|importScripts\(\s*["'`]http/.test(read(file)),
    );
    expect(found).toEqual([]);
  });

  it('lets no page connect, and no file be loaded', () => {
    const manifest = JSON.parse(read('manifest.json'));
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|data:|blob:|script-src[^;]*http/);
  });
});
