import type { Page } from 'puppeteer-core';
import type { World } from './world';

/** 自家页面 Opens a page of the extension in a tab of its own. In Firefox its load events never reach puppeteer: wait for what it shows. */
export async function openOurs({ session }: World, file: string): Promise<Page> {
  const page = await session.browser.newPage();
  const waitUntil = session.kind === 'firefox' ? [] : ('load' as const);
  await page.goto(session.extensionUrl(file), { waitUntil });
  return page;
}
