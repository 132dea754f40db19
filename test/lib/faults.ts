import type { FormId } from '../../src/forms/form';
import type { LinearRelation, System, Variable } from '../../src/reconcile/system';
import type { Place } from '../../src/report/report';
import { type Figures, linesOf, pickOne, placeOf, type Random, whole } from './generate-figures';

/** 已知错误 A table with errors put in on purpose: the cells that are wrong, and what they should state. */
export interface Faulty {
  figures: Figures;
  due: Map<Place, number>;
}

/** Puts an error into a table; null where this table has no room for it. */
export type Injector = (figures: Figures, form: FormId, random: Random) => Faulty | null;

/** The relations of 表三 over these figures: T3-H of every row, T3-O and T3-I of every column. Cells left out are absent. */
export function applicationsSystem(figures: Figures, form: FormId): System {
  const { rows, columns, outcomes } = linesOf(form);
  const variables: Variable[] = [];
  const index = new Map<Place, number>();
  for (const row of rows) {
    for (const column of columns) {
      const place = placeOf(row, column);
      index.set(place, variables.length);
      const value = figures.get(place);
      const state = value === undefined ? 'absent' : value === null ? 'blank' : 'stated';
      variables.push({ place, value: value ?? null, state });
    }
  }
  const at = (row: string, column: string) => index.get(placeOf(row, column))!;
  const parts = columns.slice(0, -1);
  const relations: LinearRelation[] = [
    ...columns.map((column) => ({
      code: 'T3-I',
      line: column,
      left: [at('received', column), at('carriedOver', column)],
      right: [at('disposed.total', column), at('carriedForward', column)],
    })),
    ...columns.map((column) => ({
      code: 'T3-O',
      line: column,
      left: outcomes.map((row) => at(row, column)),
      right: [at('disposed.total', column)],
    })),
    ...rows.map((row) => ({
      code: 'T3-H',
      line: row,
      left: parts.map((column) => at(row, column)),
      right: [at(row, 'total')],
    })),
  ];
  return { variables, relations };
}

/** One wrong figure, off by a little, by a digit or by a lot. */
export const wrongCell: Injector = (figures, _form, random) => {
  const place = pickOne(random, statedIn(figures));
  return change(figures, [[place, wrongFor(figures.get(place)!, random)]]);
};

/** Two wrong figures anywhere. */
export const twoWrongCells: Injector = (figures, _form, random) => {
  const [one, other] = pairOf(random, statedIn(figures));
  return change(figures, [
    [one, wrongFor(figures.get(one)!, random)],
    [other, wrongFor(figures.get(other)!, random)],
  ]);
};

export const twoInOneRow: Injector = (figures, form, random) => {
  const { rows, columns } = linesOf(form);
  const row = pickOne(random, rows);
  return twoAmong(
    figures,
    columns.map((column) => placeOf(row, column)),
    random,
  );
};

export const twoInOneColumn: Injector = (figures, form, random) => {
  const { rows, columns } = linesOf(form);
  const column = pickOne(random, columns);
  return twoAmong(
    figures,
    rows.map((row) => placeOf(row, column)),
    random,
  );
};

/** Two figures off by the same amount at opposite corners of a rectangle: its other corners explain as much. */
export const twoAtCorners: Injector = (figures, form, random) => {
  const { rows, columns } = linesOf(form);
  const [top, bottom] = pairOf(random, rows);
  const [left, right] = pairOf(random, columns);
  const by = whole(random, 1, 9);
  const one = placeOf(top, left);
  const other = placeOf(bottom, right);
  const [a, b] = [figures.get(one), figures.get(other)];
  return a == null || b == null
    ? null
    : change(figures, [
        [one, a + by],
        [other, b + by],
      ]);
};

/** Two figures off by the same amount, one up and one down. */
export const twoOpposite: Injector = (figures, _form, random) => {
  const [one, other] = pairOf(random, statedIn(figures));
  const by = whole(random, 1, 9);
  if (figures.get(other)! < by) return null;
  return change(figures, [
    [one, figures.get(one)! + by],
    [other, figures.get(other)! - by],
  ]);
};

/** 错列 A figure of an outcome row in another column than its own. */
export const misplaced: Injector = (figures, form, random) => {
  const { columns, outcomes } = linesOf(form);
  const parts = columns.slice(0, -1);
  const places = outcomes.flatMap((row) => parts.map((column) => [row, column] as const));
  const full = places.filter(([row, column]) => (figures.get(placeOf(row, column)) ?? 0) > 0);
  if (full.length === 0) return null;
  const [row, column] = pickOne(random, full);
  const target = pickOne(
    random,
    parts.filter((other) => other !== column && figures.get(placeOf(row, other)) != null),
  );
  if (target === undefined) return null;
  const from = placeOf(row, column);
  const to = placeOf(row, target);
  return change(figures, [
    [from, 0],
    [to, figures.get(to)! + figures.get(from)!],
  ]);
};

