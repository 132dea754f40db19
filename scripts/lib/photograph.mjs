/** 拍照 Pictures of a marked page, of its first card and of the popup, in Chinese. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { activeTab, call, closeFirstPage, look, openControl, openPopup, until, within } from './drive.mjs';

/**
 * 拍照 Opens a page, waits for its review and takes its pictures: `page` as it is marked, `popup`, and `card`, the first finding as
 * the popup's arrow shows it. `named` gives each its file, null for none. Gives the files.
 */
export async function photograph(session, url, named) {
  const control = await openControl(session);
  await closeFirstPage(session, control);
  await call(control, (api) => api.storage.local.set({ language: 'zh' }));
  const page = await session.browser.newPage();
  const files = [];
  const take = async (what, shown, part = shown) => {
    const file = named(what);
    if (file === null) return;
    mkdirSync(path.dirname(file), { recursive: true });
    await settle(shown);
    await part.screenshot({ path: file });
    files.push(file);
  };
  try {
    await page.goto(url);
    const tab = await activeTab(control);
    const seen = await until(() => reviewed(control, tab), { what: `the review of ${url}` });
    await take('page', page);

    const popup = await openPopup(session, tab);
    await take('popup', popup, (await popup.$('#popup')) ?? popup);
    await popup.close();

    if (seen.marks.length > 0) {
      await page.bringToFront();
      await call(control, (api, id) => api.tabs.sendMessage(id, { type: 'reveal', args: [0] }), tab);
      await until(async () => (await within(control, tab, look)).card, { what: `the card on ${url}` });
      await take('card', page);
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

/** Waits until nothing moves any more. Of a page in the background no frame is ever drawn: it must be the one in front. */
async function settle(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let still = 0, last = -1; still < 20; still = scrollY === last ? still + 1 : 0) {
      last = scrollY;
      await frame();
    }
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}
