import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { activeTab, call, look, until, within } from '../../scripts/lib/drive.mjs';
import { type Hostility, hostilities, serveHostilities } from './lib/hostile-site';
import { html, openWorld, type World } from './lib/world';

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
    const tab = await activeTab(world.control);
    const frameId = await until(
      () =>
        call(
          world.control,
          async (api, key: string) => {
            const record = (await api.storage.session.get(key))[key];
            const found = Object.entries(record?.frames ?? {}).find(
              ([, one]) => (one as { review: unknown }).review !== null,
            );
            return found ? `${found[0]}` : null;
          },
          `tab:${tab}`,
        ),
      { what: 'the review' },
    );
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

    await page.evaluate(() => Object.assign(window, { done: true }));
    await tell('marks', false);
    await until(async () => (await ask(look)).hosts === 0, { what: 'nothing of ours' });
    // What the page itself does goes on; of ours nothing is left in its HTML.
    expect(await html(page)).not.toMatch(/gj-|gouji|勾稽关系图/i);
    // Firefox tells under the same name what the policy has kept from the page itself.
    expect(errors.filter((error) => !error.startsWith('Content-Security-Policy'))).toEqual([]);
    expect(await world.complaints()).toEqual([]);
    await page.close();
  });
});

/** Like `within`, in one frame of the tab. */
async function inFrame<T>(world: World, tab: number, frame: number, task: () => T): Promise<T> {
  if (frame === 0) return (await within(world.control, tab, task)) as T;
  return (await world.control.evaluate(`(globalThis.browser ?? globalThis.chrome).scripting.executeScript({
    target: { tabId: ${tab}, frameIds: [${frame}] }, func: ${task.toString()},
  }).then(([{ result }]) => result)`)) as T;
}
