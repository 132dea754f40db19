import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, toolbar, until } from '../../scripts/lib/drive.mjs';
import type { Review } from '../../src/reconcile/review';
import { loadPage } from '../lib/page';
import { clickButton, inPopup } from './lib/popup';
import {
  html,
  type OpenPage,
  open,
  openWorld,
  recordsKept,
  reviewsKept,
  seen,
  type World,
} from './lib/world';

/** The body of a page of the corpus, to be written into another page. */
function bodyOf(slug: string): string {
  const text = readFileSync(loadPage(slug).file, 'utf8');
  return text.replace(/^[\s\S]*<body[^>]*>/i, '').replace(/<\/body>[\s\S]*$/i, '');
}

describe.each(KINDS)('pages that change in %s', (kind) => {
  let world: World;
  let page: OpenPage;

  beforeAll(async () => {
    world = await openWorld(kind, () => []);
  });
  afterAll(() => world?.close());
  afterEach(async () => {
    await page?.page.close();
    // A tab that is closed while its button is being set: Chromium says so, and nobody is harmed.
    expect((await world.complaints()).filter((text) => !text.includes('No tab with id'))).toEqual([]);
  });

  /** The reviews kept of a tab, by frame. */
  const reviews = () => reviewsKept(world, page.tab);
  const reviewed = (what: string, fits: (found: Review[]) => boolean) =>
    until(
      async () => {
        const found = Object.values(await reviews());
        return fits(found) ? found : null;
      },
      { what },
    );
  const badge = (text: string) =>
    until(async () => (await toolbar(world.control, page.tab)).badge === text, {
      what: `the badge “${text}”`,
    });
  /** Puts other content into the page as its own script would. */
  const write = (content: string) =>
    page.page.evaluate((inner) => {
      document.body.innerHTML = inner;
    }, content);

  it('reads a report that arrives late, under the title that announced it', async () => {
    page = await open(world, world.gallery.url('pdf-link-only'));
    await seen(
      world,
      page,
      'that there is nothing to read yet',
      ({ navigator }) => navigator?.text.includes('未能核对') ?? false,
    );
    await write(bodyOf('seed-004-html'));
    await seen(world, page, 'the marks', ({ marks }) => marks.length > 0);
    await badge('1');
  });

  it('marks a row short of a cell where it stands, and a figure it cannot read clear of the others', async () => {
    page = await open(world, world.gallery.url('missing-cell'));
    await seen(world, page, 'the row', ({ unread }) => unread.length === 1);
    // The narrow cell of 总计 under another figure.
    await page.page.evaluate(() => {
      const cell = [...document.querySelectorAll('td')].find(({ textContent }) => textContent === '28');
      cell!.textContent = '2 8';
    });
    const now = await seen(world, page, 'the cell', ({ unread }) => unread.length === 2);
    const printed = await page.page.evaluate(() => {
      const box = ({ x, y, width, height }: DOMRect) => ({ x, y, width, height });
      const label = [...document.querySelectorAll('th')].find(
        ({ textContent }) => textContent === '1.本机关不掌握相关政府信息',
      )!;
      const last = label.parentElement!.lastElementChild!;
      const figures = [...document.querySelectorAll('td')].flatMap((cell) => {
        const text = document.createRange();
        text.selectNodeContents(cell);
        return /^[\d ]+$/.test(cell.textContent ?? '') ? [box(text.getBoundingClientRect())] : [];
      });
      const edge = label.closest('table')!.getBoundingClientRect().right;
      return {
        label: box(label.getBoundingClientRect()),
        last: box(last.getBoundingClientRect()),
        edge,
        figures,
      };
    });
    const { label, last, edge, figures } = printed;
    expect(last.x + last.width).toBeLessThan(edge - 20);
    const row = now.frames.find(({ severity, width }) => severity === 'unchecked' && width > 300)!;
    expect(row.y).toBeCloseTo(label.y, 0);
    expect(row.height).toBeCloseTo(label.height, 0);
    expect(row.x).toBeCloseTo(label.x, 0);
    expect(Math.abs(row.x + row.width - edge)).toBeLessThanOrEqual(1);
    expect(now.unread.map(({ word }) => word).sort()).toEqual(['未读', '缺格']);
    expect(now.unread.map(({ name }) => name).sort()).toEqual([
      '未能核对：1.本机关不掌握相关政府信息，本行缺格，分不清缺的是哪一格',
      '未能核对：（七）总计 · 自然人，无法识别',
    ]);
    const touched = now.unread.flatMap((chip) =>
      figures.filter(
        (figure) =>
          figure.x < chip.x + chip.width &&
          chip.x < figure.x + figure.width &&
          figure.y < chip.y + chip.height &&
          chip.y < figure.y + figure.height,
      ),
    );
    expect(touched).toEqual([]);
  });

  it('follows a step within the same document to another report, and to a page that is none', async () => {
    page = await open(world, world.gallery.url('seed-004-html'));
    await seen(world, page, 'the marks', ({ marks }) => marks.length > 0);
    await page.page.evaluate(() => history.pushState(null, '', '?next'));
    await write(bodyOf('seed-000-html'));
    await reviewed(
      'the other report',
      ([review]) => review?.checks.violated === 0 && review.checks.satisfied === 40,
    );
    await seen(world, page, 'no marks of the report before', ({ marks }) => marks.length === 0);
    await badge('');
    await page.page.evaluate(() => {
      document.title = '新闻中心';
      for (const meta of document.querySelectorAll('meta[name]')) meta.remove();
    });
    await write('<h1>市政府召开常务会议</h1><p>会议听取了有关工作情况汇报。</p>');
    await seen(world, page, 'nothing of ours', ({ hosts }) => hosts === 0);
  });

  it('never points to cells that are gone: a table drawn anew is marked anew', async () => {
    page = await open(world, world.gallery.url('seed-004-html'));
    const before = await seen(world, page, 'the frame', ({ frames }) =>
      frames.some(({ severity }) => severity === 'error'),
    );
    await page.page.evaluate(() => {
      // A switch of the font size that draws the article anew.
      for (const table of document.querySelectorAll('table')) table.replaceWith(table.cloneNode(true));
      document.body.style.fontSize = '130%';
      document.body.prepend(Object.assign(document.createElement('div'), { style: 'height:200px' }));
    });
    const error = (frames: typeof before.frames) => frames.find(({ severity }) => severity === 'error');
    await seen(world, page, 'the frame on the new cell', ({ frames }) => {
      const now = error(frames);
      return now !== undefined && now.y > error(before.frames)!.y + 150;
    });
  });

  it('a corrected cell takes its finding away', async () => {
    page = await open(world, world.gallery.url('seed-004-html'));
    await seen(world, page, 'the marks', ({ marks }) => marks.length > 0);
    await page.page.evaluate(() => {
      const row = [...document.querySelectorAll('tr')].find((one) =>
        one.textContent?.includes('保护第三方合法权益'),
      );
      const cells = row?.querySelectorAll('td');
      cells?.item(cells.length - 2).replaceChildren('0');
    });
    await reviewed('no violation', ([review]) => review?.checks.violated === 0);
    await badge('');
  });

  it('reads a report in a frame, and shows the tab by it', async () => {
    page = await open(world, world.gallery.url('not-a-report'));
    await page.page.evaluate((address) => {
      const frame = Object.assign(document.createElement('iframe'), {
        src: address,
        width: 1100,
        height: 600,
      });
      document.body.append(frame);
    }, world.gallery.url('seed-004-html'));
    await reviewed('the frame', (found) =>
      found.some((review) => review.document.agency === '南通市应急管理局'),
    );
    await badge('1');
  });

  it('says nothing more of a frame that was taken out, or led elsewhere', async () => {
    page = await open(world, world.gallery.url('not-a-report'));
    const frame = (address: string) =>
      page.page.evaluate((src) => {
        document.querySelector('iframe')?.remove();
        document.body.append(Object.assign(document.createElement('iframe'), { src }));
      }, address);
    await frame(world.gallery.url('seed-004-html'));
    await badge('1');
    await page.page.evaluate(() => document.querySelector('iframe')?.remove());
    await badge('');
    expect(await reviews()).toEqual({});
    await frame(world.gallery.url('seed-004-html'));
    await badge('1');
    await page.page.evaluate((address) => {
      document.querySelector('iframe')!.src = address;
    }, world.gallery.url('not-a-report'));
    await badge('');
    expect(await reviews()).toEqual({});
  });

  it.each([0, 2, 4, 8, 16, 32])(
    'keeps nothing of a frame taken out %i pictures after it was loaded',
    async (pictures) => {
      page = await open(world, world.gallery.url('not-a-report'));
      const src = world.gallery.url('seed-004-html');
      await page.page.evaluate(
        async (address, count) => {
          const frame = Object.assign(document.createElement('iframe'), { src: address });
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
          document.body.append(frame);
          await loaded;
          for (let at = 0; at < count; at++) await new Promise(requestAnimationFrame);
          frame.replaceWith(Object.assign(document.createElement('iframe'), { src: address }));
        },
        src,
        pictures,
      );
      await badge('1');
      await until(async () => Object.keys((await recordsKept(world))[page.tab]?.frames ?? {}).length === 1, {
        what: 'one frame alone',
      });
    },
  );

  it('leaves a frame of a site alone that we may not enter', async () => {
    page = await open(world, world.gallery.url('not-a-report'));
    const before = await html(page.page);
    await page.page.evaluate(
      (address) =>
        new Promise((done) => {
          const frame = Object.assign(document.createElement('iframe'), { src: address, onload: done });
          document.body.append(frame);
        }),
      world.gallery.otherUrl('seed-004-html'),
    );
    expect(Object.keys(await reviews())).toEqual([]);
    expect(await html(page.page)).toContain(before.slice(0, 200));
  });

  it.each(['text-gbk', 'xhtml', 'gbk-without-charset'])('reads %s as it reads the file', async (slug) => {
    page = await open(world, world.gallery.url(slug));
    const { expected } = loadPage(slug);
    const [review] = await reviewed(slug, (found) => found.length > 0);
    expect(review?.document).toMatchObject({
      kind: 'report',
      form: expected?.document.form,
      year: expected?.document.year,
    });
    expect(Object.values(review!.figures).filter(({ state }) => state === 'stated').length).toBeGreaterThan(
      150,
    );
  });

  it('reviews a stored file on a click, or says where the browser’s own switch is', async () => {
    page = await open(world, pathToFileURL(loadPage('seed-004-html').file).href);
    const allowed = await call(world.control, (api) => api.extension.isAllowedFileSchemeAccess());
    await clickButton(world, page.page);
    const text = () => inPopup(world, (document) => document.body.textContent ?? '');
    await until(
      async () => (await text())?.includes(allowed ? '仍然核对本页' : '还不能读取本机文件') ?? false,
      { what: 'the popup' },
    );
    if (!allowed) return;
    await inPopup(world, (document) =>
      document.querySelector<HTMLButtonElement>('button[data-kind="main"]')?.click(),
    );
    await until(async () => (await text())?.includes('南通市应急管理局') ?? false, { what: 'the figures' });
  });
});
