import { describe, expect, it } from 'vitest';
import type { Actions } from '../../src/overlay/actions';
import { anchorOf } from '../../src/overlay/anchors';
import type { Scene } from '../../src/overlay/picture';
import { atStart, type State } from '../../src/overlay/state';
import { surfaceProps } from '../../src/overlay/surface-props';
import { explainAll } from '../../src/reconcile/explain';
import { oneRepair, sampleReview } from './lib/sample';

const review = sampleReview(oneRepair.rows, oneRepair.findings);
const explained = explainAll(review, 'zh');
const nowhere = { at: () => null, passage: () => null };
const actions = {} as Actions;

const scene: Scene = {
  ...{ marks: [], unread: [], media: [], ribbons: [], totals: [], sights: [], need: [] },
  ...{ passages: {}, lines: [], signs: [], avoid: [], table: null, inText: false },
  culprit: { x: 900, y: 400, w: 80, h: 26 },
};
const card = { x: 500, y: 440, w: 356, h: 300 };
const wide = { scene, card, width: 1366 };

const props = (
  more: Partial<State> = {},
  seen: Partial<typeof wide | { scene: Scene | null; card: null }> = {},
) => surfaceProps({ ...atStart(explained, nowhere), ...more }, { ...wide, ...seen }, {}, actions);

describe('the card', () => {
  it('is of the current finding, with all that is said of it', () => {
    expect(props().current).toBeNull();
    expect(props({ current: 1 }).current).toEqual({
      index: 1,
      finding: review.findings[1],
      explanation: explained.explanations[1],
    });
  });

  it.each<[string, Parameters<typeof props>[1], string, boolean]>([
    ['stands beside its cell, joined to it', {}, 'page', true],
    ['has no leader while it is measured', { card: null }, 'page', false],
    ['docks in a narrow window', { width: 640 }, 'docked', false],
    [
      'stands in the corner if the page has no place for it',
      { scene: { ...scene, culprit: null } },
      'corner',
      false,
    ],
  ])('%s', (_, seen, mode, joined) => {
    const { leader, ...rest } = props({ current: 0, card: { x: 500, y: 440 } }, seen);
    expect([rest.mode, leader !== null]).toEqual([mode, joined]);
  });

  it('offers decisions only where they are kept', () => {
    const state = atStart(explained, nowhere);
    const decide = async () => null;
    expect(surfaceProps(state, wide, { decide }, actions).decides).toBe(true);
    expect(surfaceProps(state, wide, {}, actions).decides).toBe(false);
  });
});

it('hidden, nothing of the page is drawn', () => {
  expect(props().scene).toBe(scene);
  expect(props({ shown: false }).scene).toBeNull();
});

it('sums are drawn in the colour of their finding: the current one, else the one at rest', () => {
  const state = atStart(explained, nowhere);
  const kind = (more: Partial<State>, atRest?: number) =>
    surfaceProps({ ...state, ...more }, wide, atRest === undefined ? {} : { atRest }, actions).ribboned;
  expect(kind({})).toBeUndefined();
  expect(kind({}, 0)).toBe('error');
  expect(kind({ current: 1 }, 0)).toBe('hint');
});

it('what could not be read is named, and a file has a way out', () => {
  const { unreadLabel, mediaLabel } = props({
    labels: { applications: '表三', 'applications/received/total': '新收 · 总计' },
  });
  const box = { x: 0, y: 0, w: 1, h: 1 };
  const unread = {
    place: 'applications/received/total',
    reason: 'illegible',
    frame: box,
    sign: null,
    brief: false,
  } as const;
  expect(unreadLabel(unread)).toContain('新收 · 总计');
  const media = { key: '1', frame: box, strip: box, table: 'applications' } as const;
  expect(mediaLabel({ ...media, reason: 'image' })).toBe('表三，表格以图片提供，请人工查看');
  expect(mediaLabel({ ...media, reason: 'attachment' })).toBe('表三，表格在附件里，可在工作台核对');
});

describe('what is brought into reach', () => {
  const at = (place: string) => ({ place }) as unknown as Element;
  const passage = (start: number, end: number) => ({ start, end }) as unknown as Range;
  const [repaired, hint] = review.findings as [(typeof review.findings)[0], (typeof review.findings)[0]];
  const many = { ...hint, places: ['applications/received/total', 'applications/carriedOver/total'] };
  const said = { ...hint, places: [], passage: { start: 3, end: 9, quote: '收到' } };

  it.each<[string, Parameters<typeof anchorOf>[0], unknown]>([
    ['the first of its cells', many, { place: 'applications/received/total' }],
    ['its sentence, if it has no cell', said, { start: 3, end: 9 }],
    ['nothing, if it has neither', { ...hint, places: [] }, null],
  ])('%s', (_, finding, expected) => {
    expect(anchorOf(finding, undefined, { at, passage })).toEqual(expected);
  });

  it('the cell that the repair changes, before the others', () => {
    const finding = { ...repaired, places: ['applications/received/total', ...repaired.places] };
    expect(anchorOf(finding, explained.explanations[0], { at, passage })).toEqual({
      place: 'applications/disposed.denied.thirdParty/otherOrganization',
    });
  });
});
