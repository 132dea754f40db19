// 构建 `npm run build [-- chrome|firefox]`: one source tree, two folders, dist/chrome and dist/firefox.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const asked = process.argv.slice(2);
const targets = asked.length > 0 ? asked : ['chrome', 'firefox'];

for (const target of targets) {
  if (!['chrome', 'firefox'].includes(target)) {
    console.error(`Unknown target: ${target}. Choose chrome or firefox.`);
    process.exit(2);
  }
  build({ TARGET: target, PAGE: '' });
  build({ TARGET: target, PAGE: 'popup' });
  console.log(`dist/${target}`);
}

function build(what) {
  const vite = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
    // Whatever the shell or a test runner has set: what is built is for people.
    env: { ...process.env, NODE_ENV: 'production', ...what },
  });
  // crxjs prints its own progress and, for each injected script, a warning about an option that it sets itself.
  const said = `${vite.stdout}${vite.stderr}`.split('\n').filter((line) => !isNoise(line));
  if (vite.status !== 0) {
    console.error(said.join('\n').trim());
    console.error(`dist/${what.TARGET}: the build failed`);
    process.exit(1);
  }
  if (said.some((line) => line.trim() !== '')) console.error(said.join('\n').trim());
}

function isNoise(line) {
  return /crx:content-scripts-iife|✓ .* → |`?inlineDynamicImports`? option is ignored/.test(line);
}
