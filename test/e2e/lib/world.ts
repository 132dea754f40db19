import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CDPSession, Page, Target } from 'puppeteer-core';
import { findBrowser, howToGet, type Kind } from '../../../scripts/lib/browsers.mjs';
import {
  activeTab,
  call,
  closeFirstPage,
  look,
  openControl,
  type Sight,
  toolbar,
  until,
  within,
} from '../../../scripts/lib/drive.mjs';
import { type Gallery, serveGallery } from '../../../scripts/lib/gallery.mjs';
import { type LaunchOptions, launch, type Session } from '../../../scripts/lib/launch.mjs';
import type { Review } from '../../../src/reconcile/review';
import type { TabRecord } from '../../../src/tabs';

/** 报告页 An open page and the number the browser gave its tab. */
export interface OpenPage {
  page: Page;
  tab: number;
}

/** 现场 A browser with the built extension in it, and the samples beside it. */
export interface World {
  session: Session;
  gallery: Gallery;
  /** A page of the extension from which its interfaces can be called. */
  control: Page;
  /** The HTML of a page as it is without the extension. */
  before: Map<string, string>;
  /** What the extension has complained of since it was last asked, in any of its parts. */
  complaints(): Promise<string[]>;
  /** Stops listening to the background: while someone listens, Chromium does not let it stop, and holds the next one for a debugger that never comes. */
  leaveBackground(): Promise<void>;
  /** Listens to it again, and to those that come after it. */
  returnToBackground(): Promise<void>;
  close(): Promise<void>;
}

type Listening = Pick<World, 'complaints' | 'leaveBackground' | 'returnToBackground'>;

/** Opens a browser, keeps what these addresses look like in it, then installs the extension and makes it speak Chinese. */
export async function openWorld(
  kind: Kind,
  addresses: (gallery: Gallery) => string[],
  options: Partial<LaunchOptions> & { keepFirstPage?: boolean } = {},
): Promise<World> {
  const executable = findBrowser(kind);
  if (executable === null) throw new Error(howToGet(kind));
  const extension = options.extension ?? builtFor(kind);
  if (!existsSync(extension)) throw new Error('Nothing is built: run `npm run build` first.');

  const gallery = await serveGallery();
  const session = await launch(kind, { ...options, executable, extension });
  const close = async () => {
    await session.close();
    await gallery.close();
  };
  try {
    const before = new Map<string, string>();
    for (const url of addresses(gallery)) {
      const page = await session.browser.newPage();
      await page.goto(url);
      before.set(url, await html(page));
      await page.close();
    }
    const listening = kind === 'firefox' ? listenInFirefox(session) : await listenInChromium(session);
    await session.install();
    const control = await openControl(session);
    if (!options.keepFirstPage) await closeFirstPage(session, control);
    await call(control, (api) => api.storage.local.set({ language: 'zh' }));
    return { session, gallery, control, before, ...listening, close };
  } catch (error) {
    // Nobody else knows of this browser yet.
    await close();
    throw error;
  }
}

/** The folder of the built extension. */
export function builtFor(kind: Kind): string {
  const target = kind === 'firefox' ? 'firefox' : 'chrome';
  return fileURLToPath(new URL(`../../../dist/${target}`, import.meta.url));
}

/** Opens an address in a new tab. */
export async function open(world: World, url: string): Promise<OpenPage> {
  const page = await world.session.browser.newPage();
  await page.goto(url);
  return { page, tab: await activeTab(world.control) };
}

/** Sends the page what the popup would send it. */
export async function tellPage(
  world: World,
  { tab }: OpenPage,
  type: 'marks' | 'reveal',
  value: boolean | number,
) {
  await call(world.control, (api, id, message) => api.tabs.sendMessage(id, message), tab, {
    type,
    args: [value],
  });
}

/** The whole document as the page has it. */
export function html(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML);
}

/** What of ours stands on the page now. */
export function sight(world: World, { tab }: OpenPage): Promise<Sight> {
  return within(world.control, tab, look);
}

/** Waits until what stands on the page is as asked. */
export async function seen(
  world: World,
  open: OpenPage,
  what: string,
  fits: (sight: Sight) => boolean,
): Promise<Sight> {
  let last: Sight | null = null;
  const found = await until(
    async () => {
      last = await sight(world, open);
      return fits(last) ? last : null;
    },
    { what },
  ).catch((error: Error) => {
    throw new Error(`${error.message}\n${JSON.stringify(last, null, 1)}`);
  });
  return found;
}

/**
 * Waits until the page has been reviewed, by what the toolbar says. Its parts are not set all at once: a badge that is waited
 * for may come last.
 */
