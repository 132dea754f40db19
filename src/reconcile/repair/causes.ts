import type { Cause, Change } from '../finding';
import type { Variable } from '../system';

/** 错因的次序 Causes from the most telling to the least: how unlikely it is that figures show the pattern by chance. */
export const causesInOrder: readonly (Cause | null)[] = [
  'total-in-neighbour',
  'total-empty',
  'figure-split',
  'line-shifted',
  'neighbouring-cell',
  'digits-transposed',
  'digit-dropped',
  'digit-doubled',
  'part-counted-twice',
  'misplaced',
  'outcome-left-out',
  'carry-over-left-out',
  'total-not-updated',
  null,
];

/** 表样 The figures of one table as laid out on the page, for telling how a clerk erred. */
export interface Sheet {
  rows: string[];
  columns: string[];
  /** Zero where nothing is stated. */
  value(row: string, column: string): number;
}

/** One change by its line and column. */
interface Slip {
  row: string;
  column: string;
  from: number;
  to: number;
}

const TOTAL_ROW = 'disposed.total';
const TOTAL_COLUMN = 'total';
const PARTLY = 'disposed.partlyGranted';

/** The figures of a table, in the order in which its cells come. */
export function sheetOf(variables: readonly Variable[]): Sheet {
  const values = new Map(variables.map(({ place, value }) => [place, value ?? 0]));
  const [table = ''] = variables[0]?.place.split('/') ?? [];
  return {
    rows: [...new Set(variables.map(({ place }) => place.split('/')[1]!))],
    columns: [...new Set(variables.map(({ place }) => place.split('/')[2]!))],
    value: (row, column) => values.get(`${table}/${row}/${column}`) ?? 0,
  };
}

/** 错因 How a clerk comes to make just these mistakes, or null. Fills of blanks are no mistakes. */
export function causeOf(changes: readonly Change[], sheet: Sheet): Cause | null {
  const slips = changes.flatMap(({ place, from, to }): Slip[] => {
    const [, row, column] = place.split('/') as [string, string, string];
    return from === null ? [] : [{ row, column, from, to }];
  });
  if (slips.length === 0) return null;
  return causesInOrder.find((cause) => cause !== null && SIGNS[cause](slips, sheet)) ?? null;
}

/** What each cause looks like. */
const SIGNS: Record<Cause, (slips: Slip[], sheet: Sheet) => boolean> = {
  'total-in-neighbour': (slips, sheet) =>
    slips.every(({ row, column, from, to }) => {
      const beside = sheet.columns.indexOf(column) === sheet.columns.indexOf(TOTAL_COLUMN) - 1;
      return beside && to === 0 && from > 0 && from === sheet.value(row, TOTAL_COLUMN);
    }),
  'total-empty': (slips) => slips.every((slip) => isTotal(slip) && slip.from === 0 && slip.to > 0),
  'figure-split': (slips, sheet) => {
    const [one, other] = neighbours(slips, sheet);
    if (!one || !other || one.from === 0) return false;
    const whole = Number(`${one.from}${other.from}`);
    return (one.to === whole && other.to === 0) || (other.to === whole && one.to === 0);
  },
  'line-shifted': (slips, sheet) =>
    slips.length > 2 && (isShifted(slips, sheet) || isShiftedDown(slips, sheet)),
  'neighbouring-cell': (slips, sheet) => neighbours(slips, sheet).length === 2 && isMove(slips),
  'digits-transposed': (slips) => slips.every(({ from, to }) => isTransposed(`${from}`, `${to}`)),
  'digit-dropped': (slips) => slips.every(({ from, to }) => isDropped(`${from}`, `${to}`)),
  'digit-doubled': (slips) => slips.every(({ from, to }) => isDoubled(`${to}`, `${from}`)),
  'part-counted-twice': (slips, sheet) =>
    inOneRow(slips) &&
    slips.length > 1 &&
    isOutcome(slips[0]!.row) &&
    slips[0]!.row !== PARTLY &&
    slips.every(({ column, from, to }) => from - to === sheet.value(PARTLY, column)),
  misplaced: (slips) =>
    slips.length === 2 &&
    slips[0]!.to - slips[0]!.from === slips[1]!.from - slips[1]!.to &&
    (inOneRow(slips) || inOneColumn(slips)),
  'outcome-left-out': (slips) => isLeftOut(slips) && isOutcome(slips[0]!.row),
  'carry-over-left-out': (slips) =>
    isLeftOut(slips) && (slips[0]!.row === 'carriedOver' || slips[0]!.row === 'carriedForward'),
  'total-not-updated': (slips) => slips.every(isTotal),
};

