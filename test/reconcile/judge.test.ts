import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, decideAlone, sidesOf } from '../../src/reconcile/decide';
import { feasible } from '../../src/reconcile/feasible';
import type { Outcome } from '../../src/reconcile/finding';
import { judge, narrow } from '../../src/reconcile/narrow';
import type { System, Variable } from '../../src/reconcile/system';

/** A system from grids of cells: null is a blank, '?' illegible, undefined absent. */
type Cell = number | null | '?' | undefined;
const variable = (cell: Cell, index: number): Variable => ({
  place: String(index),
  value: typeof cell === 'number' ? cell : null,
  state: cell === undefined ? 'absent' : cell === null ? 'blank' : cell === '?' ? 'illegible' : 'stated',
});
const lineOf = (left: Cell[], right: Cell[]): System => ({
  variables: [...left, ...right].map(variable),
  relations: [
    { code: 'T3-H', line: '', left: left.map((_, at) => at), right: right.map((_, at) => left.length + at) },
  ],
});
/** Rows and columns of a square block with a total column and a total row. */
function tableOf(cells: Cell[][]): System {
  const width = cells[0]!.length;
  const at = (row: number, column: number) => row * width + column;
  const last = { row: cells.length - 1, column: width - 1 };
  const range = (end: number) => Array.from({ length: end }, (_, index) => index);
  return {
    variables: cells.flat().map(variable),
    relations: [
      ...range(cells.length).map((row) => ({
        code: 'T3-H',
        line: String(row),
        left: range(last.column).map((column) => at(row, column)),
        right: [at(row, last.column)],
      })),
      ...range(width).map((column) => ({
        code: 'T3-O',
        line: String(column),
        left: range(last.row).map((row) => at(row, column)),
        right: [at(last.row, column)],
      })),
    ],
  };
}

describe('one line on its own', () => {
  const cases: [Cell[], Cell[], Outcome][] = [
    [[1, 2], [3], 'satisfied'],
    [[1, 2], [4], 'violated'],
    [[1, null], [1], 'satisfied'],
    [[1, null], [4], 'undecided'],
    [[4, null], [1], 'violated'],
    [[4, 0], [null], 'undecided'],
    [[0, 0], [null], 'satisfied'],
    [[null, null], [3], 'undecided'],
    [[null, null], [null], 'inapplicable'],
    [[undefined, undefined], [undefined], 'inapplicable'],
    [[5, 0], [1, null], 'undecided'],
    [[1, 0], [5, null], 'violated'],
    [[1, '?'], [1], 'undecided'],
    [[9, '?'], [1], 'undecided'],
    [[1, undefined], [1], 'satisfied'],
    [[9, undefined], [1], 'undecided'],
    // Nothing to hold the zeros against.
    [[0, 0], [undefined], 'undecided'],
    [[undefined, undefined], [0], 'undecided'],
    [[0.1, 0.2], [0.3], 'satisfied'],
  ];
  it.each(cases)('%j = %j: %s', (left, right, outcome) => {
    const system = lineOf(left, right);
    expect(decide(sidesOf(system.relations[0]!, system.variables))).toBe(outcome);
  });
});

describe('lines together', () => {
  it('a line that holds leaves nothing for its blank, so that the other is violated', () => {
    const system = tableOf([
      [3, null, 3],
      [2, 0, 2],
      [5, 2, 7],
    ]);
    const verdict = judge(system);
    expect(verdict.outcomes).toEqual([
      'satisfied',
      'satisfied',
      'satisfied',
      'satisfied',
      'violated',
      'violated',
    ]);
  });

  it('two lines that each could hold, but not both, are one conflict', () => {
    const system: System = {
      variables: [null, 2, 5].map(variable),
      relations: [
        { code: 'T3-H', line: 'a', left: [0], right: [1] },
        { code: 'T3-H', line: 'b', left: [0], right: [2] },
      ],
    };
    const verdict = judge(system);
    expect(verdict.outcomes).toEqual(['violated', 'violated']);
    expect(verdict.conflicts).toEqual([[0, 1]]);
  });

  it('a conflict that intervals do not see: the blanks of a square', () => {
    const system = tableOf([
      [null, null, 3],
      [null, null, 2],
      [1, 3, '?'],
    ]);
    expect(decideAlone(system).filter((outcome) => outcome === 'violated')).toEqual([]);
    const verdict = judge(system);
    expect(verdict.conflicts).toHaveLength(1);
    expect(verdict.outcomes.filter((outcome) => outcome === 'violated')).toHaveLength(4);
  });

  it('blanks take what the lines leave them', () => {
    const system = tableOf([
      [3, null, 5],
      [2, null, 3],
      [5, 3, 8],
    ]);
    const verdict = judge(system);
    expect(verdict.outcomes.filter((outcome) => outcome === 'violated')).toEqual([]);
    expect([verdict.bounds.get(1), verdict.bounds.get(4)]).toEqual([
      { min: 2, max: 2 },
      { min: 1, max: 1 },
    ]);
  });
});

