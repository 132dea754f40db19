import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { activeTab, look, until, within } from '../../scripts/lib/drive.mjs';
import { open, openWorld, reviewed, type World } from './lib/world';

/** 南通市应急管理局 2020: one error in 表三, two hints. */
const sample = 'seed-004-html';

describe.each(KINDS)('one report in the desk of %s', (kind) => {
  let world: World;
  let desk: Page;

  beforeAll(async () => {
    world = await openWorld(kind, () => []);
    const page = await open(world, world.gallery.url(sample));
    await reviewed(world, page);
    await page.page.close();
    desk = await world.session.browser.newPage();
    const key = await until(
      () =>
        world.control.evaluate(
          () =>
            new Promise<string | null>((done) => {
              const request = indexedDB.open('gouji-library');
              request.onsuccess = () => {
                const db = request.result;
                const all = db.transaction('reports').objectStore('reports').getAllKeys();
                all.onsuccess = () => {
                  db.close();
                  done((all.result[0] as string | undefined) ?? null);
                };
              };
            }),
        ),
      { what: 'the report in the library' },
    );
    const address = `${world.session.extensionUrl('src/desk/index.html')}#report?${new URLSearchParams({ key: String(key) })}`;
    await desk.goto(address, kind === 'firefox' ? { waitUntil: [] } : {});
    await desk.waitForSelector('.gj-form td[data-place]');
  });
  afterAll(() => world?.close());

  const words = () => desk.evaluate(() => document.body.textContent ?? '');

  it('shows the table of its error, with the proof and the marks', async () => {
    await desk.waitForSelector('.gj-frame[data-severity="error"]');
    const seen = await desk.evaluate(() => {
      const box = (selector: string) => {
        const { x, y, width, height } = document.querySelector(selector)!.getBoundingClientRect();
        return { x, y, width, height };
      };
      return {
        off: [...document.querySelectorAll('.gj-form .off [aria-hidden]')].map((one) => one.textContent),
        cell: box('td[data-place="applications/disposed.denied.thirdParty/otherOrganization"]'),
        frame: box('.gj-frame[data-severity="error"]'),
        heads: document.querySelectorAll('.gj-ribbons .head').length,
      };
    });
    expect(seen.off.sort()).toEqual(['≠ 1', '≠ 2']);
    expect(seen.heads).toBe(2);
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs(seen.cell[side] - seen.frame[side])).toBeLessThan(1.5);
  });

  it('keeps the head of the table in view in a low window, over the rows and their marks', async () => {
    const { width, height } = await desk.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    await desk.setViewport({ width, height: 620 });
    await desk.bringToFront();
    const scrolled = (top: number) =>
      desk.evaluate((wanted) => {
        document.querySelector('.gj-report .sheet')!.scrollTop = wanted;
      }, top);
    /** What lies uppermost in the middle of the head of 其他, through which a ribbon runs, and on its lower edge. */
    const seen = () =>
      desk.evaluate(() => {
        const sheet = document.querySelector('.gj-report .sheet')!.getBoundingClientRect();
        const head = [...document.querySelectorAll('.gj-form thead th')].at(-3)!;
        const { x, y, right, bottom } = head.getBoundingClientRect();
        // Marks let the pointer through; what is drawn over what is the matter here.
        const marks = [
          ...document.querySelectorAll<HTMLElement | SVGElement>(
            '.gj-stage .gj-overlay, .gj-stage .gj-overlay *',
          ),
        ];
        for (const { style } of marks) style.setProperty('pointer-events', 'auto', 'important');
        const over = (left: number, top: number) =>
          document.elementFromPoint(left, top)?.closest('th, svg, .gj-frame');
        const at = [
          over((x + right) / 2, (y + bottom) / 2),
          over(x + 1, (y + bottom) / 2),
          over(right - 1, bottom - 2),
        ];
        for (const { style } of marks) style.removeProperty('pointer-events');
        return {
          fromTop: Math.round(y - sheet.y),
          covered: at.some((one) => one !== undefined && one !== null && one.localName !== 'th'),
          stuck: document.querySelector('.gj-stage')!.hasAttribute('data-stuck'),
        };
      });
    await until(async () => !(await seen()).stuck, { what: 'the head in its place' });
    await scrolled(1000);
    await until(async () => (await seen()).stuck, { what: 'the head over the rows' });
    expect(await seen()).toEqual({ fromTop: -1, covered: false, stuck: true });
    // Going to a finding leaves room for the head, and for a number that stands above its cell.
    await desk.evaluate(() =>
      document.querySelector<HTMLElement>('[data-place="applications/carriedForward/total"]')!.focus(),
    );
    await desk.evaluate(() =>
      document
        .querySelector('[data-place="applications/received/total"]')!
        .scrollIntoView({ block: 'nearest' }),
    );
    const room = await desk.evaluate(() => {
      const cell = document
        .querySelector('[data-place="applications/received/total"]')!
        .getBoundingClientRect();
      return cell.top - document.querySelector('.gj-form thead th')!.getBoundingClientRect().bottom;
    });
    expect(room).toBeGreaterThanOrEqual(0);
    await scrolled(0);
    await desk.setViewport({ width, height });
    await until(async () => !(await seen()).stuck, { what: 'the head in its place again' });
  });

  it('is printed with its marks on their cells, and without what can be pressed', async () => {
    // Firefox prints to a file only: there is no paper to look at in a window.
    if (kind === 'firefox') return;
    await desk.setViewport({ width: 703, height: 1000 });
    await desk.emulateMediaType('print');
    // What has changed is told with the next frame.
    await desk.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const seen = await desk.evaluate(() => {
      const box = (selector: string) => {
        const { x, y, width, height } = document.querySelector(selector)!.getBoundingClientRect();
        return { x, y, width, height };
      };
      const shown = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length;
      return {
        cell: box('td[data-place="applications/disposed.denied.thirdParty/otherOrganization"]'),
        frame: box('.gj-frame[data-severity="error"]'),
        pressed: shown('#desk > nav, .exports, .actions button, [role=tab][aria-selected=false]'),
        wider: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(seen.pressed).toBe(0);
    expect(seen.wider).toBeLessThanOrEqual(0);
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs(seen.cell[side] - seen.frame[side])).toBeLessThan(1.5);
    await desk.emulateMediaType();
    await desk.setViewport({ width: 1366, height: 768 });
  });

  it('is read again, says that nothing changed, and keeps a copy whose text is shown', async () => {
    await press(desk, '重新核对');
    await desk.waitForFunction(() => document.body.textContent?.includes('内容没有变化'));
    await desk.evaluate(() => document.querySelector<HTMLElement>('[role=tab]')!.click());
    await desk.waitForFunction(() => (document.querySelector('.gj-prose')?.textContent?.length ?? 0) > 200);
    expect(await words()).not.toContain('库中只留有数据和发现');
  });

  it('writes a sample of a false alarm from the copy, that becomes a page of the corpus', async () => {
    await press(desk, '导出');
    await press(desk, '这是误报');
    const shown = await desk.waitForFunction(
      () => document.querySelector('dialog[open] .gj-false-alarm pre')?.textContent || null,
    );
    const content = String(await shown.jsonValue());
    expect(JSON.parse(content)).toMatchObject({
      schema: 'gouji/sample@1',
      page: { year: 2020, url: null, agency: '某单位' },
      finding: { code: 'T3-O' },
      blocks: [{ kind: 'table' }],
    });
    expect(content).not.toContain('南通市应急管理局');
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'gouji-sample-')), 'sample.json');
    writeFileSync(file, content);
    const slug = `from-the-desk-${kind}`;
    const folder = path.join(import.meta.dirname, '../pages', slug);
    try {
      const added = spawnSync(process.execPath, ['scripts/add-sample.mjs', file, slug], { encoding: 'utf8' });
      expect(added.stderr).toBe('');
      const page = readFileSync(path.join(folder, 'source.html'), 'utf8');
      expect(page.match(/<tr>/g)?.length).toBeGreaterThan(20);
      expect(page).not.toContain('建议0');
    } finally {
      rmSync(folder, { recursive: true, force: true });
      rmSync(path.dirname(file), { recursive: true, force: true });
    }
    await desk.keyboard.press('Escape');
    await desk.waitForFunction(() => document.querySelector('dialog[open]') === null);
  });

  it('a decision is kept, and taken back', async () => {
    await press(desk, '确认');
    await desk.waitForSelector('.gj-decided[data-state="confirmed"]');
    await press(desk, '撤回确认');
    await desk.waitForFunction(() => document.querySelector('.gj-decided') === null);
  });

  it('opens the page at the finding', async () => {
    await press(desk, '原页');
    const card = await until(
      async () => {
        const tab = await activeTab(world.control);
        const sight = await within(world.control, tab!, look).catch(() => null);
        return sight?.card ? sight.card : null;
      },
      { what: 'the card on the page' },
    );
    expect(JSON.stringify(card)).toContain('T3-O');
  });
});

/** Presses the first button or link that says this. */
async function press(page: Page, name: string): Promise<void> {
  const control = await page.waitForFunction(
    (said: string) =>
      [...document.querySelectorAll<HTMLElement>('main button, main a')].find((one) =>
        one.textContent?.includes(said),
      ) ?? null,
    {},
    name,
  );
  await (control as unknown as { click(): Promise<void> }).click();
}
