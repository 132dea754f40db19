import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, inOverlay, inPage, openBench, settled, start } from '../overlay/lib/browser';
import { oneRepair, samplePage, sampleReview } from '../overlay/lib/sample';

const culprit = 'applications/disposed.denied.thirdParty/otherOrganization';
const review = sampleReview(oneRepair.rows, oneRepair.findings);

/** Pages that fight an overlay: what their style sheets do, and why it happens on real sites. */
const styles: [string, string][] = [
  [
    'a reset of everything',
    '* { margin: 0 !important; padding: 0 !important; border: 0 !important; font-size: 30px !important; line-height: 3 !important }',
  ],
  [
    'every div hidden, floated and moved',
    'html > div { display: none !important; position: static !important; transform: rotate(9deg) !important; opacity: .1 !important }',
  ],
  [
    'every div set back to nothing',
    'html > *:not(head, body) { all: unset !important; display: contents !important; visibility: hidden !important; zoom: 2 !important }',
  ],
  [
    'buttons and headings of the site',
    'button, h2, nav, section { all: unset !important; display: none !important }',
  ],
  ['a body that is moved and positioned', 'body { position: relative; left: 40px; top: 60px; margin: 30px }'],
  ['a body that is transformed', 'body { transform: translate(30px, 20px); filter: grayscale(1) }'],
  [
    'a root with margins and borders',
    'html { margin: 25px; border: 5px solid #999; padding: 10px; position: relative }',
  ],
  ['a root that is transformed', 'html { transform: translateY(15px) }'],
  ['a body that is zoomed', 'body { zoom: 1.25 }'],
  ['a root that is zoomed', 'html { zoom: 1.25 }'],
  ['a layer over everything', '#challenges { position: relative; z-index: 2147483647 }'],
  [
    'a root laid out as a grid',
    'html { display: grid; grid-template-columns: 1fr 1fr } body { grid-column: 1 / -1 }',
  ],
  ['a root laid out as a row', 'html { display: flex; justify-content: center; align-items: center }'],
  ['a root set from right to left', 'html { direction: rtl }'],
  ['a body set from right to left', 'body { direction: rtl; text-align: right }'],
  [
    'a body that scrolls in the root’s stead',
    'html { height: 100%; overflow: hidden } body { height: 100%; overflow: auto; position: relative }',
  ],
  ['a root that contains', 'html { contain: layout paint } body { contain: layout style }'],
  ['a body of containers', 'body { container-type: inline-size } article { content-visibility: auto }'],
  ['a root with perspective', 'html { perspective: 600px; will-change: transform }'],
  [
    'text that cannot be selected, nothing that can be pressed',
    '* { user-select: none !important; -webkit-user-select: none !important; pointer-events: none !important; cursor: wait !important }',
  ],
  [
    'letters, colours and direction for all',
    '* { letter-spacing: 4px !important; text-transform: uppercase !important; color: #f0f !important; text-indent: 3em !important; word-spacing: 9px !important; font-family: cursive !important; text-align: right !important; white-space: pre !important }',
  ],
  [
    'everything in motion',
    '@keyframes away { to { transform: translateX(200px); opacity: 0 } } html > div { animation: away 1s infinite !important; transition: all 3s !important }',
  ],
  [
    'divs that are clipped, masked and blended',
    'html > div { clip-path: inset(50%) !important; mask: linear-gradient(transparent, transparent) !important; mix-blend-mode: difference !important; overflow: hidden !important; contain: strict !important; content-visibility: hidden !important }',
  ],
  [
    'a 关怀版: large letters on yellow',
    'html { font-size: 150% } body { zoom: 1.1; background: #ff0 !important; filter: contrast(1.4) } body::before { content: ""; position: fixed; inset: 0 0 auto; height: 90px; background: #000; z-index: 2147483647 }',
  ],
];

/** The overlay is larger there, as all else is. */
const scaling = new Set(['a root that is zoomed']);

