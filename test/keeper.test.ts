import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import type { Answer, DecisionOrder, Protocol } from '../src/messages';
import { fingerprintOf } from '../src/reconcile/decision';
import type { Review } from '../src/reconcile/review';
import { fake } from './lib/fake-polyfill';
import { reviewFor, single, type Year } from './lib/years';

const lastYear: Year = {
  year: 2022,
  applications: {
    received: single(9),
    'disposed.granted': single(4),
    'disposed.total': single(4),
    carriedForward: single(5),
  },
};
const thisYear: Year = {
  year: 2023,
  applications: { carriedOver: single(3), 'disposed.granted': single(3), 'disposed.total': single(3) },
};

Object.assign(browser.scripting, {
  executeScript: async ({ files }: { files?: string[] }) => [{ frameId: 0, result: files ? null : 1000 }],
});

const page = (tab: number, incognito = false) => ({
  id: 'fake',
  tab: { id: tab, incognito },
  frameId: 0,
  url: 'https://a.gov.cn/',
});
const popup = { id: 'fake', url: 'chrome-extension://fake/src/popup/index.html' };
const ask = <Name extends keyof Protocol>(sender: object, type: Name, ...args: Parameters<Protocol[Name]>) =>
  fake.receive({ type, args }, sender as never) as Promise<Answer<Name>>;
/** What the library knows, asked as the background asks it: of the same start. */
const besideReview = async (review: Review) => (await import('../src/keeper')).besideReview(review);
const dismissal = (review: Review, index = 0): DecisionOrder => ({
  finding: fingerprintOf(review.findings[index]!, review.figures),
  verdict: 'dismissed',
  reason: 'verified',
  note: '',
});

/** The background as it starts; a second start is what follows when the browser had stopped it. */
async function start(): Promise<void> {
  for (const event of Object.values(fake.events)) event.clear();
  vi.resetModules();
  vi.doMock('webextension-polyfill', () => ({ default: browser }));
  await import('../src/background');
}

beforeEach(async () => {
  fake.reset();
  fake.calls.getTab.answer = () => ({ incognito: false });
  await start();
  await ask(popup, 'libraryChanged');
  const { closeDatabase } = await import('../src/library/store');
  await closeDatabase();
  await deleteDB('gouji-library');
});

describe('other years', () => {
  it('are told to the page of the later one, from one start of the background to the next', async () => {
    await ask(page(1), 'reviewed', reviewFor(lastYear));
    await start();
    const answer = await besideReview(reviewFor(thisYear));
    expect(answer?.years.map(({ document }) => document.year)).toEqual([2022]);
  });

  it('that become known later are told to the pages that are open', async () => {
    await ask(page(2), 'reviewed', reviewFor(thisYear));
    await ask(page(1), 'reviewed', reviewFor(lastYear));
    expect(
      fake.calls.sendToTab.calls.map(([tab, message]) => [tab, (message as { type: string }).type]),
    ).toEqual([[2, 'libraryChanged']]);
    fake.calls.sendToTab.calls.length = 0;
    await ask(page(1), 'reviewed', reviewFor(lastYear));
    expect(fake.calls.sendToTab.calls).toEqual([]);
  });

  it('stand in the popup, with what became of an earlier reading', async () => {
    await ask(page(1), 'reviewed', reviewFor(lastYear));
    const wrong: Year = {
      ...thisYear,
      applications: { ...thisYear.applications, received: [1, 0, 0, 0, 0, 0, 3] },
    };
    await ask(page(2), 'reviewed', reviewFor(wrong));
    await ask(page(2), 'reviewed', reviewFor({ ...thisYear, retrievedAt: '2025-03-01T00:00:00Z' }));
    expect(await ask(popup, 'otherYears', 2)).toMatchObject({
      previous: { year: 2022, received: 9, carriedForward: 5 },
      readings: [{ readAt: '2025-03-01T00:00:00Z' }, { readAt: '2025-02-11T00:00:00Z' }],
      correction: { remaining: 0 },
      kept: true,
      problem: null,
    });
  });

  it('of an agency that may be the same one are offered, and taken once a person says so', async () => {
    await ask(
      page(1),
      'reviewed',
      reviewFor({ ...lastYear, agency: '林业局', url: 'https://old.yunchuan.gov.cn/2022.html' }),
    );
    await ask(page(2), 'reviewed', reviewFor(thisYear));
    const before = await ask(popup, 'otherYears', 2);
    expect([before?.previous, before?.maybe.map(({ agency }) => agency)]).toEqual([null, ['林业局']]);
    await ask(popup, 'sameAgency', 2, before!.maybe[0]!.agencyKey, true);
    expect(await ask(popup, 'otherYears', 2)).toMatchObject({ previous: { year: 2022 }, maybe: [] });
  });
});

