import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser, howToGet, type Kind } from '../../../scripts/lib/browsers.mjs';
import type { Review } from '../../../src/reconcile/review';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A real browser with pages of the test's own, and the overlay as a script to put into them. */
export interface Bench {
  /** A page with this HTML, the overlay loaded but not started. */
  open(html: string, size?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

/** The overlay with its harness, bundled as the extension's own build bundles it. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { 'webextension-polyfill': `${root}/test/lib/fake-polyfill.ts` } },
    build: {
      write: false,
      minify: false,
      target: 'chrome109',
      lib: { entry: `${root}/test/overlay/lib/harness.ts`, formats: ['iife'], name: 'harness' },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output.find((file) => file.type === 'chunk')!.code;
}

/** Opens a browser of this kind. */
export async function openBench(kind: Kind): Promise<Bench> {
  const executablePath = findBrowser(kind);
  if (executablePath === null) throw new Error(howToGet(kind));
  const script = await bundle();
  const pages = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const html = pages.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser: Browser = await puppeteer.launch(
    kind === 'firefox'
      ? { browser: 'firefox', executablePath, headless: true }
      : {
          executablePath,
          headless: true,
          pipe: true,
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
          ],
        },
  );
  return {
    async open(html, size = { width: 1366, height: 768 }) {
      const path = `/${pages.size}`;
      pages.set(path, html);
      const page = await browser.newPage();
      await page.setViewport(size);
      await page.goto(`http://127.0.0.1:${port}${path}`);
      await page.evaluate(script);
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Starts the overlay and waits until it stands. */
export async function start(page: Page, review: Review): Promise<void> {
  await page.evaluate((one) => window.start(one), review);
  await settled(page);
}

/** Two frames later: what a change set off has been drawn. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

/** A box in the window, in whole pixels. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where the first match of a selector in the overlay stands in the window; null if there is none. */
export function inOverlay(page: Page, selector: string): Promise<Rect | null> {
  return page.evaluate((wanted) => {
    const element = window.ourShadow?.querySelector(wanted);
    if (!element) return null;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  }, selector);
}

/** Where a cell of the page stands in the window. */
export function inPage(page: Page, place: string): Promise<Rect> {
  return page.evaluate((name) => {
    const { left, top, right, bottom } = document
      .querySelector(`[data-place="${name}"]`)!
      .getBoundingClientRect();
    return { left, top, right, bottom };
  }, place);
}

/** The text of the first match in the overlay. */
export function textOf(page: Page, selector: string): Promise<string | null> {
  return page.evaluate((wanted) => window.ourShadow?.querySelector(wanted)?.textContent ?? null, selector);
}

/** How many elements of the overlay match. */
export function countOf(page: Page, selector: string): Promise<number> {
  return page.evaluate((wanted) => window.ourShadow?.querySelectorAll(wanted).length ?? 0, selector);
}
