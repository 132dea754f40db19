import { describe, expect, test } from 'vitest';
import {
  type Cell,
  drawRibbon,
  occupied,
  type RibbonRequest,
  signsOf,
  sumSize,
} from '../../src/overlay/draw-ribbon';
import { type Box, overlap } from '../../src/overlay/geometry';

const box = (x: number, y: number, w: number, h: number): Box => ({ x, y, w, h });

/** A cell of a table, its figure in the middle. */
function cell(at: Box, value: number | null, culprit = false): Cell {
  const w = value === null ? 0 : String(value).length * 8;
  return {
    box: at,
    ink: box(at.x + (at.w - w) / 2, at.y + at.h / 2 - 10, w, value === null ? 0 : 20),
    lineEnd: null,
    value,
    culprit,
  };
}

const table = box(100, 100, 1000, 600);
const request = (more: Partial<RibbonRequest>): RibbonRequest => ({
  kind: 'row',
  left: [],
  right: [],
  leftSum: 2,
  rightSum: 1,
  table,
  keepClear: [],
  pageWidth: 1366,
  ...more,
});

const across = (values: (number | null)[], culprit = -1, w = 82) =>
  values.map((value, i) => cell(box(500 + i * w, 300, w, 26), value, i === culprit));
const down = (values: number[], culprit = -1, h = 26) =>
  values.map((value, i) => cell(box(900, 200 + i * h, 82, h), value, i === culprit));

describe('a row', () => {
  const all = across([1, 0, 0, 0, 0, 1, 1], 5);
  const row = request({ left: all.slice(0, 6), right: all.slice(6) });
  const ribbon = drawRibbon(row);

  test('has rails along its operands and a bar at the first', () => {
    expect(ribbon.rails).toBe('M500 300.5H992M500 326H992');
    expect(ribbon.head).toEqual(box(498, 300, 4, 26));
  });
  test('washes its operands, stronger where they count, and leaves the culprit to its frame', () => {
    expect(ribbon.washes.map((wash) => wash.counted)).toEqual([true, false, false, false, false]);
  });
  test('has a + on each border between two operands', () => {
    expect(ribbon.plus.map(({ x }) => x)).toEqual([582.5, 664.5, 746.5, 828.5, 910.5]);
  });
  test('sets its sum between the last operand and the total, over no figure', () => {
    expect(ribbon.sum!.sum).toBe(2);
    for (const { ink } of all) expect(overlap(ribbon.sum!.box, ink)).toBe(0);
    expect(ribbon.sum!.box.x).toBeGreaterThan(all[5]!.ink.x);
    expect(ribbon.sum!.box.x + ribbon.sum!.box.w).toBeLessThan(all[6]!.ink.x);
  });
  test('rules the stated total twice', () => {
    expect(ribbon.double).toMatch(/^M1022 .*h22M1022 .*h22$/);
  });
  test('does not rule a total that is itself at fault', () => {
    const faulty = across([1, 0, 0, 0, 0, 0, 0], 6);
    expect(drawRibbon(request({ left: faulty.slice(0, 6), right: faulty.slice(6) })).double).toBe('');
  });
  test('sets a sum without room outside the table', () => {
    const tight = across([10482936, 20417, 0, 318, 4406, 0, 10508177], 3, 64);
    const { sum } = drawRibbon(
      request({
        left: tight.slice(0, 6),
        right: tight.slice(6),
        leftSum: 10508077,
        table: box(100, 100, 848, 600),
      }),
    );
    expect(sum!.box.x).toBe(948 + 8);
  });
  test('draws no + where the figures leave no room for it', () => {
    const tight = across([10482936, 20417, 0, 318], -1, 64);
    const { plus } = drawRibbon(request({ left: tight, right: [] }));
    expect(plus.map(({ x }) => x)).toEqual([628.5, 692.5]);
  });
  test('is drawn from what is on the page', () => {
    expect(drawRibbon(request({ left: all.slice(0, 2), right: [] })).sum).toBeNull();
    expect(drawRibbon(request({ left: [], right: [] })).rails).toBe('');
  });
});

