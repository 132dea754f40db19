import type { Page } from 'puppeteer-core';
import { call, openControl, until } from '../../../scripts/lib/drive.mjs';
import type { World } from './world';

/** Runs in Chromium's own page of extensions, which alone may change what an extension is allowed. */
async function configure(world: World, update: Record<string, unknown>): Promise<void> {
  const id = new URL(world.session.extensionUrl('')).host;
  const page = await world.session.browser.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify({ extensionId: id, ...update })})`,
  );
  await page.close();
}

const named = `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const policy = WebExtensionPolicy.getActiveExtensions().find(({ mozExtensionHostname }) => mozExtensionHostname === HOST);`;

function inFirefox(world: World, task: string): Promise<unknown> {
  const host = JSON.stringify(new URL(world.session.extensionUrl('')).host);
  return Promise.resolve(
    world.session.privileged?.(`(async () => { ${named.replace('HOST', host)} ${task} return null; })()`),
  );
}

/** 收回或给出许可 What a person does in the browser's own page: government sites may be read, or may not. */
export async function allowGovernment(world: World, allowed: boolean): Promise<void> {
  if (world.session.kind === 'chromium')
    await configure(world, { hostAccess: allowed ? 'ON_ALL_SITES' : 'ON_CLICK' });
  else
    await inFirefox(
      world,
      `await ExtensionPermissions.${allowed ? 'add' : 'remove'}(policy.id,
        { permissions: [], origins: ['*://*.gov.cn/*'] }, policy.extension);`,
    );
  await until(
    async () =>
      (await call(world.control, (api) => api.permissions.contains({ origins: ['*://*.gov.cn/*'] }))) ===
      allowed,
    { what: `that government sites may ${allowed ? '' : 'not '}be read` },
  );
}

/** 隐私窗口 Lets the extension into private windows, as a person does in the browser's own page. It is loaded anew by that. */
export async function allowPrivate(world: World): Promise<void> {
  if (world.session.kind === 'chromium') await configure(world, { incognitoAccess: true });
  else
    await inFirefox(
      world,
      `await ExtensionPermissions.add(policy.id,
        { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, policy.extension);
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(policy.id);
      await addon.reload();`,
    );
  world.control = (await until(() => openControl(world.session), {
    what: 'the extension, loaded anew',
  })) as never;
  await until(() => call(world.control, (api) => api.extension.isAllowedIncognitoAccess()), {
    what: 'that it may enter private windows',
  });
}

/** 关闭扩展 Switches the extension (by its id) off or on again, as a person does in the browser's own page. Off, no page of it is left. */
export async function switchExtension(world: World, id: string, on: boolean): Promise<void> {
  const { session } = world;
  if (session.kind === 'chromium') {
    const page = await session.browser.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(`chrome.management.setEnabled(${JSON.stringify(id)}, ${on})`);
    await page.close();
  } else
    await session.privileged?.(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const addon = await AddonManager.getAddonByID(${JSON.stringify(id)});
      await addon.${on ? 'enable' : 'disable'}();
      return null;
    })()`);
  if (on)
    world.control = (await until(() => openControl(session), { what: 'the extension, on again' })) as never;
}

/** 答复 Presses a button of Firefox's own question whether a permission is given, as soon as it may be pressed. */
export async function answerFirefox(world: World, allow: boolean): Promise<void> {
  const question = `PopupNotifications.getNotification('addon-webext-permissions', gBrowser.selectedBrowser)`;
  const shown = () => world.session.privileged?.(`Boolean(${question})`);
  await until(shown, { what: 'the question of the browser' });
  await until(
    async () => {
      await world.session.privileged?.(
        `PopupNotifications.panel.firstElementChild?.${allow ? 'button' : 'secondaryButton'}.click(), null`,
      );
      return !(await shown());
    },
    { what: 'the answer', every: 300 },
  );
}

/** 清除网站数据 What a browser does of its own where it finds a database broken or has no room: they are gone, settings stay. */
export async function clearDatabases(world: World, ours: Page): Promise<void> {
  if (world.session.kind === 'chromium') {
    const cdp = await ours.createCDPSession();
    const origin = world.session.extensionUrl('').replace(/\/$/, '');
    await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await cdp.detach();
  } else
    await inFirefox(
      world,
      `await new Promise((resolve) => Services.clearData.deleteDataFromPrincipal(
        policy.extension.principal, true, Ci.nsIClearDataService.CLEAR_DOM_QUOTA, { onDataDeleted: resolve }));`,
    );
}
