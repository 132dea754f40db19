import { beforeEach, describe, expect, it } from 'vitest';
import { defaults, loadSettings, saveSettings } from '../src/settings';
import { forgetUnread, unreadSettings } from '../src/unread-settings';
import { fake } from './lib/fake-polyfill';

beforeEach(() => fake.reset());
const { local } = fake.areas;

describe('what each version left in storage opens', () => {
  it.each<[string, Record<string, unknown>, object]>([
    ['nothing at all', {}, {}],
    ['the first: the language alone', { language: 'en' }, { language: 'en' }],
    [
      'the second: settings without a version',
      {
        language: 'zh',
        shown: { warning: true, info: false, undecided: true },
        onOpen: 'icon',
        sayClear: false,
        sites: { 'a.example': 'never', 'file:': 'ask', '*.gov.cn': 'ask' },
        copies: { kept: true, days: 90 },
        backedUpAt: '2025-02-12T00:00:00.000Z',
      },
      {
        language: 'zh',
        shown: { warning: true, info: false, undecided: true },
        onOpen: 'icon',
        sayClear: false,
        sites: { 'a.example': 'never', 'file:': 'ask', '*.gov.cn': 'ask' },
        copies: { kept: true, days: 90 },
        backedUpAt: '2025-02-12T00:00:00.000Z',
      },
    ],
    [
      'the third: with its version',
      { settingsVersion: 1, copies: { days: null, kept: false } },
      { copies: { kept: false, days: null } },
    ],
  ])('%s', async (_, stored, expected) => {
    await local.set(stored);
    expect(await loadSettings()).toEqual({ ...defaults, ...expected });
    expect(await unreadSettings()).toEqual([]);
    await saveSettings({ sayClear: true });
    expect(await loadSettings()).toEqual({ ...defaults, ...expected, sayClear: true });
    expect(Object.keys(await local.get()).filter((name) => name.startsWith('aside:'))).toEqual([]);
  });
});

it('of a later version: what fits holds, and nothing of it is changed', async () => {
  const later = { settingsVersion: 2, language: 'en', onOpen: { marks: 'soft' }, colours: 'many' };
  await local.set(later);
  expect(await loadSettings()).toEqual({ ...defaults, language: 'en' });
  await expect(saveSettings({ onOpen: 'icon' })).rejects.toThrow('newer');
  expect(await local.get()).toEqual(later);
});

describe('what is not of its shape', () => {
  it.each<[keyof typeof defaults, unknown]>([
    ['language', 'latin'],
    ['shown', { warning: 'yes' }],
    ['shown', 7],
    ['sites', { 'a.example': 'sometimes', 'b.example': 'never' }],
    ['copies', { kept: true, days: 7 }],
    ['backedUpAt', 'long ago'],
  ])('%s is named, counts as not there, and is kept when another takes its place', async (name, value) => {
    await local.set({ [name]: value });
    expect(await unreadSettings()).toEqual([name]);
    await saveSettings({ sayClear: false });
    expect((await local.get(name))[name]).toEqual(value);
    await saveSettings({ [name]: defaults[name] });
    expect(await unreadSettings()).toEqual([]);
    expect(await local.get(`aside:${name}`)).toEqual({ [`aside:${name}`]: value });
    await forgetUnread();
    expect(await local.get(`aside:${name}`)).toEqual({});
  });
});
