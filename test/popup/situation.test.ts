import { beforeEach, describe, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { receive } from '../../src/messages';
import { glance, look, placeOf, storedOf } from '../../src/popup/situation';
import { explainAll } from '../../src/reconcile/explain';
import type { Review } from '../../src/reconcile/review';
import { changeRecord, type FrameRecord } from '../../src/tabs';
import { fake } from '../lib/fake-polyfill';
import { sampleReview } from '../lib/sample-review';
import { reviewFor } from '../lib/years';

const matches = ['*://*.gov.cn/*'];
let fileAccess = true;
Object.assign(browser, { extension: { isAllowedFileSchemeAccess: async () => fileAccess } });
Object.assign(browser.runtime, {
  getManifest: () => ({ content_scripts: [{ matches, js: ['src/detector.iife.js'] }] }),
});

const tab = (url?: string) => ({ id: 4, url }) as never;
const reviewed = (review: Review | null) =>
  receive({ reviewOf: () => review && { ...explainAll(review, 'zh'), frameId: 1, marks: 'shown' as const } });

beforeEach(() => {
  fake.reset();
  fileAccess = true;
  // Of what is asked for, only the manifest's own sites are granted.
  fake.calls.containsPermission.answer = (({ origins }: { origins: string[] }) =>
    origins.every((origin) => matches.includes(origin))) as never;
});

describe('where an extension may look', () => {
  it.each<[string | undefined, boolean]>([
    ['https://www.sample.gov.cn/a.html', true],
    ['http://mirror.example:8080/a', true],
    ['file:///home/a/report.html', true],
    [undefined, false],
    ['', false],
    ['about:blank', false],
    ['chrome://settings/', false],
    ['edge://extensions', false],
    ['view-source:https://a.gov.cn/', false],
    ['chrome-extension://abc/popup.html', false],
    ['https://chromewebstore.google.com/detail/x', false],
    ['https://chrome.google.com/webstore/category/extensions', false],
    ['https://chrome.google.com/', true],
    ['https://addons.mozilla.org/zh-CN/firefox/', false],
  ])('%s: %s', (url, may) => {
    expect(placeOf(url) !== null).toBe(may);
  });
});

describe('what the popup has to say', () => {
  it('the review of the frame that matters most', async () => {
    reviewed(sampleReview());
    expect(await look(tab('https://a.gov.cn/1'))).toMatchObject({
      kind: 'reviewed',
      frameId: 1,
      marks: 'shown',
      host: 'a.gov.cn',
      site: { state: 'always' },
    });
  });

  it('that the page is being read', async () => {
    reviewed(null);
    await changeRecord(4, () => ({ frames: { 0: { began: 1, review: null, marks: 'shown' } } }));
    expect(await look(tab('https://a.gov.cn/1'))).toEqual({ kind: 'reading' });
  });

  it.each<[string, string | undefined, object]>([
    ['a page of the browser', 'chrome://newtab/', { kind: 'blocked' }],
    ['a page whose address is kept from us', undefined, { kind: 'blocked' }],
    [
      'another site, not yet chosen',
      'https://mirror.example:81/a',
      {
        kind: 'unrecognised',
        host: 'mirror.example:81',
        site: { state: 'open', origin: '*://mirror.example/*' },
      },
    ],
    [
      'a government page that is no report',
      'https://a.gov.cn/',
      { kind: 'unrecognised', site: { state: 'always' } },
    ],
    [
      'the page of the central government itself',
      'https://gov.cn/',
      { kind: 'unrecognised', site: { state: 'always' } },
    ],
    [
      'a site that only looks like one',
      'https://gov.cn.example/',
      { kind: 'unrecognised', site: { state: 'open' } },
    ],
    [
      'a file',
      'file:///tmp/%E5%B9%B4%E6%8A%A5.html',
      { kind: 'unrecognised', host: '年报.html', site: { state: 'none' } },
    ],
  ])('%s', async (_, url, situation) => {
    reviewed(null);
    expect(await look(tab(url))).toMatchObject(situation);
  });

  it.each<[string, Record<string, string>, object]>([
    ['never', { 'a.gov.cn': 'never' }, { kind: 'never', host: 'a.gov.cn' }],
    ['never, of all of them', { '*.gov.cn': 'never' }, { kind: 'never', host: 'a.gov.cn' }],
    [
      'only when the button is pressed',
      { 'a.gov.cn': 'ask' },
      {
        kind: 'unrecognised',
        host: 'a.gov.cn',
        site: { state: 'always', origin: '*://a.gov.cn/*' },
        waits: true,
      },
    ],
  ])('that a person wants a site read %s', async (_, sites, situation) => {
    reviewed(null);
    await browser.storage.local.set({ sites });
    expect(await look(tab('https://a.gov.cn/'))).toEqual(situation);
  });

  it('that a site was chosen', async () => {
    reviewed(null);
    fake.calls.containsPermission.answer = () => true;
    expect(await look(tab('https://mirror.example/'))).toMatchObject({ site: { state: 'chosen' } });
    await browser.storage.local.set({ sites: { 'mirror.example': 'ask' } });
    expect(await look(tab('https://mirror.example/'))).toMatchObject({
      site: { state: 'open' },
      waits: true,
    });
  });

  it('that files need a switch', async () => {
    reviewed(null);
    fileAccess = false;
    expect(await look(tab('file:///tmp/a.html'))).toEqual({ kind: 'file' });
  });

  it('that the permission for government sites was taken back', async () => {
    reviewed(null);
    fake.calls.containsPermission.answer = () => false;
    expect(await look(tab('https://www.a.gov.cn/'))).toEqual({ kind: 'withheld', origins: matches });
    expect(await look(tab('https://mirror.example/'))).toMatchObject({ kind: 'unrecognised' });
  });
});

describe('what is stored of a tab is told at once', () => {
  const review = reviewFor({ year: 2023, applications: { received: [1, 0, 0, 0, 0, 0, 3] } });
  const { review: _, ...words } = explainAll(review, 'zh');
  const stored: FrameRecord = { began: 1, review, marks: 'hidden', said: { language: 'zh', words } };
  const loaded = { id: 4, url: 'https://a.gov.cn/1', status: 'complete' } as never;
  const seen = async (frame: FrameRecord, of = loaded) => {
    await changeRecord(4, () => ({ frames: { 0: frame } }));
    return glance(of, storedOf(4), Promise.resolve());
  };

  it('with its words and where its marks stand', async () => {
    expect(await seen(stored)).toEqual({
      kind: 'reviewed',
      explained: { review, ...words },
      frameId: 0,
      marks: 'hidden',
      host: 'a.gov.cn',
      site: { state: 'none' },
    });
  });

  it.each<[string, FrameRecord]>([
    ['words in another language', { ...stored, said: { language: 'en', words } }],
    [
      'words of another review',
      { ...stored, said: { language: 'zh', words: { ...words, explanations: [] } } },
    ],
    ['no words', { began: 1, review, marks: 'shown' }],
    ['no review', { began: 1, review: null, marks: 'shown' }],
  ])('and not with %s', async (_, frame) => {
    expect(review.findings.length).toBeGreaterThan(0);
    expect(await seen(frame)).toBeNull();
  });

  it('and not of a page that is on its way to another', async () => {
    expect(await seen(stored, { ...(loaded as object), status: 'loading' } as never)).toBeNull();
  });
});
