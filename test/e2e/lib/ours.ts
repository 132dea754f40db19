import type { JSHandle, Page } from 'puppeteer-core';
import type { Browser } from 'webextension-polyfill';
import { until } from '../../../scripts/lib/drive.mjs';
import type { World } from './world';

/** 自家页面 Opens a page of the extension in a tab of its own. In Firefox its load events never reach puppeteer: wait for what it shows. */
export async function openOurs({ session }: World, file: string): Promise<Page> {
  const page = await session.browser.newPage();
  const waitUntil = session.kind === 'firefox' ? [] : ('load' as const);
  await page.goto(session.extensionUrl(file), { waitUntil });
  return page;
}

/** 打开了的自家页面 What stands in a page that the extension itself has opened. */
export interface Opened {
  document: Document;
}

/**
 * Waits for a page that the extension has opened at an address beginning so. It is reached from another page of ours: puppeteer
 * does not always come to know of such tabs in Firefox, which begins them in one process and shows them in another.
 */
export async function openedByUs({ session, control }: World, file: string): Promise<JSHandle<Opened>> {
  const address = session.extensionUrl(file);
  return until(
    async () => {
      const handle = (await control.evaluateHandle((start) => {
        const { chrome } = globalThis as unknown as { chrome: Browser };
        const views = chrome.extension.getViews({ type: 'tab' });
        const view = views.find(({ location }) => location.href.startsWith(start));
        return view === undefined ? null : { document: view.document };
      }, address)) as JSHandle<Opened | null>;
      return (await handle.evaluate((found) => found !== null)) ? (handle as JSHandle<Opened>) : null;
    },
    { what: file },
  );
}

/** Waits until a page of ours says these words, and gives all that it says. */
export function says(page: Page, words: string | RegExp): Promise<string> {
  return until(
    () => page.evaluate(() => document.body?.innerText ?? '').then((text) => text.match(words) && text),
    { what: `“${words}”`, every: 200 },
  ) as Promise<string>;
}

/** 存到文件夹 What is saved from now on goes into this folder, without a question. */
export async function saveInto({ session, control }: World, folder: string): Promise<void> {
  if (session.kind === 'chromium') {
    const cdp = await control.createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return;
  }
  await session.privileged?.(`
    Services.prefs.setIntPref('browser.download.folderList', 2);
    Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
    Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
    Services.prefs.setBoolPref('browser.download.alwaysOpenPanel', false); null`);
}
