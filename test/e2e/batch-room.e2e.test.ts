import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { openBatches, orderAddresses, press } from './lib/batches';
import { says } from './lib/ours';
import { openWorld, type World } from './lib/world';

/** What only a browser knows of the room: where things stand once every style sheet is there, and who has the focus. */
describe.each(KINDS)('the room for batches in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind, () => []);
  });
  afterAll(() => world?.close());

  it('keeps the focus as one goes on, and failures in the place of the results', async () => {
    const desk = await openBatches(world);
    const focused = () => desk.evaluate(() => document.activeElement?.textContent ?? '');
    const { gallery } = world;
    await orderAddresses(desk, [gallery.url('seed-004-html'), `${gallery.url('seed-004-html')}none`]);
    await desk.waitForFunction(() => document.querySelector('.gj-progress .gj-plain'), { polling: 50 });
    expect(await focused()).toBe('新建批次…');
    await says(desk, '已完成');

    // The drawer brings the style sheet of the marks along, in which a panel floats over a page.
    await desk.evaluate(() => document.querySelector<HTMLElement>('.gj-results tbody tr')!.click());
    await says(desk, '保护第三方合法权益');
    await press(desk, '份读取失败');
    await says(desk, '网页不存在');
    const [room, panel] = await desk.evaluate(() =>
      ['.gj-progress', '.gj-failed'].map((selector) => {
        const { left, bottom, top } = document.querySelector(selector)!.getBoundingClientRect();
        return { left, bottom, top };
      }),
    );
    expect(panel!.left - room!.left).toBeLessThan(40);
    expect(panel!.top - room!.bottom).toBeLessThan(40);
    await press(desk, '回到结果');
    expect(await focused()).toContain('份读取失败');
  });
});
