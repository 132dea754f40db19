import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, toolbar, until } from '../../scripts/lib/drive.mjs';
import { hindrances } from './lib/axe';
import { openOurs } from './lib/ours';
import { popupOf, readPopup } from './lib/popup';
import { html, type OpenPage, open, openWorld, reviewed, seen, sight, type World } from './lib/world';

/** One error, and hints below it. */
const sample = 'seed-004-html';

/** A tab behind another draws no frames: it is asked by the clock. */
const behind = { polling: 100 };

describe.each(KINDS)('the settings in %s', (kind) => {
  let world: World;
  let report: OpenPage;
  let settings: Page;

  beforeAll(async () => {
    world = await openWorld(kind, (gallery) => [gallery.url(sample)]);
    report = await open(world, world.gallery.url(sample));
    await reviewed(world, report);
    settings = await openOurs(world, 'src/desk/index.html#settings');
    await settings.waitForFunction(() => document.querySelector('#marks input') !== null, behind);
  });
  afterAll(() => world?.close());
  afterEach(async () => expect(await world.complaints()).toEqual([]));

  const stored = (key: string) =>
    call(world.control, async (api, name) => (await api.storage.local.get(name))[name], key);
  const press = (label: string, within = 'main') =>
    settings.evaluate(
      (words, where) => {
        const all = [...document.querySelectorAll<HTMLElement>(`${where} :is(label, button)`)];
        const one = all.find((each) => each.textContent?.trim() === words);
        if (one === undefined) throw new Error(`no ${words}`);
        one.click();
      },
      label,
      within,
    );
  const tick = (name: string) =>
    settings.evaluate((of) => document.querySelector<HTMLInputElement>(`input[name=${of}]`)!.click(), name);
  const said = (words: string) =>
    settings.waitForFunction(
      (text) => document.querySelector('[role=status]')?.textContent?.includes(text),
      behind,
      words,
    );
  const kindsOf = async () => [
    ...new Set((await sight(world, report)).marks.map(({ name }) => name.slice(0, 2))),
  ];

  it('hints are not marked any more, at once, and the review is what it was', async () => {
    await seen(world, report, 'a hint', ({ marks }) => marks.some(({ name }) => name.startsWith('提示')));
    const before = await toolbar(world.control, report.tab);
    await tick('info');
    await said('已保存：提示');
    await seen(
      world,
      report,
      'errors alone',
      ({ marks }) => marks.length > 0 && marks.every(({ name }) => name.startsWith('错误')),
    );
    expect(await toolbar(world.control, report.tab)).toEqual(before);
  });

  it('the popup lists what is marked under its number there, and says what is not', async () => {
    const popup = await popupOf(world, report.tab);
    await popup.waitForFunction(() => document.body.textContent?.includes('不标在页面上'), behind);
    const { findings } = await popup.evaluate(readPopup);
    expect(findings).toHaveLength(1);
    // One that is not marked can still be asked for, one by one.
    await popup.evaluate(() => document.querySelector<HTMLButtonElement>('.gj-more')!.click());
    await popup.waitForFunction(() => document.querySelectorAll('.gj-findings li').length > 1, behind);
    await popup.evaluate(() =>
      document.querySelectorAll<HTMLButtonElement>('.gj-findings li button')[1]!.click(),
    );
    const { card } = await seen(world, report, 'its card', (now) => now.card !== null);
    expect(card?.text).toContain('提示');
    await tick('info');
    await seen(world, report, 'all marks', ({ marks }) => marks.some(({ name }) => name.startsWith('提示')));
  });

  it('errors cannot be switched off', async () => {
    const locked = await settings.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('input[name=error]')!;
      return input.disabled && input.checked;
    });
    expect(locked).toBe(true);
    expect(await kindsOf()).toContain('错误');
  });

  it('with 只改图标 a report opens untouched until the marks are asked for', async () => {
    await press('只改图标');
    await said('已保存：只改图标');
    const quiet = await open(world, world.gallery.url(sample));
    await reviewed(world, quiet, '1');
    expect((await sight(world, quiet)).hosts).toBe(0);
    expect(await html(quiet.page)).toBe(world.before.get(world.gallery.url(sample)));
    const popup = await popupOf(world, quiet.tab);
    const show = await until(() => popup.$('::-p-aria([name="显示标记"][role="button"])'), {
      what: 'the button 显示标记',
    });
    await show.evaluate((button) => (button as HTMLElement).click());
    await seen(world, quiet, 'the marks', ({ marks }) => marks.length > 0);
    await popup.close();
    await press('画出标记');
    await said('已保存：画出标记');
    await quiet.page.close();
  });

  it('从不 clears the page at once and keeps others from being read; the popup says so and leads back', async () => {
    await press('从不', '.gj-site');
    await said('从不');
    await until(async () => (await toolbar(world.control, report.tab)).badge === '', {
      what: 'an empty badge',
    });
    await seen(world, report, 'a page without us', ({ hosts }) => hosts === 0);
    const again = await open(world, world.gallery.url(sample));
    const popup = await popupOf(world, again.tab);
    await popup.waitForFunction(() => document.body.textContent?.includes('不核对此网站'), behind);
    expect((await sight(world, again)).hosts).toBe(0);
    await popup.evaluate(() =>
      [...document.querySelectorAll('button')].find((one) => one.textContent === '点图标时核对')!.click(),
    );
    await reviewed(world, again, '1');
    expect(await stored('sites')).toEqual({ '*.gov.cn': 'never', 'sample.gov.cn': 'ask' });
    await popup.close();
    await again.page.close();
  });

  it('点图标时 waits for the button, which is enough', async () => {
    const page = await open(world, world.gallery.url(sample));
    expect((await toolbar(world.control, page.tab)).badge).toBe('');
    const popup = await popupOf(world, page.tab);
    await popup.waitForFunction(() => document.body.textContent?.includes('南通市应急管理局'), behind);
    await reviewed(world, page, '1');
    await popup.close();
    await page.page.close();
    await call(world.control, (api) => api.storage.local.set({ sites: {} }));
    const auto = await open(world, world.gallery.url(sample));
    await reviewed(world, auto, '1');
    await auto.page.close();
  });

  it('another language is spoken at once, in the desk and on the page', async () => {
    const marked = await open(world, world.gallery.url(sample));
    await reviewed(world, marked, '1');
    await settings.evaluate(() => document.querySelector<HTMLElement>('#language input:checked')!.focus());
    await press('English');
    await settings.waitForFunction(() => document.querySelector('h1')?.textContent === 'Settings', behind);
    // All is said anew, and one goes on where it was chosen.
    await settings.waitForFunction(
      () =>
        document.activeElement?.matches('#language input:checked') &&
        document.activeElement.parentElement?.textContent === 'English',
      behind,
    );
    await seen(world, marked, 'English', ({ navigator }) => navigator?.text.includes('Hide') ?? false);
    await until(async () => (await toolbar(world.control, marked.tab)).title.startsWith('Gouji'), {
      what: 'an English button',
    });
    await settings.waitForFunction(() => document.querySelector('#language label') !== null, behind);
    await press('中文');
    await settings.waitForFunction(() => document.querySelector('h1')?.textContent === '设置', behind);
    await seen(world, marked, 'Chinese', ({ navigator }) => navigator?.text.includes('隐藏') ?? false);
  });

  it('says which keys the browser has', async () => {
    await settings.waitForFunction(() => document.querySelectorAll('#keys kbd').length === 9, behind);
    const keys = await settings.evaluate(() =>
      [...document.querySelectorAll('#keys .gj-keys')].map((one) => one.textContent),
    );
    expect(keys).toEqual(['AltShiftJ', 'AltShiftK', 'AltShiftH']);
  });

  it('lets nobody behind: axe finds nothing', async () => {
    expect(await hindrances(settings)).toEqual([]);
  });
});

