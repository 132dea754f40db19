import { afterEach, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, until, within } from '../../scripts/lib/drive.mjs';
import { figureUnder, pressMark } from './lib/hands';
import { olderCopy } from './lib/older';
import { clickButton, inPopup, popupOf, readPopup } from './lib/popup';
import { builtFor, html, open, openWorld, reviewed, seen, type World } from './lib/world';

const ROOMS = ['library', 'missing', 'batch', 'rollup', 'trends', 'settings'];

let world: World | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

describe.each(KINDS)('where newer interfaces are missing, in %s', (kind) => {
  it.each(['seed-004-html', 'seed-004-txt'])('marks, explains and sums up %s', async (slug) => {
    const older = olderCopy(builtFor(kind));
    try {
      world = await openWorld(kind, () => [], { extension: older.folder });
      const page = await open(world, world.gallery.url(slug));
      await reviewed(world, page, '1');
      const missing = () => (globalThis as { goujiOlder?: string }).goujiOlder ?? 'untouched';
      expect(await within(world.control, page.tab, missing)).toBe('older');

      const { frames, highlights } = await seen(world, page, 'the marks', ({ marks }) => marks.length >= 2);
      expect(highlights).toEqual([]);
      const frame = frames.find(({ severity }) => severity === 'error');
      expect(await figureUnder(page, frame!)).toBe('1');
      await pressMark(world, page, '错误');
      const { card } = await seen(world, page, 'the card', (now) => now.card !== null);
      expect(card?.text.replace(/\s/g, '')).toContain('1+0+0+0+0+1=2≠1');

      const popup = await popupOf(world, page.tab);
      expect(await popup.evaluate(missing)).toBe('older');
      expect((await popup.evaluate(readPopup)).text).toContain('38/40 勾稽成立');

      // Every room, and the sample of the first page: what each of them loads runs.
      for (const file of ['welcome/index.html', ...ROOMS.map((room) => `desk/index.html#${room}`)]) {
        const ours = await world.session.browser.newPage();
        await ours.goto(
          world.session.extensionUrl(`src/${file}`),
          kind === 'firefox' ? { waitUntil: [] } : {},
        );
        await until(
          () => ours.evaluate(() => (document.querySelector('main')?.textContent ?? '').length > 20),
          {
            what: file,
          },
        );
        expect(await ours.evaluate(missing), file).toBe('older');
        await ours.close();
      }
      expect(await world.complaints()).toEqual([]);
    } finally {
      older.remove();
    }
  });
});

/** Firefox leaves sites to the user: until 126 none was granted at installation, and each can be taken back at any time. */
it('without the permission for government sites, in Firefox, looks at a page only when the button is clicked', async () => {
  const slug = 'seed-004-html';
  world = await openWorld('firefox', (gallery) => [gallery.url(slug)], {
    prefs: { 'extensions.originControls.grantByDefault': false },
  });
  const url = world.gallery.url(slug);
  const page = await open(world, url);
  const granted = call(world.control, (api) => api.permissions.contains({ origins: ['*://*.gov.cn/*'] }));
  expect(await granted).toBe(false);
  await expect(within(world.control, page.tab, () => 1)).rejects.toThrow(/permission/i);
  expect(await html(page.page)).toBe(world.before.get(url));

  await clickButton(world, page.page);
  await until(
    () => inPopup(world!, (document) => document.querySelector('h1')?.textContent === '南通市应急管理局'),
    {
      what: 'the figures in the popup',
    },
  );
  await reviewed(world, page, '1');
});
