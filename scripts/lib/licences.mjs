import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const NAMES = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** What a package carries of another that it does not name as one it depends on; `sign` stands in its code, as long as it does. */
const CARRIED = {
  'pdfjs-dist': {
    name: 'core-js',
    licence: 'MIT',
    from: 'legacy/build/pdf.mjs',
    sign: /core-js\/blob\/v(\d+\.\d+\.\d+)\/LICENSE/,
    text: `Copyright (c) 2013-2025 Denis Pushkarev (zloirock.ru), 2025-2026 CoreJS Company (core-js.io)\n\n${MIT}`,
  },
  docx: {
    name: 'stream-browserify',
    licence: 'MIT',
    from: 'dist/index.mjs',
    sign: /stream-browserify (\d+\.\d+\.\d+)/,
    text: `Copyright Joyent, Inc. and other Node contributors.\nCopyright (c) James Halliday\n\n${MIT}`,
  },
};

/**
 * 许可 Puts LICENSES.txt into the built extension: every package whose code is in it, with its version, licence and the licence's text. Taken from
 * what was bundled, so that nothing is forgotten. A package may hold what it depends on already packed into itself: those are named too, whether
 * or not all of them are in it. Fails the build where a package names no licence.
 */
export function licences() {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      const used = new Map();
      for (const id of this.getModuleIds()) {
        const file = fileOf(id);
        const folder = packageOf(file);
        if (folder !== null) used.set(folder, [...(used.get(folder) ?? []), file]);
      }
      for (const folder of used.keys())
        for (const other of dependenciesOf(folder)) if (!used.has(other)) used.set(other, []);
      const packages = [...used].flatMap(([folder, files]) => read(folder, files));
      packages.sort((a, b) => (a.name < b.name ? -1 : 1));
      const source = packages
        .map(({ name, version, licence, text }) => `${name} ${version}\n${licence}\n\n${text}`.trimEnd())
        .join(`\n\n${'-'.repeat(78)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: `${source}\n` });
    },
  };
}

function fileOf(id) {
  return id.replace(/^\0/, '').replace(/\?.*$/, '').split(path.sep).join('/');
}

/** The folder of the package a file belongs to, null for our own. */
function packageOf(file) {
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file);
  return match?.[1] !== undefined && existsSync(path.join(match[1], 'package.json')) ? match[1] : null;
}

/** The folders of the packages that one depends on, as Node finds them from there; of types nothing is shipped. */
function dependenciesOf(folder) {
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const names = Object.keys(dependencies).filter((name) => !name.startsWith('@types/'));
  return names.flatMap((name) => {
    for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
      const found = path.posix.join(at, 'node_modules', name);
      if (existsSync(path.join(found, 'package.json'))) return [found];
    }
    return [];
  });
}

/** A package, and what it carries unnamed. Licences stand at its top and beside what is used of it. */
function read(folder, files) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} names no licence`);
  const folders = new Set([folder, ...files.map((file) => path.dirname(file))]);
  const texts = [...folders].sort().flatMap((one) =>
    readdirSync(one)
      .filter((file) => NAMES.test(file))
      .sort()
      .map((file) => readFileSync(path.join(one, file), 'utf8').trim()),
  );
  const own = { name, version, licence: license, text: [...new Set(texts)].join('\n\n') };
  const carried = CARRIED[name];
  if (carried === undefined) return [own];
  const found = carried.sign.exec(readFileSync(path.join(folder, carried.from), 'utf8'));
  if (found === null)
    throw new Error(`${name} no longer carries ${carried.name}, or hides it: see ${carried.from}`);
  return [own, { name: carried.name, version: found[1], licence: carried.licence, text: carried.text }];
}
