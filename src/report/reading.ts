import type { FormId, TableId } from '../forms/form';
import type { SourceCell } from '../grid/grid';
import type { Figure, Place } from './report';

/** 读表 What one printed table, or one stretch of flattened text, gives: which cell stands for which place. */
export interface Reading {
  table: TableId;
  /** Place → the cell that prints it. */
  cells: Map<Place, SourceCell>;
  /** Places whose row was found but whose cell could not be told: why. */
  doubts: Map<Place, NonNullable<Figure['reason']>>;
  /** Where to look for what is in doubt: `<table>/<row>` → the cell with which a printed row begins, place → the one cell that is in question. */
  traces: Map<string, SourceCell>;
  /** The text of a figure where it is only a part of its cell's text (rows run together). */
  texts: Map<Place, string>;
  /** Rows the form does not know: id → label as printed. */
  unlisted: Map<string, string>;
  /** Units that a column's head names. */
  units: Map<Place, string>;
  /** Editions of the form whose own labels were seen. */
  hints: Set<FormId>;
  /** Not rendered on the page. */
  hidden: boolean;
  /** Where its table begins in the document's text. */
  start: number;
}

export function newReading(table: TableId, hidden: boolean): Reading {
  return {
    table,
    cells: new Map(),
    doubts: new Map(),
    traces: new Map(),
    texts: new Map(),
    unlisted: new Map(),
    units: new Map(),
    hints: new Set(),
    hidden,
    start: 0,
  };
}

/** The row ids a reading has anything of. */
export function rowsOf(reading: Reading): Set<string> {
  const rows = new Set<string>();
  for (const place of reading.cells.keys()) rows.add(place.split('/')[1]!);
  for (const place of reading.doubts.keys()) rows.add(place.split('/')[1]!);
  return rows;
}
