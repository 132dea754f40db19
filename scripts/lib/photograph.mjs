/** 拍照 Pictures of a marked page, of its first card and of the popup. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { activeTab, call, look, openControl, openPopup, until, within } from './drive.mjs';

/**
 * 拍照 Opens a page, waits for its review and takes pictures into a folder: the page as it is marked, the page with the card of its
 * first finding, and the popup. Gives the files.
 */
export async function photograph(session, url, folder) {
  mkdirSync(folder, { recursive: true });
  const control = await openControl(session);
  const page = await session.browser.newPage();
  const files = [];
  const take = async (of, name, options = {}) => {
    const file = path.join(folder, `${name}.png`);
    await of.screenshot({ path: file, ...options });
    files.push(file);
  };
  try {
    await page.goto(url);
    const tab = await activeTab(control);
    const seen = await until(() => reviewed(control, tab), { what: `the review of ${url}` });
    await take(page, 'page');

    const popup = await openPopup(session, tab);
    await popup.waitForFunction(() => document.querySelector('h1')?.textContent);
    await take(popup, 'popup');
    await popup.close();

    if (seen.marks.length > 0) {
      await page.bringToFront();
      await call(control, (api, id) => api.tabs.sendMessage(id, { type: 'reveal', args: [0] }), tab);
      await until(async () => (await within(control, tab, look)).card, { what: `the card on ${url}` });
      await settle(page);
      await take(page, 'card');
    }
  } finally {
    await page.close();
    await control.close();
  }
  return files;
}

/** What is seen once the engine has put its host element in. */
async function reviewed(control, tab) {
  const seen = await within(control, tab, look);
  return seen.hosts > 0 ? seen : null;
}

/** Two frames later, and when nothing moves any more. */
export async function settle(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    await new Promise((resolve) => setTimeout(resolve, 250));
  });
}
