import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copyOf, keepCopy, pruneCopies } from '../../src/library/copies';
import { forget, forgetAll } from '../../src/library/forget';
import { keep } from '../../src/library/library';
import { readingOf } from '../../src/library/readings';
import { closeDatabase } from '../../src/library/store';
import { sampleReview } from '../lib/sample-review';

const review = sampleReview();
const reading = readingOf(review).id;
const html = `<p>${'本年新收申请7件。'.repeat(500)}</p>`;

beforeEach(async () => {
  await forgetAll();
  await keep(review);
});
afterEach(closeDatabase);

describe('copies of pages', () => {
  it('are kept small and given back as they were', async () => {
    expect(await keepCopy(review, html, 'ab', '2025-01-01T00:00:00.000Z')).toBe(true);
    const kept = await copyOf(reading);
    expect(kept).toEqual({
      html,
      hash: 'ab',
      madeAt: '2025-01-01T00:00:00.000Z',
      url: review.source.url,
      size: expect.any(Number),
    });
    expect(kept!.size).toBeLessThan(html.length / 10);
  });

  it('of the same reading the first stays: it is the evidence', async () => {
    await keepCopy(review, html, 'ab');
    expect(await keepCopy(review, '<p>另一份</p>', 'cd')).toBe(false);
    expect((await copyOf(reading))!.hash).toBe('ab');
  });

  it('of a report that the library does not have are not kept', async () => {
    const other = sampleReview({ document: { ...review.document, year: 2021 } });
    expect(await keepCopy(other, html, 'ab')).toBe(false);
    expect(await copyOf(readingOf(other).id)).toBeNull();
  });

  it('go with their report', async () => {
    await keepCopy(review, html, 'ab');
    await forget(review);
    expect(await copyOf(reading)).toBeNull();
  });

  it('are deleted after the days a person chose, never where none were', async () => {
    await keepCopy(review, html, 'ab', '2025-01-01T00:00:00.000Z');
    const at = (day: string) => Date.parse(`${day}T00:00:00.000Z`);
    expect(await pruneCopies(90, at('2025-04-01'))).toBe(0);
    expect(await pruneCopies(null, at('2035-04-01'))).toBe(0);
    expect(await copyOf(reading)).not.toBeNull();
    expect(await pruneCopies(90, at('2025-04-02'))).toBe(1);
    expect(await copyOf(reading)).toBeNull();
  });
});
