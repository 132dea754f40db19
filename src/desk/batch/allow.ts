import browser from 'webextension-polyfill';
import { loadSettings, saveSettings, withSite } from '../../settings';

/**
 * 允许读取 Asks the browser for sites that a batch is to read; call it within the press of a button, before anything else is waited for. A
 * site that was allowed this way is not reviewed by itself from then on: opened, it waits for the toolbar's button. False where it was refused.
 */
export async function allowForBatches(origins: readonly string[]): Promise<boolean> {
  if (origins.length === 0) return true;
  const allowed = await browser.permissions.request({ origins: [...origins] }).catch(() => false);
  if (!allowed) return false;
  const { sites } = await loadSettings();
  const hosts = origins.map((origin) => origin.replace(/^.*:\/\//, '').replace(/\/\*$/, ''));
  const fresh = hosts.filter((host) => !Object.hasOwn(sites, host));
  if (fresh.length > 0)
    await saveSettings({ sites: fresh.reduce((all, host) => withSite(all, host, 'ask'), sites) });
  return true;
}
