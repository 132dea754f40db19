// 检查成品 `node scripts/lint-extension.mjs`: the built extension against the store's linter and our own promises.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ALLOWED, newerInterfaces } from './lib/compat.mjs';
import { BUDGETS, backgroundOf, HEAVY, STARTS, startScripts, weigh } from './lib/weight.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const problems = [];
const expect = (holds, problem) => {
  if (!holds) problems.push(problem);
};

/** Known and harmless, by name and by place. Any other notice, warning or error fails. */
const allowed = [
  // Preact can set innerHTML (dangerouslySetInnerHTML); we never ask it to, see below.
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /\.js$/ },
  // pdf.js can load helpers of its own for pictures; none is named, and the policy allows nothing from outside.
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: /^assets\/pdf\.worker\.min-\w+\.mjs$/ },
  // The declaration that no data is collected is newer than Firefox 128, which passes over it.
  { code: 'KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION', file: /^manifest\.json$/ },
  { code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION', file: /^manifest\.json$/ },
];

const permissions = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
const hosts = ['*://*.gov.cn/*'];
const optionalHosts = ['*://*/*'];

const targets = ['chrome', 'firefox'].filter((target) => {
  const built = existsSync(join(root, 'dist', target, 'manifest.json'));
  expect(built, `dist/${target} is missing: npm run build`);
  return built;
});

for (const target of targets) {
  checkOutput(target);
  checkWeight(target);
}
checkSources();
checkCompatibility();
if (targets.includes('firefox')) lintFirefox();

for (const problem of problems) console.error(`✗ ${problem}`);
if (problems.length > 0) process.exit(1);
console.log('extension: no problems');

function checkOutput(target) {
  const folder = join(root, 'dist', target);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const same = (a, b) => JSON.stringify([...(a ?? [])].sort()) === JSON.stringify([...b].sort());
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

  expect(manifest.version === version, `${target}: version ${manifest.version}, package.json has ${version}`);
  expect(same(manifest.permissions, permissions), `${target}: permissions are ${manifest.permissions}`);
  expect(same(manifest.host_permissions, hosts), `${target}: hosts are ${manifest.host_permissions}`);
  expect(
    same(manifest.optional_host_permissions, optionalHosts),
    `${target}: optional hosts are ${manifest.optional_host_permissions}`,
  );
  expect(manifest.optional_permissions === undefined, `${target}: optional permissions`);
  expect(manifest.web_accessible_resources === undefined, `${target}: web accessible resources`);
  expect(manifest.externally_connectable === undefined, `${target}: pages may connect`);
  const csp = manifest.content_security_policy?.extension_pages ?? '';
  expect(csp.includes("default-src 'none'"), `${target}: extension pages without a strict content policy`);
  // Batches fetch the reports a person names: that, and nothing else, goes outside.
  expect(
    !/unsafe|https?:|\*/.test(csp.replace("connect-src 'self' http: https:;", '')),
    `${target}: content policy ${csp}`,
  );

  const scripts = filesUnder(folder).filter((file) => file.endsWith('.js'));
  for (const file of scripts) {
    const source = readFileSync(join(folder, file), 'utf8');
    expect(
      !/\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/.test(source),
      `${target}/${file}: runs text as code`,
    );
    expect(!/\bimport\s*\(\s*["'`]https?:/.test(source), `${target}/${file}: loads code from outside`);
    // pdf.js can fetch documents; it is given bytes.
    const isPdf = /^assets\/pdf\d*\.js$/.test(file);
    expect(
      isPdf || !/\bXMLHttpRequest\b|\bsendBeacon\b|\bWebSocket\b/.test(source),
      `${target}/${file}: can send`,
    );
  }
  for (const script of manifest.content_scripts ?? []) {
    for (const file of script.js ?? []) {
      const { size } = statSync(join(folder, file));
      expect(size <= BUDGETS.detector, `${target}/${file}: ${size} bytes, at most ${BUDGETS.detector}`);
    }
  }
}

/** What pages have to load before anything is shown. The figures and their reasons: docs/performance.md. */
function checkWeight(target) {
  const folder = join(root, 'dist', target);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  for (const [name, start] of [
    ['engine', 'src/content.js'],
    ['popup', 'src/popup/index.html'],
  ]) {
    const { gzip } = weigh(startScripts(folder, start));
    expect(gzip <= BUDGETS[name], `${target}/${start}: ${gzip} bytes of gzip, at most ${BUDGETS[name]}`);
  }
  const everything = filesUnder(folder)
    .filter((file) => /\.m?js$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  for (const [kind, sign] of Object.entries(HEAVY)) {
    expect(
      everything.some((source) => source.includes(sign)),
      `${target}: nothing says ${sign}, by which the library for ${kind} was known`,
    );
    for (const start of [...STARTS, backgroundOf(manifest)])
      for (const [file, source] of startScripts(folder, start))
        expect(!source.includes(sign), `${target}/${start} loads the library for ${kind}: ${file}`);
  }
}

function checkSources() {
  for (const file of filesUnder(join(root, 'src'))) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(join(root, 'src', file), 'utf8');
    expect(
      !/\b(innerHTML|outerHTML)\s*=[^=]|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/.test(
        source,
      ),
      `src/${file}: writes HTML from text`,
    );
  }
}

/** Nothing newer than the oldest browsers but what has a way around it; and what is allowed is still in use. */
function checkCompatibility() {
  const sources = filesUnder(join(root, 'src'))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('cli'))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
  const newer = newerInterfaces(sources);
  for (const name of newer)
    expect(name in ALLOWED, `src: ${name} came after the oldest browsers: see scripts/lib/compat.mjs`);
  for (const name of Object.keys(ALLOWED))
    expect(newer.includes(name), `scripts/lib/compat.mjs: nothing names ${name}`);
}

function lintFirefox() {
  const linter = spawnSync(
    process.execPath,
    [
      'node_modules/web-ext/bin/web-ext.js',
      'lint',
      '--source-dir',
      'dist/firefox',
      '--output',
      'json',
      '--no-config-discovery',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const start = linter.stdout.indexOf('{');
  if (start < 0) {
    problems.push(`web-ext lint said nothing: ${linter.stderr.trim()}`);
    return;
  }
  const { errors, warnings, notices } = JSON.parse(linter.stdout.slice(start));
  for (const { code, file, message } of [...errors, ...warnings, ...notices]) {
    const known = allowed.some((rule) => rule.code === code && rule.file.test(file ?? ''));
    expect(known, `web-ext lint: ${code} in ${file ?? 'the package'}: ${message}`);
  }
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
