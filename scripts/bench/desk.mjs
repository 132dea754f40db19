/** 报告库 The desk with twenty thousand reports, and what a person does there: how long each takes, and how long the page does not answer. */
import path from 'node:path';
import { call, closeFirstPage, openControl, until } from '../lib/drive.mjs';
import { launch } from '../lib/launch.mjs';
import { median } from './median.mjs';

const OPENINGS = 7;
const WORDS = ['青', '青山', '公安', 'art_1', '审计局', ''];
/** One report of so many with all that it states: of the others only their lines are there. */
const ONE_FULL_OF = 20;

/**
 * Gives medians in milliseconds, and the heap in bytes where the browser tells. `code`: what
 * puts the reports there and works in the room, as a script; `html`: a report page.
 */
export async function measureDesk(kind, executable, root, code, html, count) {
  const full = count / ONE_FULL_OF;
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
    const open = async (turn) => {
      await page.goto(`${desk}?${turn}#library`, waiting);
      return until(() => page.evaluate(opening).catch(() => null), { what: 'the rows', timeout: 60_000 });
    };
    const prepare = () => page.evaluate(`${code};globalThis.desk = desk; null`);
    await prepare();
    await page.evaluate(`desk.seed(${count}, ${full}, ${JSON.stringify(html)})`);

    const opened = [];
    for (let turn = 0; turn < OPENINGS; turn++) opened.push(await open(turn));
    await prepare();
    const filtered = await page.evaluate(`desk.filter(${JSON.stringify(WORDS)})`);
    const sorted = await page.evaluate('desk.sort()');
    const scrolled = await page.evaluate('desk.scroll()');
    const paged = await page.evaluate('desk.page()');
    const heap = await heapOf(page, kind);
    const exported = await page.evaluate(`desk.exportCsv(${full})`);
    const backedUp = await page.evaluate('desk.backUp()');
    const selected = await page.evaluate('desk.selectAll()');
    const deleted = await page.evaluate('desk.deleteSelected()');
    const imported = await page.evaluate('desk.importBackup()');
    return {
      count,
      full,
      opened: median(opened.map(({ rows }) => rows)),
      whole: median(opened.map(({ whole }) => whole)),
      filtered: median(filtered),
      sorted: median(sorted),
      scrolled,
      paged: median(paged),
      heap,
      selected,
      exported,
      backedUp,
      deleted,
      imported,
    };
  } finally {
    await session.close();
  }
}

/** What is used after what is not needed has been let go; Firefox does not tell. */
async function heapOf(page, kind) {
  if (kind === 'firefox') return null;
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

/** Runs in the desk: when the first rows stood in the document, and when all reports had been read, since the navigation began. */
function opening() {
  return new Promise((done) => {
    let rows = null;
    const look = () => {
      if (document.querySelectorAll('.gj-reports tbody tr').length > 10) rows ??= performance.now();
      const read = document.querySelector('main')?.getAttribute('aria-busy') === 'false';
      if (rows !== null && read) done({ rows, whole: performance.now() });
      else requestAnimationFrame(look);
    };
    look();
  });
}
