import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { listReports } from '../src/library/reports';
import { noteOpened } from '../src/opened-tabs';
import type { Finding } from '../src/reconcile/finding';
import type { Review } from '../src/reconcile/review';
import { defaults, saveSettings } from '../src/settings';
import { recordOf } from '../src/tabs';
import { fake } from './lib/fake-polyfill';
import { sampleReview } from './lib/sample-review';

const matches = ['*://*.gov.cn/*'];
let registered: { id: string; matches: string[] }[] = [];
let granted: string[] = matches;

let injections: Injection[] = [];

Object.assign(browser.scripting, {
  // Not the stand-in's own: it copies what it is called with, and a function cannot be copied.
  executeScript: async (injection: Injection) => {
    injections.push(injection);
    return executeScript(injection);
  },
  getRegisteredContentScripts: async () => registered,
  registerContentScripts: async (scripts: typeof registered) => {
    registered = [...registered, ...scripts];
  },
  updateContentScripts: async ([script]: typeof registered) => {
    registered = registered.map((old) => ({ ...old, ...script }));
  },
  unregisterContentScripts: async () => {
    registered = [];
  },
});
Object.assign(browser.permissions, { getAll: async () => ({ origins: granted }) });
Object.assign(browser.runtime, {
  getManifest: () => ({ content_scripts: [{ matches, js: ['src/detector.iife.js'] }] }),
});

/** The documents of tab 7, by frame: when they began. A frame that is missing cannot be entered. */
let documents: Record<number, number>;
/** Whether the engine can be run. */
let engine: 'runs' | 'throws' | 'fails as in Firefox';

interface Injection {
  target: { tabId: number; frameIds?: number[]; allFrames?: boolean };
  files?: string[];
}

function executeScript({ target, files }: Injection): unknown {
  const frames = target.frameIds ?? Object.keys(documents).map(Number);
  if (frames.length === 0 || frames.some((frame) => documents[frame] === undefined))
    throw new Error('Cannot access');
  if (files === undefined) return frames.map((frameId) => ({ frameId, result: documents[frameId] }));
  if (engine === 'throws') throw new Error('Could not load file');
  if (engine === 'fails as in Firefox') return [{ frameId: 0, error: { message: 'no' } }];
  return frames.map((frameId) => ({ frameId, result: null }));
}

const frame = (frameId: number) => ({ id: 'fake', tab: { id: 7 }, frameId, url: 'https://a.gov.cn/' });
const popup = { id: 'fake', url: 'chrome-extension://fake/src/popup/index.html' };
const tabsKept = async () =>
  Object.keys(await fake.areas.session.get(null)).filter((key) => key.startsWith('tab:'));
const detected = (frameId = 0) => fake.receive({ type: 'detected', args: [] }, frame(frameId));
const reviewed = (review: Review, frameId = 0) =>
  fake.receive({ type: 'reviewed', args: [review] }, frame(frameId));
const reviewOf = () =>
  fake.receive({ type: 'reviewOf', args: [7] }, popup) as Promise<{ review: Review; frameId: number } | null>;
const engineRuns = () => injections.filter(({ files }) => files);
const lastIcon = () => (fake.calls.setIcon.calls.at(-1)?.[0] as { path: { 16: string } })?.path[16];
const lastBadge = () => (fake.calls.setBadgeText.calls.at(-1)?.[0] as { text: string })?.text;
const kind = (name: Review['document']['kind'], figures = {}) =>
  sampleReview({ document: { ...sampleReview().document, kind: name }, figures });
const error: Finding = {
  rule: 'disposed-footing',
  code: 'T3-O',
  severity: 'error',
  outcome: 'violated',
  places: [],
  passage: null,
  relations: [],
  repairs: [],
  cause: null,
  message: { zh: '', en: '' },
};

/** The background as it starts. A second start is what follows when the browser had stopped it. */
async function start(): Promise<void> {
  for (const event of Object.values(fake.events)) event.clear();
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  await import('../src/background');
}

beforeEach(async () => {
  fake.reset();
  await fake.areas.local.set({ language: 'zh' });
  documents = { 0: 1000 };
  engine = 'runs';
  registered = [];
  granted = matches;
  injections = [];
  await fake.areas.session.set({ looked: true });
  await start();
});

