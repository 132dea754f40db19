import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Message } from '../../src/messages';
import type { Overlay } from '../../src/overlay';
import type { Explained } from '../../src/reconcile/explain/explanation';

/** What was shown, in its order; the overlay itself is tested in real browsers. */
const shows: Explained[] = [];
let removed = 0;
vi.mock('../../src/overlay', () => ({
  show(first: Explained, _anchors: unknown, { signal }: { signal: AbortSignal }): Overlay {
    shows.push(first);
    signal.addEventListener('abort', () => removed++);
    const nothing = () => undefined;
    return {
      reveal: nothing,
      marks: nothing,
      next: nothing,
      previous: nothing,
      update: (next) => shows.push(next),
      owns: () => false,
      remove: nothing,
    };
  },
}));

import { type Engine, startEngine } from '../../src/frame/engine';
import { type Beside, judgePage } from '../../src/judge';
import type { Decision } from '../../src/reconcile/decision';
import { fingerprintOf } from '../../src/reconcile/decision';
import type { Review } from '../../src/reconcile/review';
import { catalogues } from '../../src/ui/catalogues';
import { fake } from '../lib/fake-polyfill';
import { loadPage } from '../lib/page';

const faulty = new TextDecoder().decode(loadPage('fault-challenges-total').bytes);
const bodyOf = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.innerHTML;

/** What the background was asked, by name. */
let asked: Message[] = [];
let language: 'zh' | 'en' = 'zh';
let beside: Beside | null = null;
/** Every so-many-th message is lost, as where the background is stopped in the middle of it. */
let lost: (message: Message, time: number) => boolean = () => false;
/** Answers to `judge` wait for this. */
let gate: Promise<void> = Promise.resolve();
/** Answers to `words` wait for this. */
let words: Promise<void> = Promise.resolve();
let engine: Engine | null = null;
let ended = 0;

async function background(message: Message): Promise<unknown> {
  asked.push(structuredClone(message));
  if (lost(message, of(message.type).length)) throw new Error('The message port closed before a response');
  if (message.type === 'words') {
    await words;
    return { language, texts: catalogues[language] };
  }
  if (message.type === 'judge') {
    const [document, readAt, library] = message.args;
    const judged = await judgePage(document, readAt, language, library ? beside : null);
    await gate;
    return JSON.parse(JSON.stringify(judged));
  }
  return null;
}

const of = (type: Message['type']) => asked.filter((message) => message.type === type);
const last = () => shows.at(-1)!;
const tell = (type: string, ...args: unknown[]) => fake.receive({ type, args }, { id: 'fake' });

// jsdom draws nothing and does not know what is shown: here all is.
Element.prototype.checkVisibility = () => true;

async function start(html: string): Promise<void> {
  document.body.innerHTML = bodyOf(html);
  engine = await startEngine(() => ended++);
}

beforeEach(() => {
  fake.reset();
  Object.assign(browser.runtime, { sendMessage: background });
  asked = [];
  shows.length = 0;
  [removed, ended, language, beside, gate] = [0, 0, 'zh', null, Promise.resolve()];
  words = Promise.resolve();
  lost = () => false;
  document.title = '2021年政府信息公开工作年度报告';
});

afterEach(async () => {
  await tell('leave');
  document.body.innerHTML = '';
});

