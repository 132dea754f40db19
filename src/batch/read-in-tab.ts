import PQueue from 'p-queue';
import browser from 'webextension-polyfill';
import { isOutOfBounds } from '../address';
import { send } from '../messages';
import { forgetOpened, noteOpened } from '../opened-tabs';
import type { Review } from '../reconcile/review';
import { foremost, keyOf, recordOf } from '../tabs';
import { FetchProblem } from './fetch-page';

/** No page is waited for longer. */
const LIMIT_MS = 25_000;
/** A page that was read and says nothing new for so long has nothing more to come. */
const QUIET_MS = 6000;

/** One at a time: each is a page with all its scripts. */
const oneAtATime = new PQueue({ concurrency: 1 });

/**
 * 在标签页中读 Opens an address in a tab in the background, waits for what the engine reads there, and closes the tab whatever happens. Gives
 * the review as it is when figures have come, else the last one; null if nothing was read. Rejects with a `FetchProblem` as soon as the tab
 * goes where a batch may not read, or with the reason of `signal`.
 */
export function readInTab(url: string, typed: boolean, signal?: AbortSignal): Promise<Review | null> {
  return oneAtATime.add(() => readInOne({ url, typed }, signal), signal && { signal });
}

/** An address, and whether a person typed it. */
interface Asked {
  url: string;
  typed: boolean;
}

async function readInOne(asked: Asked, signal?: AbortSignal): Promise<Review | null> {
  signal?.throwIfAborted();
  // Empty at first, so that what it may show is known before anything is there.
  const { id: tabId } = await browser.tabs.create({ url: 'about:blank', active: false });
  if (tabId === undefined) return null;
  try {
    await noteOpened(tabId, asked.url, asked.typed);
    const figures = figuresOf(tabId, asked, signal);
    await browser.tabs.update(tabId, { url: asked.url, muted: true }).catch(() => undefined);
    return await figures;
  } finally {
    await browser.tabs.remove(tabId).catch(() => undefined);
    await forgetOpened(tabId).catch(() => undefined);
  }
}

/** Resolves when a frame of the tab shows figures, the page has come to rest without, the tab has gone or the time is over. */
function figuresOf(tabId: number, asked: Asked, signal?: AbortSignal): Promise<Review | null> {
  return new Promise((resolve, reject) => {
    let latest: Review | null = null;
    let complete = false;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(limit);
      clearTimeout(quiet);
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
      browser.storage.onChanged.removeListener(changed);
      signal?.removeEventListener('abort', aborted);
    };
    const finish = () => {
      end();
      resolve(latest);
    };
    const aborted = () => {
      end();
      reject(signal?.reason);
    };
    const rest = () => {
      clearTimeout(quiet);
      if (complete && latest !== null) quiet = setTimeout(finish, QUIET_MS);
    };
    const look = async () => {
      const review = foremost(await recordOf(tabId))?.frame.review ?? null;
      if (review === null) return;
      latest = review;
      if (hasFigures(review)) finish();
      else rest();
    };
    const begin = () => {
      if (complete) return;
      complete = true;
      // The detector may have passed it over, and has not been let into sites that a person typed.
      void send('reviewTab', tabId)
        .catch(() => null)
        .then(look);
    };
    const updated = (id: number, { status, url }: { status?: string; url?: string }) => {
      if (id !== tabId) return;
      // Where the browser hides the address from us, nothing is read there either.
      if (url !== undefined && isOutOfBounds(url, asked.url, asked.typed)) {
        end();
        return reject(new FetchProblem({ kind: 'redirected', detail: url }));
      }
      if (status === 'loading') complete = false;
      if (status === 'complete') begin();
    };
    const removed = (id: number) => {
      if (id === tabId) finish();
    };
    const changed = (changes: Record<string, unknown>, area: string) => {
      if (area === 'session' && keyOf(tabId) in changes) void look();
    };
    const limit = setTimeout(finish, LIMIT_MS);
    browser.tabs.onUpdated.addListener(updated);
    browser.tabs.onRemoved.addListener(removed);
    browser.storage.onChanged.addListener(changed);
    signal?.addEventListener('abort', aborted, { once: true });
    // It may have been quicker than we.
    void browser.tabs.get(tabId).then(({ status }) => {
      if (status === 'complete') begin();
    }, finish);
  });
}

function hasFigures({ document: { kind }, figures }: Review): boolean {
  return (kind === 'report' || kind === 'older-report') && Object.keys(figures).length > 0;
}
