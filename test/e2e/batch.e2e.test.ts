import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { until } from '../../scripts/lib/drive.mjs';
import { GOVERNMENT_HOST } from '../../scripts/lib/launch.mjs';
import type { Job } from '../../src/batch/job';
import { endOf, pathOf, REPORTS, type Site, serveSite, temperOf } from '../lib/site/site';
import { allJobs, openBatches, orderAddresses } from './lib/batches';
import { openWorld, type World } from './lib/world';

/** The 300 reports stand on fifteen servers, so that a pause of two seconds a server is a matter of a minute. */
const SERVERS = 15;
const PAUSE = 2000;

// Most of the time is waiting, as manners demand: both browsers wait at the same time.
describe.concurrent.each(KINDS)('three hundred reports at once in %s', (kind) => {
  let world: World;
  const sites: Site[] = [];

  beforeAll(async () => {
    for (let index = 0; index < SERVERS; index++) sites.push(await serveSite({ retryAfter: 5, slow: 300 }));
    world = await openWorld(kind, () => []);
  });
  afterAll(async () => {
    await world?.close();
    for (const site of sites) await site.close();
  });

  const openDesk = () => openBatches(world);
  const count = async (state: Job['state']) =>
    (await allJobs(world.control)).filter((job) => job.state === state).length;

  it('ends each as it should, asks no server more than one thing at a time, and outlives its desk', async () => {
    const addresses = Array.from(
      { length: REPORTS },
      (_, number) => `http://${GOVERNMENT_HOST}:${sites[number % SERVERS]!.port}${pathOf(number)}`,
    );
    const first = await openDesk();
    await orderAddresses(first, addresses);
    await until(async () => (await count('done')) >= 40, { what: 'forty reports', timeout: 120_000 });

    // Closed in the middle of it, and opened again.
    await first.close();
    const seenBefore = sites.map(({ seen }) => seen.map(({ path }) => path));
    const doneBefore = (await allJobs(world.control)).filter(({ state }) => state === 'done');
    await openDesk();
    const over = async () =>
      (await count('waiting')) + (await count('running')) === 0 ? await allJobs(world.control) : null;
    const jobs = (await until(over, { what: 'the end', timeout: 300_000, every: 1000 })) as Job[];

    expect(jobs.length).toBe(REPORTS);
    const ends = jobs.map(({ index, state, failure }) => ({
      temper: temperOf(index),
      end: state === 'done' ? 'done' : `${failure?.kind}`,
    }));
    expect(ends.filter(({ temper, end }) => end !== endOf(temper))).toEqual([]);
    const reports = new Set(jobs.flatMap(({ report }) => report ?? []));
    expect(reports.size).toBe(jobs.filter(({ state }) => state === 'done').length);

    for (const [index, site] of sites.entries()) {
      // What a tab asks for is the page's own doing: one page at a time, with what belongs to it.
      const inTabs = ['client', 'challenge'];
      const own = site.seen.filter(({ path }) => {
        const number = Number(/_(97\d{3})\.html$/.exec(path)?.[1]) - 97000;
        return !(number >= 0 && inTabs.includes(temperOf(number))) && /\.html$/.test(path);
      });
      for (const one of own) {
        const beside = own.filter(
          (other) => other.start < one.start && (other.end ?? Number.POSITIVE_INFINITY) > one.start,
        );
        expect(beside).toEqual([]);
      }
      const starts = own.filter(({ path }) => /_97\d{3}\.html$/.test(path));
      const gaps = starts.slice(1).map((one, at) => one.start - (starts[at]!.end ?? one.start));
      // Where the desk was closed and opened again another engine began: it owes the old one no pause.
      expect(gaps.filter((gap) => gap < PAUSE).length).toBeLessThanOrEqual(1);
      expect(
        site.seen.filter(({ cookie, path }) => cookie !== '' && starts.some((one) => one.path === path)),
      ).toEqual([]);
      // What was done before is not asked for again.
      const later = site.seen.slice(seenBefore[index]!.length).map(({ path }) => path);
      for (const { source, index: number } of doneBefore) {
        if (number % SERVERS !== index || source.type !== 'address') continue;
        expect(later).not.toContain(new URL(source.url).pathname);
      }
    }
    const tabs = await world.session.browser.pages();
    expect(tabs.filter((page) => page.url().includes(GOVERNMENT_HOST)).map((page) => page.url())).toEqual([]);
  }, 480_000);
});
