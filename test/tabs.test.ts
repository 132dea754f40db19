import { beforeEach, describe, expect, it } from 'vitest';
import { changeRecord, foremost, forgetTab, mayBegin, recordOf, withFrame } from '../src/tabs';
import { toolbar } from '../src/toolbar';
import { fake } from './lib/fake-polyfill';
import { sampleReview } from './lib/sample-review';

/** What a browser leaves an extension for a session, in characters here. */
let room: number;
const { set } = fake.areas.session;

beforeEach(() => {
  fake.reset();
  room = Number.POSITIVE_INFINITY;
  fake.areas.session.set = async (values) => {
    if (room === Number.POSITIVE_INFINITY) return set(values);
    const all = { ...(await fake.areas.session.get(null)), ...values };
    if (JSON.stringify(all).length > room) throw new Error('QUOTA_BYTES quota exceeded');
    return set(values);
  };
});

const report = (length: number) =>
  sampleReview({ sentences: ['字'.repeat(length)], figures: { 'applications/received/total': stated } });
const stated = { text: '1', value: 1, state: 'stated' } as const;
const reviewed = (tabId: number, frameId: number, review = report(100)) =>
  changeRecord(tabId, (record) => withFrame(record, frameId, { began: frameId, marks: 'shown', review }));
const stored = async (tabId: number) =>
  String((await fake.areas.session.get(`tab:${tabId}`))[`tab:${tabId}`] ?? '');

describe('what is kept of a tab', () => {
  it('stays bounded, whatever its frames say, and keeps what matters most', async () => {
    await reviewed(7, 0);
    for (let frame = 1; frame <= 120; frame++) await reviewed(7, frame, report(150_000));
    const frames = Object.values((await recordOf(7))!.frames);
    expect(frames).toHaveLength(100);
    expect((await stored(7)).length).toBeLessThan(2_600_000);
    expect(foremost(await recordOf(7))).toMatchObject({ frameId: 0, frame: { review: { figures: {} } } });
    // A frame for which there is no room is no report in order: it says that it was not checked.
    const left = frames.filter(({ review }) => review?.sentences === undefined);
    expect(left.length).toBeGreaterThan(40);
    expect(new Set(left.map(({ review }) => toolbar(review!).state))).toEqual(new Set(['unread']));
  }, 60_000);

  it('says that a page could not be checked where there is no room for its review, and does not fail', async () => {
    room = 100_000;
    await reviewed(7, 0, report(200_000));
    expect(foremost(await recordOf(7))?.frame.review).toMatchObject({ unchecked: [{ reason: 'fault' }] });
    await reviewed(8, 0, report(50_000));
    expect(foremost(await recordOf(8))?.frame.review?.sentences).toHaveLength(1);
  });
});

describe('frames that come and go', () => {
  it('are read so often in one page and no more; the next page begins anew', async () => {
    const answers = await Promise.all(Array.from({ length: 150 }, () => mayBegin(7, 1000)));
    expect(answers.filter((may) => may)).toHaveLength(100);
    expect(await mayBegin(8, 1000)).toBe(true);
    expect(await mayBegin(7, 2000)).toBe(true);
    await forgetTab(7);
    await forgetTab(8);
    expect(await fake.areas.session.get(null)).toEqual({});
  });
});