describe('a page that looks like a report', () => {
  it('gets the engine, in its frame only, while the button says so', async () => {
    documents[3] = 1001;
    await detected(3);
    expect(engineRuns()).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: ['/src/content.js'] }]);
    expect(lastIcon()).toBe('/icons/busy-light-16.png');
    expect(await reviewOf()).toBeNull();
  });

  it('shows its review when there is one', async () => {
    await detected();
    await reviewed(sampleReview({ findings: [error] }));
    expect(lastIcon()).toBe('/icons/violated-light-16.png');
    expect(lastBadge()).toBe('1');
    expect(await reviewOf()).toMatchObject({
      frameId: 0,
      review: { document: { year: 2020 } },
      marks: 'shown',
    });
  });

  it.each(['throws', 'fails as in Firefox'] as const)(
    'is not left as busy where the engine %s',
    async (how) => {
      engine = how;
      await detected();
      expect(lastIcon()).toBe('/icons/none-light-16.png');
      expect(await tabsKept()).toEqual([]);
    },
  );

  it('keeps its review when it is detected again, and is not read for it', async () => {
    await reviewed(sampleReview());
    await detected();
    expect(await reviewOf()).not.toBeNull();
    expect(engineRuns()).toEqual([]);
    documents[0] = 2000;
    await detected();
    expect(engineRuns()).toHaveLength(1);
  });

  it('is reviewed anew when its tables come late', async () => {
    await reviewed(kind('report-without-tables'));
    expect(lastIcon()).toBe('/icons/unread-light-16.png');
    await reviewed(sampleReview({ checks: { satisfied: 40, violated: 0, undecided: 0, inapplicable: 0 } }));
    expect(lastIcon()).toBe('/icons/balanced-light-16.png');
  });
});

describe('what the person has chosen of a site', () => {
  const at = (url: string) => {
    fake.calls.getTab.answer = () => ({ id: 7, url });
  };
  const choose = (sites: object) => fake.areas.local.set({ sites });
  const byHand = () => fake.receive({ type: 'reviewTab', args: [7] }, popup);

  it('ask: the detector is not listened to, the button is', async () => {
    at('https://a.gov.cn/1.html');
    await choose({ '*.gov.cn': 'ask' });
    await detected();
    expect(engineRuns()).toEqual([]);
    expect(await byHand()).toEqual({ ok: true });
    expect(engineRuns()).toHaveLength(1);
  });

  it('never: not even the button', async () => {
    at('https://a.gov.cn/1.html');
    await choose({ 'a.gov.cn': 'never' });
    await detected();
    expect(await byHand()).toEqual({ ok: false, reason: 'never' });
    expect(engineRuns()).toEqual([]);
  });

  it('never, while its page is open: the page is left and the button forgets it', async () => {
    at('https://a.gov.cn/1.html');
    await reviewed(sampleReview({ findings: [error] }));
    expect(lastBadge()).toBe('1');
    await choose({ 'a.gov.cn': 'never' });
    await vi.waitFor(() => expect(lastIcon()).toBe('/icons/none-light-16.png'));
    expect(fake.calls.sendToTab.calls).toContainEqual([7, { type: 'leave', args: [] }, { frameId: 0 }]);
    expect(await reviewOf()).toBeNull();
  });

  it('a site that was allowed runs no detector while it waits for the button', async () => {
    granted = [...matches, '*://b.cn/*'];
    await choose({ 'b.cn': 'ask' });
    await fake.events.startup.emit();
    await vi.waitFor(() => expect(registered).toEqual([]));
    await choose({});
    await vi.waitFor(() => expect(registered).toMatchObject([{ matches: ['*://b.cn/*'] }]));
  });
});

describe('after installing', () => {
  const opened = () => fake.calls.createTab.calls.map(([tab]) => (tab as { url: string }).url);

  it('the first page opens; after an update and at every start nothing does', async () => {
    await fake.events.installed.emit({ reason: 'install' });
    expect(opened()).toEqual(['chrome-extension://fake/src/welcome/index.html']);
    for (const reason of ['update', 'chrome_update']) await fake.events.installed.emit({ reason });
    await fake.events.startup.emit();
    expect(opened()).toHaveLength(1);
  });
});

