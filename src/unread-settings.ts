import browser from 'webextension-polyfill';
import { settingNames as names, type Settings, settingsFrom } from './settings';

/**
 * 读不出的设置 Those that are stored and not of their shape: they count as not there, and a person is told which. What is stored is kept
 * beside them, for when another takes its place.
 */
export async function unreadSettings(): Promise<(keyof Settings)[]> {
  const stored = await browser.storage.local.get(names).catch(() => ({}) as Record<string, unknown>);
  const read = settingsFrom(stored);
  const unread = names.filter(
    (name) =>
      stored[name] !== undefined &&
      JSON.stringify(stored[name]) !== JSON.stringify(inOrder(read[name], stored[name])),
  );
  if (unread.length > 0)
    await browser.storage.local
      .set(Object.fromEntries(unread.map((name) => [`aside:${name}`, stored[name]])))
      .catch(() => undefined);
  return unread;
}

/** Forgets what could not be read of the settings. */
export async function forgetUnread(): Promise<void> {
  await browser.storage.local.remove([...names.map((name) => `aside:${name}`), 'settingsVersion']);
}

/** The same value with its parts in the order in which they are stored. */
function inOrder(value: unknown, stored: unknown): unknown {
  if (!isObject(value) || !isObject(stored)) return value;
  const order = Object.keys(stored).filter((key) => key in value);
  return Object.fromEntries([...order, ...Object.keys(value)].map((key) => [key, value[key]]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
