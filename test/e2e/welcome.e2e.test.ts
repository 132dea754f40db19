import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, closeFirstPage, look, type Rectangle, type Sight, until } from '../../scripts/lib/drive.mjs';
import { hindrances } from './lib/axe';
import { openOurs } from './lib/ours';
import { open, openWorld, reviewed, type World } from './lib/world';

/** A tab behind another draws no frames: it is asked by the clock. */
const behind = { polling: 100 };

describe.each(KINDS)('the first page in %s', (kind) => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld(kind, () => [], { keepFirstPage: true });
  });
  afterAll(() => world?.close());
  afterEach(async () => expect(await world.complaints()).toEqual([]));

  const openAddresses = () =>
    call(world.control, async (api) =>
      (await api.tabs.query({})).map(({ url }: { url?: string }) => url ?? ''),
    ) as Promise<string[]>;
  const ours = async () => (await openAddresses()).filter((url) => url.includes('/src/'));
  /** What stands over the page. Its shadow is closed; the page is our own, so its own interfaces can open it. */
  const over = () => page.evaluate(`(${look})()`) as Promise<Sight>;
  const words = () => page.evaluate(() => (document.body.textContent ?? '').replace(/\s+/g, ' '));
  const type = (row: string, column: string, text: string) =>
    page.evaluate(
      (name, figure) => {
        const cell = document.querySelector<HTMLElement>(`[role=textbox][aria-label="${name}"]`)!;
        cell.textContent = figure;
        cell.dispatchEvent(new Event('input', { bubbles: true }));
      },
      `${row}，${column}`,
      text,
    );
  const culprit = '1.本机关不掌握相关政府信息';

  it('opens once, by itself, and nothing else does', async () => {
    await until(async () => (await ours()).length > 0, { what: 'the first page' });
    expect(await ours()).toEqual([world.session.extensionUrl('src/welcome/index.html')]);
    await closeFirstPage(world.session, world.control);
    const report = await open(world, world.gallery.url('seed-004-html'));
    await reviewed(world, report);
    expect(await ours()).toEqual([]);
    await report.page.close();
  });

  it('marks the slip of the sample by the real engine', async () => {
    page = await openOurs(world, 'src/welcome/index.html');
    await page.waitForFunction(() => document.body.textContent?.includes('把 21 改成 12'), behind);
    const { marks, frames } = await until(
      async () => {
        const sight = await over();
        return sight.marks.length > 0 ? sight : null;
      },
      { what: 'a mark' },
    );
    expect(marks.map(({ name }) => name)).toEqual([expect.stringMatching(/^错误 1：.*填 21，建议 12/)]);
    // Both sums stand there before anything is pressed, and nobody's focus or place was taken.
    const { sums, card } = await over();
    expect([...sums].sort()).toEqual(['24', '42']);
    expect(card).toBeNull();
    expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([0, 'BODY']);
    // Each in a gap of its own: neither figure of its column nor of its row comes near it.
    const figures = await page.evaluate(() =>
      [...document.querySelectorAll('tr:not([hidden]) [role=textbox]')].map((figure) => {
        const text = document.createRange();
        text.selectNodeContents(figure);
        const { x, width } = text.getBoundingClientRect();
        const { y, height } = figure.getBoundingClientRect();
        // A digit is as high as two thirds of its letters' size, in the middle of its line.
        const ink = (Number.parseFloat(getComputedStyle(figure).fontSize) * 2) / 3;
        return { x, width, y: y + (height - ink) / 2, height: ink };
      }),
    );
    const { boxes } = await over();
    expect(boxes).toHaveLength(2);
    const beside = (a: Rectangle, b: Rectangle) => Math.max(b.x - a.x - a.width, a.x - b.x - b.width);
    const above = (a: Rectangle, b: Rectangle) => Math.max(b.y - a.y - a.height, a.y - b.y - b.height);
    for (const box of boxes)
      for (const figure of figures) {
        if (beside(box, figure) < 0) expect(above(box, figure)).toBeGreaterThan(4);
        if (above(box, figure) < 0) expect(beside(box, figure)).toBeGreaterThan(1);
      }
    // On its cell, to the pixel.
    const cell = await page.evaluate((row) => {
      const { x, y, width, height } = document
        .querySelector(`[aria-label="${row}，自然人"]`)!
        .closest('td')!
        .getBoundingClientRect();
      return { x, y, width, height };
    }, culprit);
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs(frames[0]![side] - cell[side]), side).toBeLessThanOrEqual(3);
  });

  it('follows what is typed, and the restored sample is as it was', async () => {
    await type(culprit, '自然人', '12');
    await page.waitForFunction(() => document.body.textContent?.includes('都平了。'), behind);
    await until(async () => (await over()).marks.length === 0, { what: 'no mark' });
    await type('（一）予以公开', '总计', '91');
    await page.waitForFunction(() => document.body.textContent?.includes('把 91 改成 19'), behind);
    await page.evaluate(() =>
      [...document.querySelectorAll('button')].find((one) => one.textContent === '恢复样表')!.click(),
    );
    await page.waitForFunction(() => document.body.textContent?.includes('把 21 改成 12'), behind);
  });

  it('fits a window of 320 pixels: only the table scrolls sideways', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await page.waitForFunction(() => innerWidth <= 320, behind);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.setViewport({ width: 1366, height: 768 });
    await page.waitForFunction(() => innerWidth > 1000, behind);
  });

  it('lets nobody behind: axe finds nothing', async () => {
    expect(await hindrances(page)).toEqual([]);
  });

  it('speaks the language of the person, at once', async () => {
    await call(world.control, (api) => api.storage.local.set({ language: 'en' }));
    await page.waitForFunction(() => document.body?.textContent?.includes('Change 21 to 12'), behind);
    expect(await words()).toContain('Nothing on a page is changed');
    await call(world.control, (api) => api.storage.local.set({ language: 'zh' }));
    await page.waitForFunction(() => document.body?.textContent?.includes('把 21 改成 12'), behind);
  });

  it('fetches nothing', async () => {
    const fetched = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).protocol)
        .filter((protocol) => !protocol.endsWith('-extension:')),
    );
    expect(fetched).toEqual([]);
  });
});
