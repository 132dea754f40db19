import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Who may import whom. A file at the top of src stands under its own name. What joins the parts may know all of them. */
const KNOWS: Record<string, readonly string[]> = {
  grid: [],
  forms: [],
  rules: ['forms'],
  report: ['grid', 'forms'],
  prose: ['grid', 'forms', 'report'],
  reconcile: ['forms', 'report', 'prose', 'rules'],
  turn: [],
  address: [],
  'opened-tabs': ['address'],
  own: [],
  page: ['grid', 'own', 'turn'],
  indicators: ['forms', 'report', 'reconcile'],
  library: ['forms', 'report', 'rules', 'reconcile', 'indicators', 'check-review', 'turn'],
  files: [],
  rehearsal: ['grid', 'forms'],
  judge: ['check-review', 'grid', 'page', 'report', 'prose', 'reconcile', 'messages', 'rehearsal'],
  'review-document': ['report', 'reconcile', 'page', 'judge'],
  settings: [],
  batch: [
    'address',
    'export',
    'files',
    'grid',
    'library',
    'messages',
    'opened-tabs',
    'page',
    'reconcile',
    'report',
    'review-document',
    'settings',
    'sites',
    'tabs',
  ],
  ui: ['forms', 'report', 'rules', 'reconcile', 'public'],
  'check-review': ['forms', 'report', 'rules', 'reconcile'],
  'check-document': ['grid'],
  messages: ['grid', 'report', 'reconcile', 'ui', 'check-document', 'check-review'],
  scheme: ['messages'],
  'settings-copy': ['settings'],
  'unread-settings': ['settings'],
  overlay: ['forms', 'report', 'rules', 'reconcile', 'ui', 'messages', 'own'],
  popup: [
    'forms',
    'report',
    'rules',
    'reconcile',
    'indicators',
    'library',
    'ui',
    'messages',
    'export',
    'tabs',
    'sites',
    'settings',
    'settings-copy',
    'scheme',
    'desk',
  ],
  desk: [
    'forms',
    'report',
    'rules',
    'reconcile',
    'indicators',
    'library',
    'files',
    'address',
    'batch',
    'page',
    'overlay',
    'export',
    'review-document',
    'settings',
    'unread-settings',
    'scheme',
    'sites',
    'ui',
    'messages',
  ],
  welcome: [
    'forms',
    'report',
    'rules',
    'reconcile',
    'overlay',
    'review-document',
    'frame',
    'settings',
    'scheme',
    'ui',
    'desk',
  ],
  export: ['forms', 'report', 'rules', 'reconcile', 'indicators', 'library', 'page', 'messages'],
  keeper: ['library', 'messages', 'reconcile', 'tabs'],
  tabs: ['reconcile', 'check-review'],
  sites: ['settings'],
  toolbar: ['report', 'reconcile', 'messages', 'ui'],
  button: ['reconcile', 'messages', 'ui', 'tabs', 'sites', 'toolbar'],
  permissions: ['messages', 'ui', 'tabs', 'sites', 'button'],
  documents: ['button', 'tabs'],
  detector: ['page'],
  frame: ['report', 'reconcile', 'page', 'export', 'overlay', 'messages', 'settings', 'scheme', 'ui'],
  content: ['frame'],
  background: [
    'opened-tabs',
    'reconcile',
    'judge',
    'keeper',
    'overlay',
    'ui',
    'messages',
    'tabs',
    'sites',
    'button',
    'documents',
    'permissions',
    'content',
    'settings',
    'settings-copy',
    'unread-settings',
    'menus',
    'commands',
  ],
  commands: ['messages', 'tabs'],
  menus: ['ui', 'messages', 'sites', 'settings', 'desk'],
  cli: [
    'grid',
    'forms',
    'report',
    'prose',
    'rules',
    'reconcile',
    'page',
    'library',
    'files',
    'review-document',
  ],
};

