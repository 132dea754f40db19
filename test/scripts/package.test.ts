import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** 打包 The zips for the stores, and the package of sources that Firefox's reviewers build from. */
describe('the packages', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-package-'));
  const first = path.join(folder, 'first');
  const second = path.join(folder, 'second');
  let zips: string[] = [];

  beforeAll(() => {
    for (const place of [first, second]) {
      copyTree(place);
      run(place, 'scripts/package.mjs');
    }
    zips = readdirSync(path.join(first, 'dist')).filter((file) => file.endsWith('.zip'));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000);

  it('are one for each browser, and the sources', () => {
    expect(zips.map((file) => file.replace(/^gouji-[\d.]+-/, '')).sort()).toEqual([
      'chrome.zip',
      'firefox.zip',
      'source.zip',
    ]);
  });

  it('are the same to the byte, whoever builds them in whichever folder', () => {
    for (const file of zips)
      expect(hash(path.join(second, 'dist', file)), file).toBe(hash(path.join(first, 'dist', file)));
  });

  it('the sources make the same packages, themselves too, in a clean folder', () => {
    const clean = path.join(folder, 'clean');
    const source = unzip(path.join(first, 'dist', zips.find((file) => file.includes('source'))!));
    for (const [file, bytes] of Object.entries(source)) {
      mkdirSync(path.dirname(path.join(clean, file)), { recursive: true });
      writeFileSync(path.join(clean, file), bytes);
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(clean, 'node_modules'));
    run(clean, 'scripts/package.mjs');
    for (const file of zips)
      expect(hash(path.join(clean, 'dist', file)), file).toBe(hash(path.join(first, 'dist', file)));
  }, 120_000);

  it('name the licence of everything in them', () => {
    const packed = unzip(path.join(first, 'dist', zips.find((file) => file.includes('chrome'))!));
    const text = Buffer.from(packed['LICENSES.txt'] ?? []).toString('utf8');
    const named = ['preact', 'webextension-polyfill', 'idb', 'pdfjs-dist', 'mammoth', 'docx'];
    // What others have packed into themselves.
    const within = ['core-js', 'stream-browserify', 'nanoid', 'pako', 'lie', 'saxen'];
    for (const name of [...named, ...within])
      expect(text).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, 'm'));
    // The tables of Chinese encodings stand in a folder with a licence of its own.
    expect(text).toMatch(/Adobe[\s\S]+Redistributions in binary form/);
    const licences = [...text.matchAll(/^@?[a-z][\w./-]* \d+\.\d+\.\d+[\w.-]*\n(.+)$/gm)].map(
      ([, name]) => name!,
    );
    expect(licences.length).toBeGreaterThan(20);
    for (const name of new Set(licences))
      expect(name).toMatch(/MIT|ISC|BSD|MPL-2\.0|Apache-2\.0|Zlib|Unlicense|CC0|BlueOak/);
  });
});

/** What git keeps and what is new, as it lies there. */
function copyTree(to: string): void {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  for (const file of stdout.split('\0').filter((name) => name !== '' && name !== 'node_modules'))
    cpSync(path.join(root, file), path.join(to, file), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(to, 'node_modules'));
}

function run(folder: string, script: string): void {
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function unzip(file: string): Record<string, Uint8Array> {
  return unzipSync(readFileSync(file));
}

function hash(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
