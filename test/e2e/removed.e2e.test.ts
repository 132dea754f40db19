import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, until } from '../../scripts/lib/drive.mjs';
import { switchExtension } from './lib/access';
import { html, type OpenPage, open, openWorld, reviewed, seen, type World } from './lib/world';

/** 南通市应急管理局 2020, as a page and as text: the figures of text are painted by rules that we put in. */
const samples = ['seed-004-html', 'seed-004-txt'];

describe.each(KINDS)('switched off and removed while pages are open, in %s', (kind) => {
  let world: World;
  let id = '';

  beforeAll(async () => {
    world = await openWorld(kind, (gallery) => samples.map((slug) => gallery.url(slug)));
    id = (await call(world.control, (api) => api.runtime.id)) as string;
  });
  afterAll(() => world?.close());

  const visit = async (slug: string): Promise<OpenPage> => {
    const page = await open(world, world.gallery.url(slug));
    await reviewed(world, page);
    await seen(world, page, 'the marks', ({ hosts }) => hosts === 1);
    return page;
  };

  /**
   * Without the extension nobody can look into its closed root: whether anything of it is drawn is told by the host. Firefox ends our
   * scripts without a word, so that an empty element stays there, in which nothing is drawn any more.
   */
  const isBare = async ({ page }: OpenPage, slug: string) => {
    const drawn = await page.evaluate(
      () =>
        [...document.documentElement.children].filter(
          (one) => one.localName === 'div' && getComputedStyle(one).display !== 'none',
        ).length,
    );
    const now = await html(page);
    const left = kind === 'firefox' ? now.replace(/<div><\/div><\/html>$/, '</html>') : now;
    return drawn === 0 && left === world.before.get(world.gallery.url(slug));
  };
  const bare = (page: OpenPage, slug: string) =>
    until(() => isBare(page, slug), { what: `nothing of ours on ${slug}` });

  it('switched off, its marks go by themselves; switched on again, they are back by themselves, and after a reload', async () => {
    const pages = [await visit(samples[0]!), await visit(samples[1]!)];
    expect(await isBare(pages[0]!, samples[0]!)).toBe(false);
    await switchExtension(world, id, false);
    for (const [index, page] of pages.entries()) {
      await page.page.bringToFront();
      await bare(page, samples[index]!);
    }
    await switchExtension(world, id, true);
    for (const page of pages) await seen(world, page, 'the marks', ({ hosts }) => hosts === 1);
    for (const page of pages) {
      await page.page.reload();
      await seen(world, page, 'the marks', ({ hosts }) => hosts === 1);
      await page.page.close();
    }
    expect(await world.complaints()).toEqual([]);
  });

  it('removed, its marks go by themselves, and the page goes on as if it had never been', async () => {
    const page = await visit(samples[0]!);
    await world.session.browser.uninstallExtension(id);
    await bare(page, samples[0]!);
    // What the page does after concerns nobody any more.
    await page.page.evaluate(() => {
      for (const cell of document.querySelectorAll('td')) cell.append('');
      document.body.append(document.createElement('p'));
      document.body.lastElementChild?.remove();
      window.dispatchEvent(new Event('resize'));
    });
    await bare(page, samples[0]!);
    expect(await world.complaints()).toEqual([]);
    await page.page.close();
  });
});
