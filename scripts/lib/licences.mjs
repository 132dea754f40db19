import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const NAMES = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * 许可 Puts LICENSES.txt into the built extension: every package whose code is in it, with its version, licence and the licence's text.
 * Taken from what was bundled, so that nothing is forgotten. Fails the build where a package names no licence.
 */
export function licences() {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      const folders = new Set();
      for (const id of this.getModuleIds()) {
        const folder = packageOf(id);
        if (folder !== null) folders.add(folder);
      }
      const packages = [...folders].map(read).sort((a, b) => (a.name < b.name ? -1 : 1));
      const source = packages
        .map(({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}`.trimEnd())
        .join(`\n\n${'-'.repeat(78)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: `${source}\n` });
    },
  };
}

/** The folder of the package a module belongs to, null for our own. */
function packageOf(id) {
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '');
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.split(path.sep).join('/'));
  return match?.[1] !== undefined && existsSync(path.join(match[1], 'package.json')) ? match[1] : null;
}

function read(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} names no licence`);
  const texts = readdirSync(folder)
    .filter((file) => NAMES.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  return { name, version, licence: license, text: texts.join('\n\n') };
}
