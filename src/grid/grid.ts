/**
 * 源单元格 One cell as the page prints it: a <td>, a cell of a CSS table, or one token of a table flattened to text.
 *
 * Its text is the document's normalised text between `start` and `end`; how it is drawn on the page is known to `page` alone,
 * which finds it again by `id`.
 */
export interface SourceCell {
  /** Index in `SourceDocument.cells`. */
  id: number;
  /** As printed, white space of the markup folded, not trimmed of U+00A0. */
  text: string;
  /** Offsets in `SourceDocument.text`. */
  start: number;
  end: number;
  /** As written; `spread` clamps them. 1 for a token of text. */
  colSpan: number;
  rowSpan: number;
}

/** 单元格 One position of a grid: every position a merged cell covers points to the same source cell. */
export interface Cell {
  source: SourceCell;
  /** True at the upper left position of the source cell only. */
  origin: boolean;
}

/** 网格 Merged cells spread, row by row. A position that no cell covers is null. */
export type Grid = (Cell | null)[][];
