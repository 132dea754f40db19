import { beforeEach, describe, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { readInTab } from '../../src/batch/read-in-tab';
import { isBarred, noteOpened } from '../../src/opened-tabs';
import { changeRecord, withFrame } from '../../src/tabs';
import { fake } from '../lib/fake-polyfill';
import { sampleReview } from '../lib/sample-review';

const ASKED = 'https://a.gov.cn/report.html';
const PRIVATE = 'http://10.0.0.5/report.html';

/** What became of the tab, in order; `go`: what the page does once it has been told where to go. */
let steps: string[];
let go: (url: string) => void;

Object.assign(browser.tabs, {
  create: async ({ url }: { url: string }) => {
    steps.push(`opened ${url}`);
    return { id: 7 };
  },
  update: async (_: number, { url }: { url: string }) => {
    steps.push(`to ${url}`);
    queueMicrotask(() => go(url));
  },
  get: async () => ({ status: 'loading' }),
  remove: async () => void steps.push('closed'),
});

beforeEach(() => {
  fake.reset();
  steps = [];
});

const updated = (change: object) => fake.events.tabUpdated.emit(7, change, { id: 7 });
/** As the background does with a review that it may keep. */
const reviewed = () =>
  changeRecord(7, (record) => withFrame(record, 0, { began: 1, marks: 'shown', review: sampleReview() }));

describe('a tab that a batch opens', () => {
  it('is closed as soon as it ends at a private address that nobody typed, and says where it ended', async () => {
    go = () => void updated({ status: 'loading', url: PRIVATE });
    await expect(readInTab(ASKED, true)).rejects.toMatchObject({
      failure: { kind: 'redirected', detail: PRIVATE },
    });
    expect(steps).toEqual(['opened about:blank', `to ${ASKED}`, 'closed']);
  });

  it('is known for what it is before there is a page in it, and forgotten with it', async () => {
    let barred: boolean | undefined;
    go = async (url) => {
      barred = await isBarred(7, ['https://a.gov.cn/frame.html', PRIVATE]);
      await updated({ status: 'loading', url });
      await reviewed();
    };
    expect(await readInTab(ASKED, false)).toMatchObject({ schema: 'gouji/review@1' });
    expect([barred, await isBarred(7, [PRIVATE])]).toEqual([true, false]);
    expect(steps.at(-1)).toBe('closed');
  });

  it('may show the private host that a person typed, and no other', async () => {
    const seen: boolean[] = [];
    go = async (url) => {
      for (const one of [PRIVATE, 'http://10.0.0.5:8080/other.html', 'http://10.0.0.6/'])
        seen.push(await isBarred(7, [one]));
      await updated({ status: 'loading', url });
      await reviewed();
    };
    await readInTab(PRIVATE, true);
    expect(seen).toEqual([false, false, true]);
  });

  it('may show no private host that nobody typed, nor one within another', async () => {
    await noteOpened(7, PRIVATE, false);
    expect(await isBarred(7, [PRIVATE])).toBe(true);
    await noteOpened(7, PRIVATE, true);
    expect(await isBarred(7, ['http://10.0.0.6/frame.html', PRIVATE])).toBe(true);
  });
});
