import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** What the script has said. */
let said: unknown[] = [];
/** How many observers of its watch the page. */
let watching = 0;
let looks = 0;

const Native = globalThis.MutationObserver;
class Counted extends Native {
  private on = false;
  override observe(...args: Parameters<MutationObserver['observe']>): void {
    if (!this.on) watching++;
    this.on = true;
    super.observe(...args);
  }
  override disconnect(): void {
    if (this.on) watching--;
    this.on = false;
    super.disconnect();
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  [said, watching, looks] = [[], 0, 0];
  vi.stubGlobal('MutationObserver', Counted);
  vi.stubGlobal('chrome', {
    runtime: { sendMessage: (message: unknown) => Promise.resolve(said.push(message)) },
  });
  const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!;
  vi.spyOn(Node.prototype, 'textContent', 'get').mockImplementation(function (this: Node) {
    if (this === document.body) looks++;
    return text.get!.call(this);
  });
  document.title = '某区人民政府';
  document.body.innerHTML = '<p>正在加载</p>';
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  history.replaceState(null, '', '/');
});

/** Changes the page so often, with more time in between than the script waits. */
async function change(times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    document.body.append(document.createElement('p'));
    await vi.advanceTimersByTimeAsync(500);
  }
}

const start = () => import('../src/detector.iife');
const column = () => history.replaceState(null, '', '/zwgk/zfxxgknb/index.html');

it('reads another page once and watches nothing', async () => {
  await start();
  await change(3);
  expect([looks, watching, said]).toEqual([1, 0, []]);
});

it('looks again at a page of a report column, twenty times at most', async () => {
  column();
  await start();
  expect([looks, watching]).toEqual([1, 1]);
  await change(40);
  expect([looks, watching, said]).toEqual([21, 0, []]);
});

it('does not watch longer than half a minute', async () => {
  column();
  await start();
  await change(2);
  expect([looks, watching]).toEqual([3, 1]);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(watching).toBe(0);
  await change(3);
  expect([looks, watching]).toEqual([3, 0]);
});

it('tells once of a report that comes late, and again when the page comes back from the history', async () => {
  column();
  await start();
  document.title = '某局2023年政府信息公开工作年度报告';
  await change(5);
  expect([looks, watching, said]).toEqual([2, 0, [{ type: 'detected', args: [] }]]);
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(said).toHaveLength(2);
});
