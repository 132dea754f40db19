import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, toolbar, until } from '../../scripts/lib/drive.mjs';
import { GOVERNMENT_HOST } from '../../scripts/lib/launch.mjs';
import type { Job } from '../../src/batch/job';
import { fingerprintOf } from '../../src/reconcile/decision';
import { endOf, pathOf, type Site, serveSite, temperOf } from '../lib/site/site';
import { allowPrivate } from './lib/access';
import { allJobs, openBatches, orderAddresses } from './lib/batches';
import { openOurs, says } from './lib/ours';
import { popupOf } from './lib/popup';
import { open, openWorld, recordsKept, reviewed, reviewKept, type World } from './lib/world';

/** 南通市应急管理局 2020: one error. */
const sample = 'seed-004-html';
const NUMBERS = Array.from({ length: 200 }, (_, number) => number)
  .filter((number) => endOf(temperOf(number)) === 'done' && temperOf(number) === 'plain')
  .slice(0, 8);

/** Opens an address in a window of its own and gives the number of its tab. */
function inNewWindow(world: World, url: string, incognito = false): Promise<number> {
  return call(
    world.control,
    async (api, address, hidden) =>
      (await api.windows.create({ url: address, incognito: hidden })).tabs[0].id,
    url,
    incognito,
  ) as Promise<number>;
}

const titled = (world: World, tab: number, what: string, fits: (title: string) => boolean) =>
  until(async () => fits((await toolbar(world.control, tab)).title), { what });

describe.each(KINDS)('two windows in %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(kind, () => []);
  });
  afterAll(() => world?.close());

  it('a decision made in one is seen in the other, and in every desk', async () => {
    const first = await open(world, world.gallery.url(sample));
    await reviewed(world, first);
    const second = await inNewWindow(world, world.gallery.url(sample));
    await titled(world, second, 'the error in the other window', (title) => title.includes('错误'));
    const desks = [
      await openOurs(world, 'src/desk/index.html#library'),
      await openOurs(world, 'src/desk/index.html#library'),
    ];
    const errors = (desk: Page) =>
      desk.evaluate(() => {
        const row = document.querySelector('[role=row] a, tbody a')?.closest('[role=row], tr');
        return row?.textContent ?? '';
      });
    const rows = await Promise.all(desks.map((desk) => until(() => errors(desk), { what: 'the report' })));
    expect(rows[0]).toBe(rows[1]);

    const review = await reviewKept(world, first);
    const finding = review.findings.find(({ severity }) => severity === 'error')!;
    const order = {
      finding: fingerprintOf(finding, review.figures),
      verdict: 'dismissed',
      reason: 'verified',
      note: '',
    };
    const answer = await call(
      world.control,
      (api, tab, said) => api.runtime.sendMessage({ type: 'decideInTab', args: [tab, said] }),
      first.tab,
      order,
    );
    expect((answer as { decisions: unknown[] }).decisions).toHaveLength(1);
    for (const tab of [first.tab, second])
      await titled(world, tab, 'no error in either window', (title) => !title.includes('错误'));
    for (const desk of desks) {
      await until(async () => (await errors(desk)) !== rows[0], { what: 'the decision in the desk' });
      await desk.close();
    }
    await call(world.control, (api, tab) => api.tabs.remove(tab), second);
    await first.page.close();
  });

  it('two desks show one batch, one of them reads it, and the other goes on when that is closed', async () => {
    const sites: Site[] = [await serveSite({ slow: 100 }), await serveSite({ slow: 100 })];
    try {
      const [a, b] = [await openBatches(world), await openBatches(world)];
      const addresses = NUMBERS.map(
        (number, at) => `http://${GOVERNMENT_HOST}:${sites[at % 2]!.port}${pathOf(number)}`,
      );
      await orderAddresses(b, addresses);
      const done = async () =>
        ((await allJobs(world.control)) as Job[]).filter(({ state }) => state === 'done').length;
      await until(async () => (await done()) >= 2, { what: 'two reports' });
      // The other shows it as it goes.
      const shown = (desk: Page) =>
        desk.evaluate(() => document.querySelector('.gj-progress')?.textContent ?? '');
      await until(() => shown(a), { what: 'the batch in the desk that did not order it' });
      expect(sites.flatMap(({ seen }) => seen.map(({ path }) => path)).length).toBe(
        new Set(sites.flatMap(({ seen }) => seen.map(({ path }) => path))).size,
      );
      await a.close();
      await until(async () => (await done()) === addresses.length, { what: 'the end', timeout: 60_000 });
      for (const site of sites) {
        const { atOnce } = site.manners(`${GOVERNMENT_HOST}:${site.port}`);
        expect(atOnce).toBeLessThanOrEqual(1);
      }
      // What was being read when its desk was closed is read again by the other: one at most of each site.
      const asked = sites.flatMap(({ seen }) => seen.filter(({ path }) => /_97\d{3}\.html$/.test(path)));
      expect(asked.length).toBeLessThanOrEqual(addresses.length + 2);
      await b.close();
    } finally {
      for (const site of sites) await site.close();
    }
  });
});

describe.each(KINDS)('private windows in %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(kind, () => []);
    await allowPrivate(world);
  });
  afterAll(() => world?.close());

  it('are reviewed like others; nothing of them is kept, and the popup says so', async () => {
    const tab = await inNewWindow(world, world.gallery.url(sample), true);
    await titled(world, tab, 'the review', (title) => title.includes('勾稽成立'));
    const popup = await popupOf(world, tab);
    await says(popup, '隐私窗口里不保存任何内容');
    await popup.close();
    // In a window of its own: a new tab would open in the private one.
    const ordinary = await inNewWindow(world, world.gallery.url('seed-000-html'));
    await titled(world, ordinary, 'the review', (title) => title.includes('勾稽成立'));
    const kept = await until(
      async () => {
        const keys = (await world.control.evaluate(keysOfReports)) as string[];
        return keys.length > 0 ? keys : null;
      },
      { what: 'the other report in the library' },
    );
    expect(kept.filter((key) => key.includes('南通市应急管理局'))).toEqual([]);
    expect(kept).toHaveLength(1);

    const answer = await call(
      world.control,
      (api, of) =>
        api.runtime.sendMessage({
          type: 'decideInTab',
          args: [of, { finding: 'x', verdict: 'confirmed', reason: null, note: '' }],
        }),
      tab,
    );
    expect(answer).toEqual({ problem: 'private' });
    // What the tab showed goes with it.
    expect(await recordsKept(world)).toHaveProperty(`${tab}`);
    await call(world.control, (api, of) => api.tabs.remove(of), tab);
    await until(async () => !(await recordsKept(world))[tab], {
      what: 'that nothing is left of it',
    });
  });
});

/** The keys of every report in the library. Runs in a page of ours. */
function keysOfReports(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gouji-library');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      if (!db.objectStoreNames.contains('reports')) {
        db.close();
        resolve([]);
        return;
      }
      const asking = db.transaction('reports').objectStore('reports').getAllKeys();
      asking.onsuccess = () => {
        db.close();
        resolve(asking.result.map(String));
      };
    };
  });
}
