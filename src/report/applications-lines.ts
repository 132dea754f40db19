import { formOf } from '../forms';
import type { Line } from '../forms/form';
import { labelMatcher } from './match-label';

const block2021 = formOf('2021').tables.find((table) => table.id === 'applications')!.blocks[0]!;
const block2019 = formOf('2019').tables.find((table) => table.id === 'applications')!.blocks[0]!;

/** 表三各列 The seven columns, the same in both editions. */
export const columns: readonly Line[] = block2021.columns;

/** （六）其他处理 as one row, the only row that the 2019 edition has and the 2021 edition has not. */
export const otherRow: Line = block2019.rows.find((row) => row.id === 'disposed.other')!;

/** 表三各行 Every row of both editions: the edition is told by the rows that a page has, so both are looked for at once. */
export const rows: readonly Line[] = block2021.rows.flatMap((row) =>
  row.id === 'disposed.other.uncorrected' ? [otherRow, row] : [row],
);

/** Group rows that may carry a subtotal: checked, not added. */
export const groups: readonly Line[] = [
  { id: 'disposed.denied', labels: ['（三）不予公开'] },
  { id: 'disposed.unavailable', labels: ['（四）无法提供'] },
  { id: 'disposed.declined', labels: ['（五）不予处理'] },
];

export const rowMatcher = labelMatcher(rows);
export const groupMatcher = labelMatcher(groups);
export const columnMatcher = labelMatcher(columns);

/** Order of a row in the form, for walking down it. */
export const orderOf = new Map(rows.map((row, index) => [row.id, index]));

/** The places of a row, in the order of the columns. */
export function placesOfRow(row: string): readonly string[] {
  return knownPlaces.get(row) ?? placesIn(row);
}

const placesIn = (row: string) => columns.map((column) => `applications/${row}/${column.id}`);
const knownPlaces = new Map(rows.map(({ id }) => [id, placesIn(id)]));
