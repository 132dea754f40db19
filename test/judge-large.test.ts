import { expect, it, vi } from 'vitest';
import { sampleReview } from './lib/sample-review';

vi.mock('../src/reconcile/reconcile', () => ({
  reconcile: () => sampleReview({ sentences: Array(5000).fill('字'.repeat(1000)) }),
}));

import { isReview } from '../src/check-review';
import { judgePage } from '../src/judge';
import { rehearsal } from '../src/rehearsal';
import { toolbar } from '../src/toolbar';

it('a review larger than is taken by anybody says that the page could not be checked, and is taken', async () => {
  const { review } = await judgePage(rehearsal(), '2025-02-01T00:00:00Z', 'zh', null);
  expect(isReview(sampleReview({ sentences: ['字'.repeat(4_000_000)] }))).toBe(false);
  expect(isReview(review)).toBe(true);
  expect(review).toMatchObject({
    document: { reason: 'long' },
    unchecked: [{ reason: 'long' }],
    findings: [],
  });
  expect(toolbar(review).state).toBe('unread');
});