describe('never violated what is possible', () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: 3 }) },
    { weight: 2, arbitrary: fc.constant(null) },
  );
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

  it('a single line, by trying every count in its blanks', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 4 }),
        fc.array(cell, { minLength: 1, maxLength: 2 }),
        (left, right) => {
          const [outcome] = decideAlone(lineOf(left, right));
          const stated = [...left, ...right].some((one) => one !== null);
          const possible = solutions(lineOf(left, right)).length > 0;
          expect(outcome === 'violated').toBe(stated && !possible);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a table, by trying every count in its blanks', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const system = tableOf(cells);
        fc.pre(cells.flat().filter((one) => one === null).length <= 4);
        const found = solutions(system);
        const verdict = judge(system);
        const violated = verdict.outcomes.filter((outcome) => outcome === 'violated').length;
        if (found.length > 0) expect(violated).toBe(0);
        else expect(violated).toBeGreaterThan(0);
        for (const solution of found) {
          for (const [blank, { min, max }] of verdict.bounds) {
            expect(solution[blank]).toBeGreaterThanOrEqual(min);
            expect(solution[blank]).toBeLessThanOrEqual(max);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('"impossible" is a proof, whatever the equations', () => {
    const equation = fc.record({
      left: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }),
      right: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
      difference: fc.integer({ min: -4, max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(equation, { maxLength: 4 }), (equations) => {
        const values = [0, 1, 2, 3, 4, 5, 6, 7, 8];
        const possible = values.some((a) =>
          values.some((b) =>
            values.some((c) =>
              values.some((d) => {
                const x = [a, b, c, d];
                const sum = (indices: number[]) => indices.reduce((total, index) => total + x[index]!, 0);
                return equations.every(
                  ({ left, right, difference }) => sum(left) - sum(right) === difference,
                );
              }),
            ),
          ),
        );
        expect(possible && !feasible(equations)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

it('bounds pass from line to line', () => {
  const bounds = narrow([
    { left: [0, 1], right: [], difference: 3 },
    { left: [1], right: [2], difference: 0 },
    { left: [2], right: [], difference: 1 },
  ]);
  expect([...bounds.entries()].sort()).toEqual([
    [0, { min: 2, max: 2 }],
    [1, { min: 1, max: 1 }],
    [2, { min: 1, max: 1 }],
  ]);
});

/** Every way to fill the blanks with counts up to 12 that fulfils all relations. */
function solutions({ variables, relations }: System): number[][] {
  const blanks = variables.flatMap(({ state }, index) => (state === 'blank' ? [index] : []));
  const values = variables.map(({ value }) => value ?? 0);
  const found: number[][] = [];
  const sum = (indices: number[]) => indices.reduce((total, index) => total + values[index]!, 0);
  const tryFrom = (at: number): void => {
    if (found.length >= 50) return;
    if (at === blanks.length) {
      if (relations.every(({ left, right }) => sum(left) === sum(right))) found.push([...values]);
      return;
    }
    for (let value = 0; value <= 12; value++) {
      values[blanks[at]!] = value;
      tryFrom(at + 1);
    }
    values[blanks[at]!] = 0;
  };
  tryFrom(0);
  return found;
}
