import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../../scripts/lib/browsers.mjs';
import { until } from '../../scripts/lib/drive.mjs';
import { openBatches } from './lib/batches';
import { openOurs, says } from './lib/ours';
import { popupOf } from './lib/popup';
import { open, openWorld, reviewed, type World } from './lib/world';

/** 南通市应急管理局 2020, and another report beside it. */
const sample = 'seed-004-html';
const other = 'seed-000-html';

/** Runs in a page of ours: opens one of our databases and does something to it that we never would. */
function spoil(page: Page, name: string, version: number | null, task: (db: IDBDatabase) => void) {
  return page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open(${JSON.stringify(name)}${version === null ? '' : `, ${version}`});
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      (${task.toString()})(db);
      db.close();
      resolve(db.version);
    };
  })`) as Promise<number>;
}

/** What is in a store, counted. */
function count(page: Page, name: string, store: string): Promise<number> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open(${JSON.stringify(name)});
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction(${JSON.stringify(store)}).objectStore(${JSON.stringify(store)}).count();
      asking.onsuccess = () => { opening.result.close(); resolve(asking.result); };
    };
  })`) as Promise<number>;
}

describe.each(KINDS)('what is damaged, in %s', (kind) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(kind, () => []);
  });
  afterAll(() => world?.close());

  const visit = async (slug: string) => {
    const page = await open(world, world.gallery.url(slug));
    const { title } = await reviewed(world, page);
    return { ...page, title };
  };
  const kept = (reports: number) =>
    until(async () => (await count(world.control, 'gouji-library', 'reports')) === reports, {
      what: `${reports} reports in the library`,
    });

  it('a reading that is not what we wrote is set aside, named, and can be had as a file; the rest stands', async () => {
    await (await visit(other)).page.close();
    await (await visit(sample)).page.close();
    await kept(2);
    await spoil(world.control, 'gouji-library', null, (db) => {
      const store = db.transaction('readings', 'readwrite').objectStore('readings');
      store.getAll().onsuccess = ({ target }) => {
        const all = (target as IDBRequest<{ id: string; review: { document: { year: number } } }[]>).result;
        const one = all.find(({ id }) => id.includes('南通市应急管理局'))!;
        store.put({ ...one, review: { torn: 'torn' } });
      };
    });
    // Coming upon it again the page is reviewed as ever, and kept anew.
    const again = await visit(sample);
    expect(again.title).toContain('勾稽成立');
    await kept(2);
    const popup = await popupOf(world, again.tab);
    await says(popup, '有损坏或丢失，见工作台');
    await popup.close();
    await again.page.close();

    const desk = await openOurs(world, 'src/desk/index.html#library');
    const text = await says(desk, /已用可读的部分重建。\d+ 条无法使用/);
    expect(text).toContain('南通市应急管理局');
    const file = await desk.evaluate(async () => {
      const taken = new Promise<Blob>((resolve) => {
        const create = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
          resolve(blob as Blob);
          return create(blob);
        };
      });
      HTMLAnchorElement.prototype.click = () => undefined;
      [...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent === '下载这些记录')!
        .click();
      return (await taken).text();
    });
    expect(JSON.parse(file).schema).toBe('gouji/set-aside@1');
    expect(file).toContain('"torn":"torn"');
    await until(
      () =>
        desk.evaluate(() => {
          const button = [...document.querySelectorAll('button')].find(
            ({ textContent }) => textContent === '删去',
          );
          if (button && !button.disabled) button.click();
          return document.querySelector('.gj-damage') === null;
        }),
      { what: 'that nothing is left to say' },
    );
    await desk.close();
  });

  it('a library of a later version is left alone, and desk and popup say so; pages are reviewed all the same', async () => {
    const before = await count(world.control, 'gouji-library', 'readings');
    expect(await spoil(world.control, 'gouji-library', 99, () => undefined)).toBe(99);
    expect(await spoil(world.control, 'gouji-batches', 99, () => undefined)).toBe(99);
    const page = await visit(sample);
    expect(page.title).toContain('勾稽成立');
    const popup = await popupOf(world, page.tab);
    await says(popup, '由更新版本的勾稽写成');
    await popup.close();
    await page.page.close();
    const desk = await openOurs(world, 'src/desk/index.html#library');
    await says(desk, '请更新扩展，再打开工作台');
    await desk.close();
    const batches = await openBatches(world);
    await says(batches, '由更新版本的勾稽写成，未作改动');
    await batches.close();
    expect(await count(world.control, 'gouji-library', 'readings')).toBe(before);
    expect(await spoil(world.control, 'gouji-library', null, () => undefined)).toBe(99);
  });
});

describe.each(KINDS)('files that were damaged while %s was closed', (kind) => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(kind, () => []);
  });
  afterAll(() => world?.close());

  it('the browser opens what it can; what it took away is said, and what comes is kept', async () => {
    const page = await open(world, world.gallery.url(sample));
    await reviewed(world, page);
    await until(async () => (await count(world.control, 'gouji-library', 'reports')) === 1, {
      what: 'a report',
    });
    // Which library this is has been noted.
    await until(
      () =>
        world.control.evaluate(
          `(globalThis.browser ?? globalThis.chrome).storage.local.get('libraryId').then(({ libraryId }) => libraryId !== undefined)`,
        ),
      { what: 'the name of the library' },
    );
    const { profile } = world.session;
    await world.session.kill();
    expect(damage(profile)).toBeGreaterThan(0);

    const { gallery } = world;
    world = await openWorld(kind, () => [], { profile });
    await gallery.close();
    const again = await open(world, world.gallery.url(other));
    const { title } = await reviewed(world, again);
    expect(title).toContain('勾稽成立');
    const desk = await openOurs(world, 'src/desk/index.html#library');
    await says(desk, /浏览器丢失了以前的报告库/);
    await says(desk, /库中 1 份报告/);
    const popup = await popupOf(world, again.tab);
    await says(popup, '有损坏或丢失，见工作台');
  });
});

/** Overwrites the files of our databases in a profile, as a failing disk might; gives how many. */
function damage(profile: string): number {
  let damaged = 0;
  for (const entry of readdirSync(profile, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(profile, entry);
    const chromium = /IndexedDB.*chrome-extension_.*leveldb.*(?:\.ldb|\.log|MANIFEST-\d+)$/.test(file);
    const firefox = /moz-extension.*idb.*\.sqlite(?:-wal)?$/.test(file) && !file.includes('userContextId');
    if (!(chromium || firefox) || !existsSync(file)) continue;
    const bytes = readFileSync(file);
    bytes.fill(0x5a);
    writeFileSync(file, bytes);
    damaged += 1;
  }
  return damaged;
}
