import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/lib/drive.mjs';
import type { World } from './world';

/** 自家页面 Opens a page of the extension in a tab of its own. In Firefox its load events never reach puppeteer: wait for what it shows. */
export async function openOurs({ session }: World, file: string): Promise<Page> {
  const page = await session.browser.newPage();
  const waitUntil = session.kind === 'firefox' ? [] : ('load' as const);
  await page.goto(session.extensionUrl(file), { waitUntil });
  return page;
}

/** Waits until a page of ours says these words, and gives all that it says. */
export function says(page: Page, words: string | RegExp): Promise<string> {
  return until(
    () => page.evaluate(() => document.body?.innerText ?? '').then((text) => text.match(words) && text),
    { what: `“${words}”`, timeout: 20_000, every: 200 },
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
