import browser from 'webextension-polyfill';
import { faultOf, hostnameOf } from './address';

/** 工作台开的标签页 Tabs that a batch has opened, and the one private host that each may show: the one that a person typed. */

const prefix = 'opened:';

/** 记下 Before the address is loaded there: whatever of ours comes to be in that tab is held to this. */
export async function noteOpened(tabId: number, url: string, typed: boolean): Promise<void> {
  await browser.storage.session.set({ [prefix + tabId]: typed ? hostnameOf(url) : '' });
}

/** Once the tab has been closed. */
export async function forgetOpened(tabId: number): Promise<void> {
  await browser.storage.session.remove(prefix + tabId);
}

/** 应弃 Whether a batch opened this tab and one of these addresses, of a frame and of the tab, is none that it may read. */
export async function isBarred(tabId: number, addresses: readonly (string | undefined)[]): Promise<boolean> {
  const inDoubt = addresses.filter((one) => one !== undefined && faultOf(one) === 'private');
  if (inDoubt.length === 0) return false;
  const key = prefix + tabId;
  const allowed = (await browser.storage.session.get(key))[key];
  return allowed !== undefined && inDoubt.some((one) => hostnameOf(one!) !== allowed);
}