describe('a column', () => {
  const all = down([0, 1, 0, 0, 0], 1);
  const ribbon = drawRibbon(
    request({ kind: 'column', left: all.slice(0, 4), right: all.slice(4), leftSum: 1 }),
  );

  test('has rails down its operands and a bar on top', () => {
    expect(ribbon.rails).toBe('M900.5 200V304M982 200V304');
    expect(ribbon.head).toEqual(box(900, 198, 82, 4));
    expect(ribbon.plus).toHaveLength(3);
  });
  test('sets its sum beside the figures where rows are low', () => {
    expect(ribbon.sum!.box.x).toBe(all[4]!.ink.x + all[4]!.ink.w + 5);
    for (const { ink } of all) expect(overlap(ribbon.sum!.box, ink)).toBe(0);
  });
  test('sets it on the border where rows are high', () => {
    const high = down([0, 1, 0], 1, 48);
    const { sum } = drawRibbon(
      request({ kind: 'column', left: high.slice(0, 2), right: high.slice(2), leftSum: 1 }),
    );
    expect(sum!.box.x + sum!.box.w / 2).toBe(941);
  });
  test('keeps clear of what stands there already', () => {
    const pin = { ...ribbon.sum!.box };
    const moved = drawRibbon(
      request({ kind: 'column', left: all.slice(0, 4), right: all.slice(4), leftSum: 1, keepClear: [pin] }),
    );
    expect(overlap(moved.sum!.box, pin)).toBe(0);
  });
  test('spans rows that do not belong to it', () => {
    const gap = [
      cell(box(900, 200, 82, 26), 1),
      cell(box(900, 252, 82, 26), 1),
      cell(box(900, 278, 82, 26), 2),
    ];
    const { rails, washes } = drawRibbon(request({ kind: 'column', left: gap, right: [] }));
    expect(rails).toBe('M900.5 200V304M982 200V304');
    expect(washes).toHaveLength(3);
  });
});

describe('figures in text', () => {
  const apart = [0, 1, 2]
    .map((i) => cell(box(300 + 40 * (i % 2), 100 + 120 * i, 14, 18), 1))
    .map((one) => ({ ...one, lineEnd: one.box.x + 60 }));
  const ribbon = drawRibbon(request({ kind: 'column', left: apart.slice(0, 2), right: apart.slice(2) }));

  test('that stand apart are outlined one by one', () => {
    expect(ribbon.rails).toBe('');
    expect(ribbon.plus).toEqual([]);
    expect(ribbon.washes.every((wash) => wash.outlined)).toBe(true);
  });
  test('have their sum after the line of the total', () => {
    expect(ribbon.sum!.box.x).toBe(apart[2]!.lineEnd + 8);
  });
  test('and after what stands there already', () => {
    const tag = box(apart[2]!.lineEnd + 10, 340, 80, 18);
    const { sum } = drawRibbon(
      request({ kind: 'column', left: apart.slice(0, 2), right: apart.slice(2), keepClear: [tag] }),
    );
    expect(sum!.box.x).toBe(tag.x + tag.w + 8);
  });
  test('are only tinted for the balance, without a line between them', () => {
    const balance = drawRibbon(request({ kind: 'balance', left: apart.slice(0, 2), right: apart.slice(2) }));
    expect(balance.washes).toHaveLength(3);
    expect(balance.rails + balance.dashes).toBe('');
  });
});

describe('收办平衡', () => {
  const column = [0, 26, 500, 526].map((y, i) => cell(box(900, 200 + y, 82, 26), [1, 0, 0, 0][i]!, i === 2));
  const balance = {
    kind: 'balance',
    left: column.slice(0, 2),
    right: column.slice(2),
    leftSum: 1,
    rightSum: 0,
  } as const;
  const ribbon = drawRibbon(request({ ...balance, table: box(100, 100, 882, 700) }));
  test('brackets both pairs, however far apart, with their sums and the sign between them', () => {
    expect(ribbon.rails).toBe('M989 205h6V247h-6M989 705h6V747h-6');
    expect(ribbon.texts.map(({ text }) => text)).toEqual(['1', '0']);
    expect(ribbon.unequal).toEqual({ x: 1005, y: 476 });
    expect(ribbon.plus).toHaveLength(2);
  });
  test('within the table keeps to the border, where no figure of the next column stands', () => {
    const within = drawRibbon(request(balance));
    const next = box(982, 0, 82, 26);
    const figures = [0, 26, 500, 526].map((y) => box(next.x + 37, 208 + y, 8, 10));
    for (const sign of signsOf(within)) expect(sign.x).toBeLessThan(next.x + 12);
    for (const { at, text } of within.texts)
      for (const ink of figures)
        expect(overlap({ x: at.x, y: at.y - 5, w: text.length * 8, h: 10 }, ink)).toBe(0);
    expect(within.unequal!.x - next.x).toBeLessThan(8);
  });
  test('in cells side by side is drawn without brackets', () => {
    const side = across([1, 0, 0, 0]);
    const flat = drawRibbon(request({ kind: 'balance', left: side.slice(0, 2), right: side.slice(2) }));
    expect(flat.texts).toEqual([]);
    expect(flat.washes.length).toBeGreaterThan(0);
  });
});

test.each<[number, number]>([
  [2, 41.6],
  [10508077, 94.8],
])('the box for %d is %d wide', (sum, w) => {
  expect(sumSize(sum, 18).w).toBeCloseTo(w);
});

test('what a ribbon occupies holds its washes and its sum', () => {
  const all = across([1, 0, 1]);
  const ribbon = drawRibbon(request({ left: all.slice(0, 2), right: all.slice(2) }));
  expect(occupied(ribbon)).toContainEqual(ribbon.sum!.box);
  expect(occupied(ribbon)).toHaveLength(3);
});
