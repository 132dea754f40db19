import browser from 'webextension-polyfill';
import { hostsNeeded } from '../address';
import { openFile, unpack } from '../files/open';
import { pageClock } from './clock';
import { type Engine, type EngineWorld, startEngine } from './engine';
import { fetchWorld } from './fetch-page';
import { manners } from './job';
import { readInTab } from './read-in-tab';

let engine: Engine | null = null;

/** 本页的引擎 The engine of this page, started when it is first asked for. It ends with the page. */
export function deskEngine(): Engine {
  engine ??= startEngine(deskWorld());
  return engine;
}

function deskWorld(): EngineWorld {
  const clock = pageClock();
  return {
    ...fetchWorld,
    manners,
    clock,
    unpack,
    open: openFile,
    readInTab,
    permitted,
    exclusively: async (task, signal) => {
      await navigator.locks.request('gouji-batches', { signal }, async () => {
        await stayAwake();
        await task();
      });
    },
  };
}

/** 有无许可 Whether the browser lets us read there. */
export async function permitted(url: string): Promise<boolean> {
  const origins = hostsNeeded([url]);
  return origins.length > 0 && (await browser.permissions.contains({ origins }));
}

/** 还需的许可 The origins for which the browser has still to be asked, all in one request: call `permissions.request` with them in the click itself. */
export async function permissionsMissing(addresses: Iterable<string>): Promise<string[]> {
  const needed = hostsNeeded(addresses);
  const have = await Promise.all(needed.map((origin) => browser.permissions.contains({ origins: [origin] })));
  return needed.filter((_, index) => !have[index]);
}

/** Chromium puts tabs to sleep to save memory; the one that reads stays. Firefox has no such switch and leaves pages that are at work alone. */
async function stayAwake(): Promise<void> {
  const tab = await browser.tabs.getCurrent().catch(() => undefined);
  if (tab?.id !== undefined)
    await browser.tabs.update(tab.id, { autoDiscardable: false }).catch(() => undefined);
}
