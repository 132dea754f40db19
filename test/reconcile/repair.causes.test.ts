import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/reconcile/finding';
import { repair } from '../../src/reconcile/repair';
import { causeOf, sheetOf } from '../../src/reconcile/repair/causes';
import type { System } from '../../src/reconcile/system';
import { applicationsSystem } from '../lib/faults';
import { type Figures, figuresOf, linesOf, placeOf } from '../lib/generate-figures';

/** What the table states, what should stand there, and how the clerk erred. */
const cases: [cause: string | null, stated: Record<string, number[]>, due: Record<string, number>][] = [
  [
    'total-in-neighbour',
    { 'disposed.granted': [3, 0, 0, 0, 0, 3, 3] },
    { 'disposed.granted/otherOrganization': 0 },
  ],
  [null, { 'disposed.granted': [3, 0, 0, 0, 0, 2, 3] }, { 'disposed.granted/otherOrganization': 0 }],
  ['total-empty', { 'disposed.total': [3, 0, 0, 0, 0, 0, 0] }, { 'disposed.total/total': 3 }],
  ['total-not-updated', { 'disposed.total': [3, 0, 0, 0, 0, 0, 2] }, { 'disposed.total/total': 3 }],
  ['figure-split', { received: [0, 1, 2, 0, 0, 0, 12] }, { 'received/business': 12, 'received/research': 0 }],
  [
    'line-shifted',
    { received: [0, 7, 2, 1, 0, 0, 0] },
    {
      'received/naturalPerson': 7,
      'received/business': 2,
      'received/research': 1,
      'received/publicWelfare': 0,
    },
  ],
  [
    'neighbouring-cell',
    { received: [0, 7, 0, 0, 0, 0, 7] },
    { 'received/naturalPerson': 7, 'received/business': 0 },
  ],
  [
    'neighbouring-cell',
    { 'disposed.granted': [4, 0, 0, 0, 0, 0, 0], 'disposed.partlyGranted': [0, 0, 0, 0, 0, 0, 4] },
    { 'disposed.granted/naturalPerson': 0, 'disposed.partlyGranted/naturalPerson': 4 },
  ],
  [
    'misplaced',
    { received: [0, 0, 0, 7, 0, 0, 7] },
    { 'received/naturalPerson': 7, 'received/publicWelfare': 0 },
  ],
  ['misplaced', { received: [4, 4, 0, 0, 0, 0, 8] }, { 'received/naturalPerson': 5, 'received/business': 3 }],
  [null, { received: [4, 4, 0, 0, 0, 0, 8] }, { 'received/naturalPerson': 5, 'received/business': 2 }],
  ['digits-transposed', { received: [132, 0, 0, 0, 0, 0, 123] }, { 'received/naturalPerson': 123 }],
  ['digit-dropped', { received: [13, 0, 0, 0, 0, 0, 123] }, { 'received/naturalPerson': 123 }],
  ['digit-doubled', { received: [1223, 0, 0, 0, 0, 0, 123] }, { 'received/naturalPerson': 123 }],
  [null, { received: [9, 0, 0, 0, 0, 0, 8] }, { 'received/naturalPerson': 8 }],
  [
    'part-counted-twice',
    { 'disposed.partlyGranted': [2, 0, 0, 0, 0, 0, 2], 'disposed.granted': [5, 0, 0, 0, 0, 0, 5] },
    { 'disposed.granted/naturalPerson': 3, 'disposed.granted/total': 3 },
  ],
  ['outcome-left-out', {}, { 'disposed.other.misc/business': 2, 'disposed.other.misc/total': 2 }],
  ['carry-over-left-out', {}, { 'carriedForward/business': 2, 'carriedForward/total': 2 }],
];

describe('how a clerk errs', () => {
  it.each(cases)('%s: %o → %o', (cause, stated, due) => {
    const system = applicationsSystem(figuresOf('2021', stated), '2021');
    const sheet = sheetOf(system.variables);
    const changes = Object.entries(due).map(([cell, to]): Change => {
      const place = `applications/${cell}`;
      return { place, from: system.variables.find((variable) => variable.place === place)!.value, to };
    });
    expect(causeOf(changes, sheet)).toBe(cause);
    expect(causeOf([...changes, { place: placeOf('received', 'total'), from: null, to: 1 }], sheet)).toBe(
      cause,
    );
  });

  it('fills of blanks alone are no slip', () => {
    const { variables } = applicationsSystem(figuresOf('2021', {}), '2021');
    expect(
      causeOf([{ place: placeOf('received', 'total'), from: null, to: 1 }], sheetOf(variables)),
    ).toBeNull();
  });
});

describe('subtotals that a page prints on group rows', () => {
  const denied = linesOf('2021').outcomes.filter((row) => row.startsWith('disposed.denied.'));
  const figures = figuresOf('2021', {
    received: [6, 1, 0, 0, 0, 0, 7],
    'disposed.denied.stateSecret': [2, 1, 0, 0, 0, 0, 3],
    'disposed.denied.queryMatter': [1, 0, 0, 0, 0, 0, 1],
    'disposed.granted': [3, 0, 0, 0, 0, 0, 3],
    'disposed.total': [6, 1, 0, 0, 0, 0, 7],
  });
  const subtotal = [3, 1, 0, 0, 0, 0, 4];

  function withSubtotals(stated: Figures, printed: number[]): System {
    const { variables, relations } = applicationsSystem(stated, '2021');
    const { columns } = linesOf('2021');
    const first = variables.length;
    const cells = columns.map((column, index) => ({
      place: placeOf('disposed.denied', column),
      value: printed[index]!,
      state: 'stated' as const,
    }));
    const at = (row: string, column: string) =>
      variables.findIndex(({ place }) => place === placeOf(row, column));
    return {
      variables: [...variables, ...cells],
      relations: [
        ...relations,
        {
          code: 'T3-H',
          line: 'disposed.denied',
          left: columns.slice(0, -1).map((_, index) => first + index),
          right: [first + 6],
        },
        ...columns.map((column, index) => ({
          code: 'T3-O',
          line: `disposed.denied/${column}`,
          left: denied.map((row) => at(row, column)),
          right: [first + index],
        })),
      ],
    };
  }

  it('hold with the rest', () => {
    expect(repair(withSubtotals(figures, subtotal))).toEqual([]);
  });

  it('are named when they are wrong, and help to name a row of the group', () => {
    const [wrong] = repair(withSubtotals(figures, [3, 1, 0, 0, 0, 0, 40]));
    expect(wrong!.alternatives).toEqual([[{ place: placeOf('disposed.denied', 'total'), from: 40, to: 4 }]]);
    const place = placeOf('disposed.denied.queryMatter', 'business');
    const [row, ...others] = repair(withSubtotals(new Map(figures).set(place, 1), subtotal));
    expect(others).toEqual([]);
    expect(row!.relations).toHaveLength(3);
    expect(row!.alternatives).toEqual([[{ place, from: 1, to: 0 }]]);
  });
});
