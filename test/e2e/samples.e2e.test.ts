import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { toolbar, until } from '../../scripts/lib/drive.mjs';
import type { Review } from '../../src/reconcile/review';
import { badgeOf, cases, countOf, flowInWords, heldFindings, numberedMarks } from './lib/expectations';
import { figureUnder, pressMark } from './lib/hands';
import { clickButton, inPopup, popupOf, readPopup } from './lib/popup';
import {
  html,
  type OpenPage,
  open,
  openWorld,
  reviewed,
  reviewKept,
  seen,
  sight,
  tellPage,
  type World,
} from './lib/world';

/** What the card of the error must say, as a person would add it up. */
const EQUATIONS: Record<string, string[]> = {
  '002': ['1+0=1≠0+0=0', '1+0+0+0+0+0=1≠0'],
  '004': ['1+0+0+0+0+1=2≠1', '1（另18项为0）=1≠0'],
};

describe.each(KINDS)('the ten samples in %s', (kind) => {
  let world: World;
  const samples = cases();

  beforeAll(async () => {
    world = await openWorld(kind, (gallery) => samples.map(({ slug }) => gallery.url(slug)));
  });
  afterAll(() => world?.close());
  afterEach(async () => expect(await world.complaints()).toEqual([]));

  it('are ten', () => expect(samples).toHaveLength(10));

  describe.each(samples)('$slug', (sample) => {
    const { slug, isText, held, findings, errors, agencies, year, expected } = sample;
    let review: Review;
    /** Tests that only a report with an error can give. */
    const faulty = (name: string, test: () => Promise<void>) => errors > 0 && it(name, test);
    let page: OpenPage;
    let url: string;

    beforeAll(async () => {
      url = world.gallery.url(slug);
      page = await open(world, url);
    });
    afterAll(() => page?.page.close());

    it('is read in the browser as it is read from the file', async () => {
      await reviewed(world, page);
      review = await reviewKept(world, page);
      expect(agencies).toContain(review.document.agency ?? '单位未认出');
      const places = (found: { code: string; places?: string[] }[]) =>
        found.map((finding) => `${finding.code} ${finding.places?.join(' ')}`).sort();
      expect(places(heldFindings(review.findings))).toEqual(places(findings));
      expect(countOf(review.findings, 'error')).toBe(errors);
    });

    it('shows on the button how it stands', async () => {
      const { title } = await reviewed(world, page, badgeOf(review.findings));
      expect(title).toContain(`${held} 勾稽成立`);
      if (errors > 0) expect(title).toContain(`${errors} 处错误`);
    });

    it('bears a numbered mark for every place of every finding', async () => {
      const wanted = numberedMarks(review.findings);
      const { marks, hosts } = await seen(
        world,
        page,
        'the marks',
        (now) => now.marks.length >= wanted.length,
      );
      expect(marks.map(({ finding }) => finding).sort()).toEqual(wanted);
      expect(hosts).toBe(1);
    });

    it('frames the very figures that are at fault', async () => {
      const { frames } = await sight(world, page);
      const faults = findings.filter(({ severity }) => severity === 'error');
      const framed = frames.filter(({ severity }) => severity === 'error');
      expect(framed).toHaveLength(faults.flatMap(({ places = [] }) => places).length);
      for (const [index, frame] of framed.entries()) {
        const change = faults[index]?.repairs?.[0]?.[0];
        expect(await figureUnder(page, frame)).toBe(String(change?.from));
      }
    });

    it('paints passages, and figures in text, as highlights', async () => {
      const { highlights } = await sight(world, page);
      const ranges = highlights.reduce((sum, [, size]) => sum + size, 0);
      const painted = review.findings.flatMap(({ places, passage }) => [
        ...(passage ? [passage.quote] : []),
        ...(isText ? places : []),
      ]);
      expect(ranges).toBe(painted.length);
    });

    faulty('explains the error in a card, with its sums', async () => {
      await pressMark(world, page, '错误');
      const { card } = await seen(world, page, 'the card', (now) => now.card !== null);
      const text = card?.text.replace(/\s/g, '') ?? '';
      for (const equation of EQUATIONS[slug.slice(5, 8)] ?? ['no equation is known'])
        expect(text).toContain(equation);
      expect(card?.focused).toBe(true);
      await page.page.keyboard.press('Escape');
      await seen(world, page, 'no card', (now) => now.card === null);
    });

    it('has its figures in the popup', async () => {
      const popup = await popupOf(world, page.tab);
      const { agency, text, findings: listed, flow } = await popup.evaluate(readPopup);
      expect(agencies).toContain(agency);
      expect(text).toContain(`${year} 年度`);
      expect(text).toContain(`${held} 勾稽成立`);
      expect(listed).toHaveLength(review.findings.length);
      expect(flow.startsWith(flowInWords(expected)), flow).toBe(true);
      await popup.close();
    });

    faulty('scrolls from the popup to the cell and opens its card', async () => {
      await page.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await clickButton(world, page.page);
      await until(() => inPopup(world, (document) => document.querySelector('.gj-findings button') !== null));
      await inPopup(world, (document) =>
        document.querySelector<HTMLButtonElement>('.gj-findings button')?.click(),
      );
      await until(async () => (await inPopup(world, () => true)) === null, { what: 'the popup to close' });
      expect(await toolbar(world.control, page.tab)).toMatchObject({ badge: badgeOf(review.findings) });
      const { card, frames, scroll } = await seen(world, page, 'the card', (now) => now.card !== null);
      expect(card?.text).toContain(findings[0]?.code);
      const frame = frames.find(({ severity }) => severity === 'error');
      expect(frame?.y).toBeGreaterThanOrEqual(0);
      expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeLessThanOrEqual(scroll.height);
      expect(await figureUnder(page, frame!)).toBe(String(findings[0]?.repairs?.[0]?.[0]?.from));
    });

    faulty('can be gone through with the keyboard alone', async () => {
      const { card } = await sight(world, page);
      expect(card?.focused).toBe(true);
      await page.page.keyboard.press('n');
      const second = await seen(
        world,
        page,
        'the second card',
        (now) => now.card?.text.includes(`2 / ${review.findings.length}`) ?? false,
      );
      expect(second.card?.text).toContain(review.findings[1]?.code);
      await page.page.keyboard.down('Shift');
      await page.page.keyboard.press('n');
      await page.page.keyboard.up('Shift');
      await seen(
        world,
        page,
        'the first card',
        (now) => now.card?.text.includes(`1 / ${review.findings.length}`) ?? false,
      );
      await page.page.keyboard.press('h');
      const hidden = await seen(world, page, 'no marks', ({ marks }) => marks.length === 0);
      expect([hidden.card, hidden.frames, hidden.highlights]).toEqual([null, [], []]);
      expect(hidden.navigator?.text).toContain('显示');
    });

    it('is, beside the one host element, what it was before', async () => {
      const before = world.before.get(url) ?? '';
      expect(await html(page.page)).toBe(before.replace(/<\/html>$/, '<div></div></html>'));
    });

    it('is byte for byte what it was before when the marks are switched off, and marked again when they are on', async () => {
      await tellPage(world, page, 'marks', true);
      await seen(world, page, 'the marks', ({ marks }) => marks.length > 0 || findings.length === 0);
      await tellPage(world, page, 'marks', false);
      await seen(world, page, 'nothing of ours', ({ marks }) => marks.length === 0);
      expect(await html(page.page)).toBe(world.before.get(url));
      await tellPage(world, page, 'marks', true);
      await seen(
        world,
        page,
        'the marks again',
        ({ hosts, marks }) => hosts === 1 && marks.length === numberedMarks(review.findings).length,
      );
    });
  });
});
