import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { openBatches, orderAddresses, press } from './lib/batches';
import { says } from './lib/ours';
import { openWorld, type World } from './lib/world';

declare global {
  interface Window {
    pressed: HTMLElement;
  }
}

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

  it('keeps it among the handles when the one that was pressed is gone', async () => {
    const [desk] = await world.session.browser.pages().then((pages) => pages.slice(-1));
    const room = desk!;
    await room.bringToFront();
    /** Enter on the handle with these words; then, as soon as that is gone, what the handle is that has the focus. */
    const next = async (words: string) => {
      await room.evaluate((text) => {
        const handle = [...document.querySelectorAll<HTMLElement>('.gj-progress .actions button')].find(
          (one) => one.textContent === text,
        )!;
        handle.focus();
        window.pressed = handle;
      }, words);
      await room.keyboard.press('Enter');
      await room.waitForFunction(() => !window.pressed.isConnected, { polling: 20 });
      return room.evaluate(
        () => document.activeElement?.closest('.gj-progress .actions button')?.textContent ?? '',
      );
    };
    expect(await next('重试失败')).toMatch(/^(?:暂停|重试失败)$/);
    await says(room, '已完成');

    await press(room, '新建批次');
    const { gallery } = world;
    const slugs = ['seed-000-html', 'seed-001-html', 'seed-002-html', 'seed-003-html'];
    await orderAddresses(room, slugs.map(gallery.url));
    await press(room, '暂停');
    await says(room, '已暂停');
    expect(await next('停止')).toBe('核对其余');
  });
});