/** Packages, and who may use them. Node's own modules are for the command line alone. */
const PACKAGES: Record<string, readonly string[]> = {
  preact: ['ui', 'overlay', 'popup', 'desk', 'welcome'],
  'webextension-polyfill': [
    'ui',
    'popup',
    'desk',
    'library',
    'content',
    'background',
    'button',
    'documents',
    'permissions',
    'batch',
    'keeper',
    'commands',
    'menus',
    'settings',
    'settings-copy',
    'unread-settings',
    'tabs',
    'opened-tabs',
    'welcome',
    'sites',
    'messages',
  ],
  idb: ['library', 'batch'],
  'p-queue': ['batch'],
  mammoth: ['files'],
  'pdfjs-dist': ['files'],
  'read-excel-file': ['files'],
  'postal-mime': ['files'],
  fflate: ['files', 'library', 'export'],
  'write-excel-file': ['export'],
  docx: ['export'],
  '@observablehq/plot': ['desk'],
  '@tanstack/virtual-core': ['desk'],
  jsdom: ['cli'],
  node: ['cli'],
};

interface Import {
  file: string;
  part: string;
  source: string;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

const imports: Import[] = files.flatMap((file) =>
  importsOf(readFileSync(path.join(SRC, file), 'utf8')).map((source) => ({
    file,
    part: partOf(file),
    source,
  })),
);

/** Every module a text imports or re-exports from, types included. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements =
    /\b(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(statements)].map((match) => match[1] ?? match[2] ?? '');
}

function partOf(file: string): string {
  const [first = ''] = file.replace(/^\.\.\//, '').split('/');
  return first.replace(/(\.iife)?\.tsx?$/, '');
}

/** The part an import leads to, or null for a package. */
function targetOf({ file, source }: Import): string | null {
  if (source.startsWith('@/')) return partOf(source.slice(2).replace(/\?.*$/, ''));
  if (!source.startsWith('.')) return null;
  return partOf(path.posix.join(path.posix.dirname(file), source.replace(/\?.*$/, '')));
}

function packageOf(source: string): string {
  if (source.startsWith('node:')) return 'node';
  return source
    .split('/')
    .slice(0, source.startsWith('@') ? 2 : 1)
    .join('/');
}

describe('who imports whom', () => {
  it('sees every kind of import', () => {
    const text = `
      import a, { type B } from './a';
      import type {
        C,
      } from '../c';
      import './d.css';
      export { e } from '@/e';
      export * from "f";
      const g = await import('./g');
      // import h from './h';
      /* import i from './i'; */
      export const text = 'from here';`;
    expect(importsOf(text)).toEqual(['./a', '../c', './d.css', '@/e', 'f', './g']);
  });

  it('finds the source', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(imports.length).toBeGreaterThan(10);
  });

  it.each([...new Set(files.map(partOf))])('%s has its place in the picture', (part) => {
    expect(Object.keys(KNOWS)).toContain(part);
  });

  it.each(Object.keys(KNOWS))('%s knows only what it may', (part) => {
    const allowed = [part, ...(KNOWS[part] ?? [])];
    const broken = imports
      .filter((each) => each.part === part)
      .map((each) => ({ ...each, target: targetOf(each) }))
      .filter(({ target }) => target !== null && !allowed.includes(target))
      .map(({ file, source }) => `${file} imports ${source}`);
    expect(broken).toEqual([]);
  });

  it('packages are used only where they belong', () => {
    const broken = imports
      .filter((each) => targetOf(each) === null)
      .filter(({ part, source }) => !PACKAGES[packageOf(source)]?.includes(part))
      .map(({ file, source }) => `${file} imports ${source}`);
    expect(broken).toEqual([]);
  });

  it('the picture has no circles', () => {
    const reach = (part: string, seen: string[]): string[] =>
      (KNOWS[part] ?? []).flatMap((next) =>
        seen.includes(next) ? [`${[...seen, next].join(' → ')}`] : reach(next, [...seen, next]),
      );
    expect(Object.keys(KNOWS).flatMap((part) => reach(part, [part]))).toEqual([]);
  });
});
