/**
 * 分量 What the built extension makes a browser load: the scripts of a page, and what they weigh.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** 预算 In bytes (1 kB is 1000): the detector as it is, what report pages and the popup load first as gzip makes it. */
export const BUDGETS = { detector: 3072, engine: 45_000, popup: 45_000 };

/** 重库 What only the libraries for these files say, by which they are known in whatever file the bundler has put them. */
export const HEAVY = { PDF: 'GlobalWorkerOptions', DOCX: 'w:tbl', XLSX: 'sharedStrings' };

/** Where a browser starts: the pages that are opened, and the background. */
export const STARTS = [
  'src/popup/index.html',
  'src/desk/index.html',
  'src/welcome/index.html',
  'src/content.js',
  'src/detector.iife.js',
];

const imports = /(?:^|[;}/\s])(?:import|export)\s*(?:[\w$*{}\s,]+?from\s*)?["'](\.[^"']+)["']/g;

/**
 * 起始脚本 The scripts that are loaded before anything is asked for: those of the page and what they import, not what is imported later.
 *
 * @returns {Map<string, Buffer>} by their paths in the folder
 */
export function startScripts(folder, start) {
  const found = new Map();
  const visit = (file) => {
    if (found.has(file)) return;
    const bytes = readFileSync(path.join(folder, file));
    found.set(file, bytes);
    for (const [, source] of bytes.toString('utf8').matchAll(imports))
      visit(path.posix.join(path.posix.dirname(file), source));
  };
  if (!start.endsWith('.html')) visit(start);
  else
    for (const [, source] of readFileSync(path.join(folder, start), 'utf8').matchAll(
      /<script[^>]+src="\/([^"]+)"/g,
    ))
      visit(source);
  if (found.size === 0) throw new Error(`${start} loads no script`);
  return found;
}

/** The script of the background, from the manifest of either browser. */
export function backgroundOf({ background }) {
  return background.service_worker ?? background.scripts[0];
}

/** Bytes as written, and as gzip makes each script. */
export function weigh(scripts) {
  let [raw, gzip] = [0, 0];
  for (const bytes of scripts.values()) {
    raw += bytes.length;
    gzip += gzipSync(bytes, { level: 9 }).length;
  }
  return { raw, gzip };
}
