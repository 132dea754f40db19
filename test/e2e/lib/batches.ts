import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/lib/drive.mjs';
import type { Job } from '../../../src/batch/job';
import type { World } from './world';

/** 批量核对 The desk's room for batches, in a tab of its own. */
export async function openBatches({ session }: World): Promise<Page> {
  const page = await session.browser.newPage();
  const url = `${session.extensionUrl('src/desk/index.html')}#batch`;
  await page.goto(url, session.kind === 'firefox' ? { waitUntil: [] } : {});
  await until(() => page.$('.gj-batch h1'), { what: 'the desk' });
  return page;
}

/** Pastes these addresses into the dialog of an empty room, as a person would, and begins. */
export async function orderAddresses(page: Page, addresses: readonly string[]): Promise<void> {
  await press(page, '粘贴网址');
  await until(() => page.$('textarea'), { what: 'the field' });
  await page.evaluate((text) => {
    const field = document.querySelector('textarea')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, addresses.join('\n'));
  await press(page, `核对 ${addresses.length} 份`);
}

/** Every job of every batch, as the database of the extension has it. */
export function allJobs(page: Page): Promise<Job[]> {
  return page.evaluate(
    () =>
      new Promise<Job[]>((resolve, reject) => {
        const opening = indexedDB.open('gouji-batches');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('jobs')) {
            db.close();
            resolve([]);
            return;
          }
          const asking = db.transaction('jobs').objectStore('jobs').getAll();
          asking.onsuccess = () => {
            db.close();
            resolve(asking.result as Job[]);
          };
        };
      }),
  );
}

/** Presses the first button that bears these words, as soon as it can be pressed. */
export function press(page: Page, words: string): Promise<unknown> {
  return until(
    () =>
      page.evaluate((text) => {
        const button = [...document.querySelectorAll('button')].find(
          (one) => one.textContent?.includes(text) && !one.disabled,
        );
        button?.click();
        return button !== undefined;
      }, words),
    { what: `the button ${words}` },
  );
}