/** A digit dropped, doubled or transposed. */
export const digitSlip: Injector = (figures, _form, random) => {
  const long = statedIn(figures).filter((place) => figures.get(place)! > 9);
  if (long.length === 0) return null;
  const place = pickOne(random, long);
  const digits = `${figures.get(place)!}`;
  const at = whole(random, 0, digits.length - 2);
  const slips = [
    digits.slice(0, at) + digits.slice(at + 1),
    digits.slice(0, at + 1) + digits[at] + digits.slice(at + 1),
    digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2),
  ];
  return change(figures, [[place, Number(pickOne(random, slips))]]);
};

/** 整行错位 A row typed one column too far to the right. */
export const shiftedRow: Injector = (figures, form, random) => {
  const { rows, columns } = linesOf(form);
  const full = rows.filter((row) => columns.some((column) => (figures.get(placeOf(row, column)) ?? 0) > 0));
  if (full.length === 0) return null;
  const row = pickOne(random, full);
  const stated = columns.filter((column) => figures.get(placeOf(row, column)) != null);
  return change(
    figures,
    stated.map((column, index) => {
      const source = stated[index - 1];
      return [placeOf(row, column), source === undefined ? 0 : figures.get(placeOf(row, source))!];
    }),
  );
};

/** 总计填 0 The total column, or the row （七）总计, all zero. */
export const emptyTotals: Injector = (figures, form, random) => {
  const { rows, columns } = linesOf(form);
  const places =
    random() < 0.5
      ? rows.map((row) => placeOf(row, 'total'))
      : columns.map((column) => placeOf('disposed.total', column));
  return change(
    figures,
    places.filter((place) => figures.get(place) != null).map((place) => [place, 0]),
  );
};

/** 漏填办理结果 One way of disposing of applications left at zero. */
export const missingOutcome: Injector = (figures, form, random) => {
  const { columns, outcomes } = linesOf(form);
  const full = outcomes.filter((row) =>
    columns.some((column) => (figures.get(placeOf(row, column)) ?? 0) > 0),
  );
  if (full.length === 0) return null;
  const row = pickOne(random, full);
  const places = columns.map((column) => placeOf(row, column));
  return change(
    figures,
    places.filter((place) => figures.get(place) != null).map((place) => [place, 0]),
  );
};

/** Every cell at random: nothing can be said of such a table. */
export const garbage: Injector = (figures, _form, random) =>
  change(
    figures,
    statedIn(figures).map((place) => [place, whole(random, 0, 99)]),
  );

/** Every kind of error that accuracy is measured on. */
export const injectors: Record<string, Injector> = {
  'wrong cell': wrongCell,
  'digit slip': digitSlip,
  'two cells': twoWrongCells,
  'two in a row': twoInOneRow,
  'two in a column': twoInOneColumn,
  'two at corners': twoAtCorners,
  'two opposite': twoOpposite,
  misplaced,
  'shifted row': shiftedRow,
  'missing outcome': missingOutcome,
  'empty totals': emptyTotals,
};

/** A figure states something else; null if nothing changes. */
export function change(figures: Figures, wrong: (readonly [Place, number])[]): Faulty | null {
  const changed = new Map(figures);
  const due = new Map<Place, number>();
  for (const [place, value] of wrong) {
    if (value === figures.get(place)) continue;
    changed.set(place, value);
    due.set(place, figures.get(place)!);
  }
  return due.size > 0 ? { figures: changed, due } : null;
}

function twoAmong(figures: Figures, places: Place[], random: Random): Faulty | null {
  const stated = places.filter((place) => figures.get(place) != null);
  if (stated.length < 2) return null;
  const [one, other] = pairOf(random, stated);
  return change(figures, [
    [one, wrongFor(figures.get(one)!, random)],
    [other, wrongFor(figures.get(other)!, random)],
  ]);
}

/** Another count than the right one. */
function wrongFor(value: number, random: Random): number {
  const off = pickOne(random, [1, whole(random, 1, 9), whole(random, 10, 99), whole(random, 100, 2000)]);
  return value >= off && random() < 0.5 ? value - off : value + off;
}

function statedIn(figures: Figures): Place[] {
  return [...figures].filter(([, value]) => value !== null).map(([place]) => place);
}

function pairOf<T>(random: Random, list: readonly T[]): [T, T] {
  const one = pickOne(random, list);
  return [
    one,
    pickOne(
      random,
      list.filter((item) => item !== one),
    ),
  ];
}
