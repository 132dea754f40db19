import { describe, expect, it } from 'vitest';
import type { Anchors } from '../../src/overlay/anchors';
import {
  answered,
  askReason,
  atStart,
  closeCard,
  drawnFinding,
  nextOpen,
  openCard,
  replace,
  type State,
  showMarks,
} from '../../src/overlay/state';
import { type Decision, fingerprintOf } from '../../src/reconcile/decision';
import { explainAll } from '../../src/reconcile/explain';
import type { Review } from '../../src/reconcile/review';
import { oneRepair, sampleReview } from './lib/sample';

const anchors: Anchors = { at: () => null, passage: () => null };
const review = sampleReview(oneRepair.rows, oneRepair.findings);
const stateOf = (subject: Review = review): State => atStart(explainAll(subject, 'zh'), anchors);

/** All that a reader can have left open in a card. */
const busy = {
  card: { x: 1, y: 2 },
  relation: 1,
  alternative: 1,
  copied: true,
  asking: true,
  problem: 'full',
  away: [{ equation: 0, edge: 'up', x: 1, y: 1 }],
  list: true,
} satisfies Partial<State>;
const idle = {
  card: null,
  relation: null,
  alternative: null,
  copied: null,
  asking: false,
  problem: null,
  away: [],
  list: false,
};

const ignored = (...indices: number[]): Review => ({
  ...review,
  decisions: indices.map((index): Decision => {
    const { rule, code } = review.findings[index]!;
    return {
      ...{ rule, code, reason: 'explained', note: '', by: 'one', overrules: [], message: '' },
      finding: fingerprintOf(review.findings[index]!, review.figures),
      verdict: 'dismissed',
      madeAt: '2025-02-12T09:40:00.000Z',
    };
  }),
});

describe('what a step leaves of what was open', () => {
  it.each<[string, (state: State) => void, Partial<State>]>([
    ['another card opens: nothing of the last', (state) => openCard(state, 2), { ...idle, current: 2 }],
    ['the card closes: the list stays', closeCard, { ...idle, current: null, list: true }],
    ['marks are hidden: no card, no list', (state) => showMarks(state, false), { ...idle, shown: false }],
    [
      'the menu closes: the card stays',
      (state) => askReason(state, false),
      { ...busy, asking: false, problem: null },
    ],
    [
      'a decision is kept: the menu closes',
      (state) => answered(state, null),
      { asking: false, copied: null, problem: null },
    ],
    [
      'a decision is not kept: the menu stays and says why',
      (state) => answered(state, 'full'),
      { ...busy, problem: 'full' },
    ],
  ])('%s', (_, step, expected) => {
    const state = Object.assign(stateOf(), busy, { current: 0 });
    step(state);
    expect(state).toMatchObject(expected);
  });
});

describe('another review', () => {
  const open = () => Object.assign(stateOf(), busy, { current: 0, gone: true });

  it('that says the same leaves the card open', () => {
    const state = open();
    expect(replace(state, explainAll(ignored(1), 'zh'), anchors)).toBe(false);
    expect(state).toMatchObject({ ...busy, current: 0, gone: true });
    expect(state.review.decisions).toHaveLength(1);
  });

  it.each<[string, Review]>([
    ['that finds less', { ...review, findings: review.findings.slice(1) }],
    [
      'that could not read something',
      { ...review, unchecked: [{ code: null, reason: 'illegible', places: [] }] },
    ],
    ['that checked more', { ...review, checks: { ...review.checks, satisfied: 39 } }],
  ])('%s closes everything, and the sentence comes back', (_, next) => {
    const state = open();
    expect(replace(state, explainAll(next, 'zh'), anchors)).toBe(true);
    expect(state).toMatchObject({ ...idle, current: null, gone: false, review: next });
  });
});

describe('the finding that comes next', () => {
  it.each<[string, number[], number | null, 1 | -1, number | null]>([
    ['from rest, the first', [], null, 1, 0],
    ['from rest and backwards, the last', [], null, -1, 2],
    ['around the end', [], 2, 1, 0],
    ['around the beginning', [], 0, -1, 2],
    ['over one that was ignored', [1], 0, 1, 2],
    ['itself, if it alone is left', [0, 2], 1, 1, 1],
    ['none, if all were ignored', [0, 1, 2], null, 1, null],
  ])('%s', (_, gone, current, by, expected) => {
    expect(nextOpen({ ...stateOf(ignored(...gone)), current }, by)).toBe(expected);
  });
});

it('the sums of a finding at rest give way to those of the card', () => {
  expect(drawnFinding({ ...stateOf(), current: null }, undefined)).toBeNull();
  expect(drawnFinding({ ...stateOf(), current: null }, 0)).toBe(0);
  expect(drawnFinding({ ...stateOf(), current: 2 }, 0)).toBe(2);
});