describe('of several frames', () => {
  const figures = { 'applications/received/total': { text: '7', value: 7, state: 'stated' } };
  const order: [Review, Review][] = [
    [kind('report', figures), kind('report-without-tables')],
    [kind('report-without-tables'), kind('report-index')],
    [kind('report-index'), kind('not-a-report')],
  ];
  it.each(order)('the review that matters most is shown, whichever comes first', async (more, less) => {
    documents[1] = 1001;
    await reviewed(less, 0);
    await reviewed(more, 1);
    expect((await reviewOf())?.frameId).toBe(1);
    await reviewed(more, 0);
    await reviewed(less, 1);
    expect((await reviewOf())?.frameId).toBe(0);
  });

  it('none is lost when they report at the same time', async () => {
    documents = Object.fromEntries(Array.from({ length: 8 }, (_, id) => [id, 1000 + id]));
    await Promise.all(Object.keys(documents).map((id) => reviewed(kind('not-a-report'), Number(id))));
    const record = (await recordOf(7)) ?? { frames: {} };
    expect(Object.keys(record.frames)).toHaveLength(8);
  });
});

describe('what is kept', () => {
  it('outlives the background', async () => {
    await reviewed(sampleReview({ findings: [error] }));
    await start();
    expect((await reviewOf())?.review.findings).toHaveLength(1);
    expect(lastBadge()).toBe('1');
  });

  it('stands beside a copy of the settings, which follows them', async () => {
    await reviewed(sampleReview());
    const copy = async () => (await fake.areas.session.get('settings')).settings;
    expect(await copy()).toMatchObject({ language: 'zh', shown: { warning: true } });
    await saveSettings({ language: 'en' });
    await saveSettings({ shown: { ...defaults.shown, warning: false } });
    await vi.waitFor(async () =>
      expect(await copy()).toMatchObject({ language: 'en', shown: { warning: false } }),
    );
  });

  it('goes with its document', async () => {
    await reviewed(sampleReview());
    documents[0] = 2000;
    expect(await reviewOf()).toBeNull();
    expect(await tabsKept()).toEqual([]);
  });

  it('goes when the tab has gone where we may not look', async () => {
    await reviewed(sampleReview());
    documents = {};
    await fake.events.tabUpdated.emit(7, { status: 'complete' });
    await vi.waitFor(async () => expect(await tabsKept()).toEqual([]));
  });

  it('stays on a step within the document, and the button is put right again', async () => {
    await reviewed(sampleReview({ findings: [error] }));
    fake.calls.setBadgeText.calls.length = 0;
    await fake.events.tabUpdated.emit(7, { status: 'complete' });
    await vi.waitFor(() => expect(lastBadge()).toBe('1'));
    expect(await reviewOf()).not.toBeNull();
  });

  it('is not written again where nothing has changed: a popup that waits for changes would ask for ever', async () => {
    await reviewed(sampleReview());
    const written = vi.fn();
    browser.storage.session.onChanged.addListener(written);
    await reviewOf();
    await reviewOf();
    expect(written).not.toHaveBeenCalled();
  });

  it('goes with its tab', async () => {
    await reviewed(sampleReview());
    await fake.events.tabRemoved.emit(7);
    await vi.waitFor(async () => expect(await tabsKept()).toEqual([]));
  });

  it('loses all frames of the document before when a new one is reviewed', async () => {
    documents[1] = 1001;
    await reviewed(sampleReview(), 1);
    await reviewed(kind('not-a-report'), 0);
    documents = { 0: 2000 };
    await reviewed(kind('not-a-report'), 0);
    expect((await reviewOf())?.frameId).toBe(0);
  });

  it('makes room where the browser has none left', async () => {
    await reviewed(sampleReview());
    await fake.areas.session.set({ 'tab:1': '{}', other: 1 });
    const set = browser.storage.session.set;
    let full = true;
    vi.spyOn(browser.storage.session, 'set').mockImplementation(async (values) => {
      if (full && 'tab:7' in values) {
        full = false;
        throw new Error('QUOTA_BYTES quota exceeded');
      }
      return set(values);
    });
    await reviewed(sampleReview({ findings: [error] }));
    vi.restoreAllMocks();
    expect(Object.keys(await fake.areas.session.get(null)).sort()).toEqual([
      'looked',
      'other',
      'settings',
      'tab:7',
    ]);
    expect((await reviewOf())?.review.findings).toHaveLength(1);
  });

  it('says whether the marks are shown', async () => {
    await reviewed(sampleReview());
    await fake.receive({ type: 'marks', args: [false] }, frame(0));
    expect(await reviewOf()).toMatchObject({ marks: 'hidden' });
    await reviewed(sampleReview({ findings: [error] }));
    expect(await reviewOf()).toMatchObject({ marks: 'hidden' });
  });
});

