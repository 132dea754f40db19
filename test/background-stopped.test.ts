import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterAll, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { fingerprintOf } from '../src/reconcile/decision';
import { fake } from './lib/fake-polyfill';
import { reviewFor, single, type Year } from './lib/years';

/**
 * 步步停 The background is stopped after every single thing that it asks of the browser: what it asked for is done, and nobody hears the
 * answer. Then it starts again, the page asks again as pages do, and in the end all is as if nothing had happened.
 */

type Ask = (...args: unknown[]) => unknown;

const applications: Year['applications'] = {
  received: [1, 0, 0, 0, 0, 0, 3],
  'disposed.granted': single(1),
  'disposed.total': single(1),
};
const before = reviewFor({ year: 2022, applications: { received: single(9), carriedForward: single(9) } });
const now = reviewFor({ year: 2023, applications });
const finding = fingerprintOf(now.findings[0]!, now.figures);
const order = { finding, verdict: 'dismissed', reason: 'verified', note: '来函' };

/** What the pages of two tabs say, one after the other. */
const said: { tab: number; type: string; args: unknown[] }[] = [
  { tab: 7, type: 'detected', args: [] },
  { tab: 7, type: 'reviewed', args: [now] },
  { tab: 7, type: 'marks', args: [false] },
  { tab: 7, type: 'decide', args: [order] },
  { tab: 8, type: 'detected', args: [] },
  { tab: 8, type: 'reviewed', args: [before] },
];

const never = new Promise<never>(() => undefined);
/** Steps taken, and the one after which the background is no more. */
let step = 0;
let last = Number.POSITIVE_INFINITY;
let stopped: () => void = () => undefined;
/** Which start of the background may still ask for something. */
let alive = 0;
/** What is left of a background that was stopped gets nothing from the database either. */
let closed = false;

function taken(): boolean {
  step += 1;
  if (step !== last) return false;
  alive = -1;
  closed = true;
  stopped();
  return true;
}

/** The interfaces as one start of the background has them. */
function gated(start: number) {
  const gate =
    (ask: Ask): Ask =>
    (...args) => {
      if (alive !== start) return never;
      const answer = Promise.resolve(ask(...args));
      return answer.then(
        (value) => (alive !== start || taken() ? never : value),
        (error) => {
          if (alive !== start || taken()) return never;
          throw error;
        },
      );
    };
  const all = <T extends object>(area: T, names: readonly string[]): T => ({
    ...area,
    ...Object.fromEntries(
      names.map((name) => [name, gate((area as Record<string, Ask>)[name]!.bind(area) as Ask)]),
    ),
  });
  const { storage, tabs, action, scripting, permissions, contextMenus } = browser as never as Record<
    string,
    Record<string, never>
  >;
  return {
    ...browser,
    storage: {
      ...storage,
      local: all(storage!.local as never, ['get', 'set', 'remove']),
      session: all(storage!.session as never, ['get', 'set', 'remove']),
    },
    tabs: all(tabs as never, ['get', 'query', 'create', 'sendMessage']),
    action: all(action as never, ['setIcon', 'setBadgeText', 'setBadgeBackgroundColor', 'setTitle']),
    scripting: all(scripting as never, ['executeScript', 'getRegisteredContentScripts']),
    permissions: all(permissions as never, ['getAll', 'contains']),
    contextMenus,
  };
}

const { transaction } = IDBDatabase.prototype;
const { put } = IDBObjectStore.prototype;
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
  if (closed || taken()) throw new DOMException('stopped', 'AbortError');
  return transaction.apply(this, args);
};
IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
  if (!closed && !taken()) return put.apply(this, args);
  // The browser takes back what a process that has gone had not ended.
  const { transaction: own } = this;
  queueMicrotask(() => {
    try {
      own.abort();
    } catch {
      // It was taken back already.
    }
  });
  throw new DOMException('stopped', 'AbortError');
};
afterAll(() => {
  IDBDatabase.prototype.transaction = transaction;
  IDBObjectStore.prototype.put = put;
});

Object.assign(browser.scripting, {
  executeScript: async ({ target, files }: { target: { tabId: number }; files?: string[] }) =>
    files === undefined ? [{ frameId: 0, result: target.tabId * 100 }] : [{ frameId: 0, result: null }],
});
Object.assign(browser.runtime, {
  getManifest: () => ({ content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['src/detector.iife.js'] }] }),
});