export async function reviewed(
  world: World,
  { tab }: OpenPage,
  badge: string | null = null,
): Promise<{ badge: string; title: string }> {
  return until(
    async () => {
      const now = await toolbar(world.control, tab);
      const told = /勾稽成立|未能核对|列出|列表/.test(now.title);
      return told && (badge === null || now.badge === badge) ? now : null;
    },
    { what: `the review${badge === null ? '' : ` with badge ${badge}`}` },
  );
}

/** The review that the background keeps of a page. */
export async function reviewKept({ control }: World, { tab }: OpenPage): Promise<Review> {
  const [review] = Object.values(await reviewsKept({ control }, tab));
  if (!review) throw new Error('no review is kept');
  return review;
}

/** Those of every frame of a tab that has one, by the frame's number. */
export async function reviewsKept(
  { control }: Pick<World, 'control'>,
  tab: number,
): Promise<Record<string, Review>> {
  const { [tab]: record } = await recordsKept({ control });
  return Object.fromEntries(
    Object.entries(record?.frames ?? {}).flatMap(([frame, { review }]) => (review ? [[frame, review]] : [])),
  );
}

/** What is kept of every tab, by the tab's number. */
export async function recordsKept({ control }: Pick<World, 'control'>): Promise<Record<string, TabRecord>> {
  const kept: Record<string, string> = await call(control, (api) => api.storage.session.get(null));
  return Object.fromEntries(
    Object.entries(kept).flatMap(([key, text]) =>
      key.startsWith('tab:') ? [[key.slice('tab:'.length), JSON.parse(text) as TabRecord]] : [],
    ),
  );
}

/** Chromium tells each page and each worker its own errors; ours are told by the address they come from. */
async function listenInChromium({ browser }: Session): Promise<Listening> {
  const heard: string[] = [];
  const workers = new Set<Promise<CDPSession | undefined>>();
  let away = false;
  const ours = (text: string) => text.includes('chrome-extension://');
  const listen = async (target: Target) => {
    const isWorker = target.type() === 'service_worker';
    if ((!isWorker || away) && target.type() !== 'page') return;
    const attached = target.createCDPSession();
    if (isWorker) workers.add(attached.catch(() => undefined));
    const cdp = await attached;
    cdp.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const text = JSON.stringify(exceptionDetails);
      if (isWorker || ours(text))
        heard.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
    });
    cdp.on('Runtime.consoleAPICalled', (event) => {
      if (!['error', 'warning', 'assert'].includes(event.type)) return;
      if (isWorker || ours(JSON.stringify(event.stackTrace ?? ''))) heard.push(JSON.stringify(event.args));
    });
    cdp.on('Log.entryAdded', ({ entry }) => {
      // The control page is a picture, which the browser itself styles against our content policy.
      if (entry.level !== 'error' || entry.url?.endsWith('/icons/16.png')) return;
      if (isWorker || ours(`${entry.url} ${entry.text}`)) heard.push(entry.text);
    });
    await cdp.send('Runtime.enable');
    await cdp.send('Log.enable');
  };
  // A target that goes at once has nothing more to say.
  const listenTo = (targets: Target[]) =>
    Promise.all(targets.map((target) => listen(target).catch(() => undefined)));
  browser.on('targetcreated', (target) => void listenTo([target]));
  await listenTo(browser.targets());
  return {
    // Chromium says so of an icon that is set while its tab closes, although the promise of the call is caught.
    complaints: async () =>
      heard.splice(0).filter((text) => !/^Unchecked runtime\.lastError: No tab with id/.test(text)),
    leaveBackground: async () => {
      away = true;
      const sessions = await Promise.all(workers);
      workers.clear();
      await Promise.all(sessions.map((cdp) => cdp?.detach().catch(() => undefined)));
    },
    returnToBackground: async () => {
      away = false;
      await listenTo(browser.targets().filter((target) => target.type() === 'service_worker'));
    },
  };
}

/** Firefox keeps all errors in one place, each with its source. */
function listenInFirefox(session: Session): Listening {
  const complaints = async () => {
    const found = await session.privileged?.(`const messages = Services.console.getMessageArray();
      Services.console.reset();
      messages
      .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag))
      .filter((each) => (each.sourceName ?? '').startsWith('moz-extension://') || (each.message ?? '').includes('moz-extension://'))
      .map((each) => each.message)`);
    // What a page that was closed or left had still been waiting for is lost with it: nobody's fault. Of a page that is opened while it starts
    // Firefox may not know yet in which tab: it says so, and the page works. Of a frame that is taken out in that moment it says that it cannot send.
    return ((found ?? []) as string[]).filter(
      (text) =>
        !/Promise (?:rejected|resolved) (?:after context unloaded|while context is inactive)|FrameData missing for|JSWindowActorChild cannot send/.test(
          text,
        ),
    );
  };
  return { complaints, leaveBackground: async () => undefined, returnToBackground: async () => undefined };
}
