import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Protocol } from '../../src/messages';
import { explainAll } from '../../src/reconcile/explain';
import type { Review } from '../../src/reconcile/review';
import { fake } from '../lib/fake-polyfill';
import { sampleReview } from '../lib/sample-review';

let answers: { reviewOf: ReturnType<Protocol['reviewOf']>; reviewTab: ReturnType<Protocol['reviewTab']> };
let asked: string[];
let afterFirstQuestion: (() => void) | null = null;

Object.assign(browser, { extension: { isAllowedFileSchemeAccess: async () => true } });
Object.assign(browser.runtime, {
  getManifest: () => ({ content_scripts: [{ matches: ['*://*.gov.cn/*'], js: ['src/detector.iife.js'] }] }),
  sendMessage: async ({ type }: { type: 'reviewOf' | 'reviewTab' | 'dark' }) => {
    if (type === 'dark') return;
    asked.push(type);
    const answer = answers[type];
    afterFirstQuestion?.();
    afterFirstQuestion = null;
    return answer;
  },
});

const words = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const press = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')]
    .find((one) => one.textContent?.includes(name))!
    .click();
const record = (review: Review | null) =>
  fake.areas.session.set({
    'tab:4': JSON.stringify({ frames: { 0: { began: 1, review, marks: 'shown' } } }),
  });
const answer = (review: Review) => {
  answers.reviewOf = { ...explainAll(review, 'zh'), frameId: 2, marks: 'shown' };
};

/** The popup as the browser opens it: a fresh page each time. */
async function open(url = 'https://a.gov.cn/1.html', status = 'loading'): Promise<void> {
  fake.calls.queryTabs.answer = () => [{ id: 4, url, status }];
  document.body.innerHTML = '<div id="popup"></div>';
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  await (await import('../../src/popup/popup')).opened;
}

beforeEach(async () => {
  fake.reset();
  await fake.areas.local.set({ language: 'zh' });
  answers = { reviewOf: null, reviewTab: { ok: true } };
  asked = [];
  vi.spyOn(window, 'close').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  // One that stays open asks on in the middle of the next test.
  const root = document.getElementById('popup');
  if (root) render(null, root);
});

