import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startScripts, weigh } from '../../scripts/lib/weight.mjs';

let folder: string;
const put = (file: string, text: string) => writeFileSync(path.join(folder, file), text);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-weight-'));
  mkdirSync(path.join(folder, 'assets'));
  put('page.html', '<script type="module" crossorigin src="/assets/page.js"></script><link href="/a.css">');
  put(
    'assets/page.js',
    'import"./polyfill.js";/* empty css */import{a as b,default as c}from"./shared.js";export{d}from"./more.js";import("./later.js");',
  );
  put('assets/polyfill.js', 'x();');
  put('assets/shared.js', 'import * as e from "./polyfill.js";const s="import y from \'nowhere\'";');
  put('assets/more.js', 'export const d=1;');
  put('assets/later.js', '');
  put('empty.html', '<p></p>');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('follows what is imported at once, and nothing that is imported later', () => {
  const found = startScripts(folder, 'page.html');
  expect([...found.keys()].sort()).toEqual([
    'assets/more.js',
    'assets/page.js',
    'assets/polyfill.js',
    'assets/shared.js',
  ]);
  expect(weigh(found).raw).toBeGreaterThan(150);
  expect(weigh(new Map([...found].slice(0, 1))).gzip).toBeLessThan(weigh(found).gzip);
});

it('does not call a page light that loads nothing at all', () => {
  expect(() => startScripts(folder, 'empty.html')).toThrow('empty.html');
});