describe('reviewing by hand', () => {
  const byHand = () => fake.receive({ type: 'reviewTab', args: [7] }, popup);

  it('runs the engine in every frame that may be entered', async () => {
    expect(await byHand()).toEqual({ ok: true });
    expect(engineRuns()).toEqual([{ target: { tabId: 7, allFrames: true }, files: ['/src/content.js'] }]);
    expect(lastIcon()).toBe('/icons/busy-light-16.png');
  });

  it.each<[string, string | undefined, string]>([
    ['a page of the browser', 'chrome://settings', 'forbidden'],
    ['a page whose address is kept from us', undefined, 'forbidden'],
    ['a file without the switch', 'file:///tmp/a.html', 'file'],
  ])('tells %s', async (_, url, reason) => {
    documents = {};
    fake.calls.getTab.answer = () => ({ id: 7, url });
    expect(await byHand()).toEqual({ ok: false, reason });
  });

  it('tells a tab that is no more', async () => {
    documents = {};
    fake.calls.getTab.answer = () => {
      throw new Error('No tab with id: 7.');
    };
    expect(await byHand()).toEqual({ ok: false, reason: 'forbidden' });
  });

  it('tells that the engine failed, and leaves nothing busy', async () => {
    engine = 'throws';
    expect(await byHand()).toEqual({ ok: false, reason: 'failed' });
    expect(lastIcon()).toBe('/icons/none-light-16.png');
  });
});

describe('a dark browser', () => {
  const dark = (sender: Record<string, unknown>, yes = true) =>
    fake.receive({ type: 'dark', args: [yes] }, sender);
  const icons = () =>
    fake.calls.setIcon.calls.map(([one]) => one as { tabId?: number; path: { 16: string } });

  it('gets the icons for it, on the tabs that are known and on all others, and keeps them', async () => {
    await reviewed(sampleReview({ findings: [error] }));
    await dark(frame(0));
    await vi.waitFor(() => expect(lastIcon()).toBe('/icons/violated-dark-16.png'));
    const everywhere = icons().filter(({ tabId }) => tabId === undefined);
    expect(everywhere.map(({ path }) => path[16])).toEqual(['/icons/none-dark-16.png']);
    await start();
    documents = { 0: 2000 };
    await detected();
    expect(lastIcon()).toBe('/icons/busy-dark-16.png');
    await dark(popup, false);
    await vi.waitFor(() => expect(lastIcon()).toMatch(/-light-16/));
  });

  it('does not go by a private window, whose toolbar is another', async () => {
    await dark({ ...frame(0), tab: { id: 7, incognito: true } });
    await detected();
    expect(lastIcon()).toBe('/icons/busy-light-16.png');
  });
});

describe('highlight rules', () => {
  it('go into the frame that asks and come out of it the same', async () => {
    await fake.receive({ type: 'highlightRules', args: [true] }, frame(2));
    await fake.receive({ type: 'highlightRules', args: [false] }, frame(2));
    const [[put]] = fake.calls.insertCSS.calls as [[{ target: object; css: string }]];
    expect(put.target).toEqual({ tabId: 7, frameIds: [2] });
    expect(put.css).toContain('::highlight(');
    expect(fake.calls.removeCSS.calls).toEqual([[put]]);
  });
});

describe('the tether of what stands on a page', () => {
  it('is a rule in that frame alone, whose name no page can know, where scripts end with the extension', async () => {
    vi.spyOn(browser.runtime, 'getURL').mockReturnValue('moz-extension://one/');
    const names = [
      await fake.receive({ type: 'tether', args: [] }, frame(2)),
      await fake.receive({ type: 'tether', args: [] }, frame(0)),
    ] as string[];
    vi.restoreAllMocks();
    const puts = fake.calls.insertCSS.calls as [{ target: object; css: string }][];
    expect(puts.map(([{ target }]) => target)).toEqual([
      { tabId: 7, frameIds: [2] },
      { tabId: 7, frameIds: [0] },
    ]);
    for (const [index, name] of names.entries()) expect(puts[index]![0].css).toBe(`:root { ${name}: block }`);
    expect(new Set(names).size).toBe(2);
  });

  it('is none where a script outlives its extension', async () => {
    expect(await fake.receive({ type: 'tether', args: [] }, frame(2))).toBeNull();
    expect(fake.calls.insertCSS.calls).toEqual([]);
  });
});

