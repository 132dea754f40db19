import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { look, toolbar, until, within } from '../../scripts/lib/drive.mjs';
import { stopBackground } from './lib/background';
import { clickButton, inPopup, popupOf, readPopup } from './lib/popup';
import { builtFor, html, open, openWorld, recordsKept, reviewed, seen, type World } from './lib/world';

describe.each(KINDS)('other pages in %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(kind, (gallery) => [
      gallery.url('not-a-report'),
      gallery.otherUrl('seed-004-html'),
    ]);
  });
  afterAll(() => world?.close());

  it('leaves a page that is no report alone', async () => {
    const url = world.gallery.url('not-a-report');
    const page = await open(world, url);
    // By the time a report that was opened later has been reviewed, this page has had its chance.
    const later = await open(world, world.gallery.url('seed-000-html'));
    await reviewed(world, later);

    expect(await html(page.page)).toBe(world.before.get(url));
    const { hosts, highlights } = await within(world.control, page.tab, look);
    expect([hosts, highlights]).toEqual([0, []]);
    expect(await within(world.control, page.tab, () => 'goujiEngine' in globalThis)).toBe(false);
    expect(await within(world.control, later.tab, () => 'goujiEngine' in globalThis)).toBe(true);
    expect((await toolbar(world.control, page.tab)).badge).toBe('');
    expect(Object.keys(await recordsKept(world))).toEqual([`${later.tab}`]);

    const popup = await popupOf(world, page.tab);
    const { text, buttons } = await popup.evaluate(readPopup);
    expect(text).toContain('本页没有认出年度报告');
    expect(buttons).toContain('仍然核对本页');
    await Promise.all([popup.close(), page.page.close(), later.page.close()]);
  });

  it('reviews a page that is no report when asked to, and says that it is none', async () => {
    const page = await open(world, world.gallery.url('not-a-report'));
    const popup = await popupOf(world, page.tab);
    await popup.evaluate(() =>
      document.querySelector<HTMLButtonElement>('button[data-kind="main"]')?.click(),
    );
    await popup.waitForFunction(() => document.body.textContent?.includes('已读完本页'));
    expect((await within(world.control, page.tab, look)).hosts).toBe(0);
    expect((await toolbar(world.control, page.tab)).badge).toBe('');
    await Promise.all([popup.close(), page.page.close()]);
  });

  it('may not look at a site that is no government’s until the button is clicked there', async () => {
    const url = world.gallery.otherUrl('seed-004-html');
    const page = await open(world, url);
    await expect(within(world.control, page.tab, () => 1)).rejects.toThrow(/access|permission/i);
    expect(await html(page.page)).toBe(world.before.get(url));

    await clickButton(world, page.page);
    await until(
      () => inPopup(world, (document) => document.querySelector('button[data-kind="main"]') !== null),
      {
        what: 'the offer to review the page',
      },
    );
    await inPopup(world, (document) =>
      document.querySelector<HTMLButtonElement>('button[data-kind="main"]')?.click(),
    );
    await until(
      () => inPopup(world, (document) => document.querySelector('h1')?.textContent === '南通市应急管理局'),
      { what: 'the figures in the popup' },
    );
    const { marks } = await seen(world, page, 'the marks', (now) => now.marks.length > 0);
    expect(marks.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^错误 1：.*建议 0/));
    expect(await toolbar(world.control, page.tab)).toMatchObject({ badge: '1' });
    await page.page.close();
  });

  it('still knows a page after the background was stopped, and wakes for the next one', async () => {
    const page = await open(world, world.gallery.url('seed-004-html'));
    await reviewed(world, page, '1');
    await stopBackground(world);

    expect(await toolbar(world.control, page.tab)).toMatchObject({ badge: '1' });
    const popup = await popupOf(world, page.tab);
    expect(await popup.evaluate(readPopup)).toMatchObject({ agency: '南通市应急管理局' });
    await popup.close();

    await stopBackground(world);
    const next = await open(world, world.gallery.url('seed-002-html'));
    await reviewed(world, next, '1');
    expect(await toolbar(world.control, page.tab)).toMatchObject({ badge: '1' });
    await Promise.all([page.page.close(), next.page.close()]);
  });

  it('forgets a report when its tab goes elsewhere', async () => {
    const page = await open(world, world.gallery.url('seed-004-html'));
    await reviewed(world, page, '1');
    await page.page.goto(world.gallery.url('not-a-report'));
    await until(async () => (await toolbar(world.control, page.tab)).badge === '', {
      what: 'a plain button',
    });
    const popup = await popupOf(world, page.tab);
    expect((await popup.evaluate(readPopup)).text).toContain('本页没有认出年度报告');
    await Promise.all([popup.close(), page.page.close()]);
  });

  it('has no complaints', async () => expect(await world.complaints()).toEqual([]));

  it('has no file that a page could reach', async () => {
    const dist = builtFor(kind);
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length + 1).replaceAll('\\', '/'));
    expect(files).toContain('manifest.json');
    const page = await open(world, world.gallery.url('not-a-report'));
    const reached = await page.page.evaluate(
      async (urls) => {
        const answers = await Promise.allSettled(urls.map((url) => fetch(url)));
        return urls.filter((_, index) => answers[index]?.status === 'fulfilled');
      },
      files.map((file) => world.session.extensionUrl(file)),
    );
    expect(reached).toEqual([]);
    await page.page.close();
  });
});
