/**
 * 截图 `node scripts/screenshots.mjs`: builds the extension and takes the pictures of the README, in both browsers at 1366×768,
 * in Chinese. Light: a report as a web page. Dark: a report as text, which takes the system's colours, as the popup does.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './lib/browsers.mjs';
import { serveGallery } from './lib/gallery.mjs';
import { launch } from './lib/launch.mjs';
import { photograph } from './lib/photograph.mjs';

const PICTURES = [
  { colorScheme: 'light', slug: 'seed-004-html' },
  { colorScheme: 'dark', slug: 'seed-002-txt' },
];

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'docs/screenshots');

const browsers = ensureBrowsers();
const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const gallery = await serveGallery();
for (const [kind, executable] of Object.entries(browsers)) {
  if (!executable) continue;
  const extension = path.join(root, 'dist', kind === 'firefox' ? 'firefox' : 'chrome');
  for (const { colorScheme, slug } of PICTURES) {
    const session = await launch(kind, { executable, extension, colorScheme });
    try {
      await session.install();
      const named = (what) =>
        what === 'page' ? null : path.join(folder, `${kind}-${what}-${colorScheme}.png`);
      for (const file of await photograph(session, gallery.url(slug), named))
        console.log(path.relative(root, file));
    } finally {
      await session.close();
    }
  }
}
await gallery.close();
