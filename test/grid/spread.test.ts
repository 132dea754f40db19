import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceCell } from '../../src/grid/grid';
import { spread } from '../../src/grid/spread';

let ids = 0;
const cell = (text: string, colSpan = 1, rowSpan = 1): SourceCell => ({
  id: ids++,
  text,
  start: 0,
  end: 0,
  colSpan,
  rowSpan,
});
const texts = (rows: SourceCell[][]) => spread(rows).map((row) => row.map((at) => at?.source.text ?? null));

describe('spread', () => {
  it.each([
    [
      'plain rows',
      [
        [cell('a'), cell('b')],
        [cell('c'), cell('d')],
      ],
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a cell over two columns',
      [[cell('a', 2)], [cell('b'), cell('c')]],
      [
        ['a', 'a'],
        ['b', 'c'],
      ],
    ],
    [
      'a cell over two rows',
      [[cell('a', 1, 2), cell('b')], [cell('c')]],
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
    ],
    [
      'rowspan=0 to the end',
      [[cell('a', 1, 0), cell('b')], [cell('c')], [cell('d')]],
      [
        ['a', 'b'],
        ['a', 'c'],
        ['a', 'd'],
      ],
    ],
    [
      'rowspan beyond the table',
      [[cell('a', 1, 99), cell('b')], [cell('c')]],
      [
        ['a', 'b'],
        ['a', 'c'],
      ],
    ],
    [
      'a short row',
      [[cell('a'), cell('b')], [cell('c')]],
      [
        ['a', 'b'],
        ['c', null],
      ],
    ],
    ['spans of zero and less', [[cell('a', 0, 1), cell('b', -3)]], [['a', 'b']]],
    [
      'overlapping cells: the first stays',
      [[cell('a'), cell('b', 1, 2)], [cell('c', 2)]],
      [
        ['a', 'b'],
        ['c', 'b'],
      ],
    ],
    ['no rows', [], []],
  ])('%s', (_, rows, expected) => {
    expect(texts(rows as SourceCell[][])).toEqual(expected);
  });

  it('marks the upper left position of a merged cell as its origin, and no other', () => {
    const grid = spread([[cell('a', 2, 2)], []]);
    expect(grid.flat().map((at) => at?.origin)).toEqual([true, false, false, false]);
  });

  it('clamps spans as the standard does', () => {
    expect(spread([[cell('a', 70_000)]])[0]).toHaveLength(1000);
  });

  it('stays within its bound, whatever the spans', () => {
    const rows = Array.from({ length: 2000 }, () => [cell('x', 1000, 65_534)]);
    expect(spread(rows).length).toBeLessThan(2000);
  });

  it('never throws, never loses or moves the first cell of a row to another row', () => {
    const span = fc.integer({ min: -2, max: 70_000 });
    const row = fc.array(fc.tuple(span, span), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (spans) => {
        const rows = spans.map((line) => line.map(([wide, high]) => cell('x', Math.min(wide, 40), high)));
        const grid = spread(rows);
        for (const [y, line] of grid.entries()) {
          for (const at of line) if (at?.origin) expect(rows[y]).toContain(at.source);
        }
        const width = grid[0]?.length ?? 0;
        for (const line of grid) expect(line).toHaveLength(width);
      }),
    );
  });

  it('gives what the HTML standard’s algorithm for forming a table gives', () => {
    // Slot by slot, as the standard says it; rowspan=0 and spans beyond the table end with it. Where cells overlap the first one stays.
    const form = (rows: readonly SourceCell[][]): Map<string, SourceCell> => {
      const slots = new Map<string, SourceCell>();
      for (const [y, row] of rows.entries()) {
        let x = 0;
        for (const one of row) {
          while (slots.has(`${x},${y}`)) x++;
          const wide = Math.max(1, one.colSpan);
          const high =
            one.rowSpan === 0 ? rows.length - y : Math.min(Math.max(1, one.rowSpan), rows.length - y);
          for (let down = 0; down < high; down++) {
            for (let across = 0; across < wide; across++) {
              const slot = `${x + across},${y + down}`;
              if (!slots.has(slot)) slots.set(slot, one);
            }
          }
          x += wide;
        }
      }
      return slots;
    };
    const span = fc.integer({ min: -1, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.array(fc.tuple(span, span), { maxLength: 5 }), { maxLength: 8 }), (spans) => {
        const rows = spans.map((line) => line.map(([wide, high]) => cell('x', wide, high)));
        const slots = form(rows);
        const grid = spread(rows);
        let filled = 0;
        for (const [y, line] of grid.entries()) {
          for (const [x, at] of line.entries()) {
            if (at) filled++;
            expect(at?.source).toBe(slots.get(`${x},${y}`));
          }
        }
        expect(filled).toBe(slots.size);
      }),
    );
  });
});
