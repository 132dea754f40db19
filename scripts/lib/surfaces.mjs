/**
 * 界面一览 Every surface and state of the extension, and how a person comes to it: one list for pictures and for axe.
 *
 * Each is opened once; whoever looks at it can change the theme while it stands.
 */
import { activeTab, call, look, openPopup, until, within } from './drive.mjs';

/** Error, warning, hint, undecided: pages of the corpus on which each kind of card opens, and what is done on them first. */
const ON_PAGES = [
  { name: 'marks', slug: 'seed-004-html' },
  { name: 'card-one-repair', slug: 'seed-004-html', finding: 0 },
  { name: 'card-list', slug: 'seed-004-html', finding: 0, press: '[data-list]' },
  { name: 'card-ignore', slug: 'seed-004-html', finding: 0, press: '.gj-card footer button:nth-of-type(3)' },
  { name: 'card-hint', slug: 'seed-004-html', finding: 1 },
  { name: 'hidden', slug: 'seed-004-html', hidden: true },
  { name: 'card-three-relations', slug: 'seed-002-html', finding: 0 },
  { name: 'card-warning', slug: 'seed-002-html', finding: 1 },
  { name: 'card-many-relations', slug: 'fault-total-row-zero', finding: 0 },
  { name: 'card-equal-repairs', slug: 'fault-forward-left-out', finding: 0 },
  { name: 'card-nineteen-repairs', slug: 'fault-outcome-left-out', finding: 0 },
  { name: 'card-undecided', slug: 'blank-that-must-be-filled', finding: 0 },
  {
    name: 'card-sentence',
    slug: 'seed-003-html',
    change: ['共收到依申请公开信件6件', '共收到政府信息公开申请8件'],
    finding: 0,
  },
  { name: 'card-missing-section', slug: 'one-table-missing', finding: 0 },
  { name: 'card-title', slug: 'older-form-in-2022', finding: 0 },
  { name: 'card-statistics', slug: 'statistics-sums-off', finding: 0 },
  { name: 'card-text', slug: 'seed-002-txt', finding: 0 },
  { name: 'card-docked', slug: 'seed-004-html', finding: 0, size: [560, 720] },
  { name: 'card-low-window', slug: 'seed-002-html', finding: 0, size: [1366, 420] },
  { name: 'unread-cells', slug: 'missing-cell', change: ['28', '2 8'] },
  { name: 'unread-row', slug: 'missing-cell' },
  { name: 'unread-image', slug: 'one-table-as-image' },
  { name: 'unread-images', slug: 'tables-as-images' },
  { name: 'unread-attachment', slug: 'tables-as-attachment' },
  { name: 'all-clear', slug: 'seed-000-html' },
];

/** The popup of these pages. */
const POPUPS = [
  { name: 'findings', slug: 'seed-004-html' },
  { name: 'many-findings', slug: 'seed-002-html' },
  { name: 'clear', slug: 'seed-003-txt' },
  { name: 'export', slug: 'seed-004-html', press: '.gj-foot button, footer button' },
  {
    name: 'false-alarm',
    slug: 'seed-004-html',
    press: ['.gj-export > button', '.gj-menu [role=menuitem]:nth-of-type(3)'],
    wait: '.gj-false-alarm pre:not(:empty)',
  },
  { name: 'index', slug: 'index-jcms' },
  { name: 'attachment', slug: 'tables-as-attachment' },
  { name: 'images', slug: 'tables-as-images' },
  { name: 'frame', slug: 'frame-other-site' },
  { name: 'missing', slug: 'tables-missing' },
  { name: 'long', slug: 'text-long-before-tables' },
  { name: 'partly-read', slug: 'missing-cell' },
  { name: 'not-checked', slug: 'copies-that-differ', press: '.gj-not-checked summary' },
  { name: 'older', slug: 'statistics-2017' },
  { name: 'older-findings', slug: 'statistics-sums-off' },
  { name: 'unrecognised', slug: 'login' },
  { name: 'never', slug: 'seed-000-html', never: true },
  { name: 'blocked', ours: true },
];

