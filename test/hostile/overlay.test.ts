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
];

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
      expect(Math.abs(frame[side] - cell[side]), side).toBeLessThan(1.5);
    const card = (await inOverlay(page, '.gj-card'))!;
    expect(card.right - card.left).toBeGreaterThan(300);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(1366);
    const onTop = await page.evaluate(({ left, top }) => {
      const host = document.elementFromPoint(left + 20, top + 20);
      return host?.parentElement === document.documentElement && host !== document.body;
    }, card);
    expect(onTop).toBe(true);
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
