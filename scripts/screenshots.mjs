/**
 * 截图 `npm run screenshots`: builds the extension and takes a picture of every surface and state, in both browsers, light and dark,
 * at 1366×768, in Chinese; in English once more in Chromium. All go to `artifacts/screenshots`; those that README and the stores show
 * are copied to `docs/screenshots` and `store/screenshots`.
 *
 * `--only WORD` takes those whose name holds it, `--browser chromium|firefox`, `--theme light|dark|forced|contrast`, `--store` those of the stores alone,
 * `--no-build`.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { ensureBrowsers } from './lib/browsers.mjs';
import { call, closeFirstPage, openControl } from './lib/drive.mjs';
import { serveGallery } from './lib/gallery.mjs';
import { launch } from './lib/launch.mjs';
import { setTheme, still, tour } from './lib/surfaces.mjs';

/** What README shows: its name there, and which picture it is. */
const CHOSEN = {
  'chromium-card-light': 'chromium/light/page-card-one-repair',
  'chromium-card-dark': 'chromium/dark/page-card-text',
  'chromium-popup-light': 'chromium/light/popup-findings',
  'chromium-popup-dark': 'chromium/dark/popup-findings',
  'firefox-card-light': 'firefox/light/page-card-three-relations',
  'firefox-card-dark': 'firefox/dark/page-card-text',
  'firefox-popup-light': 'firefox/light/popup-clear',
  'firefox-popup-dark': 'firefox/dark/popup-findings',
  'desk-library': 'chromium/light/desk-library',
  'desk-report': 'chromium/light/desk-report',
  'desk-rollup': 'chromium/light/desk-rollup',
  'desk-trends': 'chromium/light/desk-trends-many',
  'desk-report-dark': 'firefox/dark/desk-report',
};

/** What the stores show, at 1280×800, as they ask. */
const STORE = ['page-card-one-repair', 'desk-library', 'desk-report', 'desk-rollup', 'desk-trends-many'];

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    browser: { type: 'string', default: '' },
    theme: { type: 'string', default: '' },
    store: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'artifacts/screenshots');
const whole = !values.only && !values.browser && !values.theme && !values.store;

const browsers = ensureBrowsers();
if (!values['no-build']) {
  const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0) process.exit(1);
}
const load = async (file) =>
  (await runnerImport(file, { configFile: false, logLevel: 'error', root })).module;
const library = (await load('./test/lib/sample-library.ts')).sampleLibrary();

if (whole) rmSync(folder, { recursive: true, force: true });
const began = Date.now();
const failed = [];
let taken = 0;
for (const [kind, executable] of Object.entries(browsers)) {
  if (!executable || (values.browser && values.browser !== kind)) continue;
  if (!values.store) {
    const themes = values.theme ? [values.theme] : ['light', 'dark'];
    await photographAll(kind, executable, { language: 'zh', themes });
    if (kind === 'chromium')
      await photographAll(kind, executable, {
        language: 'en',
        themes: ['light'],
        folderOf: () => 'english',
      });
  }
  if (kind !== 'chromium' || !(whole || values.store)) continue;
  const store = { themes: ['light'], size: [1280, 800], wanted: (name) => STORE.includes(name) };
  for (const [language, locale] of [
    ['zh', 'zh_CN'],
    ['en', 'en'],
  ])
    await photographAll(kind, executable, {
      ...store,
      language,
      to: path.join(root, 'store/screenshots', locale),
    });
}
if (whole && failed.length === 0) publish();
console.log(
  `${taken} pictures in ${Math.round((Date.now() - began) / 1000)} s: ${path.relative(root, folder)}`,
);
for (const each of failed) console.error(each);
process.exit(failed.length > 0 ? 1 : 0);

async function photographAll(kind, executable, options) {
  const { language, themes, size = [1366, 768], folderOf = (theme) => theme, to = null } = options;
  const extension = path.join(root, 'dist', kind === 'firefox' ? 'firefox' : 'chrome');
  const gallery = await serveGallery();
  const session = await launch(kind, { executable, extension, size });
  try {
    await session.install();
    const control = await openControl(session);
    await closeFirstPage(session, control);
    await call(control, (api, value) => api.storage.local.set({ language: value }), language);
    const wanted = options.wanted ?? ((name) => name.includes(values.only));
    await tour(
      { session, gallery, control },
      { library, wanted, failed: (name, error) => failed.push(`${kind} ${name}: ${error}`) },
      async ({ name, group, page }) => {
        for (const theme of themes) {
          await setTheme(session, page, theme);
          const file = path.join(to ?? path.join(folder, kind, folderOf(theme)), `${name}.png`);
          mkdirSync(path.dirname(file), { recursive: true });
          await still(page);
          const part = group === 'popup' ? await page.$('#popup') : null;
          await (part ?? page).screenshot({ path: file });
          taken++;
        }
      },
    );
  } finally {
    await session.close();
    await gallery.close();
  }
}

/** Copies what README shows. */
function publish() {
  const docs = path.join(root, 'docs/screenshots');
  rmSync(docs, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  for (const [name, picture] of Object.entries(CHOSEN)) {
    const from = path.join(folder, `${picture}.png`);
    if (existsSync(from)) copyFileSync(from, path.join(docs, `${name}.png`));
  }
}
