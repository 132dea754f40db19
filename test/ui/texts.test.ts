import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { texts } from '../../src/ui/texts';

type Entries = Record<string, { zh: string; en: string }>;

const root = join(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const rooms = files.filter(
  (file) => /^(ui|desk|welcome)\/(.*\/)?(\w+-)?texts\.ts$/.test(file) && file !== 'ui/texts.ts',
);

/** What each room gives to `texts`, seen by standing in its place. */
const given = vi.hoisted(() => ({ entries: [] as Entries[] }));
vi.mock('../../src/ui/texts', async (original) => {
  const { texts } = await original<typeof import('../../src/ui/texts')>();
  return {
    texts: (entries: Entries) => {
      given.entries.push(entries);
      return texts(entries);
    },
  };
});

/** Names of placeholders. What only chooses a word by number ({count|page|pages}) Chinese never needs. */
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

/** What each room says. A module gives its texts once, when it is first loaded. */
const said = new Map<string, [string, { zh: string; en: string }][]>();
for (const room of rooms) {
  given.entries = [];
  await import(pathToFileURL(join(root, room)).href);
  said.set(
    room,
    given.entries.flatMap((entries) => Object.entries(entries)),
  );
}

/** The code of a room, without comments: where its texts may be asked for. */
function codeOf(room: string): string {
  return files
    .filter((file) => file.startsWith(`${dirname(room)}/`) && file !== room)
    .map((file) =>
      readFileSync(join(root, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/^\s*\/\/.*$/gm, ''),
    )
    .join('\n');
}

describe('the texts of the rooms', () => {
  it('are found', () => expect(rooms).toContain('desk/texts.ts'));

  it.each(rooms)('%s: both languages, the same placeholders, each in its own punctuation', (room) => {
    expect(said.get(room)).not.toEqual([]);
    for (const [key, { zh, en }] of said.get(room)!) {
      expect(zh.trim(), key).not.toBe('');
      expect(en.trim(), key).not.toBe('');
      expect(placeholders(en), key).toEqual(placeholders(zh));
      expect(zh, key).not.toMatch(/\p{Script=Han}[,;:!?]|\.\.\./u);
      expect(en.replace(/“[^”]*”/g, '').replace(/[“”’…—·]/g, ''), key).not.toMatch(/[，。；：！？（）、]/);
    }
  });

  it.each(rooms)('%s: every text is said somewhere', (room) => {
    const code = codeOf(room);
    // Put together from a part (say(`kind_${kind}`)), or a word of the program that is also the name of its text.
    const parts = [...code.matchAll(/`(\w*)\$\{[^`{}]*\}(\w*)`/g)]
      .map(([, start = '', end = '']) => ({ start, end }))
      .filter(({ start, end }) => start !== '' || end !== '');
    const isSaid = (key: string) =>
      new RegExp(`['"\`]${key}['"\`]|\\b${key}:|\\.${key}\\b`).test(code) ||
      parts.some(({ start, end }) => key.startsWith(start) && key.endsWith(end));
    const unsaid = said
      .get(room)!
      .map(([key]) => key)
      .filter((key) => !isSaid(key));
    expect(unsaid).toEqual([]);
  });

  it('no Chinese stands in the code of the pages itself', () => {
    for (const file of files.filter((one) => /^(desk|welcome)\//.test(one) && !rooms.includes(one))) {
      const code = readFileSync(join(root, file), 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        // A pattern knows what stands in names and addresses; it says nothing to anybody.
        .replace(/(?<=[(=,!&|?:[]\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g, '')
        .replace(/\/\/.*$/gm, '');
      expect(code, file).not.toMatch(/(['"`>])[^'"`<\n]*\p{Script=Han}{2,}/u);
    }
  });

  it('a text without a value it needs is a fault of ours, and says so', () => {
    const say = texts({ many: { zh: '共 {count} 份', en: '{count} {count|report|reports}' } });
    expect(say('many', { count: 2 })).toBe('共 2 份');
    expect(() => say('many')).toThrow('many needs {count}');
  });
});
