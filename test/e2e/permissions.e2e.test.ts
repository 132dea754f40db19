import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, toolbar, until } from '../../scripts/lib/drive.mjs';
import { GOVERNMENT_HOST } from '../../scripts/lib/launch.mjs';
import type { Job } from '../../src/batch/job';
import { endOf, pathOf, type Site, serveSite, temperOf } from '../lib/site/site';
import { allowGovernment, answerFirefox } from './lib/access';
import { allJobs, openBatches, orderAddresses, press } from './lib/batches';
import { says } from './lib/ours';
import { clickButton, popupOf, readPopup } from './lib/popup';
import { html, open, openWorld, reviewed, seen, type World } from './lib/world';

/** 南通市应急管理局 2020: one error. */
const sample = 'seed-004-html';
const NUMBERS = Array.from({ length: 200 }, (_, number) => number)
  .filter((number) => endOf(temperOf(number)) === 'done' && temperOf(number) === 'plain')
  .slice(0, 5);

describe.each(KINDS)('what is taken away in %s', (kind) => {
  let world: World;
  let site: Site;

  beforeAll(async () => {
    site = await serveSite({ slow: 100 });
    world = await openWorld(kind, (gallery) => [gallery.url(sample)]);
  });
  afterAll(async () => {
    await world?.close();
    await site?.close();
  });

  const jobs = () => allJobs(world.control) as Promise<Job[]>;
  const when = (what: string, fits: (now: Job[]) => boolean, timeout = 40_000) =>
    until(
      async () => {
        const now = await jobs();
        return now.length > 0 && fits(now) ? now : null;
      },
      { what, timeout, every: 200 },
    ) as Promise<Job[]>;
  const addresses = (port = site.port, numbers = NUMBERS) =>
    numbers.map((number) => `http://${GOVERNMENT_HOST}:${port}${pathOf(number)}`);
  const isOver = ({ state }: Job) => state !== 'waiting' && state !== 'running';

  it('the permission, while a report is open: the page is left, and the button says so', async () => {
    const url = world.gallery.url(sample);
    const page = await open(world, url);
    await reviewed(world, page);
    await seen(world, page, 'the marks', ({ hosts }) => hosts === 1);
    await allowGovernment(world, false);
    await until(async () => (await html(page.page)) === world.before.get(url), {
      what: 'the page as it was before',
    });
    const said = () => toolbar(world.control, page.tab);
    await until(async () => (await said()).title.includes('还没有政府网站的权限'), {
      what: 'what the button says',
    });
    expect((await said()).badge).toBe('!');
    // A page that is opened now is not touched, and the button says it there too.
    const next = await open(world, url);
    expect(await html(next.page)).toBe(world.before.get(url));
    expect((await toolbar(world.control, next.tab)).title).toContain('还没有政府网站的权限');
    await next.page.close();

    await allowGovernment(world, true);
    await reviewed(world, page, '1');
    await seen(world, page, 'the marks again, once', ({ hosts }) => hosts === 1);
    await page.page.close();
  });

  afterEach(() => allowGovernment(world, true));

  it('the permission, while a batch runs: what is left ends by that name, and is read when it is given again', async () => {
    const desk = await openBatches(world);
    await orderAddresses(desk, addresses());
    await when('the first report', (now) => now.some(({ state }) => state === 'done'));
    await allowGovernment(world, false);
    const ended = await when('the end', (now) => now.every(isOver), 90_000);
    const failures = ended.filter(({ state }) => state === 'failed');
    expect(failures.length).toBeGreaterThan(0);
    expect([...new Set(failures.map(({ failure }) => failure?.kind))]).toEqual(['permission']);
    await press(desk, '份读取失败');
    await says(desk, '这个网站还没有允许读取');
    await allowGovernment(world, true);
    await press(desk, '重试');
    const all = await when('all of them', (now) => now.every(({ state }) => state === 'done'));
    expect(all).toHaveLength(NUMBERS.length);
    await desk.close();
  });

  it('the server: its jobs wait for it, and nothing is lost', async () => {
    const { port } = site;
    const desk = await openBatches(world);
    const numbers = Array.from({ length: 300 }, (_, number) => number)
      .filter((number) => temperOf(number) === 'plain' && !NUMBERS.includes(number))
      .slice(0, 3);
    await press(desk, '新建批次');
    await orderAddresses(desk, addresses(port, numbers));
    const mine = (now: Job[]) =>
      now.filter(
        ({ source }) => source.type === 'address' && numbers.some((one) => source.url.includes(pathOf(one))),
      );
    await when('the first report', (now) => mine(now).some(({ state }) => state === 'done'));
    await site.close();
    const waiting = await when('a job that waits', (now) =>
      mine(now).some(({ state, failure }) => state === 'waiting' && failure?.kind === 'no-answer'),
    );
    expect(mine(waiting).filter(({ state }) => state === 'failed')).toEqual([]);
    site = await serveSite({ slow: 100, port });
    const all = await when('all of them', (now) => mine(now).every(({ state }) => state === 'done'), 60_000);
    expect(mine(all)).toHaveLength(3);
    await desk.close();
  });
});

/** Firefox leaves sites to the user: until 126 none was granted at installation. */
it('never given, in Firefox: the button says so from the start, and the popup asks', async () => {
  const world = await openWorld('firefox', (gallery) => [gallery.url(sample)], {
    prefs: { 'extensions.originControls.grantByDefault': false },
  });
  try {
    const page = await open(world, world.gallery.url(sample));
    await until(async () => (await toolbar(world.control, page.tab)).title.includes('还没有政府网站的权限'), {
      what: 'what the button says',
    });
    expect((await toolbar(world.control, page.tab)).badge).toBe('!');
    // Pressed on a report, the button lends us the page, and the browser lets the detector in: so it is asked for on another one.
    const other = await open(world, world.gallery.url('home-page'));
    await clickButton(world, other.page);
    const popup = await popupOf(world, other.tab);
    expect((await popup.evaluate(readPopup)).text).toContain('自动识别年报需要读取 gov.cn 网页');
    // Refused, nothing changes, and it can be asked for again.
    await popup.click('.actions [data-kind=main]');
    await answerFirefox(world, false);
    expect((await toolbar(world.control, page.tab)).badge).toBe('!');
    await popup.click('.actions [data-kind=main]');
    await answerFirefox(world, true);
    await reviewed(world, page, '1');
    expect(await call(world.control, (api) => api.action.getBadgeText({}))).toBe('');
  } finally {
    await world.close();
  }
});