/** 差 Which part of the pixels of two pictures differs by more than can be told apart; 1 where their sizes differ. */
function difference(page: Page, a: string, b: string): Promise<number> {
  return page.evaluate(
    async (one, other) => {
      const [first, second] = await Promise.all(
        [one, other].map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext('2d')!;
          context.drawImage(bitmap, 0, 0);
          return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (first!.width !== second!.width || first!.height !== second!.height) return 1;
      let apart = 0;
      for (let i = 0; i < first!.data.length; i += 4) {
        const far = [0, 1, 2].some((c) => Math.abs(first!.data[i + c]! - second!.data[i + c]!) > 48);
        if (far) apart++;
      }
      return apart / (first!.data.length / 4);
    },
    a,
    b,
  );
}

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench(kind);
  }, 60_000);
  afterAll(() => bench?.close(), 30_000);

  test.each(styles)('%s: frames stay on their cells, the card in the window', async (_, style) => {
    const page = await bench.open(samplePage(oneRepair.rows, style));
    await start(page, review);
    await page.evaluate(() => window.overlay.reveal(0));
    await settled(page);
    const frame = (await inOverlay(page, '.gj-frame[data-severity="error"]'))!;
    const cell = await inPage(page, culprit);
    for (const side of ['left', 'top', 'right', 'bottom'] as const)
      expect(Math.abs(frame[side] - cell[side]), side).toBeLessThan(1);
    const card = (await inOverlay(page, '.gj-card'))!;
    expect(card.right - card.left).toBeGreaterThan(300);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(1366);
    const onTop = await page.evaluate(({ left, top }) => {
      const host = document.elementFromPoint(left + 20, top + 20);
      return host?.parentElement === document.documentElement && host !== document.body;
    }, card);
    expect(onTop).toBe(true);
    // A root that is moved would take it to the end of the page; where all is larger, it is too.
    const navigator = (await inOverlay(page, '.gj-navigator'))!;
    expect(navigator.bottom).toBeLessThanOrEqual(768);
    expect(navigator.bottom).toBeGreaterThan(720);
    await page.close();
  });

  test('card and navigator look the same on every one of them, to the pixel', async () => {
    const looks = async (style: string) => {
      const page = await bench.open(samplePage(oneRepair.rows, style));
      await start(page, review);
      await page.evaluate(() => window.overlay.reveal(0));
      await settled(page);
      const look: string[] = [];
      // Below the shadow's corners the page shows: a few pixels in, all is ours.
      for (const part of ['.gj-card', '.gj-navigator']) {
        const { left, top, right, bottom } = (await inOverlay(page, part))!;
        const inset = part === '.gj-card' ? 8 : 19;
        const [x, y] = await page.evaluate(() => [visualViewport!.pageLeft, visualViewport!.pageTop]);
        const clip = {
          x: Math.round(left + x!) + inset,
          y: Math.round(top + y!) + 3,
          width: Math.round(right - left) - 2 * inset,
          height: Math.round(bottom - top) - 6,
        };
        look.push(String(await page.screenshot({ clip, encoding: 'base64', captureBeyondViewport: false })));
      }
      await page.close();
      return look;
    };
    const scratch = await bench.open('<!doctype html><title>scratch</title>');
    const plain = await looks('');
    for (const [name, style] of styles) {
      if (scaling.has(name)) continue;
      for (const [at, picture] of (await looks(style)).entries())
        expect(
          await difference(scratch, plain[at]!, picture),
          `${name}, ${at ? 'navigator' : 'card'}`,
        ).toBeLessThan(0.01);
    }
    await scratch.close();
  });

  test('in print the frames stay with the sums, what can be pressed goes', async () => {
    // Firefox prints to a file only: there is no paper to look at in a window.
    if (kind === 'firefox') return;
    const page = await bench.open(
      samplePage(oneRepair.rows, '@media print { article { width: 700px; padding: 0 } td { height: 31px } }'),
    );
    await start(page, review);
    await page.evaluate(() => window.overlay.reveal(0));
    await settled(page);
    await page.emulateMediaType('print');
    await settled(page);
    const frame = (await inOverlay(page, '.gj-frame[data-severity="error"]'))!;
    const cell = await inPage(page, culprit);
    for (const side of ['left', 'top', 'right', 'bottom'] as const)
      expect(Math.abs(frame[side] - cell[side]), side).toBeLessThan(1);
    const gone = await page.evaluate(() =>
      ['.gj-card', '.gj-navigator', '.leader'].map(
        (part) => getComputedStyle(window.ourShadow!.querySelector(part)!).display,
      ),
    );
    expect(gone).toEqual(['none', 'none', 'none']);
    await page.close();
  });

  test('a table in a scrolling part of the page is scrolled into view, and marks do not spill out of it', async () => {
    const style = '#applications { height: 160px; overflow: auto }';
    const page = await bench.open(samplePage(oneRepair.rows, style));
    await start(page, review);
    await page.evaluate(() => window.overlay.reveal(0));
    await settled(page);
    const holder = await page.evaluate(() =>
      document.querySelector('#applications')!.getBoundingClientRect().toJSON(),
    );
    const frame = (await inOverlay(page, '.gj-frame[data-severity="error"]'))!;
    expect(frame.top).toBeGreaterThanOrEqual(holder.top);
    expect(frame.bottom).toBeLessThanOrEqual(holder.bottom);
    await page.evaluate(() => document.querySelector('#applications')!.scrollTo(0, 0));
    await page.waitForFunction(() => !window.ourShadow!.querySelector('.gj-frame[data-severity="error"]'));
    await page.close();
  });

  test('a page that empties and rebuilds itself takes nothing of ours with it', async () => {
    const page = await bench.open(samplePage(oneRepair.rows));
    await start(page, review);
    await page.evaluate(() => {
      for (const element of [...document.documentElement.children])
        if (element !== document.body) element.remove();
      document.body.innerHTML = `${document.body.innerHTML}`;
    });
    await page.waitForFunction(() => window.ourShadow!.host.isConnected);
    const cell = await inPage(page, culprit);
    await page.waitForFunction(
      (top) =>
        Math.abs(
          window.ourShadow!.querySelector('.gj-frame[data-severity="error"]')!.getBoundingClientRect().top -
            top,
        ) < 2,
      {},
      cell.top,
    );
    await page.close();
  });

  test('a page that clears all highlights gets ours back with the next change', async () => {
    const passage = { quote: '收到政府信息公开申请8件', start: 0, end: 12 };
    const page = await bench.open(samplePage(oneRepair.rows));
    await start(
      page,
      sampleReview(oneRepair.rows, [
        { ...oneRepair.findings[0]!, relations: [], repairs: [], places: [], passage },
      ]),
    );
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.body.classList.add('changed');
    });
    await page.waitForFunction(() => CSS.highlights.has('gouji-error'));
    await page.close();
  });
});