async function start(): Promise<void> {
  for (const event of Object.values(fake.events)) event.clear();
  alive = ++starts;
  const own = alive;
  closed = false;
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: gated(own) }));
  await import('../src/background');
}
let starts = 0;

/** Lets everything that can still come to an end do so. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Says everything, stopping the background after this step; gives what is left in the end, and how many steps it took. */
async function live(stopAfter: number): Promise<{ end: unknown; steps: number }> {
  await settle();
  fake.areas.local.reset();
  fake.areas.session.reset();
  for (const call of Object.values(fake.calls)) call.reset();
  fake.calls.getTab.answer = ((id: number) => ({ id, url: 'https://a.gov.cn/', incognito: false })) as never;
  await fake.areas.local.set({ language: 'zh' });
  [step, last] = [0, stopAfter];
  for (const { tab, type, args } of said) {
    const sender = { id: 'fake', tab: { id: tab }, frameId: 0, url: 'https://a.gov.cn/' };
    const end = new Promise<'stopped'>((resolve) => {
      stopped = () => resolve('stopped');
    });
    const answer = await Promise.race([fake.receive({ type, args }, sender), end]);
    if (answer !== 'stopped') continue;
    await settle();
    await start();
    await fake.receive({ type, args }, sender);
  }
  const steps = step;
  await settle();
  return { end: await left(), steps };
}

/** Everything that outlives the background, and what the buttons show. */
async function left(): Promise<unknown> {
  last = Number.POSITIVE_INFINITY;
  const { exportAll } = await import('../src/library/transfer');
  const { forgetAll } = await import('../src/library/forget');
  const { listReports } = await import('../src/library/reports');
  const { closeDatabase } = await import('../src/library/store');
  const { closeSetAside } = await import('../src/library/set-aside');
  const library = await exportAll('');
  // Asked twice, a person's decision stands over itself: it is the same.
  for (const decision of library.decisions)
    Object.assign(decision, { by: 'me', madeAt: '', id: '', overrules: [] });
  const reports = await listReports();
  await forgetAll();
  await closeDatabase();
  await closeSetAside();
  // What is shown where a tab has nothing of its own is said at each start, whenever that comes to it.
  const button = (call: { calls: unknown[][] }) =>
    Object.fromEntries(
      call.calls.flatMap(([set]) => {
        const { tabId } = set as { tabId?: number };
        return tabId === undefined ? [] : [[tabId, set]];
      }),
    );
  const { setIcon, setBadgeText, setTitle } = fake.calls;
  const { libraryId: _, ...local } = await fake.areas.local.get();
  // That the open tabs were looked at is noted by each first start, whenever that comes to it.
  const { looked: __, ...session } = await fake.areas.session.get();
  return {
    library,
    reports,
    session: Object.fromEntries(Object.entries(session).map(readable)),
    local,
    buttons: [button(setIcon), button(setBadgeText), button(setTitle)],
  };
}

/** The record of a tab stands there as JSON. */
function readable([key, value]: [string, unknown]): [string, unknown] {
  return [key, key.startsWith('tab:') ? JSON.parse(String(value)) : value];
}

it('stopped after any step, and asked again, it ends where it would have', async () => {
  for (const { name } of await indexedDB.databases()) if (name) await deleteDB(name);
  await start();
  await live(Number.POSITIVE_INFINITY);
  // The second time nothing is done for the first time.
  const undisturbed = await live(Number.POSITIVE_INFINITY);
  expect(undisturbed.end).toMatchObject({
    session: { 'tab:7': { frames: { 0: { marks: 'hidden' } } }, 'tab:8': {} },
    library: { decisions: [{ verdict: 'dismissed' }] },
    reports: expect.arrayContaining([
      expect.objectContaining({ year: 2022 }),
      expect.objectContaining({ year: 2023, counts: expect.objectContaining({ error: 0 }) }),
    ]),
  });
  expect(undisturbed.steps).toBeGreaterThan(40);
  for (let at = 1; at <= undisturbed.steps; at++) {
    const { end } = await live(at);
    expect(end, `stopped after step ${at}`).toEqual(undisturbed.end);
  }
}, 300_000);
