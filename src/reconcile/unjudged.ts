import type { Review } from './review';

/**
 * 未能核对 The review of a page on which we failed ourselves, or of which there is more than can be kept (`long`): it states nothing, holds nothing against anybody, and says that it could not be
 * checked, so that nobody takes silence for agreement.
 */
export function unjudged(source: Review['source'], reason: 'fault' | 'long' = 'fault'): Review {
  return {
    schema: 'gouji/review@1',
    source,
    document: {
      kind: 'report-without-tables',
      reason: reason === 'long' ? reason : null,
      form: null,
      agency: null,
      agencyType: 'unknown',
      year: null,
      published: null,
      signed: null,
      period: null,
      identifier: null,
    },
    figures: {},
    unlisted: {},
    findings: [],
    unchecked: [{ code: null, places: [], reason }],
    checks: { satisfied: 0, violated: 0, undecided: 0, inapplicable: 0 },
    lines: [],
  };
}
