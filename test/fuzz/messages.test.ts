import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { isPackedDocument } from '../../src/check-document';
import { isReview } from '../../src/check-review';
import { FileError, readFile } from '../../src/library/library-file';
import { parseMessage, receive } from '../../src/messages';
import { unpack } from '../../src/page/pack';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Review } from '../../src/reconcile/review';
import { settingsFrom, siteChoice } from '../../src/settings';
import { fake } from '../lib/fake-polyfill';
import { sampleReview } from '../lib/sample-review';
import { reportOf, source } from '../reconcile/report-of';
import { seeds } from '../reconcile/seeds';
import { fuzz } from './lib/fuzz';
import { useEverywhere } from './lib/use';

/** JSON of any kind, with the keys that programs have stumbled over. */
const anything = fc.jsonValue({ maxDepth: 4 });
const odd = fc.oneof(
  anything,
  fc.constantFrom(
    ...[null, '', 0, -1, 1e308, Number.NaN, Number.POSITIVE_INFINITY, true, [], {}, undefined],
    ...['__proto__', 'constructor', 'toString', 'a/b', '//', 'applications//', '\ud800', '9'.repeat(1000)],
    JSON.parse('{"__proto__":{"polluted":true}}'),
  ),
);

const reviews: Review[] = [
  sampleReview(),
  ...Object.keys(seeds).map((slug) => reconcile(reportOf(seeds[slug]!.form, seeds[slug]!), source)),
];

/** A value with one part of it, wherever that is, another. */
function changed(value: unknown, at: number, to: unknown): unknown {
  const copy = structuredClone(value);
  const spots: [Record<string, unknown>, string][] = [];
  const walk = (one: unknown) => {
    if (typeof one !== 'object' || one === null) return;
    for (const key of Object.keys(one)) {
      spots.push([one as Record<string, unknown>, key]);
      walk((one as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const [holder, key] = spots[at % Math.max(1, spots.length)] ?? [{}, ''];
  if (to === undefined) delete holder[key];
  else holder[key] = to;
  return copy;
}

const changedReviews = fc
  .tuple(fc.constantFrom(...reviews), fc.array(fc.tuple(fc.nat(100_000), odd), { maxLength: 4 }))
  .map(([review, all]) =>
    // Written as JSON -0 is 0.
    all.reduce<unknown>((value, [at, to]) => changed(value, at, Object.is(to, -0) ? 0 : to), review),
  );

const names = fc.constantFrom(
  ...[
    'detected',
    'words',
    'judge',
    'reviewed',
    'rejudged',
    'marks',
    'reviewOf',
    'reviewTab',
    'reveal',
    'command',
    'sampleOf',
  ],
  ...['leave', 'decide', 'decideInTab', 'otherYears', 'sameAgency', 'forget', 'openAt', 'libraryChanged'],
  ...['highlightRules', '__proto__', 'constructor', 'hasOwnProperty', ''],
);

describe('random JSON at every border', () => {
  fuzz('messages', 2000, fc.record({ type: names, args: fc.array(odd, { maxLength: 3 }) }), (message) => {
    const parsed = parseMessage(message);
    if (parsed !== null) expect(parsed).toEqual(message);
  });

  fuzz('anything at all as a message', 1000, odd, (value) => {
    expect(parseMessage(value)).toBeNull();
  });

  fuzz('a handler is called with what has its shape, or not at all', 300, changedReviews, async (value) => {
    fake.reset();
    receive({ reviewed: (_, review) => void useEverywhere(review) });
    const sender = { id: 'fake', tab: { id: 1 }, frameId: 0, url: 'http://a.gov.cn/' };
    const answer = await fake.receive({ type: 'reviewed', args: [value] }, sender);
    expect(answer === undefined || answer === null).toBe(true);
    expect(answer === null).toBe(isReview(value));
  });

  fuzz('documents that were packed by somebody else', 500, anything, (value) => {
    if (isPackedDocument(value)) unpack(value);
  });

  fuzz('settings', 1000, fc.dictionary(fc.string(), odd), (stored) => {
    const settings = settingsFrom({ ...stored, sites: stored, shown: stored, copies: stored });
    expect(settingsFrom(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    siteChoice(settings.sites, 'http://a.gov.cn/');
  });

  fuzz('library files', 500, fc.tuple(changedReviews, odd, fc.nat(1000)), async ([review, part, at]) => {
    const whole = {
      schema: 'gouji/library@1',
      exportedAt: '2025-01-01T00:00:00Z',
      readings: [{ firstReadAt: '2025-01-01T00:00:00Z', lastReadAt: '2025-01-01T00:00:00Z', review }],
      decisions: [],
      pairs: [{ id: '["a","b"]', same: true, madeAt: '2025-01-01T00:00:00Z' }],
      followUps: [{ report: 'a', status: null, note: '', at: '2025-01-01T00:00:00Z' }],
      rosters: [{ id: 'a', name: 'b', text: 'c', changedAt: '2025-01-01T00:00:00Z' }],
    };
    for (const value of [whole, changed(whole, at, part)]) {
      try {
        await readFile(new Blob([JSON.stringify(value) ?? '']), () => undefined);
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
      }
    }
  });
});