/** The rooms of the desk: where, what must be seen before, and what is pressed there. `keys` are reports of the library. */
const ROOMS = [
  { name: 'library', hash: () => '#library', wait: '.gj-reports th[scope=row]' },
  { name: 'missing', hash: () => '#missing', wait: 'table' },
  { name: 'batch', hash: () => '#batch', wait: '.gj-blank' },
  { name: 'rollup', hash: ({ city }) => `#rollup?${new URLSearchParams({ key: city })}`, wait: 'table' },
  { name: 'trends-one', hash: ({ unit }) => `#trends?${new URLSearchParams({ key: unit })}`, wait: 'svg' },
  { name: 'trends-many', hash: () => '#trends?year=2024', wait: 'svg' },
  {
    name: 'report',
    hash: ({ faulty }) => `#report?${new URLSearchParams({ key: faulty, finding: '1' })}`,
    wait: '.gj-form td[data-place]',
  },
  {
    name: 'notice',
    hash: ({ faulty, second }) =>
      `#notice?${new URLSearchParams([
        ['key', faulty],
        ['key', second],
      ])}`,
    wait: '.gj-notice h2, .gj-notice [contenteditable], .gj-notice article',
  },
  { name: 'settings', hash: () => '#settings', wait: '.gj-settings .col' },
  {
    name: 'settings-delete',
    hash: () => '#settings',
    wait: '.gj-settings .col',
    press: ['#delete'],
    shows: 'dialog[open] input[type=checkbox]',
  },
  // Last: what a batch reads is in the library from then on.
  {
    name: 'batch-start',
    hash: () => '#batch',
    wait: '.gj-blank',
    press: ['.gj-blank button'],
    shows: 'dialog textarea',
  },
  { name: 'batch-results', hash: () => '#batch', wait: '.gj-blank', before: batchDone },
];

/**
 * 走一遍 Opens one surface after the other and calls `visit({ name, group, page, tab })` while it stands; `tab` where our signs stand
 * on a page of someone else's. `wanted` says by name which; `failed(name, error)` hears what could not be reached, else that ends it.
 */
export async function tour(stand, { library, wanted = () => true, failed }, visit) {
  const attempt = async (name, go) => {
    if (!wanted(name)) return;
    try {
      await go();
    } catch (error) {
      if (!failed) throw error;
      failed(name, error);
    }
  };
  for (const one of ON_PAGES) await attempt(`page-${one.name}`, () => onPage(stand, one, visit));
  for (const one of POPUPS) await attempt(`popup-${one.name}`, () => popup(stand, one, visit));
  await attempt('welcome', () => ours(stand, 'src/welcome/index.html', 'welcome', '[role=textbox]', visit));
  await attempt('desk-library-empty', async () => {
    // What the pages before have brought in is put aside: an empty library is a state of its own.
    await emptyLibrary(stand.control);
    await ours(stand, 'src/desk/index.html#library', 'desk-library-empty', '.gj-blank', visit);
  });
  if (!library || !ROOMS.some(({ name }) => wanted(`desk-${name}`))) return;
  await importLibrary(stand.session, library);
  const keys = keysOf(library);
  for (const { name, hash, wait, press = [], shows, before } of ROOMS)
    await attempt(`desk-${name}`, () =>
      ours(stand, `src/desk/index.html${hash(keys)}`, `desk-${name}`, wait, visit, async (page) => {
        for (const selector of press) await pressIn(page, selector);
        if (shows) await waitIn(page, shows);
        await before?.(page, stand);
      }),
    );
}

