import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { until } from '../../scripts/lib/drive.mjs';
import type { Review } from '../../src/reconcile/review';
import { serveTwists, type Twist, twists } from './lib/twisted-site';
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
});
