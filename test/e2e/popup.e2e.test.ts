import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, until } from '../../scripts/lib/drive.mjs';
import { popupOf, readPopup } from './lib/popup';
import { open, openWorld, reviewed, type World } from './lib/world';

/** 同一格的两份抄写不一致 A cell that cannot be read, so that two relations were not checked. */
const partly = 'copies-that-differ';

describe.each(KINDS)('the popup, in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind, () => []);
  });
  afterAll(() => world?.close());

  it('says how many relations were not checked, and opens to which and why', async () => {
    const page = await open(world, world.gallery.url(partly));
    await reviewed(world, page);
    const popup = await popupOf(world, page.tab);
    expect(await popup.$eval('.gj-not-checked summary', (line) => line.textContent)).toBe('2 项未能核对');
    const visible = () => popup.$eval('.gj-not-checked dl', (list) => list.checkVisibility());
    expect(await visible()).toBe(false);
    // From the keyboard, as whoever sees it may have no mouse.
    await popup.focus('.gj-not-checked summary');
    await popup.keyboard.press('Enter');
    await until(visible, { what: 'what was not checked' });
    const parts = await popup.$$eval('.gj-not-checked dt, .gj-not-checked dd', (all) =>
      all.map((one) => one.textContent),
    );
    expect(parts).toEqual(['无法识别', '（一）予以公开 · 自然人 T3-H', '（一）予以公开 · 自然人 T3-O']);
    await popup.close();
  });

  it('speaks the language and shows what was chosen a moment ago', async () => {
    const page = await open(world, world.gallery.url(partly));
    await reviewed(world, page);
    const first = await popupOf(world, page.tab);
    expect((await first.evaluate(readPopup)).text).toContain('2 项未能核对');
    await first.close();
    await call(world.control, (api) =>
      api.storage.local.set({ language: 'en', shown: { warning: false, info: true, undecided: true } }),
    );
    const copied = () =>
      call(world.control, async (api) => {
        const { settings } = await api.storage.session.get('settings');
        return settings as { language: string; shown: { warning: boolean } };
      });
    await until(async () => (await copied())?.language === 'en', { what: 'the copy of the settings' });
    expect((await copied()).shown.warning).toBe(false);
    const then = await popupOf(world, page.tab);
    const { text } = await then.evaluate(readPopup);
    expect(text).toContain('2 not checked');
    expect(text).not.toContain('未能核对');
    expect(text).toContain('not marked on the page');
    await then.close();
  });
});
