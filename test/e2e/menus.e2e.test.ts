import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, until } from '../../scripts/lib/drive.mjs';
import type { Review } from '../../src/reconcile/review';
import { allJobs } from './lib/batches';
import { chooseMenu } from './lib/menu';
import { openedByUs } from './lib/ours';
import { open, openWorld, recordsKept, type World } from './lib/world';

describe.each(KINDS)('the context menu of %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    // A person would press 允许 here; the prompt stands outside of any page.
    world = await openWorld(kind, () => [], {
      prefs: { 'extensions.webextOptionalPermissionPrompts': false },
    });
  });
  afterAll(() => world?.close());

  it('reviews a page that was not recognised', async () => {
    const page = await open(world, world.gallery.url('login'));
    expect(await reviewsAt(world, 'login')).toEqual([]);
    await chooseMenu(world, page, { on: 'page' }, '核对此页');
    const [review] = await until(async () => full(await reviewsAt(world, 'login')), { what: 'its review' });
    expect(review?.document.kind).toBe('not-a-report');
    await page.page.close();
  });

  it('opens the report behind a link and reviews it there', async () => {
    // Under another name than gov.cn nothing is reviewed by itself; what a press gives leave for, Firefox alone lets a driver do.
    const { gallery } = world;
    const url = kind === 'firefox' ? gallery.otherUrl('seed-004-html') : gallery.url('seed-004-html');
    const page = await open(world, gallery.url('login'));
    await page.page.evaluate((href) => {
      const link = document.body.appendChild(document.createElement('a'));
      Object.assign(link, { href, textContent: '南通市应急管理局2020年政府信息公开工作年度报告' });
    }, url);
    await chooseMenu(world, page, { on: 'link', url }, '核对此年报');
    const [review] = await until(async () => full(await reviewsAt(world, url)), { what: 'the review' });
    expect(review).toMatchObject({ document: { agency: '南通市应急管理局', year: 2020 } });
    await page.page.close();
  });

  it('takes the tables that are selected to the desk, and reviews them there', async () => {
    const page = await open(world, world.gallery.url('seed-004-html'));
    await page.page.evaluate(() => {
      const tables = [...document.querySelectorAll('table')].filter((one) =>
        one.textContent?.includes('结转下年度'),
      );
      tables[0]!.scrollIntoView({ block: 'start', behavior: 'instant' });
      getSelection()?.selectAllChildren(tables[0]!);
    });
    await chooseMenu(world, page, { on: 'selection' }, '核对所选表格');
    // A tab that is not in front may not be drawn, and what waits for a frame waits.
    const desk = await openedByUs(world, 'src/desk/index.html#batch');
    await call(
      world.control,
      async (api, start) => {
        const tabs: { id: number; url?: string }[] = await api.tabs.query({});
        await api.tabs.update(tabs.find(({ url }) => url?.startsWith(start))?.id, { active: true });
      },
      world.session.extensionUrl('src/desk/index.html'),
    );
    const job = await until(
      async () => {
        const [one] = await allJobs(world.control);
        if (one?.finishedAt) return one;
        const shown = await desk.evaluate(
          ({ document }) => document.location.hash + document.body.textContent,
        );
        throw new Error(`${JSON.stringify(one)?.slice(0, 80)} ${shown}`);
      },
      { what: 'the end of its job' },
    );
    expect(job).toMatchObject({ source: { type: 'pasted' }, state: 'done', failure: null });
    await page.page.close();
  });
});

const full = <T>(list: T[]) => (list.length > 0 ? list : null);

/** The reviews of the tabs whose address holds this. */
async function reviewsAt(world: World, address: string): Promise<Review[]> {
  return Object.values(await recordsKept(world))
    .flatMap(({ frames }) => Object.values(frames))
    .flatMap(({ review }) => (review?.source.url.includes(address) ? [review] : []));
}
