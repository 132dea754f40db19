import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import { language, type MessageKey, text } from '../../src/ui/i18n';
import { loadLanguage } from '../../src/ui/language';
import { fake } from '../lib/fake-polyfill';

const root = join(import.meta.dirname, '../..');
const keys = Object.keys(zh) as MessageKey[];
const catalogues: Record<string, Record<string, { message: string }>> = { zh, en };

/** Names of placeholders, with or without words to choose from. */
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);
const sources = files.map((file) => readFileSync(join(root, 'src', file), 'utf8'));
/** Rooms with texts of their own call them as they like: see texts.test.ts. */
const withoutRooms = files
  .filter((file) => !/^(desk|welcome)\//.test(file))
  .map((file) => readFileSync(join(root, 'src', file), 'utf8'));
const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');

/** Keys that stand in the code as a whole, and beginnings of keys that are put together there: `ui_${kind}`. */
const keysIn = (all: string[]) =>
  new Set(all.flatMap((source) => [...source.matchAll(/'([a-z]+_\w+)'/g)].map(([, key]) => key!)));
const written = keysIn(sources);
const begun = sources.flatMap((source) =>
  [...source.matchAll(/text\(\s*`([a-z]+_\w*)\$\{/g)].map(([, start]) => start!),
);
const inManifest = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!);

describe('the two catalogues', () => {
  it('have the same texts', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it.each(['zh', 'en'])('%s: are written out', (name) => {
    for (const [key, { message }] of Object.entries(catalogues[name]!)) {
      expect(message.trim(), key).not.toBe('');
      expect(message, `${key}: $ means something else to the browser`).not.toContain('$');
    }
  });

  it('have names that browsers take', () => {
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_]+$/);
  });

  it('have the same placeholders', () => {
    for (const key of keys) expect(placeholders(en[key].message), key).toEqual(placeholders(zh[key].message));
  });

  it('set Chinese in its own punctuation, English in its own', () => {
    for (const key of keys) {
      expect(zh[key].message, key).not.toMatch(/[\p{Script=Han}][,;:!?]|\.\.\./u);
      expect(en[key].message.replace(/[“”’…—]/g, ''), key).not.toMatch(/[，。；：！？（）、]/);
    }
  });

  it('set a blank between Han characters and figures', () => {
    for (const key of keys) {
      expect(zh[key].message, key).not.toMatch(
        /\p{Script=Han}\{(count|year|stated|sum|due|blank|third|fourth)\}|\{(count|year|stated|sum|due|blank|third|fourth)\}\p{Script=Han}/u,
      );
    }
  });
});

describe('the code and the catalogues', () => {
  it('every text is used', () => {
    const used = (key: string) =>
      written.has(key) || inManifest.includes(key) || begun.some((start) => key.startsWith(start));
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });

  it('every text that is asked for exists', () => {
    const groups = [...new Set(keys.map((key) => key.split('_')[0]))];
    const asked = [...keysIn(withoutRooms)].filter((key) => groups.includes(key.split('_')[0]!));
    expect(asked.filter((key) => !(key in zh))).toEqual([]);
    expect(inManifest.filter((key) => !(key in zh))).toEqual([]);
    expect(begun.filter((start) => !keys.some((key) => key.startsWith(start)))).toEqual([]);
  });

  it('no Chinese stands in the interface code itself', () => {
    const folders = ['popup', 'ui', 'overlay'];
    for (const folder of folders) {
      const files = readdirSync(join(root, 'src', folder)).filter(
        (file) => /\.tsx?$/.test(file) && !/(^|-)texts\.ts$/.test(file),
      );
      for (const file of files) {
        const code = readFileSync(join(root, 'src', folder, file), 'utf8')
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/\/\/.*$/gm, '');
        expect(code, `${folder}/${file}`).not.toMatch(/(['"`>])[^'"`<\n]*\p{Script=Han}{2,}/u);
      }
    }
  });
});

describe('the language', () => {
  beforeEach(() => fake.reset());

  it.each([
    ['zh-CN', undefined, 'zh'],
    ['zh-TW', undefined, 'zh'],
    ['en-US', undefined, 'en'],
    ['de', undefined, 'en'],
    ['en-US', 'zh', 'zh'],
    ['zh-CN', 'en', 'en'],
    ['en-US', 'tlh', 'en'],
  ])('of a browser in %s with %s chosen is %s', async (browsers, chosen, spoken) => {
    fake.speak(browsers, zh);
    if (chosen !== undefined) await fake.areas.local.set({ language: chosen });
    expect(await loadLanguage()).toBe(spoken);
    expect(language()).toBe(spoken);
  });

  it('fills in values and chooses words by number', async () => {
    await fake.areas.local.set({ language: 'en' });
    await loadLanguage();
    expect(text('count_errors', { count: 1 })).toBe('1 error');
    expect(text('count_errors', { count: 0 })).toBe('0 errors');
    await fake.areas.local.set({ language: 'zh' });
    await loadLanguage();
    expect(text('count_errors', { count: 2 })).toBe('2 处错误');
  });

  it('does not print a text with a hole in it', () => {
    expect(() => text('count_errors')).toThrow('count');
  });
});
