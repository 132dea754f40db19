import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { toolbar, until } from '../../scripts/lib/drive.mjs';
import { stopBackground } from './lib/background';
import { pressMark } from './lib/hands';
import { openOurs } from './lib/ours';
import { popupOf, readPopup } from './lib/popup';
import { type OpenPage, open, openWorld, recordsKept, reviewed, seen, type World } from './lib/world';

/** 南通市应急管理局 2020: one error, nothing carried over. */
const sample = 'seed-004-html';

/** Makes the report on a page one of the year before, with five applications carried forward: it is read anew. */
function makeLastYear(page: Page): Promise<void> {
  return page.evaluate(() => {
    const earlier = (text: string) => text.replaceAll('2020', '2019').replaceAll('2021', '2020');
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (/202[01]/.test(node.data)) node.data = earlier(node.data);
    }
    for (const meta of document.querySelectorAll('meta')) meta.content = earlier(meta.content);
    document.title = earlier(document.title);
    const row = [...document.querySelectorAll('tr')].find((each) =>
      each.textContent?.includes('结转下年度继续办理'),
    );
    const cells = [...(row?.querySelectorAll('td') ?? [])];
    cells.at(-1)!.textContent = '5';
    cells.at(-7)!.textContent = '5';
  });
}

/** Puts another figure into the cell at fault. */
function changeTheCell(page: Page, text: string): Promise<void> {
  return page.evaluate((figure) => {
    const row = [...document.querySelectorAll('tr')].find((each) =>
      each.textContent?.includes('保护第三方合法权益'),
    );
    [...(row?.querySelectorAll('td') ?? [])].at(-2)!.textContent = figure;
  }, text);
}

