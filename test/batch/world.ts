import type { EngineWorld } from '../../src/batch/engine';
import type { Manners } from '../../src/batch/job';
import { openFile, unpack } from '../../src/files/open';
import type { Site } from '../lib/site/site';

/** A batch in a hurry: the same manners, less time. */
export const quick: Manners = {
  atOnce: 1,
  pause: 4,
  timeout: 5000,
  waits: [5, 5, 5],
  maxBytes: 3_000_000,
};

/** 世界 An engine's world in which hosts under gov.cn lead to the site on this machine, as they do in the driven browsers. */
export function testWorld(site: Site | null, otherwise: Partial<EngineWorld> = {}): EngineWorld {
  return {
    manners: quick,
    clock: {
      now: () => Date.now(),
      sleep: (milliseconds, signal) =>
        new Promise((resolve, reject) => {
          if (signal?.aborted) return reject(signal.reason);
          const timer = setTimeout(resolve, milliseconds);
          signal?.addEventListener('abort', () => {
            clearTimeout(timer);
            reject(signal.reason);
          });
        }),
    },
    now: () => Date.now(),
    fetch: (input, init) => fetchFrom(site, String(input), init),
    unpack,
    open: openFile,
    readInTab: async () => null,
    permitted: async () => true,
    exclusively: (task) => task(),
    ...otherwise,
  };
}

/** Follows redirects as a browser does, with the names that the site is known by. */
async function fetchFrom(site: Site | null, address: string, init?: RequestInit): Promise<Response> {
  if (site === null) throw new TypeError('Failed to fetch');
  for (let url = new URL(address), hops = 0; hops < 5; hops++) {
    const name = url.host;
    const to = name.endsWith('.gov.cn')
      ? `http://127.0.0.1:${site.port}${url.pathname}${url.search}`
      : url.href;
    const headers = { ...(init?.headers as Record<string, string>), 'x-site': name };
    const response = await fetch(to, { ...init, headers, redirect: 'manual' });
    const location = response.headers.get('location');
    if (location === null || init?.redirect === 'manual') {
      Object.defineProperty(response, 'url', { value: url.href });
      return response;
    }
    await response.body?.cancel();
    url = new URL(location, url);
  }
  throw new TypeError('too many redirects');
}
