/**
 * 测试 `npm test`: lint, build, unit, corpus and both browsers end to end.
 *
 * Every part counts as at least one check, so that a part which crashes is a failure and never a silence.
 * Prints `N passed, N failed` last, alone on a line.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers, ensureOffice, howToGet } from './lib/browsers.mjs';
import { countTests, sum, summary } from './lib/count.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'artifacts/test');
const bin = (name) => path.join(root, 'node_modules', ...name.split('/'));

const LINTS = [
  ['lint', [bin('@biomejs/biome/bin/biome'), 'check', '.']],
  ['types', [bin('typescript/bin/tsc'), '--noEmit']],
  ['types of the pure folders', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.pure.json']],
];

const counts = [];

process.on('uncaughtException', (error) => {
  console.error(error);
  counts.push({ passed: 0, failed: 1, skipped: 0 });
  finish();
});

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const browsers = ensureBrowsers();
ensureOffice();
for (const [name, args] of LINTS) await check(name, args);

const built = await check('build', ['scripts/build.mjs']);
if (built) await check('lint of the built extension', ['scripts/lint-extension.mjs']);

await tests('unit', ['--project', 'unit', '--project', 'dom']);
for (const [kind, file] of Object.entries(browsers)) {
  if (!file) fail(`end to end in ${kind}`, howToGet(kind));
}
if (!built) fail('end to end', 'not run, as there is nothing built to run');
else if (Object.values(browsers).some(Boolean)) await tests('end to end', ['--project', 'e2e']);
finish();

/** One command, one check. What it printed is shown when it fails. */
async function check(name, args) {
  const { status, output } = await run(args, { quiet: true });
  const passed = status === 0;
  counts.push({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
  console.log(`${passed ? '✓' : '✗'} ${name}`);
  if (!passed) console.log(output);
  return passed;
}

function fail(name, why) {
  counts.push({ passed: 0, failed: 1, skipped: 0 });
  console.log(`✗ ${name}: ${why}`);
}

/** One run of vitest, counted test by test from its report. */
async function tests(name, args) {
  const report = path.join(folder, `${name.replaceAll(' ', '-')}.json`);
  console.log(`\n${name}`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = await run([bin('vitest/vitest.mjs'), 'run', ...args, ...reporters], { quiet: false });
  counts.push(countTests(readReport(report), status));
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function run(args, { quiet }) {
  const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

function finish() {
  const total = sum(counts);
  const line = summary(total);
  console.log(`\n${line}`);
  writeFileSync(path.join(folder, 'summary.txt'), `${line}\n`);
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
}
