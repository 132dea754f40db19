import browser from 'webextension-polyfill';

/** 设置 What a person has chosen. Every default is such that nobody need ever look. */
export interface Settings {
  /** 界面语言 `auto` follows the browser. Stands under its own name in storage, as it has from the first version. */
  language: 'auto' | 'zh' | 'en';
  /** 页面上显示 What is marked on pages besides errors, which always are. The library records all of it whatever is shown. */
  shown: { warning: boolean; info: boolean; undecided: boolean };
  /** 打开年报时 `marks`: they are drawn; `icon`: only the toolbar changes until somebody asks. */
  onOpen: 'marks' | 'icon';
  /** 没有发现时 Whether a page without findings is said to be in order, once. */
  sayClear: boolean;
  /**
   * 网站 By host as in a match pattern (`*.gov.cn`, `a.example`, `*`), `file:` for files: `ask` waits for the toolbar button, `never`
   * does not even read then. Any other follows the permissions.
   */
  sites: Sites;
  /** 留网页副本 Whether a self-contained copy of what was read is kept with each report of a batch, and for how many days (null: always). */
  copies: { kept: boolean; days: 365 | 90 | null };
  /** 上次备份 When everything was last exported, ISO 8601. */
  backedUpAt: string | null;
}

/** What was chosen of single sites. */
export type Sites = Record<string, 'ask' | 'never'>;

/** 自动，点图标时，从不 When pages of a site are reviewed. */
export type SiteChoice = 'auto' | 'ask' | 'never';

/** 默认 */
export const defaults: Settings = {
  language: 'auto',
  shown: { warning: true, info: true, undecided: true },
  onOpen: 'marks',
  sayClear: true,
  sites: {},
  copies: { kept: true, days: 365 },
  backedUpAt: null,
};

/** The names under which they are stored. */
export const settingNames = Object.keys(defaults) as (keyof Settings)[];

/** 读设置 What is stored over the defaults; anything stored that is not of its shape counts as not there. */
export async function loadSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = await browser.storage.local.get(settingNames).catch(() => ({}));
  return settingsFrom(stored);
}

/** 设置的版本 Of the shape in which they are stored; the first wrote none. */
const VERSION = 1;

/**
 * 存设置 Each takes effect at once: whoever shows something listens to `onSettings`. Of those that a later version wrote nothing is changed:
 * rejects with the word `newer`.
 */
export async function saveSettings(changed: Partial<Settings>): Promise<void> {
  const { settingsVersion } = await browser.storage.local.get('settingsVersion');
  if ((settingsVersion as number) > VERSION) throw new Error('newer');
  // First: nobody is to be told of what no longer holds.
  await forgetCopy();
  await browser.storage.local.set({ ...changed, settingsVersion: VERSION });
}

/** 副本的名 Under which a copy of the settings stands in `storage.session`, beside the reviews: whoever needs both asks once, and not the disk. */
export const copyKey = 'settings';

/** Takes the copy away before settings are changed; the background writes it anew after. */
export async function forgetCopy(): Promise<void> {
  await browser.storage.session.remove(copyKey);
}

/** 设置变了 Calls with all of them whenever one changes, in any of our windows. Ends with `signal`. */
export function onSettings(changed: (settings: Settings) => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && settingNames.some((name) => name in changes)) void loadSettings().then(changed);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** What holds for an address: what was chosen of its very host, else of the narrowest pattern around it. Files always wait. */
export function siteChoice(sites: Sites, url: string | undefined): SiteChoice {
  const place = parse(url);
  if (place === null) return 'auto';
  if (place.protocol === 'file:') return sites['file:'] ?? 'ask';
  const labels = place.hostname.split('.');
  const around = labels.map((_, index) => `*.${labels.slice(index).join('.')}`);
  const key = [place.hostname, ...around, '*'].find((one) => Object.hasOwn(sites, one));
  return key === undefined ? 'auto' : (sites[key] ?? 'auto');
}

/** The same sites with another choice for one of them. */
export function withSite(sites: Sites, key: string, choice: SiteChoice): Sites {
  const { [key]: _, ...others } = sites;
  return choice === 'auto' ? others : { ...others, [key]: choice };
}

function parse(url: string | undefined): URL | null {
  try {
    return url === undefined ? null : new URL(url);
  } catch {
    return null;
  }
}

/** What was stored, held to its shape part by part. */
export function settingsFrom(stored: Record<string, unknown>): Settings {
  const { language, shown, onOpen, sayClear, sites, copies, backedUpAt } = stored;
  const flags = isObject(shown) ? shown : {};
  const flag = (name: keyof Settings['shown']) =>
    typeof flags[name] === 'boolean' ? (flags[name] as boolean) : defaults.shown[name];
  return {
    language: language === 'zh' || language === 'en' ? language : 'auto',
    shown: { warning: flag('warning'), info: flag('info'), undecided: flag('undecided') },
    onOpen: onOpen === 'icon' ? 'icon' : 'marks',
    sayClear: typeof sayClear === 'boolean' ? sayClear : defaults.sayClear,
    sites: Object.fromEntries(
      Object.entries(isObject(sites) ? sites : {}).filter(
        (entry): entry is [string, 'ask' | 'never'] => entry[1] === 'ask' || entry[1] === 'never',
      ),
    ),
    copies: {
      kept: isObject(copies) && typeof copies.kept === 'boolean' ? copies.kept : defaults.copies.kept,
      days: isObject(copies) && (copies.days === 90 || copies.days === null) ? copies.days : 365,
    },
    backedUpAt: typeof backedUpAt === 'string' && !Number.isNaN(Date.parse(backedUpAt)) ? backedUpAt : null,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
