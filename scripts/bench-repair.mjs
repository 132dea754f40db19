// node scripts/bench-repair.mjs [rounds]: how long the search for the smallest correction takes in the browsers that are installed.
// Each time is the least of three runs, so that what else runs on the machine tells little.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { findBrowser, howToGet, KINDS } from './lib/browsers.mjs';
import { launch } from './lib/launch.mjs';

const rounds = Number(process.argv[2] ?? 10);
const folder = await mkdtemp(join(tmpdir(), 'gouji-bench-'));

try {
  const code = await bundle();
  for (const kind of KINDS) {
    const executable = findBrowser(kind);
    if (executable) await measureIn(kind, executable, code);
    else console.log(howToGet(kind));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** The engine and its generator of faulty tables as one script that a page can run. */
async function bundle() {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      lib: {
        entry: 'scripts/measure-repair.ts',
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'bench.js',
      },
    },
  });
  return readFile(join(folder, 'bench.js'), 'utf8');
}

async function measureIn(kind, executable, code) {
  const session = await launch(kind, {
    executable,
    extension: `dist/${kind === 'firefox' ? 'firefox' : 'chrome'}`,
    headless: true,
  });
  try {
    const page = await session.browser.newPage();
    console.log(`\n${await session.browser.version()}\n`);
    console.log(await page.evaluate(`${code};bench.tableOf(bench.measure(${rounds}))`));
  } finally {
    await session.close();
  }
}
