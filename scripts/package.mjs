// 打包 `npm run package`: store zips for both browsers and the source zip that reviewers ask for. The same tree gives the same bytes.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// The earliest time that a zip can hold, in the zone of whoever packs: zip times have no zone.
const mtime = new Date(1980, 0, 1);

const build = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

for (const target of ['chrome', 'firefox']) {
  const folder = join(root, 'dist', target);
  pack(`gouji-${version}-${target}.zip`, folder, filesUnder(folder, /(?:^|\/)\./));
}
pack(`gouji-${version}-source.zip`, root, sourceFiles());

function pack(name, folder, files) {
  const entries = files
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => [
      file,
      [readFileSync(join(folder, file)), { mtime, level: 9, os: 3, attrs: 0o644 << 16 }],
    ]);
  const zip = zipSync(Object.fromEntries(entries));
  writeFileSync(join(root, 'dist', name), zip);
  console.log(`dist/${name}  ${entries.length} files, ${(zip.length / 1024).toFixed(0)} kB`);
}

/** Every file under a folder but those whose path, of a folder with `/` at its end, is left out. */
function filesUnder(folder, leftOut, under = '') {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(under, entry.name);
    if (leftOut.test(entry.isDirectory() ? `${path}/` : path)) return [];
    return entry.isDirectory() ? filesUnder(folder, leftOut, path) : [path];
  });
}

/** What git keeps. Without git, the tree as it lies there less what is made or fetched. */
function sourceFiles() {
  const git = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  if (git.status === 0) return git.stdout.split('\0').filter((file) => file !== '' && exists(file));
  return filesUnder(root, /^(?:node_modules|dist|artifacts|\.git)\/|^node_modules$/).filter(exists);
}

function exists(file) {
  return statSync(join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
}
