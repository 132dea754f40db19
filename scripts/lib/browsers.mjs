/**
 * 浏览器 Finds an installed Chromium, Chrome or Edge and an installed Firefox; on Debian as root it installs what is missing.
 *
 * It knows where browsers live and nothing about how they are driven: that is launch.mjs.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** 浏览器种类 The two families the extension is built for. */
export const KINDS = /** @type {const} */ (['chromium', 'firefox']);

const VARIABLE = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** On the PATH, best first. A snap comes last: it cannot see a profile under /tmp. */
const COMMANDS = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'google-chrome-beta',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Google Chrome Beta.app/Contents/MacOS/Google Chrome Beta',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  firefox: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
};

const WINDOWS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const CJK_FONT = 'fonts-noto-cjk';
/** LibreOffice without windows: reads the exports again, as a reader that is not ours. */
const OFFICE = ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'];

/** 查找 The path of a browser of this kind, or null. A path set in CHROME_PATH or FIREFOX_PATH wins. */
export function findBrowser(
  kind,
  { env = process.env, platform = process.platform, runs = isExecutable } = {},
) {
  const chosen = env[VARIABLE[kind]];
  if (chosen) return runs(chosen) ? chosen : null;
  return candidates(kind, env, platform).find(runs) ?? null;
}

function candidates(kind, env, platform) {
  const join = platform === 'win32' ? path.win32.join : path.posix.join;
  if (platform === 'darwin') {
    const folders = ['/Applications', join(env.HOME ?? homedir(), 'Applications')];
    return folders.flatMap((folder) => MAC[kind].map((file) => join(folder, file)));
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => WINDOWS[kind].map((file) => join(folder, file)));
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder && folder !== '/snap/bin');
  const usual = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/firefox', '/snap/bin'];
  const names = [...COMMANDS[kind], ...(kind === 'chromium' ? ['chrome'] : [])];
  return [...new Set([...folders, ...usual])].flatMap((folder) => names.map((name) => join(folder, name)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * 备齐 The paths of the browsers wanted, installed first where we may. What stays missing is null and has been said
 * in one line. Headless Debian without a Chinese font gets one too: screenshots would show boxes.
 */
export function ensureBrowsers(wanted = KINDS, { say = console.log } = {}) {
  const missing = wanted.filter((kind) => !findBrowser(kind));
  const packages = missing.filter((kind) => !process.env[VARIABLE[kind]]).map((kind) => PACKAGES[kind]);
  if (mayInstall()) {
    if (lacksChineseFont()) packages.push(CJK_FONT);
    if (packages.length > 0) install(packages, say);
  }
  const found = Object.fromEntries(wanted.map((kind) => [kind, findBrowser(kind)]));
  for (const kind of wanted) if (!found[kind]) say(howToGet(kind));
  return found;
}

/** 缺少浏览器 One line: what is missing and how to get it. */
export function howToGet(kind, { env = process.env, platform = process.platform } = {}) {
  const chosen = env[VARIABLE[kind]];
  if (chosen) return `${VARIABLE[kind]} names ${chosen}, which is not a program that can be run.`;
  const what = kind === 'firefox' ? 'Firefox' : 'Chrome, Chromium or Edge';
  const how = {
    darwin: kind === 'firefox' ? 'brew install --cask firefox' : 'brew install --cask google-chrome',
    win32: kind === 'firefox' ? 'winget install Mozilla.Firefox' : 'winget install Google.Chrome',
  };
  const command = how[platform] ?? `sudo apt-get install ${PACKAGES[kind]}`;
  return `No ${what} found. Install it (${command}), or set ${VARIABLE[kind]} to its path.`;
}

/**
 * 备齐办公软件 Whether LibreOffice can be run, installed first where we may. Without it the tests that open exports in it are skipped.
 */
export function ensureOffice({ say = console.log } = {}) {
  const runs = () => spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
  if (runs()) return true;
  if (mayInstall()) install(OFFICE, say);
  if (runs()) return true;
  say(
    'No LibreOffice found: the round trip of the exports is skipped. sudo apt-get install ' +
      OFFICE.join(' '),
  );
  return false;
}

function mayInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function lacksChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return list.error !== undefined || list.stdout.trim() === '';
}

/** A mirror that does not answer holds nothing up for ever. */
const MOST_TIME = 600_000;

function install(packages, say) {
  say(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ];
  for (const step of steps) {
    const run = spawnSync('apt-get', step, { env, encoding: 'utf8', timeout: MOST_TIME });
    if (run.status === 0) continue;
    const why = `${run.stderr ?? ''}${run.error ?? ''}`.trim().split('\n').at(-1);
    say(`apt-get ${step[0]} failed: ${why}`);
    if (step[0] === 'install') return;
  }
  say('Installed.');
}