describe('decisions', () => {
  const faulty = reviewFor({
    ...thisYear,
    applications: { ...thisYear.applications, received: [1, 0, 0, 0, 0, 0, 3] },
  });

  it('are made by the page, survive a stop, and are taken back from the popup', async () => {
    await ask(page(2), 'reviewed', faulty);
    expect(await ask(page(2), 'decide', dismissal(faulty))).toMatchObject({
      decisions: [{ verdict: 'dismissed', reason: 'verified' }],
    });
    await start();
    expect((await besideReview(faulty))?.decisions).toHaveLength(1);
    await ask(popup, 'decideInTab', 2, { ...dismissal(faulty), verdict: 'withdrawn', reason: null });
    expect((await besideReview(faulty))?.decisions).toMatchObject([{ verdict: 'withdrawn' }]);
    expect(fake.calls.sendToTab.calls.at(-1)?.[0]).toBe(2);
  });

  it('are made only on findings that this page has', async () => {
    await ask(page(2), 'reviewed', faulty);
    expect(await ask(page(2), 'decide', { ...dismissal(faulty), finding: 'other' })).toEqual({
      problem: 'blocked',
    });
    expect(await ask(page(3), 'decide', dismissal(faulty))).toEqual({ problem: 'blocked' });
  });

  it('need a reason', async () => {
    await ask(page(2), 'reviewed', faulty);
    expect(await ask(page(2), 'decide', { ...dismissal(faulty), reason: null })).toBeUndefined();
  });

  it('do not count on the button', async () => {
    const wrong = { ...faulty, decisions: [] as Review['decisions'] };
    await ask(page(2), 'reviewed', faulty);
    const counted = () => (fake.calls.setBadgeText.calls.at(-1)![0] as { text: string }).text;
    const errors = faulty.findings.filter(({ severity }) => severity === 'error').length;
    expect(counted()).toBe(String(errors));
    const answer = await ask(page(2), 'decide', dismissal(faulty));
    wrong.decisions = (answer as { decisions: NonNullable<Review['decisions']> }).decisions;
    await ask(page(2), 'reviewed', wrong as Review);
    expect(counted()).toBe(errors === 1 ? '' : String(errors - 1));
  });
});

describe('a private window', () => {
  it('leaves nothing behind', async () => {
    const review = reviewFor(lastYear);
    fake.calls.getTab.answer = () => ({ incognito: true });
    await ask(page(1, true), 'reviewed', review);
    expect((await besideReview(reviewFor(thisYear)))?.years).toEqual([]);
    expect(await ask(popup, 'otherYears', 1)).toMatchObject({ kept: false, problem: 'private' });
    expect(
      await ask(page(1, true), 'decide', { finding: 'x', verdict: 'confirmed', reason: null, note: '' }),
    ).toEqual({ problem: 'private' });
  });
});

describe('deleting', () => {
  it('forgets the report of the tab', async () => {
    await ask(page(1), 'reviewed', reviewFor(lastYear));
    expect(await ask(popup, 'forget', 1)).toEqual({ ok: true });
    expect((await besideReview(reviewFor(thisYear)))?.years).toEqual([]);
  });
});

describe('a library that cannot be used', () => {
  it('says why, and the review shows all the same', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await ask(page(1), 'reviewed', reviewFor(lastYear));
    expect(await ask(popup, 'reviewOf', 1)).toMatchObject({ review: { document: { year: 2022 } } });
    expect(await ask(popup, 'otherYears', 1)).toMatchObject({ problem: 'blocked', kept: false });
    expect(await besideReview(reviewFor(lastYear))).toBeNull();
    open.mockRestore();
  });
});
