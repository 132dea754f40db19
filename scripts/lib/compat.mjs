/**
 * 兼容检查 What of the browsers' interfaces our own code names that came after the oldest browsers we promise, by the tables of MDN
 * (browser-compat-data). Names alone are looked at: one that an older interface bears too, or that our own code gives to something, is passed
 * over, as nobody can tell which is meant.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { minimum_chrome_version, browser_specific_settings } = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../manifest.json', import.meta.url)), 'utf8'),
);

/** The oldest versions, as the manifest states them. */
export const OLDEST = {
  chrome: Number.parseInt(minimum_chrome_version, 10),
  firefox: Number.parseInt(browser_specific_settings.gecko.strict_min_version, 10),
};

/** What may be named all the same, and why an older browser does without. */
export const ALLOWED = {
  Highlight: 'where it is missing passages are marked by rectangles',
  popover: 'where there is no top layer the element stays where the page takes it',
  showPopover: 'the same',
  'action.openPopup': 'what it rejects the button says',
  'extension.isAllowedFileSchemeAccess': 'Firefox says no, and cannot be asked for it either',
  'tabs.onReplaced': 'Firefox has the event and no tab that is replaced',
  session: 'browser.storage.session: Chrome 102, Firefox 115',
  maxHeight: 'a style',
  destroy: 'of pdf.js',
  getViewport: 'of pdf.js',
  isVisible: 'of pdf.js',
};

const data = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** Whether a feature is in the oldest version of a browser, whole and without a switch. */
function isOld({ __compat }, browser) {
  const stated = __compat?.support[browser];
  return [stated ?? []].flat().some(({ version_added, version_removed, flags }) => {
    if (flags !== undefined || version_removed !== undefined) return false;
    return Number.parseInt(String(version_added).replace('≤', ''), 10) <= OLDEST[browser];
  });
}

/** Name → the browsers whose oldest versions know nothing that bears it. */
function newNames() {
  const known = new Map();
  const note = (name, feature) => {
    if (!/^[A-Za-z_]\w+$/.test(name)) return;
    const had = known.get(name) ?? new Set();
    for (const browser of Object.keys(OLDEST)) if (isOld(feature, browser)) had.add(browser);
    known.set(name, had);
  };
  for (const group of [data.api, data.javascript.builtins])
    for (const [owner, members] of Object.entries(group)) {
      if (owner === '__compat' || owner === '__meta') continue;
      if (members.__compat) note(owner, members);
      for (const [name, feature] of Object.entries(members))
        if (feature.__compat) note(name.replace(/_(?:static|event)$/, ''), feature);
    }
  const names = new Map();
  for (const [name, had] of known) {
    const without = Object.keys(OLDEST).filter((browser) => !had.has(browser));
    if (without.length > 0) names.set(name, without);
  }
  return names;
}

const names = newNames();

/** 新接口 What sources name of it, each once: a member, a global, or `namespace.member` of the extensions' interfaces. */
export function newerInterfaces(sources) {
  const code = sources.join('\n').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
  // Keys, parameters, variables and members of our own.
  const ours = new Set([...code.matchAll(/(?<![.\w$])([A-Za-z_]\w+)\??\s*[:(,}=]/g)].map(([, name]) => name));
  const found = new Set();
  for (const [, name] of code.matchAll(/\.\s*([A-Za-z_]\w+)/g))
    if (names.has(name) && !ours.has(name)) found.add(name);
  for (const [, name] of code.matchAll(/\b(?:new|typeof|instanceof)\s+(?:globalThis\.)?([A-Z]\w+)/g))
    if (names.has(name)) found.add(name);
  for (const [, api, name] of code.matchAll(/\b(?:browser|chrome)\s*\.\s*(\w+)\s*\.\s*(\w+)/g)) {
    const feature = data.webextensions.api[api]?.[name];
    if (!feature?.__compat) continue;
    const without = Object.keys(OLDEST).filter((browser) => !isOld(feature, browser));
    if (without.length > 0) found.add(`${api}.${name}`);
  }
  return [...found].sort();
}
