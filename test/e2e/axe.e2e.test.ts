import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { setTheme, type Theme, tour } from '../../scripts/lib/surfaces.mjs';
import { sampleLibrary } from '../lib/sample-library';
import { hindrances, hindrancesOver } from './lib/axe';
import { motions, motionsOver } from './lib/motion';
import { openWorld, type World } from './lib/world';

/** What is looked at of the overlay and the popup; of our own pages all. One of each kind of card, of each state of the popup. */
const looked =
  /^(?:page-(?:marks|hidden|card-(?:one-repair|list|ignore|hint|equal-repairs|many-relations|sentence|docked|text)|unread-images)|popup-(?:findings|many-findings|export|clear|index|attachment|frame|partly-read|older-findings|unrecognised|never|blocked)|welcome|desk-.*)$/;

/** Colours that the system has set are the system's: their contrast is not ours to choose. */
const themes: Theme[] = ['light', 'dark', 'forced'];

/** 1366 pixels enlarged to 200 %, and what WCAG asks of a page: it scrolls one way only. Tables do so within themselves. */
const narrow = [683, 320];

// The longest of all files: both browsers are gone through at the same time.
describe.concurrent.each(KINDS)('every surface of ours in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(kind, () => []);
  });
  afterAll(() => world?.close());

  it('has nothing that axe finds against WCAG 2.2 AA, light, dark and in forced colours, fits narrow windows, and keeps still where that is wished', async () => {
    const found: string[] = [];
    const wider: string[] = [];
    const moving: string[] = [];
    let movingElsewise = 0;
    let surfaces = 0;
    const options = { library: sampleLibrary(), wanted: (name: string) => looked.test(name) };
    await tour(world, options, async ({ name, page, tab }) => {
      surfaces++;
      for (const theme of themes) {
        await setTheme(world.session, page, theme);
        const contrast = theme !== 'forced';
        const all =
          tab === undefined
            ? await hindrances(page, contrast)
            : await hindrancesOver(world.control, tab, contrast);
        found.push(...all.map((one) => `${name}, ${theme}: ${one}`));
      }
      const motionsHere = () => (tab === undefined ? motions(page) : motionsOver(world.control, tab));
      await setTheme(world.session, page, 'light');
      movingElsewise += (await motionsHere()).length;
      await setTheme(world.session, page, 'reduced');
      moving.push(...(await motionsHere()).map((one) => `${name}: ${one}`));
      await setTheme(world.session, page, 'light');
      if (!/^(?:welcome|desk-)/.test(name)) return;
      for (const width of narrow) {
        await page.setViewport({ width, height: 640 });
        await page.waitForFunction((wanted) => innerWidth <= wanted, { polling: 50 }, width);
        const fits = await page
          .waitForFunction(() => document.documentElement.scrollWidth <= innerWidth, {
            polling: 50,
          })
          .then(
            () => true,
            () => false,
          );
        if (fits) continue;
        const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        wider.push(`${name} at ${width}: wider by ${by}`);
      }
    });
    expect(found.join('\n\n')).toBe('');
    expect(wider).toEqual([]);
    expect(moving).toEqual([]);
    // Without the wish there is motion, and it is seen.
    expect(movingElsewise).toBeGreaterThan(0);
    expect(surfaces).toBeGreaterThan(30);
    expect(await world.complaints()).toEqual([]);
  }, 600_000);
});
