/** 弹窗 From a press of the real button to the first thing that can be seen, with a stored review, by turns with what the popup shows as a page without scripts, and with a page of one letter, under the same button. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  activeTab,
  call,
  closeFirstPage,
  openControl,
  openPopup,
  pressButton,
  until,
} from '../lib/drive.mjs';
import { serveGallery } from '../lib/gallery.mjs';
import { launch } from '../lib/launch.mjs';
import { median } from './median.mjs';

const OPENINGS = 21;

/** Medians in milliseconds: the popup, the same as a page without scripts, the empty page, and the popup's own part, opening by opening. */
export async function measurePopup(kind, executable, root, slug) {
  const built = mkdtempSync(path.join(tmpdir(), 'gouji-popup-'));
  cpSync(path.join(root, 'dist', kind === 'firefox' ? 'firefox' : 'chrome'), built, { recursive: true });
  writeFileSync(path.join(built, 'empty.html'), '<!doctype html><title>a</title><p>a</p>');
  const gallery = await serveGallery();
  const session = await launch(kind, { executable, extension: built });
  try {
    await session.install();
    const control = await openControl(session);
    await closeFirstPage(session, control);
    // Those whom it is for. (Not every Chromium has its Chinese with it.)
    await call(control, (api) => api.storage.local.set({ language: 'zh' }));
    const report = await session.browser.newPage();
    await report.goto(gallery.url(slug));
    const tab = await activeTab(control);
    await until(
      () =>
        call(
          control,
          async (api, key) => {
            const { [key]: kept } = await api.storage.session.get(key);
            return JSON.stringify(kept ?? '').includes('explanations');
          },
          `tab:${tab}`,
        ),
      { what: 'the review of the tab' },
    );
    const named = await call(control, (api, tabId) => api.action.getPopup({ tabId }), tab);
    const popup = await openPopup(session, tab);
    const whole = await popup.evaluate(() =>
      document.documentElement.outerHTML
        .replace(/<script.*?<\/script>/gs, '')
        .replace(/<link[^>]*modulepreload[^>]*>/g, ''),
    );
    await popup.close();
    writeFileSync(path.join(built, 'still.html'), `<!doctype html>${whole}`);
    await report.bringToFront();
    const paint = async (file) => {
      await call(control, (api, tabId, popup) => api.action.setPopup({ tabId, popup }), tab, file);
      const pressed = Date.now();
      await pressButton(session, report);
      const painted = await until(() => call(control, firstPaint), { what: `the first paint of ${file}` });
      await call(control, closePopups);
      return painted - pressed;
    };
    const openings = [];
    for (let turn = 0; turn < OPENINGS; turn++)
      openings.push({
        popup: await paint(named),
        still: await paint(session.extensionUrl('still.html')),
        empty: await paint(session.extensionUrl('empty.html')),
      });
    return {
      name: kind,
      popup: median(openings.map(({ popup }) => popup)),
      still: median(openings.map(({ still }) => still)),
      empty: median(openings.map(({ empty }) => empty)),
      own: median(openings.map(({ popup, empty }) => popup - empty)),
    };
  } finally {
    await session.close();
    await gallery.close();
    rmSync(built, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** When the popup was first painted, by the clock of the machine; null until then. Runs in a page of the extension. */
function firstPaint(api) {
  const [view] = api.extension.getViews({ type: 'popup' });
  const [paint] = view?.performance.getEntriesByName('first-contentful-paint') ?? [];
  return paint ? view.performance.timeOrigin + paint.startTime : null;
}

/** Fulfilled when none is open. Runs in a page of the extension. */
async function closePopups(api) {
  const views = () => api.extension.getViews({ type: 'popup' });
  for (const view of views()) view.close();
  while (views().length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}
