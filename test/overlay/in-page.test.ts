import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, countOf, inOverlay, inPage, openBench, settled, start, textOf } from './lib/browser';
import { grandTotal, oneRepair, type Rows, samplePage, sampleReview, sixRelations } from './lib/sample';

const culprit = 'applications/disposed.denied.thirdParty/otherOrganization';
const review = sampleReview(oneRepair.rows, oneRepair.findings);
const clear = sampleReview({}, [], {
  checks: { satisfied: 42, violated: 0, undecided: 0, inapplicable: 0 },
});

describe.each(['chromium', 'firefox'] as const)('in %s', (kind) => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await openBench(kind);
  }, 60_000);
  afterAll(() => bench?.close(), 30_000);

  const opened = async (rows: Rows = oneRepair.rows, style = ''): Promise<Page> =>
    bench.open(samplePage(rows, style));
  const active = (page: Page) =>
    page.evaluate(() => {
      const element = window.ourShadow?.activeElement;
      return element?.id || element?.className || element?.tagName || null;
    });

  test('leaves the page as it was, byte for byte', async () => {
    const page = await opened();
    const before = await page.content();
    await start(page, review);
    expect(await page.evaluate(() => document.documentElement.lastElementChild!.tagName)).toBe('DIV');
    await page.evaluate(() => window.overlay.reveal(0));
    await page.evaluate(() => window.overlay.marks(false));
    await page.evaluate(() => window.overlay.marks(true));
    await page.evaluate(() => window.stop());
    expect(await page.content()).toBe(before);
    expect(await page.evaluate(() => [...(CSS.highlights?.keys() ?? [])])).toEqual([]);
    await page.close();
  });

  test('frames the culprit exactly and numbers every finding', async () => {
    const page = await opened();
    await start(page, review);
    expect(await inOverlay(page, '.gj-frame[data-severity="error"]')).toEqual(await inPage(page, culprit));
    expect(await countOf(page, 'button[data-finding]')).toBe(4);
    expect(await textOf(page, '.gj-tag')).toBe('1建议0');
    expect(await textOf(page, '.gj-navigator .counts')).toBe('1 错误2 提示');
    const label = await page.evaluate(() =>
      window.ourShadow!.querySelector('.gj-tag')!.getAttribute('aria-label'),
    );
    expect(label).toContain('错误 1：');
    expect(label).toContain('建议 0');
    await page.close();
  });

  test('opens a card beside the culprit, over no operand, with both sums drawn', async () => {
    const page = await opened();
    await start(page, review);
    await page.evaluate(() => window.overlay.reveal(0));
    await settled(page);
    const card = (await inOverlay(page, '.gj-card'))!;
    const cell = await inPage(page, culprit);
    expect(cell.top).toBeGreaterThan(0);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(768);
    expect(card.bottom - card.top).toBeLessThanOrEqual(340);
    const row = await inPage(page, 'applications/disposed.denied.thirdParty/naturalPerson');
    expect(card.top >= row.bottom || card.bottom <= row.top || card.right <= row.left).toBe(true);
    const column = await inPage(page, 'applications/disposed.granted/otherOrganization');
    expect(card.right <= column.left || card.left >= column.right).toBe(true);
    const total = await inPage(page, 'applications/disposed.total/otherOrganization');
    const navigator = (await inOverlay(page, '.gj-navigator'))!;
    expect(total.bottom).toBeLessThanOrEqual(navigator.top);
    const sums = await page.evaluate(() =>
      [...window.ourShadow!.querySelectorAll('.signs text')].map((text) => text.textContent),
    );
    expect(sums.sort()).toEqual(['1', '2']);
    expect(await countOf(page, '.gj-relations li')).toBe(2);
    expect(await textOf(page, '.gj-repair .change')).toContain('建议10');
    await page.close();
  });

  test('keeps the basis in sight where the card has to scroll', async () => {
    const page = await opened();
    await page.setViewport({ width: 683, height: 384 });
    await start(page, review);
    await page.evaluate(() => window.overlay.reveal(0));
    await settled(page);
    const [card, basis, body] = await Promise.all(
      ['.gj-card', '.gj-basis', '.gj-card > .body'].map((one) => inOverlay(page, one)),
    );
    expect(
      await page.evaluate(() => {
        const { scrollHeight, clientHeight } = window.ourShadow!.querySelector('.gj-card > .body')!;
        return scrollHeight > clientHeight;
      }),
    ).toBe(true);
    expect(basis!.bottom).toBeLessThanOrEqual(card!.bottom);
    expect(basis!.top).toBeGreaterThanOrEqual(body!.bottom - 1);
    expect(body!.bottom - body!.top).toBeGreaterThan(90);
    await page.close();
  });

  test('scrolls a table that is wider than the window to the culprit', async () => {
    const page = await bench.open(samplePage(oneRepair.rows, 'table { width: 1600px }'), {
      width: 760,
      height: 768,
    });
    await start(page, review);
    expect((await inPage(page, culprit)).left).toBeGreaterThan(760);
    await page.evaluate(() => window.overlay.reveal(0));
    await settled(page);
    const [cell, card] = [await inPage(page, culprit), (await inOverlay(page, '.gj-card'))!];
    expect(cell.left).toBeGreaterThanOrEqual(0);
    expect(cell.right).toBeLessThanOrEqual(760);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(760);
    await page.close();
  });

  test('draws the sums of a finding at rest, without a card, a scroll or the focus', async () => {
    const page = await opened();
    await page.evaluate((one) => window.start(one, 0), review);
    await settled(page);
    expect(await countOf(page, '.signs .box')).toBe(2);
    expect(await countOf(page, '.gj-card')).toBe(0);
    expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([0, 'BODY']);
    await page.close();
  });

  test('makes no page wider whose table scrolls by itself', async () => {
    const style = 'article { width: 420px; overflow-x: auto } table { width: 1800px }';
    const page = await bench.open(samplePage(oneRepair.rows, style), { width: 800, height: 768 });
    const reach = () =>
      page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    const before = await reach();
    await start(page, review);
    await page.evaluate(() => window.overlay.reveal(0));
    await settled(page);
    expect(await countOf(page, '.signs .box')).toBe(2);
    expect(await reach()).toEqual(before);
    await page.close();
  });

  test('draws one relation alone while it is pointed at', async () => {
    const page = await opened();
    await start(page, review);
    await page.evaluate(() => window.overlay.reveal(0));
    const sums = () => countOf(page, '.signs .box');
    expect(await sums()).toBe(2);
    await page.evaluate(() => window.ourShadow!.querySelector<HTMLElement>('.gj-relations li')!.focus());
    expect(await sums()).toBe(1);
    await page.evaluate(() => window.ourShadow!.querySelector<HTMLElement>('#gj-title')!.focus());
    expect(await sums()).toBe(2);
    await page.close();
  });

  test.each([
    ['in the middle of the page, at the lower edge', 0, culprit],
    [
      'at the end of the page, where it cannot be scrolled out, at the upper',
      2,
      'challenges/reconsideration/total',
    ],
  ])('docks in a narrow, low window beside its cell: %s', async (_, finding, place) => {
    const page = await bench.open(samplePage(oneRepair.rows), { width: 683, height: 384 });
    await start(page, review);
    await page.evaluate((index) => window.overlay.reveal(index), finding);
    await settled(page);
    const card = (await inOverlay(page, '.gj-card[data-mode="docked"]'))!;
    const cell = await inPage(page, place);
    for (const { top, bottom } of [card, cell]) {
      expect(top).toBeGreaterThanOrEqual(0);
      expect(bottom).toBeLessThanOrEqual(384);
    }
    expect(card.top >= cell.bottom || card.bottom <= cell.top).toBe(true);
    expect(card.bottom <= cell.top).toBe(finding === 2);
    await page.close();
  });

  test('keeps what is suggested and its basis in sight under six relations', async () => {
    const page = await opened(sixRelations.rows);
    await start(page, sampleReview(sixRelations.rows, sixRelations.findings));
    await page.evaluate(() => window.overlay.reveal(0));
    await settled(page);
    expect(await countOf(page, '.gj-relations li')).toBe(6);
    const seen = () =>
      page.evaluate(() => {
        const card = window.ourShadow!.querySelector('.gj-card')!;
        /** What of it lies uppermost where it stands, and not under a fold or outside. */
        const inSight = (element: Element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          const [x, low] = [(left + right) / 2, bottom - 2];
          return [top + 2, low].every((y) => element.contains(window.ourShadow!.elementFromPoint(x, y)));
        };
        const all = (selector: string) => [...card.querySelectorAll(selector)].filter(inSight).length;
        return { values: all('.gj-repair ins'), why: all('.gj-repair p'), basis: all('.gj-basis') };
      });
    expect(await seen()).toEqual({ values: 3, why: 1, basis: 1 });
    // The last relation is reached as any other, and takes nothing of it away.
    await page.evaluate(() =>
      window.ourShadow!.querySelector<HTMLElement>('.gj-relations li:last-child')!.focus(),
    );
    expect(await seen()).toEqual({ values: 3, why: 1, basis: 1 });
    const last = (await inOverlay(page, '.gj-relations li:last-child'))!;
    expect(last.bottom).toBeLessThanOrEqual((await inOverlay(page, '.gj-repair'))!.top + 1);
    await page.close();
  });

  test('brackets both pairs of the balance', async () => {
    const page = await opened(grandTotal.rows);
    await start(page, sampleReview(grandTotal.rows, grandTotal.findings));
    await page.evaluate(() => window.overlay.reveal(0));
    const texts = await page.evaluate(() =>
      [...window.ourShadow!.querySelectorAll('.signs text')].map((text) => text.textContent),
    );
    expect(texts.sort()).toEqual(['0', '1', '1']);
    expect(await countOf(page, '.gj-relations li')).toBe(3);
    await page.close();
  });

  test('is worked by keys, and returns the focus', async () => {
    const page = await opened();
    await start(page, review);
    await page.evaluate(() => window.ourShadow!.querySelector<HTMLElement>('.gj-tag')!.focus());
    await page.keyboard.press('Enter');
    expect(await active(page)).toBe('gj-title');
    expect(await textOf(page, '.gj-card header')).toContain('1 / 3');
    await page.keyboard.press('n');
    expect(await textOf(page, '.gj-card header')).toContain('2 / 3');
    await page.keyboard.down('Shift');
    await page.keyboard.press('n');
    await page.keyboard.up('Shift');
    expect(await textOf(page, '.gj-card header')).toContain('1 / 3');
    await page.keyboard.press('l');
    expect(await countOf(page, '.gj-panel .gj-findings li')).toBe(3);
    await page.keyboard.press('Escape');
    expect(await countOf(page, '.gj-panel')).toBe(0);
    expect(await countOf(page, '.gj-card')).toBe(1);
    await page.keyboard.press('Escape');
    expect(await countOf(page, '.gj-card')).toBe(0);
    expect(await active(page)).toContain('gj-tag');
    await page.close();
  });

  test('hides with H, leaving the way back, and says so', async () => {
    const page = await opened();
    await start(page, review);
    await page.evaluate(() => window.overlay.reveal(0));
    await page.keyboard.press('h');
    expect(await countOf(page, '.gj-frame, .gj-card, .gj-ribbons, button[data-finding]')).toBe(0);
    expect(await textOf(page, '.gj-navigator')).toBe('标记已隐藏显示');
    await page.keyboard.press('Enter');
    expect(await countOf(page, '.gj-frame')).toBeGreaterThan(0);
    expect(await page.evaluate(() => window.calls.filter(([name]) => name === 'marks'))).toEqual([
      ['marks', false],
      ['marks', true],
    ]);
    await page.close();
  });

  test('keeps its keys from the page and leaves the page its own', async () => {
    const page = await opened();
    await page.evaluate(() => {
      document.body.dataset.keys = '';
      document.addEventListener('keydown', (event) => {
        document.body.dataset.keys += event.key;
      });
    });
    await start(page, review);
    await page.keyboard.press('n');
    expect(await countOf(page, '.gj-card')).toBe(0);
    await page.evaluate(() => window.overlay.reveal(0));
    await page.keyboard.press('n');
    await page.keyboard.press('x');
    await page.keyboard.press('Escape');
    await page.evaluate(() => (window.ourShadow!.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('l');
    expect(await countOf(page, '.gj-panel')).toBe(0);
    expect(await page.evaluate(() => document.body.dataset.keys)).toBe('nl');
    await page.close();
  });

  test('says that all is well, and who is reading keeps it', async () => {
    const page = await opened({});
    await start(page, clear);
    expect(await textOf(page, '.gj-navigator')).toBe('42 项勾稽全部成立');
    await page.waitForFunction(() => !window.ourShadow!.querySelector('.gj-navigator'), { timeout: 15_000 });
    await page.close();
  }, 30_000);

  test('says what could not be read', async () => {
    const page = await opened();
    const document = { ...review.document, kind: 'report-without-tables' as const, reason: 'image' as const };
    const checks = { satisfied: 0, violated: 0, undecided: 0, inapplicable: 0 };
    const unchecked = [{ code: null, places: [], reason: 'image' as const }];
    await start(page, sampleReview({}, [], { document, checks, unchecked }));
    expect(await textOf(page, '.gj-navigator > span')).toBe('未能核对：表格以图片提供');
    await page.close();
  });

  test('follows the page when it moves', async () => {
    const page = await opened();
    await start(page, review);
    await page.evaluate(() => {
      const notice = document.createElement('p');
      notice.textContent = '迟到的公告';
      document.querySelector('article')!.prepend(notice);
    });
    await page.waitForFunction(
      (place) => {
        const frame = window
          .ourShadow!.querySelector('.gj-frame[data-severity="error"]')!
          .getBoundingClientRect();
        const cell = document.querySelector(`[data-place="${place}"]`)!.getBoundingClientRect();
        return Math.abs(frame.top - cell.top) < 1 && Math.abs(frame.left - cell.left) < 1;
      },
      {},
      culprit,
    );
    await page.close();
  });

  test('marks sentences by highlights, and by lines where there are none', async () => {
    const passage = { quote: '收到政府信息公开申请8件', start: 0, end: 12 };
    const prose = sampleReview(oneRepair.rows, [
      {
        ...oneRepair.findings[0]!,
        code: 'N-01',
        rule: 'received-stated',
        relations: [],
        repairs: [],
        passage,
        places: ['applications/received/total'],
      },
    ]);
    const page = await opened();
    await start(page, prose);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['gouji-error']);
    expect(await countOf(page, '.gj-stroke')).toBe(0);
    expect(await countOf(page, '.gj-frame[data-role="other-side"]')).toBe(1);
    await page.evaluate(() => window.stop());
    expect(await page.evaluate(() => window.calls.filter(([name]) => name === 'rules'))).toEqual([
      ['rules', true],
      ['rules', false],
    ]);
    await page.evaluate(() =>
      Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true }),
    );
    await start(page, prose);
    expect(await countOf(page, '.gj-stroke')).toBe(1);
    await page.close();
    // In forced colours a browser's own highlight looks like a selection: lines are drawn, and what was painted goes.
    const forced = await opened();
    await start(forced, prose);
    await forced.evaluate(() => {
      const real = window.matchMedia.bind(window);
      window.matchMedia = (query) =>
        query.includes('forced-colors') ? ({ matches: true } as MediaQueryList) : real(query);
      window.dispatchEvent(new Event('resize'));
    });
    await forced.waitForFunction(() => window.ourShadow!.querySelectorAll('.gj-stroke').length === 1);
    expect(await forced.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await forced.close();
  });

  test('follows the page’s own background', async () => {
    for (const [style, theme] of [
      ['', 'light'],
      ['body, article { background: #15181d !important; color: #eee !important }', 'dark'],
    ]) {
      const page = await opened(oneRepair.rows, style);
      await start(page, review);
      expect(
        await page.evaluate(() => window.ourShadow!.querySelector<HTMLElement>('.gj')!.dataset.theme),
      ).toBe(theme);
      await page.close();
    }
  });

  test('docks the card in a narrow window, above it the culprit', async () => {
    const page = await bench.open(samplePage(oneRepair.rows, 'article { width: auto; padding: 8px }'), {
      width: 500,
      height: 768,
    });
    await start(page, review);
    await page.evaluate(() => window.overlay.reveal(0));
    await settled(page);
    const card = (await inOverlay(page, '.gj-card'))!;
    const cell = await inPage(page, culprit);
    const height = await page.evaluate(() => document.documentElement.clientHeight);
    expect(card.bottom).toBe(height - 8);
    expect(cell.bottom).toBeLessThanOrEqual(card.top);
    expect(cell.top).toBeGreaterThanOrEqual(0);
    await page.close();
  });
});
