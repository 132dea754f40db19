import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { reconcile } from '../../src/reconcile/reconcile';
import type { Review } from '../../src/reconcile/review';
import { type Rows, reportOf, source } from './report-of';
import { seeds } from './seeds';

const schema = JSON.parse(readFileSync('docs/review.schema.json', 'utf8'));
const validate = new Ajv({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
}).compile(schema);
const errors = (value: unknown) => (validate(JSON.parse(JSON.stringify(value))) ? [] : validate.errors);
const review = () => reconcile(reportOf('2019', seeds['002']!), source);

describe('what we print is what the schema says', () => {
  it.each(Object.keys(seeds))('sample %s', (slug) => {
    expect(errors(reconcile(reportOf(seeds[slug]!.form, seeds[slug]!), source))).toEqual([]);
  });

  it.each<[string, Rows]>([
    ['blanks', { received: [5, null, '', 0, '/', 0, 8] }],
    ['words, doubts, negatives, fractions, units', { received: ['若干', '1 2', '-3', '0.5', '0件', '①', 8] }],
    [
      'several repairs',
      { 'disposed.granted': [7, 1, 0, 0, 0, 0, 8], 'disposed.total': [6, 2, 0, 0, 0, 0, 8] },
    ],
    [
      'rows of its own',
      { 'disposed.unlisted.1': [1, 0, 0, 0, 0, 0, 1], 'disposed.denied': [1, 0, 0, 0, 0, 0, 0] },
    ],
    ['missing rows', { carriedForward: [], received: [1, 0, 0, 0, 0, 0, 1] }],
  ])('%s', (_, applications) => {
    expect(errors(reconcile(reportOf('2021', { applications }), source))).toEqual([]);
  });

  it('a page without a report', () => {
    const report = reportOf('2021', {});
    const identity = {
      ...report.identity,
      kind: 'report-without-tables',
      reason: 'image',
      form: null,
    } as const;
    const unchecked = [{ code: null, places: [], table: 'applications', reason: 'image' as const }];
    expect(errors(reconcile({ ...report, identity, figures: {}, unchecked }, source))).toEqual([]);
  });

  it('an index page with its links', () => {
    const links = [{ url: 'https://www.yunchuan.example/1.html', text: '2023年度报告', date: null }];
    expect(errors({ ...review(), links })).toEqual([]);
    expect(errors({ ...review(), links: [{ url: '' }] })).not.toEqual([]);
  });

  it('what persons decided', () => {
    const decision = {
      finding: '1x2y',
      verdict: 'dismissed',
      reason: 'explained',
      note: '来函',
      by: 'one',
      madeAt: '2025-02-12T09:40:00.000Z',
      overrules: ['two 2025-02-11T09:40:00.000Z'],
      rule: 'disposed-footing',
      code: 'T3-O',
      message: '',
    };
    expect(errors({ ...review(), decisions: [decision] })).toEqual([]);
    expect(errors({ ...review(), decisions: [{ ...decision, reason: null }] })).not.toEqual([]);
    expect(errors({ ...review(), decisions: [{ ...decision, verdict: 'confirmed' }] })).not.toEqual([]);
  });

  it('a source that could not be read', () => {
    const failure = {
      source: { url: 'missing.html' },
      error: { code: 'not-found', message: 'No such file' },
    };
    expect(errors(failure)).toEqual([]);
  });
});

describe('mistakes are noticed', () => {
  it.each<[string, (wrong: Review & Record<string, unknown>) => void]>([
    ['another version', (wrong) => Object.assign(wrong, { schema: 'gouji/review@2' })],
    ['a field that we do not know', (wrong) => Object.assign(wrong, { extra: 1 })],
    ['a kind of its own', (wrong) => Object.assign(wrong.document, { kind: 'annual' })],
    ['a reason for a report that has tables', (wrong) => Object.assign(wrong.document, { reason: 'image' })],
    ['a date in words', (wrong) => Object.assign(wrong.document, { published: '2021年1月22日' })],
    [
      'a place that is none',
      (wrong) =>
        Object.assign(wrong.figures, {
          'applications/received': wrong.figures['applications/received/total'],
        }),
    ],
    [
      'a figure stated without a value',
      (wrong) => Object.assign(wrong.figures['applications/received/total']!, { value: null }),
    ],
    [
      'a blank with a value',
      (wrong) => Object.assign(wrong.figures['applications/carriedOver/business']!, { value: 0 }),
    ],
    [
      'an illegible figure without a reason',
      (wrong) =>
        Object.assign(wrong.figures['applications/received/total']!, { value: null, state: 'illegible' }),
    ],
    ['a severity of its own', (wrong) => Object.assign(wrong.findings[0]!, { severity: 'hint' })],
    ['an undecided error', (wrong) => Object.assign(wrong.findings[0]!, { outcome: 'undecided' })],
    ['a finding without its message', (wrong) => Object.assign(wrong.findings[0]!, { message: { zh: '' } })],
    ['an empty repair', (wrong) => wrong.findings[0]!.repairs.push([])],
    ['a code of its own', (wrong) => Object.assign(wrong.findings[0]!, { code: 'T3' })],
    ['a count below zero', (wrong) => Object.assign(wrong.checks, { violated: -1 })],
    ['a failure beside a review', (wrong) => Object.assign(wrong, { error: { code: 'x', message: 'y' } })],
  ])('%s', (_, spoil) => {
    const wrong = JSON.parse(JSON.stringify(review()));
    expect(errors(wrong)).toEqual([]);
    spoil(wrong);
    expect(errors(wrong)).not.toEqual([]);
  });
});
