import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JSHandle } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, until } from '../../scripts/lib/drive.mjs';
import { pressMark } from './lib/hands';
import { type Opened, openedByUs, saveInto } from './lib/ours';
import { type OpenPage, open, openWorld, reviewed, seen, type World } from './lib/world';

const AGENCY = '南通市应急管理局';

/** What a person meant it for: the second finding, so that beginning with the first would be seen. */
const CODE = 'D-06';

describe.each(KINDS)('a false alarm, said at the card, in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-false-alarm-'));
  let world: World;
  let report: OpenPage;
  let form: JSHandle<Opened>;

  beforeAll(async () => {
    world = await openWorld(kind, () => []);
    await saveInto(world, folder);
    report = await open(world, world.gallery.url('seed-004-html'));
    await reviewed(world, report);
  });
  afterEach(async () => expect(await world.complaints()).toEqual([]));
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  const preview = () =>
    form.evaluate(({ document }) => document.querySelector('.gj-false-alarm pre')?.textContent ?? '');
  const shows = (what: string, fits: (content: string) => boolean) =>
    until(
      async () => {
        const content = await preview();
        return content !== '' && fits(content) ? content : null;
      },
      { what },
    );
  const press = (words: string) =>
    form.evaluate(({ document }, wanted) => {
      const found = [...document.querySelectorAll('button')].find((one) => one.textContent === wanted);
      if (found === undefined) throw new Error(`no button ${wanted}`);
      found.click();
    }, words);
  /** The file that pressing 保存样例 leaves in the folder, which is empty before and after. */
  const saved = async () => {
    await press('保存样例');
    // Firefox writes it under another name first.
    const file = await until(
      () => {
        const name = readdirSync(folder).find(
          (one) => /^gouji-.*\.json$/.test(one) && !existsSync(join(folder, `${one}.part`)),
        );
        const content = name === undefined ? '' : readFileSync(join(folder, name), 'utf8');
        return name !== undefined && content !== '' ? { name, content } : null;
      },
      { what: 'the file of the sample' },
    );
    rmSync(join(folder, file.name));
    return file;
  };
  const formTabs = () =>
    call(
      world.control,
      async (api, url) =>
        (await api.tabs.query({})).filter((tab: { url?: string }) => tab.url?.startsWith(url)).length,
      `${world.session.extensionUrl('src/popup/index.html')}?`,
    );

  it('is reached with the keyboard from the reasons for ignoring, and opens at that finding', async () => {
    await pressMark(world, report, '错误');
    await seen(world, report, 'the card', ({ card }) => card !== null);
    await report.page.keyboard.press('n');
    await seen(world, report, 'the second card', ({ card }) => card?.text.includes(CODE) ?? false);
    await report.page.keyboard.press('i');
    await seen(world, report, 'the reasons', ({ card }) => card?.text.includes('程序读错了') ?? false);
    // Third of the reasons; behind them stands what saves a sample.
    await report.page.keyboard.press('ArrowDown');
    await report.page.keyboard.press('ArrowDown');
    await seen(
      world,
      report,
      'the way to the sample',
      ({ card }) => card?.text.includes('这是误报') ?? false,
    );
    await report.page.keyboard.press('Tab');
    await seen(
      world,
      report,
      'the way to the sample in focus',
      ({ active }) => active?.includes('这是误报') ?? false,
    );
    await report.page.keyboard.press('Enter');

    await until(async () => (await formTabs()) === 1, { what: 'the page of the sample' });
    form = await openedByUs(world, `src/popup/index.html?tab=${report.tab}&sample=`);
    const content = JSON.parse(await shows('what will be saved', () => true));
    expect(content.finding.code).toBe(CODE);
    const chosen = await form.evaluate(
      ({ document }) => document.querySelector('select')?.selectedOptions[0]?.textContent,
    );
    expect(chosen).toBe('2 · 政府集中采购 · 采购总金额');
  });

  it('writes the table concerned and no other, without the agency and the address', async () => {
    const shown = await preview();
    const { name, content } = await saved();
    expect(name).toMatch(new RegExp(`^gouji-sample-${CODE}-\\d{4}-\\d\\d-\\d\\d\\.json$`));
    expect(content).toBe(shown);
    expect(JSON.parse(content)).toMatchObject({
      schema: 'gouji/sample@1',
      page: { year: 2020, url: null, agency: '某单位' },
      blocks: [{ kind: 'table' }],
    });
    expect(content).toContain('采购总金额');
    expect(content).not.toContain('本年新收政府信息公开申请数量');
    expect(content).not.toContain('南通');
    expect(content).not.toContain(new URL(report.page.url()).host);
  });

  it('blanks other words that are named, and nothing where that is not wanted', async () => {
    const word = '行政强制';
    expect(await preview()).toContain(word);
    await form.evaluate(({ document }, typed) => {
      const field = document.querySelector<HTMLInputElement>('.gj-false-alarm input[type=text]')!;
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, word);
    await shows('the word blanked', (content) => !content.includes(word));
    expect((await saved()).content).not.toContain(word);

    await form.evaluate(({ document }) =>
      document.querySelector<HTMLInputElement>('.gj-false-alarm input[type=checkbox]')!.click(),
    );
    await shows('the agency as it is', (content) => content.includes(AGENCY));
    const { content } = await saved();
    expect(content).toContain(word);
    expect(JSON.parse(content).page).toMatchObject({ agency: AGENCY, url: report.page.url() });
  });

  it('goes when that is cancelled, and the finding is as it was', async () => {
    await press('取消');
    await until(async () => (await formTabs()) === 0, { what: 'the page of the sample to close' });
    await report.page.bringToFront();
    const { card, marks } = await seen(world, report, 'the card as it was', ({ card: now }) => now !== null);
    expect(card?.text).toContain(CODE);
    expect(marks.some(({ finding }) => finding === 1)).toBe(true);
  });
});
