import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { activeTab, call, look, until, within } from '../../scripts/lib/drive.mjs';
import { type Hostility, hostilities, serveHostilities } from './lib/hostile-site';
import { html, openWorld, reviewsKept, type World } from './lib/world';

/** Where the cell at fault stands in its own frame's window; by the page's own means, which it may have broken: asked in our world. */
function culprit() {
  const row = [...document.querySelectorAll('tr')].find((each) =>
    each.textContent?.includes('保护第三方合法权益'),
  );
  const { x, y, width, height } = [...(row?.querySelectorAll('td') ?? [])].at(-2)!.getBoundingClientRect();
  return { x, y, width, height };
}

describe.each(KINDS)('hostile pages in %s', (kind) => {
  let world: World;
  let site: Awaited<ReturnType<typeof serveHostilities>>;

  beforeAll(async () => {
    site = await serveHostilities();
    world = await openWorld(kind, () => []);
  });
  afterAll(async () => {
    await world?.close();
    await site?.close();
  });

  it.each(hostilities.map((one) => [one.name, one] as [string, Hostility]))('%s', async (_, hostility) => {
    const page = await world.session.browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push((error as Error).message));
    await page.goto(site.url(hostility));
    if (hostility.after) await page.waitForFunction(hostility.after, { polling: 50 });
    const tab = await activeTab(world.control);
    const frameId = await until(async () => Object.keys(await reviewsKept(world, tab))[0], {
      what: 'the review',
    });
    const ask = <T>(task: () => T) => inFrame(world, tab, Number(frameId), task);
    const tell = (type: string, value: boolean | number) =>
      call(
        world.control,
        (api, id: number, message: object, frame: number) =>
          api.tabs.sendMessage(id, message, { frameId: frame }),
        tab,
        { type, args: [value] },
        Number(frameId),
      );

    await tell('reveal', 0);
    const sight = await until(
      async () => {
        const now = await ask(look);
        if (now.card === null) return null;
        const cell = await ask(culprit);
        const frame = now.frames.find(({ severity }) => severity === 'error');
        const close =
          frame &&
          (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(frame[side] - cell[side]) <= 1);
        return close ? now : null;
      },
      { what: 'the frame on its cell, to the pixel, and the card' },
    );
    expect(sight.hosts).toBe(1);
    expect(sight.card!.y).toBeGreaterThanOrEqual(0);
    // Whatever the page allows of styles, ours are there.
    expect(sight.card!.width).toBeCloseTo(hostility.framed ? sight.card!.width : 356, 0);
    expect(sight.navigator!.height).toBeCloseTo(36, 0);

    // Without the card: what is drawn then is where it is said to be, in pixels, and nowhere else.
    await tell('marks', false);
    await until(async () => (await ask(look)).hosts === 0, { what: 'nothing of ours' });
    await tell('marks', true);
    const rest = await until(
      async () => {
        const now = await ask(look);
        return now.card === null && now.navigator && now.frames.length > 0 ? now : null;
      },
      { what: 'the marks at rest' },
    );
    const error = rest.frames.find(({ severity }) => severity === 'error')!;
    const [x, y] = Number(frameId) === 0 ? [0, 0] : await bringFrame(page, error.y);
    const draw = async () => {
      await page.bringToFront();
      // In our own world: the page may have put something else in its place.
      await ask(
        () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
      );
      return String(await page.screenshot({ encoding: 'base64', captureBeyondViewport: false }));
    };
    const marked = await draw();
    await page.evaluate(() => Object.assign(window, { done: true }));
    await tell('marks', false);
    await until(async () => (await ask(look)).hosts === 0, { what: 'nothing of ours' });
    const bare = await draw();
    const at = (box: Box, by: number): Box => ({
      x: box.x + x - by,
      y: box.y + y - by,
      width: box.width + 2 * by,
      height: box.height + 2 * by,
    });
    const drawn = await compare(world.control, marked, bare, await draw(), {
      allowed: [
        ...rest.frames.map((one) => at(one, 3)),
        ...rest.marks.map((one) => at(one, 4)),
        // Its shadow is soft, and long.
        at(rest.navigator!, 30),
      ],
      framed: at(error, 0),
    });
    expect(drawn.elsewhere, 'pixels changed away from the marks').toBe(0);
    // Its tag lies over a part of it, and a printed line may be nearly as dark.
    expect(drawn.onFrame, 'of the edge of the cell at fault is drawn').toBeGreaterThan(0.5);

    // What the page itself does goes on; of ours nothing is left in its HTML.
    expect(await html(page)).not.toMatch(/gj-|gouji|勾稽关系图/i);
    // Firefox tells under the same name what the policy has kept from the page itself.
    expect(errors.filter((error) => !error.startsWith('Content-Security-Policy'))).toEqual([]);
    expect(await world.complaints()).toEqual([]);
    await page.close();
  });
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Scrolls so that what stands at `y` in the one frame of the page is in the window; gives where the frame itself is then. */
function bringFrame(page: Page, y: number): Promise<[number, number]> {
  return page.evaluate((down) => {
    const frame = document.querySelector('iframe')!;
    scrollBy(0, frame.getBoundingClientRect().y + down - 300);
    const box = frame.getBoundingClientRect();
    return [box.x + frame.clientLeft, box.y + frame.clientTop] as [number, number];
  }, y);
}

/**
 * 像素 Where a page with marks differs from the same page without. What differs between two pictures without marks is the page's own doing.
 * `elsewhere`: pixels changed outside of `allowed`; `onFrame`: which part of the edge of `framed` (2 px wide) has changed; not a number when it is not in the picture.
 */
function compare(
  page: Page,
  marked: string,
  bare: string,
  again: string,
  boxes: { allowed: Box[]; framed: Box },
): Promise<{ elsewhere: number; onFrame: number }> {
  return page.evaluate(
    async (pictures, { allowed, framed }) => {
      const [with_, without, later] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      const { width, height } = with_!;
      const far = (a: ImageData, b: ImageData, i: number) =>
        [0, 1, 2].some((c) => Math.abs(a.data[i + c]! - b.data[i + c]!) > 40);
      const within = (box: Box, x: number, y: number, by = 0) =>
        x >= box.x - by && x < box.x + box.width + by && y >= box.y - by && y < box.y + box.height + by;
      let elsewhere = 0;
      let edge = 0;
      let onEdge = 0;
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const i = (y * width + x) * 4;
          const changed = far(with_!, without!, i) && !far(without!, later!, i);
          if (changed && !allowed.some((box) => within(box, x, y))) elsewhere++;
          if (!within(framed, x, y, 1) || within(framed, x, y, -1)) continue;
          edge++;
          if (changed) onEdge++;
        }
      return { elsewhere, onFrame: edge === 0 ? Number.NaN : onEdge / edge };
    },
    [marked, bare, again],
    boxes,
  );
}

/** Like `within`, in one frame of the tab. */
async function inFrame<T>(world: World, tab: number, frame: number, task: () => T): Promise<T> {
  if (frame === 0) return (await within(world.control, tab, task)) as T;
  return (await world.control.evaluate(`(globalThis.browser ?? globalThis.chrome).scripting.executeScript({
    target: { tabId: ${tab}, frameIds: [${frame}] }, func: ${task.toString()},
  }).then(([{ result }]) => result)`)) as T;
}