async function onPage({ session, gallery, control }, one, visit) {
  const page = await session.browser.newPage();
  try {
    if (one.size) await page.setViewport({ width: one.size[0], height: one.size[1] });
    await page.goto(gallery.url(one.slug));
    const tab = await activeTab(control);
    await until(async () => (await within(control, tab, look)).hosts > 0, {
      what: `the review of ${one.slug}`,
    });
    if (one.change) await change(page, one.change);
    const said = (type, value) =>
      call(control, (api, id, message) => api.tabs.sendMessage(id, message), tab, { type, args: [value] });
    if (one.change)
      await until(
        async () => {
          const { marks, frames } = await within(control, tab, look);
          return one.name.startsWith('unread')
            ? frames.some(({ severity }) => severity === 'unchecked')
            : marks.some(({ name }) => /错误|Error/.test(name));
        },
        {
          what: `what was changed on ${one.slug}`,
        },
      );
    if (one.finding !== undefined) {
      await said('reveal', one.finding);
      await until(async () => (await within(control, tab, look)).card, { what: `the card on ${one.slug}` });
    }
    if (one.hidden) await said('command', 'marks');
    if (one.press) await within(control, tab, pressInOverlay, one.press);
    if (one.name === 'marks' || one.name.startsWith('unread')) {
      const { frames } = await within(control, tab, look);
      const wanted = one.name === 'marks' ? 'error' : 'unchecked';
      const frame = frames.find(({ severity }) => severity === wanted) ?? frames[0];
      if (frame) await page.evaluate((top) => scrollTo(0, scrollY + top - 200), frame.y);
    }
    await still(page);
    await visit({ name: `page-${one.name}`, group: 'page', page, tab });
  } finally {
    await page.close();
  }
}

async function popup({ session, gallery, control }, one, visit) {
  const page = await session.browser.newPage();
  try {
    const sites = one.never ? { '*.gov.cn': 'never' } : {};
    await call(control, (api, value) => api.storage.local.set({ sites: value }), sites);
    if (one.ours) await page.goto('about:blank');
    else await page.goto(gallery.url(one.slug));
    const tab = await activeTab(control);
    if (!one.never && !one.ours && one.slug !== 'login')
      await until(() =>
        call(
          control,
          async (api, key) => Object.keys(await api.storage.session.get(key)).length > 0,
          `tab:${tab}`,
        ),
      );
    const shown = await openPopup(session, tab);
    await still(shown);
    for (const selector of [one.press ?? []].flat()) {
      await waitIn(shown, selector);
      await pressIn(shown, selector);
      await still(shown);
    }
    if (one.wait) await waitIn(shown, one.wait);
    await visit({ name: `popup-${one.name}`, group: 'popup', page: shown });
    await shown.close();
  } finally {
    await page.close();
    await call(control, (api) => api.storage.local.set({ sites: {} }));
  }
}

async function ours({ session }, file, name, selector, visit, before) {
  const page = await session.browser.newPage();
  try {
    await page.goto(session.extensionUrl(file), session.kind === 'firefox' ? { waitUntil: [] } : {});
    await page.waitForFunction(
      (wanted) => document.querySelector(wanted) !== null,
      { polling: 50 },
      selector,
    );
    await before?.(page);
    await still(page);
    await visit({ name, group: name.split('-')[0], page });
  } finally {
    await page.close();
  }
}

/** 批量核对 A batch of a few pages, as a person orders it, until the last of them has been read and the first is open beside. */
async function batchDone(page, { gallery }) {
  const pages = ['seed-004-html', 'seed-002-html', 'seed-000-html', 'older-form-in-2022', 'tables-as-images'];
  await pressIn(page, '.gj-blank button');
  await waitIn(page, 'dialog textarea');
  await page.evaluate(
    (addresses) => {
      const field = document.querySelector('dialog textarea');
      field.value = addresses;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    pages.map((slug) => gallery.url(slug)).join('\n'),
  );
  await waitIn(page, 'dialog footer [data-kind=main]:not([disabled])');
  await pressIn(page, 'dialog footer [data-kind=main]');
  await page.waitForFunction(
    () => /已完成|Done/.test(document.querySelector('.gj-progress')?.textContent ?? ''),
    {
      polling: 200,
      timeout: 60_000,
    },
  );
  await pressIn(page, '.gj-results tbody tr');
}

function pressIn(page, selector) {
  return page.evaluate((wanted) => {
    const found = document.querySelector(wanted);
    if (!found) throw new Error(`nothing is ${wanted}`);
    found.click();
  }, selector);
}

function waitIn(page, selector) {
  return page.waitForFunction((wanted) => document.querySelector(wanted) !== null, { polling: 50 }, selector);
}

/** The reports of the library that the rooms are opened on. */
function keysOf({ readings }) {
  const last = readings.filter(({ review }) => review.document.year === 2024);
  const of = (agency) => last.find(({ review }) => review.document.agency === agency).report;
  const faulty = last.filter(({ review }) => review.findings.some(({ severity }) => severity === 'error'));
  return {
    city: of('云川市人民政府'),
    unit: of('云川市教育局'),
    faulty: faulty[0].report,
    second: faulty[1].report,
  };
}

/** 导入 Brings a library in as a person does: the dialog of the settings, and a file. */
export async function importLibrary(session, library) {
  const page = await session.browser.newPage();
  await page.goto(
    session.extensionUrl('src/desk/index.html#settings'),
    session.kind === 'firefox' ? { waitUntil: [] } : {},
  );
  const wait = (selector) =>
    page.waitForFunction((wanted) => document.querySelector(wanted) !== null, { polling: 50 }, selector);
  await wait('#load');
  await page.evaluate(() => document.querySelector('#load').click());
  await wait('dialog input[type=file]');
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], 'library.json', { type: 'application/json' }));
    const input = document.querySelector('dialog input[type=file]');
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, JSON.stringify(library));
  await wait('dialog footer [data-kind=main]:not([disabled])');
  await page.evaluate(() => document.querySelector('dialog footer [data-kind=main]').click());
  await page.waitForFunction(() => document.querySelector('dialog[open]') === null, { polling: 50 });
  await page.close();
}

