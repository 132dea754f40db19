import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { until } from '../../scripts/lib/drive.mjs';
import type { Review } from '../../src/reconcile/review';
import { allJobs, openBatches, orderAddresses } from './lib/batches';
import { hideouts, serveTwists, type Twist, twists } from './lib/twisted-site';
import { open, openWorld, reviewed, reviewKept, seen, tellPage, type World } from './lib/world';

/** What is read of a page, wherever it stands and whatever stands beside it. */
const said = ({ document, figures, findings, unchecked }: Review) => ({
  agency: document.agency,
  year: document.year,
  figures,
  findings: findings.map(({ code, places, passage }) => [code, places, passage?.quote]),
  unchecked,
});

describe.each(KINDS)('the same report in a twisted document in %s', (kind) => {
  let world: World;
  let site: Awaited<ReturnType<typeof serveTwists>>;
  let plain: ReturnType<typeof said>;

  beforeAll(async () => {
    site = await serveTwists();
    world = await openWorld(kind, () => []);
    const page = await open(world, site.plain);
    await reviewed(world, page);
    plain = said(await reviewKept(world, page));
    expect(Object.keys(plain.figures).length).toBeGreaterThan(100);
    expect(plain.findings.length).toBeGreaterThan(0);
    await page.page.close();
  });
  afterAll(async () => {
    await world?.close();
    await site?.close();
  });

  // What one page has brought about is not held against the next.
  afterEach(() => world.complaints());

  it.each(twists.map((one) => [one.name, one] as [string, Twist]))('%s', async (_, twist) => {
    const page = await open(world, site.url(twist));
    await reviewed(world, page, '1');
    await until(async () => JSON.stringify(said(await reviewKept(world, page))) === JSON.stringify(plain), {
      what: 'what the plain report says',
    }).catch(async () => expect(said(await reviewKept(world, page))).toEqual(plain));
    await tellPage(world, page, 'reveal', 0);
    await seen(world, page, 'the card and a mark', ({ card, frames }) => card !== null && frames.length > 0);
    expect(await world.complaints()).toEqual([]);
    await page.page.close();
  });

  it('fetched by the desk, whose own documents they are then, each is the same report', async () => {
    const desk = await openBatches(world);
    await orderAddresses(desk, twists.map(site.url));
    const ended = await until(
      async () => {
        const jobs = await allJobs(world.control);
        return jobs.length > 0 && jobs.every(({ state }) => state === 'done' || state === 'failed')
          ? jobs
          : null;
      },
      { what: 'the end of the batch', timeout: 60_000 },
    );
    expect(ended.map(({ failure }) => failure)).toEqual(twists.map(() => null));
    expect(ended.map(({ report }) => report)).toEqual(twists.map(() => expect.any(String)));
    await desk.close();
  });

  it.each(hideouts.map((one) => [one.name, one] as [string, Twist]))(
    'tables in %s are said to be unread, and nothing is held against them',
    async (_, twist) => {
      const page = await open(world, site.url(twist));
      const { title } = await reviewed(world, page);
      expect(title).toContain('未能核对');
      const { document, figures, findings } = await reviewKept(world, page);
      expect([document.kind, document.reason]).toEqual(['report-without-tables', expect.any(String)]);
      expect(figures).toEqual({});
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(await world.complaints()).toEqual([]);
      await page.page.close();
    },
  );
});
