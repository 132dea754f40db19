import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { toolbar, until } from '../../scripts/lib/drive.mjs';
import { GOVERNMENT_HOST } from '../../scripts/lib/launch.mjs';
import type { Job } from '../../src/batch/job';
import { pathOf, type Site, serveSite, temperOf } from '../lib/site/site';
import { allJobs, openBatches, orderAddresses, press } from './lib/batches';
import { openOurs, says } from './lib/ours';
import { popupOf, readPopup } from './lib/popup';
import { open, openWorld, reviewed, type World } from './lib/world';

/** 南通市应急管理局 2020: one error. */
const sample = 'seed-004-html';
const NUMBERS = Array.from({ length: 100 }, (_, number) => number)
  .filter((number) => temperOf(number) === 'plain')
  .slice(0, 3);

/** Firefox knows one switch for all, which leaves this machine reachable unless it is told not to. */
const FIREFOX = { 'network.disable-localhost-when-offline': true };

/** Whether anything can be fetched. Runs in the page. */
const answers = (url: string) =>
  fetch(url, { cache: 'no-store' }).then(
    () => true,
    () => false,
  );

describe.each(KINDS)('without a connection, in %s', (kind) => {
  let world: World;
  let site: Site;

  beforeAll(async () => {
    site = await serveSite({ slow: 10 });
    world = await openWorld(kind, () => [], { prefs: FIREFOX });
  });
  afterAll(async () => {
    await world?.close();
    await site?.close();
  });

  /** 断网 Takes the network away from this page and from the background, or gives it back. */
  const setOffline = async (offline: boolean, page: Page) => {
    if (kind === 'firefox')
      await world.session.privileged?.(`Services.io.offline = ${offline};
        // What is still open to this machine would go on answering.
        Services.obs.notifyObservers(null, 'net:prune-all-connections');
        Services.dns.clearCache(true); null`);
    else {
      await page.setOfflineMode(offline);
      const worker = world.session.browser.targets().find((target) => target.type() === 'service_worker');
      const cdp = await worker?.createCDPSession();
      const speed = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
      await cdp?.send('Network.emulateNetworkConditions', { offline, ...speed });
      await cdp?.detach();
    }
    await until(
      () => page.evaluate(answers, world.gallery.url('seed-000-html')).then((yes) => yes !== offline),
      {
        what: `that there is ${offline ? 'no' : 'a'} connection`,
        every: 500,
      },
    );
  };

  it('an open page is reviewed as it changes, and the popup and the desk show what is known', async () => {
    const page = await open(world, world.gallery.url(sample));
    const { badge } = await reviewed(world, page, '1');
    await setOffline(true, page.page);
    await page.page.evaluate(() => {
      for (const cell of document.querySelectorAll('td'))
        if (/^\d+$/.test(cell.textContent?.trim() ?? ''))
          cell.textContent = String(Number(cell.textContent) + 1);
    });
    await until(async () => !['', badge].includes((await toolbar(world.control, page.tab)).badge), {
      what: 'the review of the page as it is now',
    });
    const popup = await popupOf(world, page.tab);
    expect((await popup.evaluate(readPopup)).findings.length).toBeGreaterThan(1);
    await popup.close();
    const desk = await openOurs(world, 'src/desk/index.html#library');
    await says(desk, '南通市应急管理局');
    await desk.close();
    await setOffline(false, page.page);
    await page.page.close();
  });

  it('a batch says so and waits; with a connection it goes on by itself, and nothing is lost', async () => {
    const desk = await openBatches(world);
    await setOffline(true, desk);
    const addresses = NUMBERS.map((number) => `http://${GOVERNMENT_HOST}:${site.port}${pathOf(number)}`);
    await orderAddresses(desk, addresses);
    await says(desk, '没有连上网络，连上后自动继续');
    const jobs = () => allJobs(world.control) as Promise<Job[]>;
    expect((await jobs()).map(({ state }) => state)).toEqual(addresses.map(() => 'waiting'));
    expect(site.seen).toEqual([]);
    await setOffline(false, desk);
    await until(async () => (await jobs()).every(({ state }) => state === 'done'), {
      what: 'all reports',
      timeout: 40_000,
    });
    expect(await jobs()).toHaveLength(addresses.length);
    await until(() => desk.evaluate(() => !document.body.innerText.includes('没有连上网络')), {
      what: 'no more of it',
    });
    await desk.close();
  });

  it('what is given up meanwhile can be tried again', async () => {
    const desk = await openBatches(world);
    await setOffline(true, desk);
    const number = NUMBERS.at(-1)! + 1;
    await press(desk, '新建批次');
    await orderAddresses(desk, [`http://${GOVERNMENT_HOST}:${site.port}${pathOf(number)}`]);
    await says(desk, '没有连上网络，连上后自动继续');
    await press(desk, '停止');
    const mine = async () =>
      ((await allJobs(world.control)) as Job[]).find(
        ({ source }) => source.type === 'address' && source.url.includes(pathOf(number)),
      );
    await until(async () => (await mine())?.state === 'cancelled', { what: 'what was given up' });
    await setOffline(false, desk);
    await press(desk, '核对其余');
    await until(async () => (await mine())?.state === 'done', { what: 'the report', timeout: 40_000 });
    expect(await world.complaints()).toEqual([]);
    await desk.close();
  });
});
