import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { ElementHandle, Page } from 'puppeteer-core';
import readSheet from 'read-excel-file/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { until } from '../../scripts/lib/drive.mjs';
import { openWorld, type World } from './lib/world';

const fixture = (name: string) => join(import.meta.dirname, '../files/fixtures', name);
const source = (slug: string) =>
  readFileSync(join(import.meta.dirname, '../pages', slug, 'source.html'), 'utf8');

/** The government of the city in which the department of the second file is: the same figures, so that they add up. */
const GOVERNMENT = '南通市人民政府';
const DEPARTMENT = '南通市应急管理局';
const TOWNSHIP = '宁河区造甲城镇人民政府';
const PASTED = '永康市花街镇人民政府';

declare global {
  interface Window {
    /** What the desk gave to the browser to keep. */
    taken: { name: string; blob: Blob }[];
  }
}

describe.each(KINDS)('a person goes through the desk of %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-desk-'));
  const government = join(folder, '汇总.html');
  /** 本年新收 of each agency, as the review sheet has it. */
  const received = new Map<string, number>();
  let world: World;
  let desk: Page;

  beforeAll(async () => {
    writeFileSync(government, source('seed-004-html').replaceAll(DEPARTMENT, GOVERNMENT));
    world = await openWorld(kind, () => []);
    desk = await world.session.browser.newPage();
    const address = `${world.session.extensionUrl('src/desk/index.html')}#batch`;
    await desk.goto(address, kind === 'firefox' ? { waitUntil: [] } : {});
    await desk.waitForSelector('.gj-batch h1');
    await desk.evaluate(() => {
      window.taken = [];
      let last: Blob | null = null;
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (made: Blob) => {
        last = made;
        return create(made);
      };
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function () {
        if (this.download === '' || last === null) click.call(this);
        else window.taken.push({ name: this.download, blob: last });
      };
    });
  });
  afterEach(async () => expect(await world.complaints()).toEqual([]));
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  const go = (hash: string) =>
    desk.evaluate((to) => {
      location.hash = to;
    }, hash);
  const has = (words: string, within = 'main') =>
    desk.waitForFunction(
      (text: string, selector: string) => document.querySelector(selector)?.textContent?.includes(text),
      {},
      words,
      within,
    );
  const cellsOf = (agency: string) =>
    desk.evaluate(
      (name) =>
        [...document.querySelectorAll<HTMLTableRowElement>('.gj-grid tbody tr')]
          .find((row) => row.textContent?.includes(name))
          ?.innerText.split(/\t|\n/),
      agency,
    );
  /** What was given to the browser next, its bytes read back out of the page. */
  const taken = async (press_: () => Promise<unknown>) => {
    await desk.evaluate(() => window.taken.splice(0));
    await press_();
    await desk.waitForFunction(() => window.taken.length > 0);
    const [name, bytes] = await desk.evaluate(async () => {
      const { name: called, blob } = window.taken[0]!;
      const all = new Uint8Array(await blob.arrayBuffer());
      let binary = '';
      for (const byte of all) binary += String.fromCharCode(byte);
      return [called, btoa(binary)] as const;
    });
    return { name, bytes: Buffer.from(bytes, 'base64') };
  };
  const fileField = async (selector: string) =>
    (await desk.waitForSelector(selector)) as ElementHandle<HTMLInputElement> | null;

  it('reviews a page, a Word file and a PDF that are chosen', async () => {
    await press(desk, '选择文件…');
    const field = await fileField('dialog input[type=file][multiple]');
    await field!.uploadFile(government, fixture('seed-004.docx'), fixture('seed-002.pdf'));
    await press(desk, '核对 3 份', 'dialog');
    await desk.waitForFunction(() => document.querySelectorAll('.gj-grid tbody tr').length === 3);
    await has('已完成');
    const names = await desk.evaluate(() => document.querySelector('.gj-grid tbody')?.textContent ?? '');
    for (const agency of [GOVERNMENT, DEPARTMENT, TOWNSHIP]) expect(names).toContain(agency);
  });

  it('opens one beside the table, and a decision on it is kept', async () => {
    await desk.evaluate((name) => {
      [...document.querySelectorAll<HTMLElement>('.gj-grid tbody tr')]
        .find((row) => row.textContent?.includes(name))
        ?.click();
    }, DEPARTMENT);
    await desk.waitForSelector('.gj-drawer .gj-frame[data-severity=error]');
    await has(DEPARTMENT, '.gj-drawer h2');
    await press(desk, '确认', '.gj-drawer footer');
    await desk.waitForSelector('.gj-drawer footer [aria-pressed=true]');
  });

  it('exports the review sheet: the numbers that the table shows, read by another program', async () => {
    const { name, bytes } = await taken(() => press(desk, '审核表 Excel'));
    expect(name).toBe('审核表-2020-3-勾稽.xlsx');
    const sheets = await readSheet(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['审核表', '单位汇总', '填报数据']);
    const [findings, units] = sheets.map(({ data }) => asObjects(data));
    expect(units!.map((row) => row.单位名称).sort()).toEqual([GOVERNMENT, DEPARTMENT, TOWNSHIP].sort());
    for (const unit of units!) {
      const severities = findings!.filter((row) => row.单位名称 === unit.单位名称).map((row) => row.问题等级);
      const count = (word: string) => severities.filter((one) => one === word).length;
      expect([count('错误'), count('警告'), count('提示')], String(unit.单位名称)).toEqual([
        unit.错误数,
        unit.警告数,
        unit.提示数,
      ]);
      const shown = await cellsOf(String(unit.单位名称));
      expect(shown?.join(' ')).toContain(`${unit.勾稽通过数}/${unit.勾稽总数}`);
    }
    for (const row of units!) received.set(String(row.单位名称), Number(row.本年新收));
    const confirmed = units!.map((row) => [row.单位名称, row.已确认]);
    expect(Object.fromEntries(confirmed)).toMatchObject({ [DEPARTMENT]: 1, [GOVERNMENT]: 0 });
  });

  it('goes from there to the whole report', async () => {
    await press(desk, '完整报告', '.gj-drawer');
    await desk.waitForSelector('.gj-form td[data-place]');
    await has(DEPARTMENT);
    expect(await desk.evaluate(() => location.hash)).toMatch(/^#report\?key=/);
    // What was pressed went with the room: the heading of the next has the focus.
    await desk.waitForFunction(
      (name) => document.activeElement?.localName === 'h1' && document.activeElement.textContent === name,
      {},
      DEPARTMENT,
    );
    // It came from a file: there is no page to open, and none to fetch again.
    expect(await desk.$$eval('main a[href^="file:"]', (links) => links.length)).toBe(0);
  });

  it('takes the tables of a draft that are pasted', async () => {
    await go('#batch');
    await press(desk, '新建批次…');
    await press(desk, '选择文件', 'dialog [role=tablist]');
    await fileField('dialog input[type=file][multiple]');
    await desk.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      // Firefox takes what such an event is to hold in two fields of its own.
      const held = { clipboardData, dataType: 'text/html', data: html };
      document.dispatchEvent(new ClipboardEvent('paste', { ...held, bubbles: true }));
    }, source('seed-003-html'));
    await press(desk, '核对 1 份', 'dialog');
    await has(PASTED, '.gj-grid tbody');
  });

  it('drafts a notice, on paper and in Word', async () => {
    await go('#library');
    await desk.waitForFunction(() => document.querySelectorAll('.gj-reports tbody th').length === 4);
    await desk.evaluate((name) => {
      [...document.querySelectorAll<HTMLElement>('.gj-reports tbody tr')]
        .find((row) => row.textContent?.includes(name))
        ?.querySelector<HTMLInputElement>('input')
        ?.click();
    }, DEPARTMENT);
    await press(desk, '整改通知');
    await has(DEPARTMENT, '.gj-paper');
    await has('保护第三方合法权益', '.gj-paper');
    // The code of a rule stands on one line, however narrow its column.
    const lines = await desk.$$eval('.gj-paper .code', (codes) =>
      codes.map((code) => new Set([...code.getClientRects()].map(({ top }) => top)).size),
    );
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines)).toEqual(new Set([1]));
    const { name, bytes } = await taken(() => press(desk, 'Word'));
    expect(name).toBe(`整改通知-${DEPARTMENT}2020-勾稽.docx`);
    const written = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml']!);
    expect(written).toContain(DEPARTMENT);
    expect(written).toContain('保护第三方合法权益');
  });

  it('finds reports by their year', async () => {
    await go('#library');
    await press(desk, '年度', '.gj-tools');
    await desk.waitForSelector('.gj-menu input[type=checkbox]');
    await desk.evaluate(() =>
      [...document.querySelectorAll('.gj-menu label')]
        .find((label) => label.textContent?.includes('2023'))
        ?.querySelector('input')
        ?.click(),
    );
    await desk.waitForFunction(() => document.querySelectorAll('.gj-reports tbody th').length === 1);
    expect(await desk.$eval('.gj-reports tbody th', (one) => one.textContent)).toContain('花街镇');
    await press(desk, '清除筛选');
    await desk.waitForFunction(() => document.querySelectorAll('.gj-reports tbody th').length === 4);
  });

  it('draws trends, of one agency and of one year', async () => {
    await go('#trends');
    await desk.waitForSelector('.gj-trends svg');
    // An agency is found by typing: the field keeps the focus through it, and through clearing.
    await desk.bringToFront();
    await press(desk, '单位', '.gj-trends .gj-tools');
    await desk.waitForFunction(() => document.activeElement?.matches('.gj-picker-field'));
    await desk.keyboard.type('花街');
    const typing = () =>
      desk.evaluate(() => {
        const field = document.activeElement as HTMLInputElement;
        return [field.className, field.value, document.querySelectorAll('.gj-menu > button').length];
      });
    expect(await typing()).toEqual(['gj-field gj-picker-field', '花街', 1]);
    for (const _ of '花街') await desk.keyboard.press('Backspace');
    expect(await typing()).toEqual(['gj-field gj-picker-field', '', 4]);
    await desk.keyboard.press('Escape');
    await go('#trends?year=2020');
    await has(TOWNSHIP, '.gj-trends');
    const { name, bytes } = await taken(async () => {
      await press(desk, '导出');
      await press(desk, 'CSV', '.gj-menu');
    });
    expect(name).toMatch(/^2020.*\.csv$/);
    expect(bytes.toString('utf8')).toContain(DEPARTMENT);
  });

  it('adds up the members that are chosen', async () => {
    await go('#rollup');
    await has(GOVERNMENT, '.gj-rollup .gj-chooser');
    // The department has what the government has: with it alone nothing differs.
    await has('1 个', '.gj-rollup .gj-chooser');
    const summed = () => desk.$eval('.gj-chooser .sum', (one) => one.textContent ?? '');
    const before = await summed();
    await press(desk, '1 个', '.gj-chooser');
    await desk.waitForSelector('.gj-members-list label');
    await desk.evaluate((name) => {
      [...document.querySelectorAll('.gj-members-list label')]
        .find((label) => label.textContent?.includes(name))
        ?.querySelector('input')
        ?.click();
    }, TOWNSHIP);
    await desk.waitForFunction(
      (text: string) => document.querySelector('.gj-chooser .sum')?.textContent !== text,
      {},
      before,
    );
    const { name, bytes } = await taken(() => press(desk, '汇总核对表 Excel'));
    expect(name).toContain(`${GOVERNMENT}2020`);
    const [cells] = await readSheet(bytes);
    const total = asObjects(cells!.data).find(
      ({ 行: row, 列: column }) => String(row).includes('本年新收') && String(column).includes('总计'),
    )!;
    // As the three reports say in the review sheet.
    expect(total).toMatchObject({
      政府报告: received.get(GOVERNMENT),
      成员之和: received.get(DEPARTMENT)! + received.get(TOWNSHIP)!,
    });
    expect(total.成员之和).not.toBe(total.政府报告);
  });

  it('keeps the head of the roll-up in view in a low window, over the rows', async () => {
    const { width, height } = await desk.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await desk.setViewport({ width, height: 520 });
    await desk.bringToFront();
    /** Where the head stands from the top of what scrolls, and what lies uppermost in it. */
    const head = () =>
      desk.evaluate(() => {
        const sheet = document.querySelector('.gj-rollup .sheet')!;
        const cells = [...sheet.querySelectorAll('thead th')];
        const { x, y, right, bottom } = cells.at(-1)!.getBoundingClientRect();
        const over = document.elementFromPoint((x + right) / 2, (y + bottom) / 2);
        return {
          fromTop: Math.round(y - sheet.getBoundingClientRect().y),
          itself: over === cells.at(-1),
          stuck: sheet.querySelector('.gj-stage')!.hasAttribute('data-stuck'),
          scrolled: sheet.scrollTop > 40,
        };
      });
    expect(await head()).toMatchObject({ itself: true, stuck: false, scrolled: false });
    await desk.evaluate(() => {
      document.querySelector('.gj-rollup .sheet')!.scrollTop = 1000;
    });
    await until(async () => (await head()).stuck, { what: 'the head over the rows' });
    expect(await head()).toEqual({ fromTop: -1, itself: true, stuck: true, scrolled: true });
    await desk.setViewport({ width, height });
  });

  it('backs up, deletes all, and takes all of it in again', async () => {
    await go('#settings');
    await desk.waitForSelector('#save');
    const { bytes } = await taken(() =>
      desk.evaluate(() => document.querySelector<HTMLElement>('#save')!.click()),
    );
    const backup = join(folder, 'gouji.json');
    writeFileSync(backup, bytes);
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({ decisions: [{ verdict: 'confirmed' }] });
    await desk.evaluate(() => document.querySelector<HTMLElement>('#delete')!.click());
    await has('4 份', 'dialog');
    await desk.evaluate(() => document.querySelector<HTMLElement>('dialog [type=checkbox]')!.click());
    await desk.waitForSelector('dialog [name=remove]:not(:disabled)');
    await desk.evaluate(() => document.querySelector<HTMLElement>('dialog [name=remove]')!.click());
    await has('已删除全部');
    await has('库中 0 份', 'nav');
    await go('#batch');
    await has('还没有批次');

    await go('#library');
    await press(desk, '导入');
    const field = await fileField('dialog input[type=file]');
    await field!.uploadFile(backup);
    await press(desk, '导入 4 份', 'dialog');
    await desk.waitForFunction(() => document.querySelectorAll('.gj-reports tbody th').length === 4);
    await has('库中 4 份', 'nav');
    // The decision too: it is open again in the report.
    await desk.evaluate((name) => {
      const rows = [...document.querySelectorAll<HTMLElement>('.gj-reports tbody tr')];
      rows
        .find((row) => row.textContent?.includes(name))
        ?.querySelector('a')
        ?.click();
    }, DEPARTMENT);
    await desk.waitForSelector('.gj-decided[data-state=confirmed]');
  });
});

/** Rows of a sheet by the names in its head. */
function asObjects(rows: readonly (readonly unknown[])[]): Record<string, unknown>[] {
  const [head, ...others] = rows;
  return others.map((row) => Object.fromEntries(row.map((value, at) => [String(head![at]), value])));
}

/** Presses the first button or link within an element that says this and can be pressed. */
async function press(page: Page, name: string, within = 'main, dialog'): Promise<void> {
  await until(
    () =>
      page.evaluate(
        (said, selector) => {
          const found = [...document.querySelectorAll(selector)]
            .flatMap((part) => [...part.querySelectorAll<HTMLButtonElement>('button, a, [role=tab]')])
            .find((one) => one.textContent?.includes(said) && !one.disabled);
          found?.click();
          return found !== undefined;
        },
        name,
        within,
      ),
    { what: `${name} in ${within}` },
  );
}