describe('the permission for government sites', () => {
  const lastTitle = (tabId?: number) =>
    (fake.calls.setTitle.calls as [{ tabId?: number; title: string }][])
      .filter(([set]) => set.tabId === tabId)
      .at(-1)?.[0].title;
  const take = async () => {
    documents = {};
    fake.calls.containsPermission.answer = () => false;
    granted = [];
    await fake.events.permissionsRemoved.emit({ origins: matches });
  };

  it('taken back: open pages are left, and every button says so', async () => {
    await reviewed(sampleReview());
    await take();
    await vi.waitFor(async () => expect(await tabsKept()).toEqual([]));
    expect(fake.calls.sendToTab.calls).toContainEqual([7, { type: 'leave', args: [] }, { frameId: 0 }]);
    await vi.waitFor(() => expect(lastTitle(7)).toContain('还没有政府网站的权限'));
    expect(lastTitle()).toContain('还没有政府网站的权限');
    expect(lastBadge()).toBe('!');
  });

  it('given again: the button says nothing more, and open pages are looked at', async () => {
    await take();
    await vi.waitFor(() => expect(lastTitle()).toContain('还没有政府网站的权限'));
    documents = { 0: 1000 };
    granted = matches;
    fake.calls.containsPermission.answer = () => true;
    fake.calls.queryTabs.answer = () => [{ id: 7 }];
    await fake.events.permissionsAdded.emit({ origins: matches });
    await vi.waitFor(() => expect(engineRuns()).toHaveLength(1));
    expect(lastTitle()).toBe('勾稽');
    expect(lastBadge()).toBe('');
  });

  it('of another site: pages that are open wait for what is chosen of it', async () => {
    granted = [...matches, '*://mirror.example/*'];
    fake.calls.queryTabs.answer = () => [{ id: 7 }];
    await fake.events.permissionsAdded.emit({ origins: ['*://mirror.example/*'] });
    await vi.waitFor(() => expect(registered).toHaveLength(1));
    expect(fake.calls.queryTabs.calls).toEqual([]);
  });

  it('never given: said when the extension is installed, and when the browser starts', async () => {
    fake.calls.containsPermission.answer = () => false;
    await fake.events.startup.emit();
    await vi.waitFor(() => expect(lastTitle()).toContain('还没有政府网站的权限'));
    expect(lastBadge()).toBe('!');
  });
});

describe('sites that the user has added', () => {
  const registeredNow = () => vi.waitFor(() => registered);
  it('get the detector, and lose it with the permission', async () => {
    granted = [...matches, '*://mirror.example/*'];
    await fake.events.permissionsAdded.emit({});
    await vi.waitFor(() => expect(registered).toHaveLength(1));
    expect(registered[0]).toMatchObject({
      matches: ['*://mirror.example/*'],
      js: ['src/detector.iife.js'],
      excludeMatches: matches,
      allFrames: true,
      persistAcrossSessions: true,
    });
    granted = [...granted, '*://intranet/*'];
    await fake.events.permissionsAdded.emit({});
    await vi.waitFor(() => expect(registered[0]?.matches).toHaveLength(2));
    granted = matches;
    await fake.events.permissionsRemoved.emit({});
    await vi.waitFor(() => expect(registered).toEqual([]));
  });

  it('get it by its path, though Firefox gives a whole address', async () => {
    const { getManifest } = browser.runtime;
    const js = ['chrome-extension://fake/src/detector.iife.js'];
    Object.assign(browser.runtime, { getManifest: () => ({ content_scripts: [{ matches, js }] }) });
    granted = [...matches, '*://mirror.example/*'];
    await fake.events.permissionsAdded.emit({});
    await vi.waitFor(() => expect(registered).toHaveLength(1));
    expect(registered[0]).toMatchObject({ js: ['src/detector.iife.js'] });
    Object.assign(browser.runtime, { getManifest });
  });

  it('are none on a fresh install', async () => {
    await fake.events.installed.emit({ reason: 'install' });
    expect(await registeredNow()).toEqual([]);
  });
});

