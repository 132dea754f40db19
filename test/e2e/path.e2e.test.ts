import type { KeyInput } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { call, until, within } from '../../scripts/lib/drive.mjs';
import { pressMark } from './lib/hands';
import { type OpenPage, open, openWorld, reviewed, seen, tellPage, type World } from './lib/world';

/** 南通市应急管理局 2020: one error in 表三, two hints. */
const sample = 'seed-004-html';

/** What a reader who sees nothing hears and where the focus is. Runs in our world of the page. */
function ours() {
  const open = (element: Element): ShadowRoot | null => {
    const { chrome } = globalThis as unknown as {
      chrome?: { dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
    };
    const { openOrClosedShadowRoot } = element as unknown as { openOrClosedShadowRoot?: ShadowRoot | null };
    return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? openOrClosedShadowRoot ?? null;
  };
  const root = [...document.documentElement.children].map(open).find((each) => each !== null);
  const words = (element: Element | null | undefined) =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const active = root?.activeElement as HTMLElement | null | undefined;
  const box = (selector: string) => {
    const rect = root?.querySelector(selector)?.getBoundingClientRect();
    return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
  };
  return {
    said: words(root?.querySelector('[role=status]')),
    focus: active ? (active.getAttribute('aria-label') ?? words(active)) : '',
    focusFinding: active?.dataset.finding ?? null,
    inCard: Boolean(active?.closest('[role=dialog]')),
    inList: Boolean(active?.closest('.gj-panel')),
    list: root?.querySelector('.gj-panel') !== null && root?.querySelector('.gj-panel') !== undefined,
    reasons: root?.querySelector('.gj-ignore') !== null && root?.querySelector('.gj-ignore') !== undefined,
    pressed: root?.querySelector('[aria-pressed]')?.getAttribute('aria-pressed') ?? null,
    title: words(root?.querySelector('#gj-title')),
    mode: (root?.querySelector('.gj-card') as HTMLElement | null)?.dataset.mode ?? null,
    navigator: words(root?.querySelector('nav')),
    buttons: Object.fromEntries(
      [...(root?.querySelectorAll('button') ?? [])]
        .filter((button) => button.getClientRects().length > 0)
        .map((button) => {
          const { x, y, width, height } = button.getBoundingClientRect();
          const scope = button.closest('.gj-card') ? 'card ' : button.closest('.gj-panel') ? 'list ' : '';
          const name = button.getAttribute('aria-label') ?? words(button);
          return [scope + name, { x: x + width / 2, y: y + height / 2 }];
        }),
    ),
    card: box('.gj-card'),
  };
}

describe.each(KINDS)('the path through the findings in %s', (kind) => {
  let world: World;
  let report: OpenPage;

  beforeAll(async () => {
    world = await openWorld(kind, () => []);
    report = await open(world, world.gallery.url(sample));
    await reviewed(world, report);
    await seen(world, report, 'marks', ({ marks }) => marks.length > 2);
  });
  afterAll(() => world?.close());
  afterEach(async () => expect(await world.complaints()).toEqual([]));

  const now = () => within(world.control, report.tab, ours);
  const when = (what: string, fits: (state: ReturnType<typeof ours>) => boolean) => {
    let last: unknown;
    return until(
      async () => {
        const state = await now();
        last = { ...state, buttons: Object.keys(state.buttons) };
        return fits(state) ? state : null;
      },
      { what },
    ).catch((error: Error) => {
      throw new Error(`${error.message}\n${JSON.stringify(last)}`);
    });
  };
  const key = async (...keys: KeyInput[]) => {
    const [last, ...held] = keys.reverse();
    for (const one of held) await report.page.keyboard.down(one);
    await report.page.keyboard.press(last!);
    for (const one of held) await report.page.keyboard.up(one);
  };
  const command = (name: string) => tellPage(world, report, 'command' as 'reveal', name as unknown as number);
  const click = async (name: string) => {
    const { buttons } = await when(`a button ${name}`, (state) => name in state.buttons);
    const { x, y } = buttons[name]!;
    await report.page.mouse.click(x, y);
  };

  it('by keys alone: next and previous, each with its place said', async () => {
    await command('next');
    await when('the first finding said', ({ said, inCard }) => inCard && said.startsWith('第 1 处，共 3 处'));
    await key('n');
    await when('the second', ({ said }) => said.startsWith('第 2 处，共 3 处'));
    await key('Shift', 'N');
    const { focus, title } = await when('the first again', ({ said }) => said.startsWith('第 1 处，共 3 处'));
    expect(focus).toBe(title);
  });

  it('the wording is copied, and that is said', async () => {
    await key('c');
    await when('that it is copied', ({ said }) => said === '已复制');
  });

  it('the list opens with the focus in it and gives it back', async () => {
    await key('l');
    await when('the list', ({ list, inList }) => list && inList);
    await key('Escape');
    await when('the focus back on 列表', ({ list, focus }) => !list && focus === '列表');
    await key('Enter');
    await when('the list again', ({ inList }) => inList);
    await key('Tab');
    await key('Enter');
    const { title } = await when(
      'the second finding',
      ({ said, inCard }) => inCard && said.startsWith('第 2 处'),
    );
    expect(title).toContain('2031.9');
    await key('Shift', 'N');
    await when('the first', ({ said }) => said.startsWith('第 1 处'));
  });

  it('confirmed and taken back, the buttons of the card in the window', async () => {
    await key('c');
    await when('that it is copied', ({ buttons }) => 'card 已复制' in buttons);
    await key('y');
    const height = await report.page.evaluate(() => innerHeight);
    await when(
      'confirmed',
      ({ pressed, inCard, buttons }) =>
        pressed === 'true' && inCard && (buttons['card 复制整改表述']?.y ?? height) < height - 8,
    );
    await key('y');
    await when('not confirmed', ({ pressed }) => pressed === 'false');
  });

  it('ignored with a reason: the keys type a note, the focus comes back to the mark', async () => {
    await key('i');
    await when('the reasons', ({ reasons, inCard }) => reasons && inCard);
    await key('Escape');
    await when('the card without them', ({ reasons, focus, title }) => !reasons && focus === title);
    await key('i');
    await when('the reasons', ({ reasons }) => reasons);
    await key(' ');
    await key('Tab');
    await report.page.keyboard.type('note');
    await key('Tab');
    await key('Tab');
    await key('Enter');
    await when(
      'no card, and the focus on the mark',
      ({ inCard, focusFinding }) => !inCard && focusFinding === '0',
    );
    await when('two left', ({ navigator }) => navigator.includes('2 提示') && !navigator.includes('错误'));
  });

  it('what was ignored stays in the list, and is taken back there', async () => {
    await command('next');
    await when('a card', ({ inCard }) => inCard);
    await key('l');
    await when('the list', ({ inList }) => inList);
    await click('list 恢复');
    await when('all three, the focus on another line', ({ navigator, inList }) => {
      return navigator.includes('1 错误') && inList;
    });
    await key('Escape');
    await when('the focus back on 列表', ({ list, focus }) => !list && focus === '列表');
  });

  it('hidden and shown, with the focus where the way back is', async () => {
    await tellPage(world, report, 'reveal', 0);
    await when('a card', ({ inCard }) => inCard);
    await key('h');
    await when('hidden', ({ navigator, focus }) => navigator.includes('标记已隐藏') && focus === '显示');
    await key('Enter');
    await when('shown', ({ navigator }) => navigator.includes('1 错误'));
  });

  it('closed, the focus is on the mark; Enter opens it again', async () => {
    await tellPage(world, report, 'reveal', 0);
    await when('the card', ({ inCard }) => inCard);
    await key('Escape');
    await when('the mark', ({ focusFinding, inCard }) => !inCard && focusFinding === '0');
    await key('Enter');
    await when('the card', ({ inCard }) => inCard);
    await key('Escape');
  });

  it('the keys of the page stay the page’s, ours stay ours', async () => {
    await report.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      addEventListener('keydown', ({ key: one }) => heard.push(one));
      document.body.tabIndex = -1;
      document.body.focus();
    });
    await key('n');
    expect(await report.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['n']);
    expect((await now()).card).toBeNull();
    await tellPage(world, report, 'reveal', 0);
    await when('the card', ({ inCard }) => inCard);
    await key('n');
    await when('the second', ({ said }) => said.startsWith('第 2 处'));
    expect(await report.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['n']);
    await key('Escape');
  });

  it('by the mouse alone', async () => {
    await pressMark(world, report, '错误 1');
    await when('the card', ({ title }) => title.includes('填 1'));
    await click('card 下一处');
    await when('the second', ({ said }) => said.startsWith('第 2 处'));
    await click('card 上一处');
    await when('the first', ({ said }) => said.startsWith('第 1 处'));
    await click('card 复制整改表述');
    await when('copied', ({ said }) => said === '已复制');
    await click('card 确认');
    await when('confirmed', ({ pressed }) => pressed === 'true');
    await click('card 确认');
    await when('not confirmed', ({ pressed }) => pressed === 'false');
    await click('card 关闭');
    await when('closed', ({ card }) => card === null);
    await click('列表');
    await when('the list', ({ list }) => list);
    await click('list 在工作台打开');
    await until(
      async () => {
        const tabs = (await call(world.control, (api) => api.tabs.query({}))) as { url?: string }[];
        return tabs.some(({ url }) => url?.includes('#report?key='));
      },
      { what: 'the report in the desk' },
    );
    await report.page.bringToFront();
    await click('隐藏');
    await when('hidden', ({ navigator }) => navigator.includes('标记已隐藏'));
    await click('显示');
    await when('shown', ({ navigator }) => navigator.includes('1 错误'));
  });

  it('at twice the size, and in a narrow window, the card docks', async () => {
    const page = report.page;
    await page.bringToFront();
    for (const viewport of [
      { width: 683, height: 384, deviceScaleFactor: 2 },
      { width: 480, height: 700 },
    ]) {
      await page.setViewport(viewport);
      await tellPage(world, report, 'reveal', 0);
      await when('the card docked', ({ mode }) => mode === 'docked');
      const { card } = await seen(world, report, 'the card', (sight) => sight.card !== null);
      expect(card!.x).toBeGreaterThanOrEqual(0);
      expect(card!.x + card!.width).toBeLessThanOrEqual(viewport.width);
      expect(card!.y + card!.height).toBeLessThanOrEqual(viewport.height);
      const frame = (await seen(world, report, 'the frame', () => true)).frames.find(
        ({ severity }) => severity === 'error',
      )!;
      expect(frame.y + frame.height).toBeLessThanOrEqual(card!.y + 1);
      await key('Escape');
    }
    await page.setViewport({ width: 1366, height: 768 });
  });
});
