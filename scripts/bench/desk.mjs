/** 报告库 The desk with twenty thousand reports: how long until they stand there, until a filter or a sort shows, and how much memory it takes. */
import path from 'node:path';
import { call, closeFirstPage, openControl, until } from '../lib/drive.mjs';
import { launch } from '../lib/launch.mjs';
import { median } from './median.mjs';

const OPENINGS = 7;
const WORDS = ['青', '青山', '公安', 'art_1', '审计局', ''];

/** Gives medians in milliseconds, and the heap in bytes where the browser tells. `code`: what puts the reports there, as a script. */
export async function measureDesk(kind, executable, root, code, count) {
  const extension = path.join(root, 'dist', kind === 'firefox' ? 'firefox' : 'chrome');
  const session = await launch(kind, { executable, extension });
  const waiting = kind === 'firefox' ? { waitUntil: [] } : {};
  try {
    await session.install();
    const control = await openControl(session);
    await closeFirstPage(session, control);
    await call(control, (api) => api.storage.local.set({ language: 'zh' }));
    const page = await session.browser.newPage();
    await page.setViewport({ width: 1366, height: 768 });
    const desk = session.extensionUrl('src/desk/index.html');
    await page.goto(`${desk}#library`, waiting);
    await until(() => page.evaluate(() => document.querySelector('main h1') !== null), { what: 'the desk' });
    await page.evaluate(`${code};globalThis.desk = desk; null`);
    await page.evaluate(`desk.seed(${count})`);

    const opened = [];
    for (let turn = 0; turn < OPENINGS; turn++) {
      await page.goto(`${desk}?${turn}#library`, waiting);
      opened.push(
        await until(() => page.evaluate(firstRows).catch(() => null), { what: 'the rows', timeout: 30_000 }),
      );
    }
    const filtered = await page.evaluate(filter, WORDS);
    const sorted = await page.evaluate(sort);
    const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? null);
    return { count, opened: median(opened), filtered: median(filtered), sorted: median(sorted), heap };
  } finally {
    await session.close();
  }
}

/** Runs in the desk: when the first rows stood in the document, since the navigation began. */
function firstRows() {
  const there = () => document.querySelectorAll('.gj-reports tbody tr').length > 10;
  return new Promise((done) => {
    const look = () => (there() ? done(performance.now()) : requestAnimationFrame(look));
    look();
  });
}

/** Runs in the desk: from each word typed until the list is painted anew. */
async function filter(words) {
  const field = document.querySelector('[data-find]');
  const times = [];
  for (const word of words) {
    const changed = new Promise((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => done());
      });
      observer.observe(document.querySelector('main'), {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    const start = performance.now();
    field.value = word;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await changed;
    times.push(performance.now() - start);
  }
  return times;
}

/** Runs in the desk: the same for the heads of columns. */
async function sort() {
  const times = [];
  for (const at of [0, 3, 5, 0]) {
    const changed = new Promise((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => done());
      });
      observer.observe(document.querySelector('main'), {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
      });
    });
    const start = performance.now();
    document.querySelectorAll('.gj-reports thead button')[at].click();
    await changed;
    times.push(performance.now() - start);
  }
  return times;
}
