import { expect, test } from 'vitest';
import type { Review } from '../../src/reconcile/review';
import { differences, type Expected, expectedOf } from './expected';

const place = 'applications/received/naturalPerson';

/** A review of the 2021 form that states one figure, a blank and a finding. */
function review(): Review {
  return {
    schema: 'gouji/review@1',
    source: { url: 'http://www.yunchuan.gov.cn/1.html', title: '', retrievedAt: '2025-01-01T00:00:00Z' },
    document: {
      kind: 'report',
      reason: null,
      form: '2021',
      agency: '云川市水务局',
      agencyType: 'department',
      year: 2023,
      published: null,
      signed: null,
      period: ['2023-01-01', '2023-12-31'],
      identifier: null,
    },
    figures: {
      [place]: { text: '7', value: 7, state: 'stated' },
      'applications/received/business': { text: '', value: null, state: 'blank' },
      'applications/received/research': {
        text: '12',
        value: null,
        state: 'illegible',
        reason: 'run-together',
      },
    },
    unlisted: {},
    findings: [
      {
        rule: 'row-footing',
        code: 'T3-H',
        severity: 'error',
        outcome: 'violated',
        places: [place],
        passage: null,
        relations: [{ code: 'T3-H', line: 'received', left: 7, right: 6, difference: 1 }],
        repairs: [[{ place, from: 7, to: 6 }]],
        cause: null,
        message: { zh: '', en: '' },
      },
    ],
    unchecked: [{ code: null, places: [], table: 'challenges', reason: 'image' }],
    checks: { satisfied: 1, violated: 1, undecided: 0, inapplicable: 0 },
    lines: [],
  };
}

test('a review gives what was written from it', () => {
  expect(differences(expectedOf(review()), review())).toEqual([]);
});

test.each<[string, (expected: Expected) => void, string]>([
  ['another agency', (one) => (one.document.agency = '云川市林业局'), 'document.agency'],
  ['another period', (one) => (one.document.period = ['2022-01-01', '2022-12-31']), 'document.period'],
  ['another figure', (one) => (one.figures!.applications!.received![0] = 8), place],
  ['zero for a blank', (one) => (one.figures!.applications!.received![1] = 0), 'received/business'],
  [
    'another reason',
    (one) => (one.figures!.applications!.received![2] = { illegible: 'truncated' }),
    'received/research',
  ],
  ['a figure out of nothing', (one) => delete one.figures!.applications, 'no such row'],
  ['a finding that is missing', (one) => one.findings.push({ code: 'T4-S', severity: 'error' }), 'T4-S'],
  ['a finding too many', (one) => one.findings.pop(), 'T3-H'],
  ['another place', (one) => (one.findings[0]!.places = []), 'T3-H'],
  ['another repair', (one) => (one.findings[0]!.repairs = [[{ place, from: 7, to: 5 }]]), 'T3-H'],
  ['another relation', (one) => (one.findings[0]!.relations = ['T3-O total']), 'T3-H'],
  ['a cell check that is missing', (one) => one.findings.push({ code: 'D-01', severity: 'info' }), 'D-01'],
  ['another count of checks', (one) => (one.checks = { satisfied: 2 }), 'checks.satisfied'],
  ['another reason why not checked', (one) => (one.unchecked = [{ reason: 'frame' }]), 'unchecked'],
])('%s is a difference', (_, change, named) => {
  const expected = structuredClone(expectedOf(review()));
  change(expected);
  expect(differences(expected, review()).join('\n')).toContain(named);
});

test('an error that nobody expects is a difference, whatever its code', () => {
  const read = review();
  const expected = expectedOf(read);
  read.findings.push({ ...read.findings[0]!, code: 'N-01' });
  expect(differences(expected, read).join('\n')).toContain('N-01');
});

test('what a page leaves open may be read in each of the ways listed', () => {
  const expected = expectedOf(review());
  expected.figures!.applications!.received![2] = { anyOf: [12, { illegible: '*' }] };
  expected.document.agency = { anyOf: [null, '云川市水务局'] };
  expected.findings.push({ code: 'D-05', severity: 'info', optional: true });
  expect(differences(expected, review())).toEqual([]);
});