/** 整数挪位 Whether a whole figure stands in one cell and belongs in another. */
export function isMove(changes: readonly { from: number | null; to: number }[]): boolean {
  const [one, other] = changes;
  if (changes.length !== 2 || !one || !other) return false;
  return (
    (one.to === 0 && (other.from ?? 0) === 0 && other.to === one.from) ||
    (other.to === 0 && (one.from ?? 0) === 0 && one.to === other.from)
  );
}

/** Two changes side by side in a row or a column, in reading order; else none. */
function neighbours(slips: Slip[], { rows, columns }: Sheet): Slip[] {
  if (slips.length !== 2) return [];
  const at = ({ row, column }: Slip) => rows.indexOf(row) + columns.indexOf(column);
  const [one, other] = [...slips].sort((a, b) => at(a) - at(b)) as [Slip, Slip];
  return (inOneRow(slips) || inOneColumn(slips)) && at(other) - at(one) === 1 ? [one, other] : [];
}

/** Whether the cells of a row state what belongs one column to the left or to the right. */
function isShifted(slips: Slip[], { columns, value }: Sheet): boolean {
  if (!inOneRow(slips)) return false;
  const row = slips[0]!.row;
  return isShiftedLine(
    slips,
    columns.map((column) => value(row, column)),
    ({ column }) => columns.indexOf(column),
  );
}

function isShiftedDown(slips: Slip[], { rows, value }: Sheet): boolean {
  if (!inOneColumn(slips)) return false;
  const column = slips[0]!.column;
  return isShiftedLine(
    slips,
    rows.map((row) => value(row, column)),
    ({ row }) => rows.indexOf(row),
  );
}

function isShiftedLine(slips: Slip[], stated: number[], indexOf: (slip: Slip) => number): boolean {
  const due = [...stated];
  for (const slip of slips) due[indexOf(slip)] = slip.to;
  const last = stated.length - 1;
  const follows = (step: 1 | -1) =>
    slips.every((slip) => {
      const from = indexOf(slip) + step;
      return from < 0 || from > last || slip.to === stated[from];
    }) &&
    stated.every((figure, index) => {
      const home = index - step;
      return (
        home < 0 || home > last || figure === due[home] || !slips.some((slip) => indexOf(slip) === index)
      );
    });
  return follows(1) || follows(-1);
}

/** Figures missing from a row and its total alike. */
function isLeftOut(slips: Slip[]): boolean {
  return (
    slips.length > 1 &&
    inOneRow(slips) &&
    slips.some(({ column }) => column === TOTAL_COLUMN) &&
    slips.every(({ from, to }) => from === 0 && to > 0)
  );
}

function isTransposed(from: string, to: string): boolean {
  if (from.length !== to.length || from.length < 2) return false;
  const differing = [...from].flatMap((digit, index) => (digit === to[index] ? [] : [index]));
  const [one, other] = differing as [number, number];
  return differing.length === 2 && other - one === 1 && from[one] === to[other] && from[other] === to[one];
}

/** Whether one digit is missing from a figure of several. */
function isDropped(from: string, to: string): boolean {
  if (to.length < 2 || from.length !== to.length - 1) return false;
  return [...to].some((_, index) => to.slice(0, index) + to.slice(index + 1) === from);
}

function isDoubled(single: string, doubled: string): boolean {
  if (single === '0' || doubled.length !== single.length + 1) return false;
  return [...single].some((digit, index) => single.slice(0, index) + digit + single.slice(index) === doubled);
}

function isTotal({ row, column }: Slip): boolean {
  return column === TOTAL_COLUMN || row === TOTAL_ROW;
}

function isOutcome(row: string): boolean {
  return row.startsWith('disposed.') && row !== TOTAL_ROW;
}

function inOneRow(slips: Slip[]): boolean {
  return slips.every(({ row }) => row === slips[0]!.row);
}

function inOneColumn(slips: Slip[]): boolean {
  return slips.every(({ column }) => column === slips[0]!.column);
}
