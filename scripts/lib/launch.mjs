/**
 * 启动 Opens Chromium or Firefox with the built extension in it.
 *
 * Both are driven by puppeteer-core. Names under gov.cn are mapped to this machine inside the driven browser alone, so
 * that the real detector and the real permissions are what is seen.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

/** 示例域名 The government host of the gallery, and a host that is none. */
export const GOVERNMENT_HOST = 'sample.gov.cn';
export const OTHER_HOST = 'mirror.example';

/** Who starts a browser ends it, and removes its profile. */
const NO_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

const FIREFOX_UUID = '6f756a69-0000-4000-8000-000000002019';

/**
 * 启动 The browser, still without the extension: `install()` puts it in, so that a test can look at a page before.
 *
 * @param {'chromium' | 'firefox'} kind
 */
export async function launch(kind, options) {
  const profile =
    options.profile ?? mkdtempSync(path.join(profileParent(options.executable), 'gouji-profile-'));
  process.once('exit', () => forget(profile));
  const all = {
    headless: true,
    locale: null,
    colorScheme: 'light',
    size: [1366, 768],
    prefs: {},
    ...options,
    profile,
  };
  try {
    return await (kind === 'firefox' ? launchFirefox(all) : launchChromium(all));
  } catch (error) {
    forget(profile);
    throw error;
  }
}

async function launchChromium(options) {
  const { executable, extension, headless, locale, colorScheme, size, profile } = options;
  if (!existsSync(path.join(profile, 'Default'))) pinToToolbar(profile, extension);
  const browser = await puppeteer.launch({
    executablePath: executable,
    headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: true,
    defaultViewport: headless ? { width: size[0], height: size[1] } : null,
    ...NO_SIGNALS,
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    env: locale
      ? { ...process.env, LC_ALL: `${locale.replace('-', '_')}.UTF-8`, LANGUAGE: locale.replace('-', '_') }
      : process.env,
    args: [
      `--host-resolver-rules=MAP ${GOVERNMENT_HOST} 127.0.0.1,MAP ${OTHER_HOST} 127.0.0.1`,
      `--window-size=${size[0]},${size[1]}`,
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // The second keeps Chromium from warning, over the page, of the flag that maps the names.
      ...(headless ? ['--disable-gpu', '--hide-scrollbars'] : ['--test-type']),
      ...(locale ? [`--lang=${locale}`, `--accept-lang=${locale}`] : []),
      ...(colorScheme === 'dark' ? ['--force-dark-mode'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  let id = '';
  return {
    kind: 'chromium',
    browser,
    install: async () => {
      id = await browser.installExtension(extension);
      return id;
    },
    extensionUrl: (file) => `chrome-extension://${id}/${file}`,
    /** Firefox alone has a scope of the browser's own. */
    privileged: null,
    close: () => closeAndForget(browser, profile),
    kill: () => kill(browser),
    profile,
  };
}

async function launchFirefox({ executable, extension, headless, locale, colorScheme, size, profile, prefs }) {
  const { id } = readManifest(extension).browser_specific_settings.gecko;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless,
    userDataDir: profile,
    defaultViewport: headless ? { width: size[0], height: size[1] } : null,
    ...NO_SIGNALS,
    args: ['--remote-allow-system-access', `--width=${size[0]}`, `--height=${size[1]}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      'network.dns.localDomains': `${GOVERNMENT_HOST},${OTHER_HOST}`,
      // Taken up again after it was killed, the browser has the extension put in anew: what it kept stays.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'browser.startup.homepage_override.mstone': 'ignore',
      'browser.aboutwelcome.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
      ...(locale ? { 'intl.accept_languages': locale } : {}),
      ...prefs,
    },
  });
  const privileged = await privilegedScope(browser);
  if (locale)
    await privileged(`Services.locale.availableLocales = [${JSON.stringify(locale)}, 'en-US'];
    Services.locale.requestedLocales = [${JSON.stringify(locale)}]; null`);
  return {
    kind: 'firefox',
    browser,
    install: async () => {
      await browser.installExtension(extension);
      await privileged(pinExpression(id));
      return id;
    },
    extensionUrl: (file) => `moz-extension://${FIREFOX_UUID}/${file}`,
    privileged,
    close: () => closeAndForget(browser, profile),
    kill: () => kill(browser),
    profile,
  };
}

/** Runs an expression in the browser's own scope; its value comes back as JSON. */
async function privilegedScope(browser) {
  const connection = browser.connection;
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { context } = tree.result.contexts[0];
  return async (expression) => {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await eval(${JSON.stringify(expression)})) ?? null)()`,
      target: { context },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
    return result.result.value === undefined ? null : JSON.parse(result.result.value);
  };
}

/** 扩展程序 ID Chromium derives it from the folder's path unless the manifest has a key. */
export function chromiumId(folder) {
  const bytes = process.platform === 'win32' ? Buffer.from(folder, 'utf16le') : Buffer.from(folder, 'utf8');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return hash.replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]);
}

/** A new profile hides every extension behind the puzzle piece; ours is what one came to see. */
function pinToToolbar(profile, extension) {
  mkdirSync(path.join(profile, 'Default'), { recursive: true });
  const preferences = {
    extensions: { pinned_extensions: [chromiumId(extension)], ui: { developer_mode: true } },
    browser: { has_seen_welcome_page: true },
    translate: { enabled: false },
  };
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** The same in Firefox, once the extension is there. */
function pinExpression(id) {
  const widget = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  return `CustomizableUI.addWidgetToArea(${JSON.stringify(widget)}, CustomizableUI.AREA_NAVBAR), null`;
}

function readManifest(extension) {
  return JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8'));
}

async function closeAndForget(browser, profile) {
  await browser.close().catch(() => {});
  forget(profile);
}

/** 断电 Ends the browser as a power cut would; its profile stays, to be taken up by another. */
async function kill(browser) {
  const child = browser.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** The browser may still be writing its last files. What cannot be removed is in the folder for temporary files. */
function forget(profile) {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  } catch {}
}

/** A browser from a snap sees another /tmp than we do; its own folder at home is what both see. */
function profileParent(executable) {
  const snap = snapOf(executable);
  if (snap === null) return tmpdir();
  const folder = path.join(homedir(), 'snap', snap, 'common');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Ubuntu's /usr/bin/firefox and /usr/bin/chromium-browser are short scripts that start the snap. */
function snapOf(executable) {
  const named = (text) => /\/snap\/bin\/([\w-]+)/.exec(text)?.[1] ?? null;
  if (executable.startsWith('/snap/')) return named(executable);
  if (process.platform !== 'linux' || statSync(executable).size > 10_000) return null;
  return named(readFileSync(executable, 'utf8'));
}
