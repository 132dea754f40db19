/**
 * 随机测试 `npm run fuzz -- --minutes N --seed S`: the properties of test/fuzz for as long as is wanted, one file after the other.
 *
 * A failure names its seed and the smallest case that was found. A property that is at one case for longer than two minutes hangs: it is
 * ended, and its case stands in artifacts/fuzz/current.txt. Exit status 1 for either.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const HANGS_AFTER = 120_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
if (!(minutes > 0) || !Number.isSafeInteger(seed)) throw new Error('--minutes N --seed S, both numbers');

const folder = path.join(root, 'artifacts/fuzz');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const files = readdirSync(path.join(root, 'test/fuzz')).filter(
  (file) => file.endsWith('.test.ts') && file.includes(values.only ?? ''),
);
// Each property gets the same time, whatever file it stands in.
const properties = files.map((file) => {
  const source = readFileSync(path.join(root, 'test/fuzz', file), 'utf8');
  return source.match(/^\s*fuzz\(/gm)?.length ?? 0;
});
const all = properties.reduce((sum, count) => sum + count, 0);
const seconds = Math.max(1, Math.floor((minutes * 60) / all));
console.log(`${all} properties in ${files.length} files, ${seconds} s each, seed ${seed}`);

for (const file of files) {
  const status = await run(file);
  if (status === 0) continue;
  console.error(`✗ test/fuzz/${file}, seed ${seed}: npm run fuzz -- --minutes ${minutes} --seed ${seed}`);
  process.exitCode = 1;
}

/** One file in a process of its own, which is ended when it makes no headway. */
function run(file) {
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const env = { ...process.env, FUZZ_SECONDS: String(seconds), FUZZ_SEED: String(seed), FUZZ_FOLDER: folder };
  const child = spawn(
    process.execPath,
    // In threads: one process, so that ending it ends the property as well.
    [vitest, 'run', `test/fuzz/${file}`, '--pool', 'threads', '--reporter', 'verbose'],
    { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const started = Date.now();
  const watch = setInterval(() => {
    if (Date.now() - Math.max(started, lastSign()) < HANGS_AFTER) return;
    console.error(`hangs at the case in ${path.join(folder, 'current.txt')}`);
    child.kill('SIGKILL');
  }, 5000);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearInterval(watch);
      resolve(code ?? 1);
    });
  });
}

/** When the last case was begun. */
function lastSign() {
  try {
    return statSync(path.join(folder, 'current.txt')).mtimeMs;
  } catch {
    return 0;
  }
}
