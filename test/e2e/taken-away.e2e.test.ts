import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { until } from '../../scripts/lib/drive.mjs';
import { GOVERNMENT_HOST } from '../../scripts/lib/launch.mjs';
import type { Job } from '../../src/batch/job';
import { pathOf, type Site, serveSite, temperOf } from '../lib/site/site';
import { clearDatabases } from './lib/access';
import { allJobs, openBatches, orderAddresses } from './lib/batches';
import { says } from './lib/ours';
import { openWorld, type World } from './lib/world';

const NUMBERS = Array.from({ length: 100 }, (_, number) => number)
  .filter((number) => temperOf(number) === 'plain')
  .slice(0, 12);

describe.each(KINDS)('data that the browser takes away, in %s', (kind) => {
  let world: World;
  let site: Site;

  beforeAll(async () => {
    site = await serveSite({ slow: 200 });
    world = await openWorld(kind, () => []);
  });
  afterAll(async () => {
    await world?.close();
    await site?.close();
  });

  it('while a batch is read: the desk says which, of the library too, and goes on with a new one', async () => {
    const desk = await openBatches(world);
    const order = () =>
      orderAddresses(
        desk,
        NUMBERS.map((number) => `http://${GOVERNMENT_HOST}:${site.port}${pathOf(number)}`),
      );
    const jobs = () => allJobs(world.control) as Promise<Job[]>;
    await order();
    await until(async () => (await jobs()).some(({ state }) => state === 'done'), {
      what: 'the first report',
    });
    const title = await desk.evaluate(() => document.querySelector('.gj-title .from')?.textContent ?? '');
    expect(title).not.toBe('');
    await clearDatabases(world, desk);
    const said = await says(desk, '浏览器删除了 1 个批次的数据');
    expect(said).toContain(title);
    await says(desk, '浏览器丢失了以前的报告库');
    expect(await jobs()).toEqual([]);
    // Another desk says the same, and what is known is said no more.
    const second = await openBatches(world);
    await says(second, '浏览器删除了 1 个批次的数据');
    await second.close();
    await until(
      () =>
        desk.evaluate(() => {
          const known = [...document.querySelectorAll<HTMLElement>('.gj-damage button')];
          known.find(({ textContent }) => textContent === '知道了')?.click();
          return known.length === 0;
        }),
      { what: 'that nothing is left to say' },
    );
    await order();
    await until(async () => (await jobs()).some(({ state }) => state === 'done'), {
      what: 'the first report of the new batch',
      timeout: 40_000,
    });
    await desk.close();
  });
});