/** Opening a database that is not there would make an empty one, which the library does not expect. */
function emptyLibrary(control) {
  return control.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'gouji-library')) return;
    const done = (request, event) =>
      new Promise((resolve, reject) => {
        request[event] = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('gouji-library'), 'onsuccess');
    // Which library it is stays, or it would be said to be lost.
    const names = [...db.objectStoreNames].filter((name) => name !== 'settings');
    const change = db.transaction(names, 'readwrite');
    for (const name of names) change.objectStore(name).clear();
    await done(change, 'oncomplete');
    db.close();
  });
}

/** Puts other words into the text of a page, wherever tags cut it. */
function change(page, [from, to]) {
  return page.evaluate(
    (before, after) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.data.includes(before)) node.data = node.data.replace(before, after);
      }
    },
    from,
    to,
  );
}

/** Runs in the extension's world of a page, which alone can open our shadow. */
function pressInOverlay(selector) {
  const open = (element) =>
    globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.openOrClosedShadowRoot ?? null;
  const root = [...document.documentElement.children].map(open).find((each) => each !== null);
  root?.querySelector(selector)?.click();
  return root !== undefined;
}

/** Waits until nothing moves any more. Of a page in the background no frame is ever drawn: it must be the one in front. */
export async function still(page) {
  await page.bringToFront();
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let quiet = 0, last = ''; quiet < 6; ) {
      const now = `${scrollY} ${document.body?.innerHTML.length} ${document.documentElement.scrollHeight}`;
      quiet = now === last ? quiet + 1 : 0;
      last = now;
      await frame();
    }
    const endless = (animation) =>
      animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    await Promise.allSettled(
      document.getAnimations().flatMap((animation) => (endless(animation) ? [] : [animation.finished])),
    );
  });
}

const sessions = new WeakMap();

/** 主题 light, dark, forced colours or reduced motion, of one page in Chromium, of all in Firefox; null gives back what the system says. */
export async function setTheme(session, page, theme) {
  if (session.kind === 'chromium') {
    // What a session has set goes with it: it stays open as long as the page.
    const cdp = sessions.get(page) ?? (await page.createCDPSession());
    sessions.set(page, cdp);
    const features = {
      light: [{ name: 'prefers-color-scheme', value: 'light' }],
      dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
      forced: [{ name: 'forced-colors', value: 'active' }],
      contrast: [{ name: 'prefers-contrast', value: 'more' }],
      reduced: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
    };
    await cdp.send('Emulation.setEmulatedMedia', { features: features[theme] ?? [] });
  } else {
    await session.privileged(`
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${theme === 'dark' ? 0 : theme === null ? 2 : 1});
      Services.prefs.setIntPref('browser.display.document_color_use', ${theme === 'forced' ? 2 : 0});
      Services.prefs.setIntPref('layout.css.prefers-contrast.enabled', 1);
      Services.prefs.setIntPref('ui.prefersReducedMotion', ${theme === 'reduced' ? 1 : 0}); null`);
  }
  await still(page);
}
