/** 弹窗 From the opening of its page to the first thing that can be seen, with a stored review, by turns with what it shows as a page without scripts, and with a page of one letter, in the same extension. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { activeTab, call, closeFirstPage, openControl, until } from '../lib/drive.mjs';
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
    // Those whom it is for.
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
    const shown = await session.browser.newPage();
    await shown.setViewport({ width: 380, height: 600 });
    const paint = async (file) => {
      await shown.goto('about:blank');
      const waitUntil = kind === 'firefox' ? [] : 'load';
      await shown.goto(session.extensionUrl(file), { waitUntil });
      return until(
        () =>
          shown.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null),
        { what: `the first paint of ${file}` },
      );
    };
    const page = `src/popup/index.html?tab=${tab}`;
    await shown.goto(session.extensionUrl(page), { waitUntil: kind === 'firefox' ? [] : 'load' });
    await shown.waitForSelector('main svg');
    const whole = await shown.evaluate(() =>
      document.documentElement.outerHTML
        .replace(/<script.*?<\/script>/gs, '')
        .replace(/<link[^>]*modulepreload[^>]*>/g, ''),
    );
    writeFileSync(path.join(built, 'still.html'), `<!doctype html>${whole}`);
    const openings = [];
    for (let turn = 0; turn < OPENINGS; turn++)
      openings.push({
        popup: await paint(page),
        still: await paint('still.html'),
        empty: await paint('empty.html'),
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
