import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isReview } from '../src/check-review';
import { parseMessage, receive, receiveInFrame, send, sendTo, sourceOf } from '../src/messages';
import { explainAll } from '../src/reconcile/explain';
import { fake } from './lib/fake-polyfill';
import { sampleReview } from './lib/sample-review';

beforeEach(() => fake.reset());

const page = { id: 'fake', tab: { id: 7, url: 'https://a.gov.cn/' }, frameId: 2, url: 'https://a.gov.cn/' };
const popup = { id: 'fake', url: 'chrome-extension://fake/src/popup/index.html' };
const popupInTab = { ...popup, tab: { id: 9 }, frameId: 0 };
const worker = { id: 'fake' };

const order = (verdict: string, reason: string | null, note = '') => ({
  finding: 'x',
  verdict,
  reason,
  note,
});

describe('messages are taken only in their shape', () => {
  it.each<[string, unknown]>([
    ['detected', { type: 'detected', args: [] }],
    ['reviewed', { type: 'reviewed', args: [sampleReview()] }],
    ['rejudged', { type: 'rejudged', args: [sampleReview()] }],
    ['reviewOf', { type: 'reviewOf', args: [3] }],
    ['marks', { type: 'marks', args: [false] }],
    ['openAt', { type: 'openAt', args: ['https://a.gov.cn/1.html', 'x'] }],
    ['decide: a dismissal with its reason', { type: 'decide', args: [order('dismissed', 'misread')] }],
    ['decide: a confirmation', { type: 'decide', args: [order('confirmed', null)] }],
    ['decideInTab: taken back', { type: 'decideInTab', args: [3, order('withdrawn', null)] }],
  ])('%s', (_, message) => {
    expect(parseMessage(message)).toEqual(message);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a word', 'detected'],
    ['no arguments', { type: 'detected' }],
    ['too many arguments', { type: 'detected', args: [1] }],
    ['too few arguments', { type: 'reviewOf', args: [] }],
    ['a name of Object', { type: 'toString', args: [] }],
    ['an unknown name', { type: 'fetch', args: ['https://a/'] }],
    ['a tab that is no number', { type: 'reviewOf', args: ['3'] }],
    ['a finding below zero', { type: 'reveal', args: [-1] }],
    ['half a finding', { type: 'reveal', args: [0.5] }],
    ['a yes that is none', { type: 'marks', args: ['yes'] }],
    ['no review', { type: 'reviewed', args: [{}] }],
    ['a script as an address', { type: 'openAt', args: ['javascript:alert(1)', 'x'] }],
    ['a file as an address', { type: 'openAt', args: ['file:///etc/passwd', 'x'] }],
    ['an address of no end', { type: 'openAt', args: [`https://a.gov.cn/${'x'.repeat(20_000)}`, 'x'] }],
    ['a dismissal without its reason', { type: 'decide', args: [order('dismissed', null)] }],
    ['a reason that nobody may give', { type: 'decide', args: [order('dismissed', 'because')] }],
    ['a confirmation with a reason', { type: 'decide', args: [order('confirmed', 'verified')] }],
    ['a verdict that is none', { type: 'decideInTab', args: [3, order('deleted', null)] }],
    ['a note of no end', { type: 'decide', args: [order('confirmed', null, 'x'.repeat(2001))] }],
  ])('not %s', (_, message) => {
    expect(parseMessage(message)).toBeNull();
  });
});