describe('pages that were open before the extension ran', () => {
  const detectors = () => engineRuns().map(({ target, files }) => [target, files]);

  it('get the detector at its first start since it was switched on, and at no other', async () => {
    fake.calls.queryTabs.answer = () => [{ id: 7 }, {}];
    await fake.areas.session.reset();
    await start();
    await vi.waitFor(async () => expect(await fake.areas.session.get('looked')).toEqual({ looked: true }));
    const once = [[{ tabId: 7, allFrames: true }, ['/src/detector.iife.js']]];
    expect(detectors()).toEqual(once);
    expect(fake.calls.queryTabs.calls).toEqual([[{ url: matches }]]);
    await start();
    await fake.events.installed.emit({ reason: 'chrome_update' });
    await fake.events.startup.emit();
    expect(detectors()).toEqual(once);
  });

  it.each(['install', 'update'])(
    'get it when the browser tells of it (%s), whatever was noted',
    async (reason) => {
      fake.calls.queryTabs.answer = () => [{ id: 7 }];
      await fake.events.installed.emit({ reason });
      await vi.waitFor(() => expect(detectors()).toHaveLength(1));
    },
  );

  it('get it at the next start where the background was stopped before', async () => {
    fake.calls.queryTabs.answer = () => new Promise(() => {});
    await fake.areas.session.reset();
    await start();
    await vi.waitFor(() => expect(fake.calls.queryTabs.calls).toHaveLength(1));
    fake.calls.queryTabs.answer = () => [{ id: 7 }];
    await start();
    await vi.waitFor(() => expect(detectors()).toHaveLength(1));
  });
});

describe('a false alarm on a page', () => {
  it('opens the popup as a page, at its sample', async () => {
    fake.calls.createTab.answer = () => ({ id: 9 });
    await fake.receive({ type: 'falseAlarm', args: ['a fingerprint'] }, frame(0));
    const [{ url } = { url: '' }] = fake.calls.createTab.calls.at(-1) as [{ url: string }];
    expect(url).toMatch(/src\/popup\/index\.html\?tab=7&sample=a\+fingerprint$/);
    expect(await fake.receive({ type: 'falseAlarm', args: ['a fingerprint'] }, popup)).toBeUndefined();
  });
});

describe('a tab that a batch opened, and that ended at a private address', () => {
  const inside = { ...frame(0), url: 'http://192.168.1.1/report.html' };
  const framed = { ...frame(2), tab: { id: 7, url: 'http://192.168.1.1/' } };
  const ask = (type: string, args: unknown[], sender: object) =>
    fake.receive({ type, args }, sender as Record<string, unknown>);

  it.each([
    ['the page', inside],
    ['a frame in it', framed],
  ])('gets no engine, and nothing of it is kept: %s', async (_, sender) => {
    documents[2] = 1002;
    const before = (await listReports()).length;
    await noteOpened(7, 'https://a.gov.cn/report.html', false);
    await ask('detected', [], sender);
    await ask('reviewed', [sampleReview()], sender);
    await ask('rejudged', [sampleReview()], sender);
    expect(engineRuns()).toEqual([]);
    expect(await tabsKept()).toEqual([]);
    expect((await listReports()).length).toBe(before);
  });

  it('is not judged and not read by hand either', async () => {
    await noteOpened(7, 'https://a.gov.cn/report.html', false);
    const read = { url: inside.url, title: '', meta: {}, contentType: 'text/html', text: '' };
    const document = { ...read, cells: [], blocks: [], links: [] };
    const judge = [document, '2025-02-10T08:00:00.000Z', false];
    expect(await ask('judge', judge, inside)).toBeNull();
    expect(await ask('judge', judge, frame(0))).not.toBeNull();
    fake.calls.getTab.answer = () => ({ id: 7, url: inside.url });
    expect(await ask('reviewTab', [7], popup)).toEqual({ ok: false, reason: 'forbidden' });
    expect(engineRuns()).toEqual([]);
  });

  it('is read where a person typed that host, or opened the page', async () => {
    await ask('detected', [], inside);
    await noteOpened(7, 'http://192.168.1.1/', true);
    await ask('detected', [], inside);
    expect(engineRuns()).toHaveLength(2);
  });
});

it('a page whose frames are reports for ever gets no engine for ever', async () => {
  for (let round = 1; round <= 120; round++) {
    documents[5] = 1000 + round;
    await detected(5);
    await reviewed(sampleReview(), 5);
  }
  expect(engineRuns()).toHaveLength(100);
  expect(Object.keys((await recordOf(7))!.frames)).toEqual(['5']);
});
