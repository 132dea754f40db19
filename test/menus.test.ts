import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import { answerCommands } from '../src/commands';
import { answerMenus, createMenus } from '../src/menus';
import { loadSettings } from '../src/settings';
import { loadLanguage } from '../src/ui/language';
import { fake } from './lib/fake-polyfill';
import { sampleReview } from './lib/sample-review';

const reviewed: number[] = [];
let selected: string | null = null;
Object.assign(browser.scripting, { executeScript: async () => [{ result: selected }] });

const click = (menuItemId: string, info: object = {}) =>
  fake.events.menuClicked.emit({ menuItemId, ...info }, { id: 4, index: 2, title: '年报' });
const opened = () => fake.calls.createTab.calls.map(([given]) => given as { url: string; index?: number });

beforeEach(() => {
  fake.reset();
  reviewed.length = 0;
  selected = null;
  fake.calls.createTab.answer = () => ({ id: 9 });
  fake.calls.getTab.answer = () => ({ status: 'loading', url: 'about:blank' });
  answerMenus(async (tab) => void reviewed.push(tab));
});

describe('the menus', () => {
  it('are made in the language in use, the old ones taken out first', async () => {
    await fake.areas.local.set({ language: 'en' });
    await loadLanguage();
    await createMenus();
    expect(fake.calls.removeMenus.calls).toHaveLength(1);
    const made = fake.calls.createMenu.calls.map(([entry]) => entry as { title: string; contexts: string[] });
    expect(made.map(({ title }) => title)).toContain(en.menu_link.message);
    expect(made.filter(({ contexts }) => contexts.includes('action'))).toHaveLength(2);
    await fake.areas.local.set({ language: 'zh' });
    await loadLanguage();
  });

  it('are made one after the other, however soon they are wanted again', async () => {
    const order: string[] = [];
    fake.calls.removeMenus.answer = () => void order.push('remove');
    fake.calls.createMenu.answer = () => void order.push('create');
    await Promise.all([createMenus(), createMenus()]);
    const once = ['remove', ...Array(5).fill('create')];
    expect(order).toEqual([...once, ...once]);
  });

  it('on a page: it is reviewed; a document in the browser goes to the desk', async () => {
    await click('page', { pageUrl: 'https://a.cn/1.html' });
    expect(reviewed).toEqual([4]);
    await click('page', { pageUrl: 'https://a.cn/1.pdf?x=1' });
    expect(reviewed).toEqual([4]);
    expect(opened()[0]?.url).toContain('#batch?file=https%3A%2F%2Fa.cn%2F1.pdf%3Fx%3D1');
  });

  it('on the button: the desk and its settings, beside the tab', async () => {
    await click('desk');
    await click('settings');
    expect(opened().map(({ url }) => url.split('#')[1])).toEqual(['library', 'settings']);
    expect(opened()[0]?.index).toBe(3);
  });

  it('on a link: it opens, and is reviewed there once it has loaded, once', async () => {
    await click('link', { linkUrl: 'https://a.cn/2.html' });
    await vi.waitFor(async () => expect(await fake.areas.session.get('wanted:9')).not.toEqual({}));
    expect(opened()).toEqual([{ url: 'https://a.cn/2.html', index: 3 }]);
    await fake.events.tabUpdated.emit(9, { status: 'loading' });
    expect(reviewed).toEqual([]);
    await fake.events.tabUpdated.emit(9, { status: 'complete' });
    await vi.waitFor(() => expect(reviewed).toEqual([9]));
    await fake.events.tabUpdated.emit(9, { status: 'complete' });
    expect(reviewed).toEqual([9]);
  });

  it('on a link of a new site: the person is asked, and the site is not read by itself from then on', async () => {
    fake.calls.containsPermission.answer = () => false;
    await click('link', { linkUrl: 'https://a.cn/2.html' });
    await vi.waitFor(async () => expect((await loadSettings()).sites).toEqual({ 'a.cn': 'ask' }));
    expect(fake.calls.requestPermission.calls).toEqual([[{ origins: ['*://a.cn/*'] }]]);
  });

  it('on a link that was refused: it opens, nothing more', async () => {
    fake.calls.requestPermission.answer = () => false;
    await click('link', { linkUrl: 'https://a.cn/2.html' });
    await vi.waitFor(() => expect(opened()).toHaveLength(1));
    await fake.events.tabUpdated.emit(9, { status: 'complete' });
    expect(reviewed).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', ''])(
    'a link to %s opens nothing',
    async (linkUrl) => {
      await click('link', { linkUrl });
      expect(opened()).toEqual([]);
    },
  );

  it('on a selection: its tables go to the desk; without one the page is reviewed', async () => {
    selected = '<table><tr><td>1</td></tr></table>';
    await click('selection', { frameId: 3, pageUrl: 'https://a.cn/' });
    await vi.waitFor(() => expect(opened()).toHaveLength(1));
    const id = new URLSearchParams(opened()[0]!.url.split('?')[1]).get('pasted');
    expect(await fake.areas.session.get(`pasted:${id}`)).toEqual({
      [`pasted:${id}`]: { content: { html: selected }, title: '年报', url: 'https://a.cn/' },
    });
    selected = null;
    await click('selection');
    await vi.waitFor(() => expect(reviewed).toEqual([4]));
  });
});

describe('the keys of the browser', () => {
  beforeEach(() => answerCommands());
  const keep = (review: object | null) =>
    fake.areas.session.set({
      'tab:4': JSON.stringify({ frames: { 2: { began: 1, review, marks: 'shown' } } }),
    });

  it.each([
    ['next-finding', 'next'],
    ['previous-finding', 'previous'],
    ['toggle-marks', 'marks'],
  ])('%s reaches the frame with the report', async (name, what) => {
    await keep(sampleReview());
    await fake.events.command.emit(name, { id: 4 });
    await vi.waitFor(() =>
      expect(fake.calls.sendToTab.calls).toEqual([[4, { type: 'command', args: [what] }, { frameId: 2 }]]),
    );
  });

  it('a page without a report is left alone, and so is an unknown name', async () => {
    await fake.events.command.emit('next-finding', { id: 4 });
    await keep(null);
    await fake.events.command.emit('next-finding', { id: 4 });
    await keep(sampleReview());
    await fake.events.command.emit('explode', { id: 4 });
    expect(fake.calls.sendToTab.calls).toEqual([]);
  });
});