describe('the popup', () => {
  it('paints what is stored of a page that has loaded, before the background has said a word', async () => {
    const { review, ...words } = explainAll(sampleReview(), 'zh');
    const said = { language: 'zh', words };
    await fake.areas.session.set({
      'tab:4': JSON.stringify({ frames: { 0: { began: 1, review, marks: 'shown', said } } }),
    });
    let seen = '';
    // The first question is asked when something stands there already.
    afterFirstQuestion = () => {
      seen = document.body.textContent ?? '';
    };
    answer(review);
    await open('https://a.gov.cn/1.html', 'complete');
    await vi.waitFor(() => expect(asked).toContain('reviewOf'));
    expect(seen).toContain('南通市应急管理局');
  });

  it('asks the session alone before the first paint, and follows the settings after', async () => {
    const { review, ...rest } = explainAll(sampleReview(), 'zh');
    const said = { language: 'zh', words: rest };
    await fake.areas.session.set({
      'tab:4': JSON.stringify({ frames: { 0: { began: 1, review, marks: 'shown', said } } }),
      settings: { language: 'zh' },
    });
    await fake.areas.local.set({ language: 'en' });
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const get = browser.storage.local.get;
    vi.spyOn(browser.storage.local, 'get').mockImplementation(async (keys) => {
      await asleep;
      return get.call(browser.storage.local, keys);
    });
    answers.reviewOf = { ...explainAll(review, 'en'), frameId: 0, marks: 'shown' };
    await open('https://a.example/1.html', 'complete');
    expect(words()).toContain('复制摘要');
    expect(fake.calls.containsPermission.calls).toEqual([]);
    wake();
    await vi.waitFor(() => expect(words()).toContain('Copy summary'));
    expect(document.documentElement.lang).toBe('en');
  });

  it.each([
    ['is still loading', 'loading', 'zh'],
    ['was said in another language', 'complete', 'en'],
  ])('asks first where the page %s', async (_, status, language) => {
    const { review, ...words } = explainAll(sampleReview(), 'zh');
    const said = { language, words };
    await fake.areas.session.set({
      'tab:4': JSON.stringify({ frames: { 0: { began: 1, review, marks: 'shown', said } } }),
    });
    let seen = 'nothing asked';
    afterFirstQuestion = () => {
      seen = document.body.textContent ?? '';
    };
    answer(review);
    await open('https://a.gov.cn/1.html', status);
    expect(seen).toBe('');
  });

  it('shows the review of the tab it was opened on', async () => {
    answer(sampleReview());
    await open();
    expect(words()).toContain('南通市应急管理局');
    expect(document.documentElement.lang).toBe('zh-CN');
  });

  it('turns from reading to read as soon as the review is there', async () => {
    await record(null);
    await open();
    await vi.waitFor(() => expect(words()).toContain('正在核对'));
    answer(sampleReview());
    await record(sampleReview());
    await vi.waitFor(() => expect(words()).toContain('南通市应急管理局'));
  });

  it('misses nothing that happens while it opens', async () => {
    await record(null);
    // The review arrives between the popup's first question and its listening for changes.
    afterFirstQuestion = () => answer(sampleReview());
    await open();
    expect(words()).toContain('正在核对');
    await vi.waitFor(() => expect(words()).toContain('南通市应急管理局'));
  });

  it('follows a review that changes under it', async () => {
    answer(sampleReview());
    await open();
    const other = sampleReview({ document: { ...sampleReview().document, agency: '云川市水务局' } });
    answer(other);
    await record(other);
    await vi.waitFor(() => expect(words()).toContain('云川市水务局'));
  });

  it('leads to a finding in its frame and goes away', async () => {
    answer(
      sampleReview({
        findings: [
          {
            rule: 'row-footing',
            code: 'T3-H',
            severity: 'error',
            outcome: 'violated',
            places: ['applications/received/total'],
            passage: null,
            relations: [],
            repairs: [],
            cause: null,
            message: { zh: '', en: '' },
          },
        ],
      }),
    );
    await open();
    document.querySelector<HTMLElement>('.gj-findings button')!.click();
    await vi.waitFor(() => expect(window.close).toHaveBeenCalled());
    expect(fake.calls.sendToTab.calls).toEqual([[4, { type: 'reveal', args: [0] }, { frameId: 2 }]]);
  });

  it('reviews a page that was not recognised', async () => {
    await open('https://mirror.example/1');
    await vi.waitFor(() => expect(words()).toContain('本页没有认出年度报告'));
    answer(sampleReview());
    press('仍然核对本页');
    await vi.waitFor(() => expect(words()).toContain('南通市应急管理局'));
    expect(asked).toContain('reviewTab');
  });

  it.each([
    ['forbidden', '本页不能核对'],
    ['file', '还不能读取本机文件'],
    ['failed', '核对没有完成'],
  ] as const)('says why a page could not be reviewed: %s', async (reason, title) => {
    await open('https://mirror.example/1');
    await vi.waitFor(() => expect(words()).toContain('仍然核对本页'));
    answers.reviewTab = { ok: false, reason };
    press('仍然核对本页');
    await vi.waitFor(() => expect(words()).toContain(title));
  });

  it('asks for the government sites again within the press of the button', async () => {
    fake.calls.containsPermission.answer = () => false;
    await open();
    await vi.waitFor(() => expect(words()).toContain('还没有政府网站的权限'));
    answer(sampleReview());
    press('允许 gov.cn');
    expect(fake.calls.requestPermission.calls).toEqual([[{ origins: ['*://*.gov.cn/*'] }]]);
    await vi.waitFor(() => expect(words()).toContain('南通市应急管理局'));
  });

  it('speaks English where the browser does', async () => {
    await fake.areas.local.set({ language: 'en' });
    await open('chrome://settings');
    await vi.waitFor(() => expect(words()).toContain('This page cannot be checked'));
    expect(document.documentElement.lang).toBe('en');
  });
});
