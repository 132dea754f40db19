import browser from 'webextension-polyfill';
import { copyKey, loadSettings, type Settings, settingsFrom } from './settings';

let copying: Promise<void> = Promise.resolve();

/** 写副本 For the background alone, whenever a setting has changed: one after the other, so that the latest stays. */
export function copySettings(): Promise<void> {
  copying = copying
    .then(async () => browser.storage.session.set({ [copyKey]: await loadSettings() }))
    .catch(() => undefined);
  return copying;
}

/** 副本 The copy among what was stored in the session, null where there is none: then `loadSettings` knows. */
export function copyIn(stored: Record<string, unknown>): Settings | null {
  const copy = stored[copyKey];
  return copy === undefined ? null : settingsFrom(Object(copy));
}