describe('a review from a page is looked through', () => {
  const review = sampleReview({
    findings: [
      {
        rule: 'disposed-footing',
        code: 'T3-O',
        severity: 'error',
        outcome: 'violated',
        places: ['applications/received/total'],
        passage: null,
        relations: [{ code: 'T3-O', line: 'total', left: 1, right: 0, difference: 1 }],
        repairs: [[{ place: 'applications/received/total', from: null, to: 1 }]],
        cause: null,
        message: { zh: '甲', en: 'a' },
      },
    ],
    unchecked: [{ code: null, places: [], reason: 'image' }],
    lines: [{ code: 'T3-O', line: 'total', outcome: 'violated' }],
    links: [{ url: 'https://a.gov.cn/1.pdf', text: '年报', date: null }],
  });

  it('and taken whole', () => {
    expect(isReview(review)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['schema', 'gouji/review@9'],
    ['source', null],
    ['source.url', undefined],
    ['document.kind', 'novel'],
    ['document.form', '1999'],
    ['document.agency', 3],
    ['figures', []],
    ['figures.x', { text: '1' }],
    ['figures', { 'applications/received/total': { text: '1', value: null, state: 'stated' } }],
    ['figures', { 'applications/received/total': { text: '', value: 0, state: 'blank' } }],
    ['findings', {}],
    ['findings.0.rule', 'constructor'],
    ['findings.0.code', '__proto__'],
    ['findings.0.severity', 'fatal'],
    ['findings.0.places.0', 1],
    ['findings.0.relations.0.difference', '1'],
    ['findings.0.repairs.0', [{}]],
    ['findings.0.message', 'x'],
    ['unchecked.0', null],
    ['checks.satisfied', '38'],
    ['checks.satisfied', Number.NaN],
    ['lines.0', { code: 'T3-O' }],
    ['links', 'x'],
  ])('and refused if %s is %j', (path, value) => {
    const copy = structuredClone(review);
    const steps = path.split('.');
    const last = steps.pop()!;
    const holder = steps.reduce(
      (at, step) => at[step] as Record<string, unknown>,
      copy as unknown as Record<string, unknown>,
    );
    holder[last] = value;
    expect(isReview(copy)).toBe(false);
  });

  it('and refused if it is ten times as large as any report', () => {
    const large = structuredClone(review);
    large.source.title = 'x'.repeat(4_000_000);
    expect(isReview(large)).toBe(false);
  });
});

describe('who sent it', () => {
  it.each<[string, object, unknown]>([
    ['a content script', page, { from: 'page', tabId: 7, frameId: 2, urls: [page.url, page.tab.url] }],
    ['the popup', popup, { from: 'extension' }],
    ['the popup in a tab', popupInTab, { from: 'extension' }],
    ['the background', worker, { from: 'extension' }],
    ['another extension', { ...popup, id: 'other' }, null],
    [
      'a page of a look-alike address',
      { ...page, url: 'https://a/chrome-extension://fake/' },
      { from: 'page', tabId: 7, frameId: 2, urls: ['https://a/chrome-extension://fake/', page.tab.url] },
    ],
  ])('%s', (_, sender, source) => {
    expect(sourceOf(sender as never)).toEqual(source);
  });
});

describe('receiving', () => {
  it('hands arguments and source to the handler and its answer back', async () => {
    receive({
      reviewOf: async (source, tabId) => {
        expect(source).toEqual({ from: 'extension' });
        return { ...explainAll(sampleReview(), 'zh'), frameId: tabId, marks: 'shown' };
      },
    });
    expect(await fake.receive({ type: 'reviewOf', args: [4] }, popup)).toMatchObject({ frameId: 4 });
  });

  it('answers null where there is nothing to say, so that both browsers agree', async () => {
    receive({ detected: () => undefined });
    expect(await fake.receive({ type: 'detected', args: [] }, page)).toBeNull();
  });

  it('lets a handler fail towards the sender', async () => {
    receive({
      detected: () => {
        throw new Error('no');
      },
    });
    await expect(fake.receive({ type: 'detected', args: [] }, page)).rejects.toThrow('no');
  });

  it.each<[string, object, Record<string, unknown>]>([
    ['a page may not ask for the review of a tab', { type: 'reviewOf', args: [1] }, page],
    ['a page may not have another tab reviewed', { type: 'reviewTab', args: [1] }, page],
    ['a page may not move about in other pages', { type: 'reveal', args: [0] }, page],
    ['the popup is no page that was detected', { type: 'detected', args: [] }, popup],
    ['another extension is not heard', { type: 'detected', args: [] }, { ...page, id: 'other' }],
  ])('%s', async (_, message, sender) => {
    const handler = vi.fn();
    receive({ reviewOf: handler, reviewTab: handler, reveal: handler, detected: handler });
    expect(await fake.receive(message, sender)).toBeUndefined();
    expect(handler).not.toHaveBeenCalled();
  });

  it('leaves what it does not know to other listeners, and ends on a signal', async () => {
    const end = new AbortController();
    receive({ detected: () => undefined }, end.signal);
    expect(await fake.receive({ type: 'marks', args: [true] }, page)).toBeUndefined();
    end.abort();
    expect(await fake.receive({ type: 'detected', args: [] }, page)).toBeUndefined();
  });
});

describe('receiving in a frame', () => {
  const heard = vi.fn((..._: unknown[]) => undefined);
  const listening = () => {
    heard.mockClear();
    const hear = (_: unknown, ...args: unknown[]) => heard(...args);
    receiveInFrame(
      { reveal: hear, marks: hear, command: hear, sampleOf: () => [], leave: hear, libraryChanged: hear },
      new AbortController().signal,
    );
  };

  it.each<[string, unknown[]]>([
    ['reveal', [2]],
    ['marks', [false]],
    ['command', ['next']],
    ['leave', []],
    ['libraryChanged', []],
  ])('%s reaches it', async (type, args) => {
    listening();
    expect(await fake.receive({ type, args }, popup)).toBeNull();
    expect(heard).toHaveBeenCalledExactlyOnceWith(...args);
  });

  it.each<[string, unknown[], Record<string, unknown>]>([
    ['reveal', [-1], popup],
    ['marks', ['yes'], popup],
    ['command', ['close'], popup],
    ['reveal', [2], page],
    ['reviewed', [sampleReview()], page],
    ['rejudged', [sampleReview()], page],
  ])('%s %j does not', async (type, args, sender) => {
    listening();
    expect(await fake.receive({ type, args }, sender)).toBeUndefined();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('sending', () => {
  it('to the background', async () => {
    receive({ reviewTab: () => ({ ok: true }) });
    expect(await send('reviewTab', 1)).toEqual({ ok: true });
  });

  it('to one frame of a tab', async () => {
    await sendTo({ tabId: 5, frameId: 3 }, 'reveal', 2);
    expect(fake.calls.sendToTab.calls).toEqual([[5, { type: 'reveal', args: [2] }, { frameId: 3 }]]);
  });
});
