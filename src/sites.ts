import browser from 'webextension-polyfill';
import { loadSettings, type SiteChoice, siteChoice } from './settings';

const id = 'chosen-sites';

/** 网站 A site that the browser lets us read, or of which something was chosen. */
export interface SiteRow {
  /** Its host as in a match pattern: `*.gov.cn`, `a.example`, `*` for every site. */
  key: string;
  /** The permissions it stands for, as the browser names them. */
  origins: string[];
  allowed: boolean;
  /** Named by the manifest: the permission came with the installation. */
  always: boolean;
}

let underWay: Promise<void> = Promise.resolve();

/** 初判脚本 Where the build put the detector, as paths from the extension's root, and the sites it runs on in any case. */
export function detectorScript(): { files: string[]; matches: string[] } {
  const { content_scripts } = browser.runtime.getManifest() as {
    content_scripts?: { matches: string[]; js?: string[] }[];
  };
  const [script] = content_scripts ?? [];
  // Firefox gives whole addresses where Chromium gives the paths of the manifest.
  const base = browser.runtime.getURL('');
  const files = (script?.js ?? []).map((file) => file.replace(base, '').replace(/^\//, ''));
  return { files, matches: script?.matches ?? [] };
}

/** 已允许的网站 Those of the manifest, those the person has allowed, those of which something was chosen (`keys`). */
export async function siteList(keys: string[]): Promise<SiteRow[]> {
  const always = detectorScript().matches.flatMap((origin) => keyOf(origin) ?? []);
  const { origins = [] } = await browser.permissions.getAll();
  const granted = new Map<string, string[]>();
  for (const origin of origins) {
    const key = keyOf(origin);
    if (key !== null) granted.set(key, [...(granted.get(key) ?? []), origin]);
  }
  const chosen = keys.filter((key) => key !== 'file:');
  const all = [...new Set([...always, ...[...granted.keys(), ...chosen].sort()])];
  return all.map((key) => ({
    key,
    origins: granted.get(key) ?? [],
    allowed: granted.has(key),
    always: always.includes(key),
  }));
}

/** When pages of the site in a tab are to be reviewed. Where the browser does not say what is in it, nothing was chosen of it. */
export async function choiceOfTab(tabId: number): Promise<SiteChoice> {
  const [tab, { sites }] = await Promise.all([browser.tabs.get(tabId).catch(() => null), loadSettings()]);
  return siteChoice(sites, tab?.url);
}

/** The host that an address or a name names, null where it names none that could be asked for. */
export function hostOf(address: string): string | null {
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  try {
    const { protocol, hostname } = new URL(whole);
    const named = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[');
    return /^https?:$/.test(protocol) && named && !hostname.includes('*') ? hostname : null;
  } catch {
    return null;
  }
}

/** What to ask the browser for, or to give back, for a site. Match patterns name no port: a site is a host. */
export function originsOf(key: string): string[] {
  return [`*://${key}/*`];
}

/** The host of a match pattern; null for files and for what is no site. */
function keyOf(origin: string): string | null {
  if (origin === '<all_urls>') return '*';
  return /^(?:\*|https?):\/\/([^/]+)\//.exec(origin)?.[1] ?? null;
}

/** Whether a match pattern, as permissions name sites, covers an address. */
export function covers(origin: string, url: string): boolean {
  const [key, host] = [keyOf(origin), hostOf(url)];
  if (key === null || host === null) return false;
  return key === '*' || key === host || (key.startsWith('*.') && `.${host}`.endsWith(key.slice(1)));
}

/** Whether the sites that the manifest names may be read: Firefox asks the person first. */
export function mayReadGovernment(): Promise<boolean> {
  return browser.permissions.contains({ origins: detectorScript().matches });
}

/**
 * 自动检查的网站 Lets the detector run on the sites that the user has added, and on no others. What the user granted is the only
 * list there is: taking the permission back, here or in the browser, is enough. Where a person wants to be asked, nothing runs.
 */
export function syncSites(): Promise<void> {
  underWay = underWay.then(register, register);
  return underWay;
}

async function register(): Promise<void> {
  const { files, matches: always } = detectorScript();
  const { origins = [] } = await browser.permissions.getAll();
  const waiting = (await loadSettings()).sites;
  const matches = origins.filter(
    (origin) => !always.includes(origin) && !Object.hasOwn(waiting, keyOf(origin) ?? ''),
  );
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = { id, js: files, matches, excludeMatches: always, allFrames: true };
  if (known.length > 0) await browser.scripting.updateContentScripts([script]);
  else
    await browser.scripting.registerContentScripts([
      { ...script, runAt: 'document_idle', persistAcrossSessions: true },
    ]);
}