describe.each(KINDS)('keys and menus in %s', (kind) => {
  let world: World;
  let report: OpenPage;

  beforeAll(async () => {
    world = await openWorld(kind, () => []);
    report = await open(world, world.gallery.url(sample));
    await reviewed(world, report);
  });
  afterAll(() => world?.close());
  afterEach(async () => expect(await world.complaints()).toEqual([]));

  /** No key of the browser's reaches a driven one: the background is told what the browser would tell it. */
  const command = (name: 'next' | 'previous' | 'marks') =>
    call(
      world.control,
      (api, id, what) => api.tabs.sendMessage(id, { type: 'command', args: [what] }),
      report.tab,
      name,
    );

  it('next and previous go through the findings, with the focus', async () => {
    await report.page.bringToFront();
    await command('next');
    const first = await seen(world, report, 'the first card', ({ card }) => card?.focused ?? false);
    await command('next');
    await seen(
      world,
      report,
      'another card',
      ({ card }) => card !== null && card.label !== first.card?.label,
    );
    await command('previous');
    await seen(world, report, 'the first again', ({ card }) => card?.label === first.card?.label);
  });

  it('the marks go and come back', async () => {
    await command('marks');
    await seen(world, report, 'no marks', ({ marks, navigator }) => marks.length === 0 && navigator !== null);
    await command('marks');
    await seen(world, report, 'the marks', ({ marks }) => marks.length > 0);
  });
});
