/**
 * 启动 `npm start [-- firefox] [--headless]`: builds the extension and opens it in a browser on the sample reports.
 *
 * Stays until the browser is closed. Without a display it prints each sample's review, takes pictures and ends.
 */
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowsers, findBrowser, KINDS } from './lib/browsers.mjs';
import { serveGallery } from './lib/gallery.mjs';
import { launch } from './lib/launch.mjs';
import { photograph } from './lib/photograph.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  options: { headless: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const asked = kindOf(positionals[0]);
if (asked === undefined) {
  console.error('usage: npm start -- [chrome|firefox] [--headless]');
  process.exit(2);
}
const kind = asked ?? KINDS.find((each) => findBrowser(each)) ?? 'chromium';
const executable = ensureBrowsers([kind], { say: console.error })[kind];
if (!executable) process.exit(1);

console.log('Building …');
const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' });
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  process.exit(1);
}

const extension = path.join(root, 'dist', kind === 'firefox' ? 'firefox' : 'chrome');
const headless = values.headless || !hasDisplay();
const gallery = await serveGallery();
const session = await launch(kind, { executable, extension, headless });
const interrupted = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => resolve(headless ? 130 : 0));
});
let status = 1;
try {
  await session.install();
  status = await Promise.race([headless ? show() : open(), interrupted]);
} catch (error) {
  console.error(error);
} finally {
  await session.close();
  await gallery.close();
}
process.exit(status);

/** Opens a window on the gallery and stays until it is closed. */
async function open() {
  const closed = new Promise((resolve) => session.browser.once('disconnected', resolve));
  const [first] = await session.browser.pages();
  const page = first ?? (await session.browser.newPage());
  await page.goto(gallery.url());
  console.log(`Open on ${gallery.url()} (only this browser can see it).`);
  console.log('Close the browser, or press Ctrl+C here, to end.');
  await closed;
  return 0;
}

/** Nobody is looking: prints what the reviews say and takes pictures of what would be seen. */
async function show() {
  console.log('There is no display, so here are the reviews, and pictures of the pages.\n');
  const samples = gallery.samples.filter(({ shown }) => shown);
  const printed = await review(samples.map(({ file }) => path.relative(root, file)));
  const folder = path.join(root, 'artifacts', 'start', kind);
  console.log();
  for (const { slug } of samples) {
    const named = (what) => path.join(folder, slug, `${what}.png`);
    const files = await photograph(session, gallery.url(slug), named);
    console.log(files.map((file) => path.relative(root, file)).join('  '));
  }
  console.log(
    `\nPictures of the marked pages, their cards and the popup: ${path.relative(process.cwd(), folder)}`,
  );
  return printed;
}

/** The command line's own printer. Faults in the reports are what it is for; only an unreadable file is our failure. */
function review(files) {
  return new Promise((resolve) => {
    const args = ['scripts/review.mjs', ...files];
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code === 0 || code === 1 ? 0 : 1));
  });
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Null where none was asked for, undefined where it is none we know. */
function kindOf(word) {
  if (word === undefined) return null;
  const kinds = { firefox: 'firefox', chrome: 'chromium', chromium: 'chromium', edge: 'chromium' };
  return kinds[word.toLowerCase()];
}
