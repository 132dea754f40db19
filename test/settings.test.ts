import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import { defaults, loadSettings, saveSettings, settingsFrom, siteChoice, withSite } from '../src/settings';
import { copyIn, copySettings } from '../src/settings-copy';
import { hostOf, siteList } from '../src/sites';
import { fake } from './lib/fake-polyfill';

beforeEach(() => fake.reset());

describe('what is stored', () => {
  it('is nothing at first: the defaults hold', async () => {
    expect(await loadSettings()).toEqual(defaults);
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another kind', { language: 'tlh', shown: 7, onOpen: 1, sayClear: 'no', sites: [], copies: 'all' }],
    ['half of its kind', { shown: { warning: 'yes' }, copies: { days: 12 }, backedUpAt: 'yesterday' }],
    ['empty', {}],
  ])('%s counts as not there', (_, stored) => {
    expect(settingsFrom(stored)).toEqual(defaults);
  });

  it('keeps what has its shape beside what has not', () => {
    const kept = settingsFrom({ shown: { info: false }, sites: { 'a.cn': 'never', 'b.cn': 'often' } });
    expect(kept.shown).toEqual({ warning: true, info: false, undecided: true });
    expect(kept.sites).toEqual({ 'a.cn': 'never' });
  });
});

describe('the copy in the session', () => {
  const copy = async () => copyIn(await fake.areas.session.get(null));

  it('is what is stored', async () => {
    expect(await copy()).toBeNull();
    await fake.areas.local.set({ language: 'en', shown: { info: false } });
    await copySettings();
    expect(await copy()).toEqual(await loadSettings());
  });

  it('has gone before a setting changes: nobody is told of what no longer holds', async () => {
    await copySettings();
    const set = browser.storage.local.set;
    const before: unknown[] = [];
    vi.spyOn(browser.storage.local, 'set').mockImplementation(async (values) => {
      before.push(await copy());
      return set.call(browser.storage.local, values);
    });
    await saveSettings({ language: 'en' });
    vi.restoreAllMocks();
    expect(before).toEqual([null]);
  });

  it('is of the latest settings, though written twice at a time', async () => {
    const get = browser.storage.local.get;
    const late = vi.spyOn(browser.storage.local, 'get').mockImplementationOnce(async (keys) => {
      const old = await get.call(browser.storage.local, keys);
      await new Promise((resolve) => setTimeout(resolve, 20));
      return old;
    });
    const first = copySettings();
    await vi.waitFor(() => expect(late).toHaveBeenCalled());
    await fake.areas.local.set({ language: 'en' });
    await Promise.all([first, copySettings()]);
    vi.restoreAllMocks();
    expect(await copy()).toMatchObject({ language: 'en' });
  });
});

describe('what holds for an address', () => {
  const sites = { '*.gov.cn': 'ask', 'a.gov.cn': 'never', '*.b.gov.cn': 'never' } as const;

  it.each<[string | undefined, string]>([
    ['https://a.gov.cn/1.html', 'never'],
    ['http://a.gov.cn:8080/', 'never'],
    ['https://x.b.gov.cn/', 'never'],
    ['https://c.gov.cn/', 'ask'],
    ['https://gov.cn/', 'ask'],
    ['https://notgov.cn/', 'auto'],
    ['https://a.example/', 'auto'],
    ['file:///home/a.html', 'ask'],
    [undefined, 'auto'],
    ['nonsense', 'auto'],
  ])('%s: %s', (url, choice) => expect(siteChoice(sites, url)).toBe(choice));

  it('of every site gives way to that of one', () => {
    expect(siteChoice({ '*': 'never', 'a.cn': 'ask' }, 'https://a.cn/')).toBe('ask');
    expect(siteChoice({ '*': 'never' }, 'https://b.cn/')).toBe('never');
  });

  it('is forgotten when it is as it would be anyway', () => {
    expect(withSite({ 'a.cn': 'never', 'b.cn': 'ask' }, 'a.cn', 'auto')).toEqual({ 'b.cn': 'ask' });
  });
});

describe('the sites', () => {
  it('are those of the manifest, those allowed, those of which something was chosen', async () => {
    fake.calls.allPermissions.answer = () => ({
      origins: ['*://a.cn/*', 'https://b.cn/*', 'http://b.cn/*', 'file:///*', '<all_urls>'],
    });
    const rows = await siteList(['c.cn', 'file:']);
    expect(rows.map(({ key, allowed, origins }) => [key, allowed, origins.length])).toEqual([
      ['*', true, 1],
      ['a.cn', true, 1],
      ['b.cn', true, 2],
      ['c.cn', false, 0],
    ]);
  });

  it.each<[string, string | null]>([
    ['www.a.cn', 'www.a.cn'],
    ['https://www.a.cn:8080/x?y', 'www.a.cn'],
    ['localhost:3000', 'localhost'],
    ['WWW.A.CN', 'www.a.cn'],
    ['ftp://a.cn', null],
    ['javascript:alert(1)', null],
    ['*.cn', null],
    ['a b', null],
    ['word', null],
    ['', null],
  ])('%s names %s', (address, host) => expect(hostOf(address)).toBe(host));
});
