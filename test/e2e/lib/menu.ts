import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/lib/drive.mjs';
import type { OpenPage, World } from './world';

/** 右键 Where the menu is opened: on the page, on the first link that leads there, or on what is selected. */
export type Spot = { on: 'page' } | { on: 'link'; url: string } | { on: 'selection' };

/**
 * 选右键菜单 Chooses an entry of ours. In Firefox with the mouse and from the browser's own menu. Chromium's menu is drawn by the system, where no
 * driver reaches: what the browser would say of the click is said to the listeners of the background by the browser's own event.
 */
export async function chooseMenu(world: World, open: OpenPage, spot: Spot, label: string): Promise<void> {
  await open.page.bringToFront();
  if (world.session.kind === 'firefox') await pressInFirefox(world, open.page, spot, label);
  else await sayInChromium(world, open, spot);
}

async function pressInFirefox(world: World, page: Page, spot: Spot, label: string): Promise<void> {
  const [x, y] = await page.evaluate(
    (on, url) => {
      const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : null;
      const link = [...document.querySelectorAll('a')].find(({ href }) => href === url);
      const box = on === 'link' ? link : on === 'selection' ? range : null;
      if (!box) return [4, 4] as const;
      if (box instanceof Element) box.scrollIntoView({ block: 'center' });
      const { left, top, height } = box.getBoundingClientRect();
      return [left + 6, top + Math.min(height, 30) / 2] as const;
    },
    spot.on,
    spot.on === 'link' ? spot.url : '',
  );
  await page.mouse.click(x, y, { button: 'right' });
  await until(
    () =>
      world.session.privileged?.(`(async () => {
        const window = Services.wm.getMostRecentWindow('navigator:browser');
        const menu = window.document.getElementById('contentAreaContextMenu');
        if (menu.state !== 'open') return false;
        const item = [...menu.querySelectorAll('menuitem')].find((one) => one.label === ${JSON.stringify(label)});
        if (!item) return false;
        const around = item.closest('menupopup');
        if (around !== menu && around.state !== 'open') {
          around.closest('menu').openMenu(true);
          return false;
        }
        around.activateItem(item);
        return true;
      })()`) as Promise<boolean>,
    { what: `the entry ${label}` },
  );
}

async function sayInChromium(world: World, { page, tab }: OpenPage, spot: Spot): Promise<void> {
  const target = await world.session.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(
    async (menuItemId: string, tabId: number, pageUrl: string, linkUrl: string | null) => {
      const { contextMenus, tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
      const info = { menuItemId, pageUrl, editable: false, frameId: 0, ...(linkUrl ? { linkUrl } : {}) };
      contextMenus.onClicked.dispatch(info, await tabs.get(tabId));
    },
    spot.on,
    tab,
    page.url(),
    spot.on === 'link' ? spot.url : null,
  );
}

interface Chrome {
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  tabs: { get(id: number): Promise<object> };
}
