import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { until } from '../../scripts/lib/drive.mjs';
import { GOVERNMENT_HOST } from '../../scripts/lib/launch.mjs';
import type { Job } from '../../src/batch/job';
import { endOf, pathOf, type Site, serveSite, temperOf } from '../lib/site/site';
import { allJobs, openBatches, orderAddresses } from './lib/batches';
import { openWorld, type World } from './lib/world';

const SERVERS = 6;
/** Such reports as end within seconds, so that the test is about what is left of them. */
const NUMBERS = Array.from({ length: 200 }, (_, number) => number)
  .filter(
    (number) => endOf(temperOf(number)) === 'done' && ['plain', 'gbk', 'slow'].includes(temperOf(number)),
  )
  .slice(0, 36);

describe.each(KINDS)('a batch in %s, killed in the middle', (kind) => {
  let world: World;
  const sites: Site[] = [];

  beforeAll(async () => {
    for (let index = 0; index < SERVERS; index++) sites.push(await serveSite({ slow: 300 }));
    world = await openWorld(kind, () => []);
  });
  afterAll(async () => {
    await world?.close();
    for (const site of sites) await site.close();
  });

  const openDesk = () => openBatches(world);
  const jobs = () => allJobs(world.control);
  const done = async () => (await jobs()).filter(({ state }) => state === 'done');

  it('goes on where it was: nothing that was finished is lost or read again', async () => {
    const addresses = NUMBERS.map(
      (number, at) => `http://${GOVERNMENT_HOST}:${sites[at % SERVERS]!.port}${pathOf(number)}`,
    );
    const desk = await openDesk();
    await orderAddresses(desk, addresses);
    await until(async () => (await done()).length >= 12, { what: 'twelve reports', timeout: 60_000 });
    const before = await done();
    const { profile } = world.session;
    await world.session.kill();
    const asked = sites.map(({ seen }) => seen.length);

    const gallery = world.gallery;
    world = await openWorld(kind, () => [], { profile });
    await gallery.close();
    await openDesk();
    const all = await until(
      async () => {
        const now = await jobs();
        return now.every(({ state }) => state !== 'waiting' && state !== 'running') && now.length > 0
          ? now
          : null;
      },
      { what: 'the end', timeout: 120_000, every: 500 },
    );

    expect(all.map(({ state }) => state)).toEqual(addresses.map(() => 'done'));
    const after = new Map((all as Job[]).map((job) => [job.id, job]));
    for (const job of before) expect(after.get(job.id)).toEqual(job);
    const again = sites.flatMap(({ seen }, index) => seen.slice(asked[index]).map(({ path }) => path));
    for (const { source } of before)
      if (source.type === 'address') expect(again).not.toContain(new URL(source.url).pathname);
    // Each report once in the library.
    const kept = await world.control.evaluate(readReports);
    expect(new Set((all as Job[]).map(({ report }) => report))).toEqual(new Set(kept));
    expect(kept.length).toBe(addresses.length);
  }, 240_000);
});

/** The keys of every report in the library. */
function readReports(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gouji-library');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const asking = db.transaction('reports').objectStore('reports').getAllKeys();
      asking.onsuccess = () => {
        db.close();
        resolve(asking.result.map(String));
      };
    };
  });
}
