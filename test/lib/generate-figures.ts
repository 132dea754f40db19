import { formOf } from '../../src/forms';
import type { FormId } from '../../src/forms/form';
import type { Place } from '../../src/report/report';

/** A seeded source of numbers between 0 and 1 (mulberry32): the same tables on every machine. */
export type Random = () => number;

/** The figures of one table as an agency states them; null is a blank, undefined a cell that is not there. */
export type Figures = Map<Place, number | null>;

export type AgencySize = 'township' | 'department' | 'city';

/** 空白样式 Zeros left blank here and there, organisation columns that are all zero left blank, or totals of outcomes left blank. */
export type BlankStyle = 'complete' | 'some-zeros' | 'organisation-columns' | 'outcome-totals';

export const agencySizes: readonly AgencySize[] = ['township', 'department', 'city'];
export const blankStyles: readonly BlankStyle[] = [
  'complete',
  'some-zeros',
  'organisation-columns',
  'outcome-totals',
];

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from `low` to `high`. */
export function whole(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function pickOne<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** The rows and columns of 表三 as the form has them, and which rows are added up. */
export function linesOf(form: FormId): { rows: string[]; columns: string[]; outcomes: string[] } {
  const block = formOf(form).tables.find(({ id }) => id === 'applications')!.blocks[0]!;
  const rows = block.rows.map(({ id }) => id);
  const outcomes = rows.filter((row) => row.startsWith('disposed.') && row !== 'disposed.total');
  return { rows, columns: block.columns.map(({ id }) => id), outcomes };
}

export function placeOf(row: string, column: string): Place {
  return `applications/${row}/${column}`;
}

/** 表三 with these rows, in the order of the columns, and zeros elsewhere. */
export function figuresOf(form: FormId, stated: Record<string, (number | null)[]>): Figures {
  const { rows, columns } = linesOf(form);
  for (const row of Object.keys(stated)) if (!rows.includes(row)) throw new Error(`No row ${row}.`);
  return new Map(
    rows.flatMap((row) =>
      columns.map((column, index) => [placeOf(row, column), stated[row] ? stated[row][index]! : 0] as const),
    ),
  );
}

/** How many applications each kind of applicant files: townships see a handful, from people; cities thousands, from everyone. */
const RECEIVED: Record<AgencySize, (random: Random, column: number) => number> = {
  township: (random, column) =>
    column === 0 ? whole(random, 0, 9) : random() < 0.12 ? whole(random, 1, 3) : 0,
  department: (random, column) =>
    column === 0 ? whole(random, 5, 120) : random() < 0.35 ? whole(random, 1, 15) : 0,
  city: (random, column) =>
    column === 0 ? whole(random, 800, 6000) : whole(random, 0, column === 1 ? 900 : 60),
};

/** Outcomes in use: the more applications, the more of them. */
const OUTCOMES_IN_USE: Record<AgencySize, [number, number]> = {
  township: [1, 4],
  department: [3, 9],
  city: [12, 21],
};

/** 平衡的表三 A table in which every relation holds, as an agency of this size would state it. */
export function balancedApplications(form: FormId, size: AgencySize, random: Random): Figures {
  const { rows, columns, outcomes } = linesOf(form);
  const [fewest, most] = OUTCOMES_IN_USE[size];
  const used = shuffled(random, outcomes).slice(0, Math.min(whole(random, fewest, most), outcomes.length));
  const weights = used.map(() => random() ** 3 + 0.01);
  const figures: Figures = new Map(
    rows.flatMap((row) => columns.map((column) => [placeOf(row, column), 0] as const)),
  );
  const add = (row: string, column: string, count: number) => {
    for (const each of [column, 'total']) {
      figures.set(placeOf(row, each), figures.get(placeOf(row, each))! + count);
    }
  };
  columns.slice(0, -1).forEach((column, index) => {
    const received = RECEIVED[size](random, index);
    const carriedOver = random() < 0.3 ? whole(random, 0, Math.ceil(received / 12)) : 0;
    const carriedForward = random() < 0.35 ? whole(random, 0, Math.ceil((received + carriedOver) / 12)) : 0;
    const disposed = received + carriedOver - Math.min(carriedForward, received + carriedOver);
    add('received', column, received);
    add('carriedOver', column, carriedOver);
    add('carriedForward', column, received + carriedOver - disposed);
    add('disposed.total', column, disposed);
    const counts = split(random, disposed, weights);
    used.forEach((row, at) => {
      add(row, column, counts[at]!);
    });
  });
  return figures;
}

/** 留空 The same table with blanks: only zeros are left blank, but for the totals of outcomes. */
export function withBlanks(figures: Figures, form: FormId, style: BlankStyle, random: Random): Figures {
  const { rows, columns, outcomes } = linesOf(form);
  const blanked = new Map(figures);
  if (style === 'some-zeros') {
    const share = 0.2 + 0.6 * random();
    for (const [place, value] of figures) if (value === 0 && random() < share) blanked.set(place, null);
  }
  if (style === 'organisation-columns') {
    for (const column of columns.slice(1, -1)) {
      if (rows.some((row) => figures.get(placeOf(row, column)) !== 0)) continue;
      for (const row of rows) blanked.set(placeOf(row, column), null);
    }
  }
  if (style === 'outcome-totals') for (const row of outcomes) blanked.set(placeOf(row, 'total'), null);
  return blanked;
}

/** Splits a count at random, in proportion to weights. */
function split(random: Random, count: number, weights: number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const counts = weights.map((weight) => Math.floor((count * weight) / sum));
  let rest = count - counts.reduce((a, b) => a + b, 0);
  while (rest > 0) {
    counts[Math.floor(random() * counts.length)]!++;
    rest--;
  }
  return counts;
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list];
  for (let index = left.length - 1; index > 0; index--) {
    const other = whole(random, 0, index);
    [left[index], left[other]] = [left[other]!, left[index]!];
  }
  return left;
}
