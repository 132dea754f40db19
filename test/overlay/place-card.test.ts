import { describe, expect, test } from 'vitest';
import { type Box, overlap } from '../../src/overlay/geometry';
import { aim, type CardRequest, leader, placeCard } from '../../src/overlay/place-card';

const box = (x: number, y: number, w: number, h: number): Box => ({ x, y, w, h });

/** A table of 82 × 26 cells as on the page of seed 004, in a window of 1366 × 768. */
const table = box(163, 1000, 1040, 700);
const row = (y: number) => box(629, y, 410, 26);
const column = (x: number) => box(x, 1130, 82, 494);

const request = (more: Partial<CardRequest>): CardRequest => ({
  culprit: box(1039, 1300, 82, 26),
  card: { w: 356, h: 320 },
  table,
  avoid: [],
  need: [],
  window: box(0, 960, 1366, 768),
  navigator: { w: 380, h: 62 },
  covered: 0,
  inText: false,
  scrollHeight: 4000,
  scroll: true,
  ...more,
});

const cardOf = (one: CardRequest): Box => ({ ...placeCard(one), ...one.card });

describe('the card takes the first quadrant without an operand', () => {
  const culprit = box(1039, 1300, 82, 26);
  test.each<[string, Partial<CardRequest>, { x: number; y: number }]>([
    ['below left', { avoid: [row(1300), column(1039)] }, { x: 669, y: 1338 }],
    ['above left, if operands stand below', { avoid: [box(629, 1330, 410, 26)] }, { x: 669, y: 968 }],
    [
      'below right, if the left is taken',
      { culprit: box(400, 1300, 82, 26), avoid: [box(0, 1000, 400, 700)] },
      { x: 496, y: 1338 },
    ],
    [
      'above right, if only that is free',
      { culprit: box(400, 1300, 82, 26), avoid: [box(0, 1000, 400, 700), box(482, 1326, 400, 300)] },
      { x: 496, y: 968 },
    ],
    [
      'the right margin, if the table is full of operands',
      { culprit: box(500, 1300, 60, 26), table: box(200, 1000, 700, 700), avoid: [box(200, 1000, 700, 700)] },
      { x: 914, y: 1240 },
    ],
    [
      'beside the lines, in text',
      { culprit: box(20, 1300, 20, 18), table: box(8, 1000, 300, 500), inText: true },
      { x: 322, y: 1240 },
    ],
  ])('%s', (_, more, expected) => {
    expect(placeCard(request({ culprit, ...more }))).toMatchObject(expected);
  });
});

describe('the window is scrolled as little as shows culprit, totals and card', () => {
  test.each<[string, Partial<CardRequest>, number]>([
    ['not at all, if all is in view', {}, 960],
    ['down, for a card below the edge', { window: box(0, 700, 1366, 768) }, 1338 + 320 + 62 - 768],
    ['down, so that the navigator hides no total', { need: [box(1039, 1680, 82, 26)] }, 1706 + 62 - 768],
    ['up, for what lies above', { window: box(0, 1400, 1366, 768) }, 1300 - 16],
    [
      'up, below the head that the page keeps there',
      { window: box(0, 1400, 1366, 768), covered: 60 },
      1300 - 76,
    ],
  ])('%s', (_, more, scrollY) => {
    expect(placeCard(request(more)).scrollY).toBe(scrollY);
  });

  test('a total too far away is left out', () => {
    const place = placeCard(request({ need: [box(1039, 3000, 82, 26)] }));
    expect(place).toMatchObject({ x: 669, y: 1338, scrollY: 960 });
  });

  test('without being opened it scrolls nothing', () => {
    const one = request({ window: box(0, 700, 1366, 768), scroll: false });
    expect(placeCard(one).scrollY).toBe(700);
  });
});

describe('no quadrant has room', () => {
  const crowded = request({
    culprit: box(300, 1300, 60, 26),
    card: { w: 356, h: 200 },
    window: box(0, 1000, 700, 500),
    table: box(0, 1000, 700, 500),
    avoid: [row(1300), box(0, 1000, 700, 40)],
  });
  test('the card stays in the window, clear of the culprit', () => {
    const card = cardOf(crowded);
    expect(card.x).toBeGreaterThanOrEqual(8);
    expect(card.x + card.w).toBeLessThanOrEqual(692);
    expect(overlap(card, crowded.culprit)).toBe(0);
  });
  test('a window smaller than the card still gets one', () => {
    const card = cardOf(request({ window: box(0, 1000, 300, 200), avoid: [table] }));
    expect([card.x, card.y].every(Number.isFinite)).toBe(true);
  });
});

describe('the leader joins card and culprit', () => {
  const culprit = box(1000, 500, 80, 26);
  test.each<[string, Box, string | null]>([
    ['card below left', box(630, 538, 356, 300), 'M986 556H1013V526'],
    ['card below right', box(1094, 538, 356, 300), 'M1094 556H1067V526'],
    ['card above left', box(630, 188, 356, 300), 'M986 470H1013V500'],
    ['card beside', box(1094, 440, 356, 300), 'M1094 513H1087V513H1080'],
    ['card straight below', box(900, 538, 356, 300), 'M1040 538V526'],
    ['they overlap', box(900, 510, 356, 300), null],
  ])('%s', (_, card, path) => {
    expect(leader(card, culprit, [])?.path ?? null).toBe(path);
  });
  test('it does not run through a sign', () => {
    const card = box(1200, 440, 356, 300);
    expect(leader(card, culprit, [])).not.toBeNull();
    expect(leader(card, culprit, [box(1100, 505, 50, 18)])).toBeNull();
  });
});

describe('引线所指 the leader goes to', () => {
  // A sentence that begins at the end of one line and ends at the beginning of the next.
  const lines = [box(1100, 650, 80, 24), box(180, 680, 200, 24)];
  const whole = box(180, 650, 1000, 54);
  const cases: [string, ReturnType<typeof box>, ReturnType<typeof box>[], ReturnType<typeof box>][] = [
    ['the first line from a card above it', box(510, 320, 356, 320), lines, lines[0]!],
    ['the last line from a card below it', box(510, 720, 356, 320), lines, lines[1]!],
    ['the cell, where it is none of a sentence', box(510, 320, 356, 320), [], whole],
  ];
  test.each(cases)('%s', (_, card, of, to) => {
    expect(aim(whole, of, card)).toBe(to);
  });
});
