// 开发 `npm run dev`: builds dist/chrome and builds it again on every change, until Ctrl+C.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

let running = false;
let changed = false;
let waiting;

// Not `vite build --watch`: it does not notice changes in scripts that only the manifest names, such as the detector.
function build() {
  if (running) {
    changed = true;
    return;
  }
  running = true;
  changed = false;
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/build.mjs', 'chrome'], { cwd: root, stdio: 'inherit' });
  child.on('exit', (status) => {
    running = false;
    const took = ((performance.now() - started) / 1000).toFixed(1);
    if (status === 0) console.log(`built in ${took} s: reload 勾稽 on chrome://extensions, then the page`);
    if (changed) build();
  });
}

for (const source of ['src', 'public', 'manifest.json', 'vite.config.ts']) {
  watch(`${root}/${source}`, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(build, 150);
  });
}

console.log(
  'Load dist/chrome once as an unpacked extension (chrome://extensions, developer mode). Ctrl+C ends.',
);
build();