describe.each(KINDS)('the library in %s', (kind) => {
  let world: World;
  let before: OpenPage;
  let now: OpenPage;
  let file = '';

  beforeAll(async () => {
    world = await openWorld(kind, () => []);
  });
  afterAll(() => world?.close());
  afterEach(async () => expect(await world.complaints()).toEqual([]));

  const years = async () =>
    Object.values(await recordsKept(world)).flatMap(({ frames }) =>
      Object.values(frames).map(({ review }) => review?.document.year),
    );
  const titled = (what: string, fits: (title: string) => boolean) =>
    until(async () => fits((await toolbar(world.control, now.tab)).title), { what });
  const yearMark = (name: string) => /上年结转/.test(name);
  const settingsPage = async () => {
    const page = await openOurs(world, 'src/desk/index.html#settings');
    await page.waitForFunction(() => /核对结果 \d+ 份/.test(document.body?.textContent ?? ''));
    return page;
  };

  it('a second year visited makes its finding appear in place', async () => {
    before = await open(world, `${world.gallery.url(sample)}?year=2019`);
    await reviewed(world, before);
    await makeLastYear(before.page);
    await until(async () => (await years()).includes(2019), { what: 'the year before' });
    now = await open(world, world.gallery.url(sample));
    const { marks } = await seen(world, now, 'the mark on 上年结转', (sight) =>
      sight.marks.some(({ name }) => yearMark(name)),
    );
    expect(marks.find(({ name }) => yearMark(name))?.name).toMatch(
      /^警告 \d+：.*2019 年度结转下年 5，本年填 0，差 5/,
    );
    const mark = marks.find(({ name }) => yearMark(name))!.name;
    await pressMark(world, now, mark.slice(0, mark.indexOf('：')));
    const { card } = await seen(world, now, 'the card', (sight) => sight.card !== null);
    expect(card?.text).toContain('上年结转填 0，上年报告结转下年是 5');
    expect(card?.text).toMatch(/2019 年度 · 结转下年5.*≠.*2020 年度 · 上年结转0/);
    await now.page.keyboard.press('Escape');
    const popup = await popupOf(world, now.tab);
    await popup.waitForFunction(() => document.body.textContent?.includes('结转衔接 5 ≠ 0'));
    await popup.close();
  });

  it('an error that is ignored for a reason no longer counts', async () => {
    await now.page.bringToFront();
    await pressMark(world, now, '错误');
    await seen(world, now, 'the card', (sight) => sight.card?.focused ?? false);
    await now.page.keyboard.press('i');
    await seen(world, now, 'the reasons', (sight) => sight.card?.text.includes('单位已书面说明') ?? false);
    await now.page.keyboard.press(' ' as KeyInput);
    await now.page.keyboard.press('Enter');
    await titled('a button without an error', (title) => !title.includes('错误') && title.includes('警告'));
    const { card, navigator } = await seen(world, now, 'no card', (sight) => sight.card === null);
    expect([card, navigator?.text.includes('错误')]).toEqual([null, false]);
  });

  it('the dismissal survives a reload and a stop of the background', async () => {
    // The popup knows of it: whatever was to be kept is kept.
    const first = await popupOf(world, now.tab);
    await first.waitForFunction(() => /已忽略 1[\s\S]*结转衔接 5/.test(document.body.textContent ?? ''));
    await first.close();
    await stopBackground(world);
    await now.page.reload();
    await titled('a button without an error', (title) => title.includes('警告') && !title.includes('错误'));
    const popup = await popupOf(world, now.tab);
    await popup.waitForFunction(() => document.body.textContent?.includes('已忽略 1'));
    const { text, findings } = await popup.evaluate(readPopup);
    expect(text).toContain('已核实，数据无误');
    expect(findings.every((title) => !title.includes('保护第三方'))).toBe(true);
    await popup.close();
  });

  it('falls when the cell changes, and stands again when it is as it was', async () => {
    await now.page.bringToFront();
    await changeTheCell(now.page, '2');
    await titled('the error', (title) => title.includes('错误'));
    await changeTheCell(now.page, '1');
    await titled('a button without an error', (title) => !title.includes('错误'));
  });

  it('export, then clear: nothing is known any more', async () => {
    const page = await settingsPage();
    file = await page.evaluate(async () => {
      const taken = new Promise<Blob>((resolve) => {
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          resolve(blob as Blob);
          return create(blob);
        };
      });
      HTMLAnchorElement.prototype.click = () => undefined;
      document.querySelector<HTMLButtonElement>('#save')!.click();
      return (await taken).text();
    });
    expect(JSON.parse(file)).toMatchObject({
      schema: 'gouji/library@1',
      decisions: [{ verdict: 'dismissed' }],
    });
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('#delete')!.click());
    await page.waitForFunction(() => /[1-9]\d* 份/.test(document.querySelector('dialog')?.textContent ?? ''));
    const remove = () => document.querySelector<HTMLButtonElement>('dialog button[name=remove]')!;
    expect(await page.evaluate(`(${remove})().disabled`)).toBe(true);
    await page.evaluate(() => document.querySelector<HTMLInputElement>('dialog [type=checkbox]')!.click());
    await page.waitForFunction(`!(${remove})().disabled`);
    await page.evaluate(`(${remove})().click()`);
    await page.waitForFunction(() => document.body.textContent?.includes('已删除全部'));
    await page.close();
    await titled(
      'the error again, and no warning',
      (title) => title.includes('错误') && !title.includes('警告'),
    );
    // Both reports are still open, and have been judged anew: neither comes back by that.
    const desk = await settingsPage();
    expect(await desk.evaluate(() => document.body.textContent)).toContain('核对结果 0 份');
    await desk.close();
  });

  it('import restores the years and the decision', async () => {
    const page = await settingsPage();
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('#load')!.click());
    await page.waitForFunction(() => document.querySelector('dialog input[type=file]') !== null);
    await page.evaluate((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'library.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('dialog input[type=file]')!;
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, file);
    const main = () => document.querySelector<HTMLButtonElement>('dialog footer [data-kind=main]')!;
    // What is in the file stands there before it is taken in.
    await page.waitForFunction(
      `document.querySelector('dialog').textContent.includes('1 条处理') && !(${main})().disabled`,
    );
    await page.evaluate(`(${main})().click()`);
    await page.waitForFunction(() => document.querySelector('dialog') === null);
    await page.close();
    await titled('the warning, and no error', (title) => title.includes('警告') && !title.includes('错误'));
  });
});