describe('a report page', () => {
  it('is judged by the background and shown in its words', async () => {
    await start(faulty);
    await vi.waitFor(() => expect(shows.length).toBeGreaterThan(0));
    const { review, explanations } = last();
    expect(review.findings.length).toBeGreaterThan(0);
    expect(explanations).toHaveLength(review.findings.length);
    expect(explanations[0]?.headline).toMatch(/\p{Script=Han}/u);
    await vi.waitFor(() => expect(of('reviewed').length).toBe(1));
    expect((of('reviewed')[0]!.args[0] as Review).findings).toEqual(review.findings);
  });

  it('is read anew where it changed while the words were on their way', async () => {
    let come: () => void = () => undefined;
    words = new Promise((resolve) => (come = resolve));
    const starting = start('<p></p>');
    document.body.innerHTML = bodyOf(faulty);
    come();
    await starting;
    // Sooner than a page without anything is looked at once more.
    await vi.waitFor(() => expect(shows.at(-1)?.review.findings.length).toBeGreaterThan(0), 2000);
  });

  it('is shown before the library has answered, and anew once it has', async () => {
    let answer: (known: Awaited<ReturnType<Beside>>) => void = () => undefined;
    beside = () => new Promise((resolve) => (answer = resolve));
    await start(faulty);
    await vi.waitFor(() => expect(of('judge').length).toBe(2));
    expect(of('judge').map(({ args }) => args[2])).toEqual([false, true]);
    expect(shows).toHaveLength(1);
    const { findings, figures } = last().review;
    const decision: Decision = {
      ...{
        finding: fingerprintOf(findings[0]!, figures),
        verdict: 'dismissed',
        reason: 'verified',
        note: '',
      },
      ...{ by: 'one', madeAt: '2025-02-12T09:40:00.000Z', overrules: [], rule: '', code: '', message: '' },
    };
    answer({ years: [], decisions: [decision] });
    await vi.waitFor(() => expect(shows).toHaveLength(2));
    expect(last().review.decisions).toEqual([decision]);
  });

  it('is not shown again where nothing has changed', async () => {
    await start(faulty);
    await vi.waitFor(() => expect(shows).toHaveLength(1));
    await tell('libraryChanged');
    expect(shows).toHaveLength(1);
    expect(of('reviewed')).toHaveLength(1);
  });

  it('is asked about again where the background was stopped in the middle', async () => {
    lost = ({ type }, time) => ['words', 'judge', 'reviewed'].includes(type) && time === 1;
    await start(faulty);
    await vi.waitFor(() => expect(of('reviewed')).toHaveLength(2));
    expect(shows).toHaveLength(1);
    expect(ended).toBe(0);
  });

  it('is left when nobody answers any more', async () => {
    lost = ({ type }) => type === 'judge';
    await start(faulty);
    await vi.waitFor(() => expect(ended).toBe(1));
    expect(shows).toHaveLength(0);
    expect(await tell('sampleOf', 0)).toBeUndefined();
  });

  it('of which an older reading is answered last, shows the newer', async () => {
    await start(faulty);
    await vi.waitFor(() => expect(shows).toHaveLength(1));
    await vi.waitFor(() => expect(of('judge')).toHaveLength(2));
    let open: () => void = () => undefined;
    gate = new Promise((resolve) => (open = resolve));
    engine!.review();
    await vi.waitFor(() => expect(of('judge')).toHaveLength(3));
    gate = Promise.resolve();
    for (const table of document.querySelectorAll('table')) table.remove();
    engine!.review();
    await vi.waitFor(() => expect(shows.length).toBeGreaterThan(1));
    const newest = shows.length;
    open();
    await new Promise((resolve) => setTimeout(resolve));
    await vi.waitFor(() => expect(of('judge').length).toBeGreaterThanOrEqual(4));
    expect(shows).toHaveLength(newest);
    expect(last().review.unchecked.some(({ reason }) => reason === 'missing')).toBe(true);
  });

  it('speaks another language once that is chosen', async () => {
    await start(faulty);
    await vi.waitFor(() => expect(shows).toHaveLength(1));
    language = 'en';
    await fake.areas.local.set({ language: 'en' });
    await vi.waitFor(() => expect(last().explanations[0]?.headline).not.toMatch(/\p{Script=Han}/u));
    expect(of('words')).toHaveLength(2);
  });

  it('gives the tables of a finding for a sample', async () => {
    await start(faulty);
    await vi.waitFor(() => expect(shows).toHaveLength(1));
    const blocks = (await tell('sampleOf', 0)) as { kind: string }[];
    expect(blocks.map(({ kind }) => kind)).toContain('table');
  });
});

describe('a page that is still empty', () => {
  it('is waited for before anything is said of it', async () => {
    await start('<h1>2021年政府信息公开工作年度报告</h1>');
    await vi.waitFor(() => expect(of('judge')).toHaveLength(1));
    expect(of('reviewed')).toHaveLength(0);
    document.body.innerHTML = bodyOf(faulty);
    await vi.waitFor(() => expect(shows).toHaveLength(1), { timeout: 3000 });
    expect(last().review.findings.length).toBeGreaterThan(0);
  });
});
