import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/overlay/geometry';
import {
  pinSize,
  placeAway,
  placePin,
  placeProsePin,
  placeTag,
  type SignRequest,
} from '../../src/overlay/place-sign';

const box = (x: number, y: number, w: number, h: number): Box => ({ x, y, w, h });
const request = (more: Partial<SignRequest>): SignRequest => ({
  cell: box(100, 100, 82, 26),
  ink: box(137, 103, 8, 20),
  freeFrom: null,
  pageWidth: 1366,
  before: 0,
  ...more,
});

test.each<[string, Partial<SignRequest>, Partial<Box>]>([
  ['astride the corner, where the cell is narrow', {}, { x: 158, y: 92 }],
  [
    'beside the figure, where it has room',
    { cell: box(100, 100, 300, 26), ink: box(230, 103, 40, 20) },
    { x: 279, y: 102 },
  ],
  [
    'on the corner itself, clear of the figures above, where the column is narrow',
    { cell: box(100, 100, 40, 26), ink: box(116, 103, 8, 20) },
    { x: 129, y: 92 },
  ],
  ['a second one beside the first', { before: 1 }, { x: 127, y: 92 }],
  ['in a blank cell, at its corner', { ink: box(141, 113, 0, 0) }, { x: 158, y: 92 }],
  [
    'within the page',
    { cell: box(1330, 100, 60, 26), ink: box(1350, 103, 8, 20), pageWidth: 1366 },
    { x: 1335 },
  ],
  ['after the line, in text', { freeFrom: 200 }, { x: 210, y: 105 }],
  ['above the figure, in text that fills the page', { freeFrom: 1350 }, { x: 1335, y: 87 }],
])('a pin stands %s', (_, more, expected) => {
  expect(placePin(request(more), pinSize(1))).toMatchObject(expected);
});

test.each<[string, Partial<SignRequest>, Partial<Box>]>([
  ['astride the upper left corner, between the figures of two rows', {}, { x: 64, y: 92 }],
  ['left of the figure in a narrow column', { cell: box(100, 100, 53, 26) }, { x: 100 - 80 + 53 / 3 }],
  ['within the page', { cell: box(4, 2, 82, 26) }, { x: 2, y: 2 }],
  ['after the line, in text', { freeFrom: 200 }, { x: 210, y: 105 }],
])('a tag stands %s', (_, more, expected) => {
  const { x, y } = placeTag(request(more), { w: 80, h: 16 });
  expect({ x, y }).toMatchObject({ x, y, ...expected });
});

describe('the number of a sentence', () => {
  const lines = [box(400, 200, 100, 22), box(60, 232, 90, 22)];
  const prose = { lines, left: 40, pageWidth: 1366, before: 0 };
  test.each<[string, number, Partial<Box>]>([
    ['floats above the end where the lines leave a gap', 2, { x: 125, y: 220 }],
    ['stands before the line where they do not', 1.4, { x: 5, y: 203 }],
  ])('%s', (_, leading, expected) => {
    expect(placeProsePin({ ...prose, leading }, 1)).toMatchObject(expected);
  });
});

describe('the box that leads to a total out of view', () => {
  const window = box(0, 1000, 1366, 768);
  const base = { window, size: { w: 80, h: 24 }, navigator: { w: 380, h: 62 }, taken: [] };
  test.each<[string, Box, ReturnType<typeof placeAway>]>([
    ['none, if it is in view', box(600, 1200, 82, 26), null],
    ['at the lower edge, left of the column', box(600, 2000, 82, 26), { edge: 'down', x: 512, y: 740 }],
    ['at the upper edge', box(600, 500, 82, 26), { edge: 'up', x: 512, y: 4 }],
    ['above the navigator', box(1200, 2000, 82, 26), { edge: 'down', x: 1112, y: 682 }],
    ['right of the column, if there is no left', box(10, 2000, 20, 26), { edge: 'down', x: 38, y: 740 }],
    ['at the right edge', box(1500, 1200, 82, 26), { edge: 'right', x: 1282, y: 201 }],
  ])('%s', (_, total, expected) => {
    expect(placeAway({ ...base, total })).toEqual(expected);
  });
  test('clear of the card and the operands', () => {
    const total = box(600, 2000, 82, 26);
    expect(placeAway({ ...base, total, taken: [box(300, 1500, 290, 268)] })).toEqual({
      edge: 'down',
      x: 690,
      y: 740,
    });
  });
});
