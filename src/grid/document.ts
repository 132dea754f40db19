import type { SourceCell } from './grid';

/** 上限 Of no page is more read than so much text (UTF-16 units) and so many cells: no report comes near, and a page of garbage ends there. */
export const longestText = 8_000_000;
export const mostCells = 400_000;

/**
 * 源文档 A page as plain data: what `page` hands on, and all that `report` knows of it.
 *
 * Collected once, judged later. It can be stored, sent and written down in a test.
 */
export interface SourceDocument {
  url: string;
  /** The document's <title>, or ''. */
  title: string;
  /** <meta name=… content=…>, names in lower case, the first of each. */
  meta: Record<string, string>;
  contentType: string;
  /**
   * 正文 Normalised text: one line per block or <br>, cells of a table row parted by U+0009, rows by U+000A;
   * white space of the markup folded, U+00A0 and U+3000 kept. All offsets count UTF-16 units of this text.
   */
  text: string;
  /** Every cell of every table and every token of flattened text, by id. */
  cells: SourceCell[];
  /** In reading order: tables, and the text between them. */
  blocks: Block[];
  /** Links whose text or address may lead to a report, in reading order, bounded. */
  links: Link[];
}

export type Block = TextBlock | TableBlock | MediaBlock;

/** 段落 A run of lines between two tables. */
export interface TextBlock {
  kind: 'text';
  start: number;
  end: number;
  /** The lines, each cut into its cells at `|` and tab. A line that holds only blanks is kept: it may be a blank cell. */
  lines: SourceCell[][];
  /** Offsets of the lines' starts, as `lines` (an empty line has no cell). */
  lineStarts: number[];
}

/** 表 A table: rows of source cells as written, layout tables left out. */
export interface TableBlock {
  kind: 'table';
  start: number;
  end: number;
  rows: SourceCell[][];
  /** Not rendered on the page (display: none, hidden, a closed tab). Read only if it is the only copy. */
  hidden: boolean;
}

/** 图片、附件、框架 Something that may hold a table we cannot read here. */
export interface MediaBlock {
  kind: 'image' | 'attachment' | 'frame';
  /** Where in the text it stands. */
  start: number;
  end: number;
  url: string;
  /** Its alternative text, link text or title. */
  label: string;
}

export interface Link {
  url: string;
  /** The full title: the title attribute where it is longer than the text. */
  text: string;
  /** A date printed beside it, as printed. */
  date: string | null;
}

/**
 * 打包的源文档 A document as it travels: what can be worked out again from its text is left out, so that long pages stay small.
 * Unpacked it is the same document, cell for cell.
 */
export interface PackedDocument extends Omit<SourceDocument, 'cells' | 'blocks'> {
  /** Of every cell of a table, by id: where its text starts and ends, its colSpan and its rowSpan, one after the other. */
  cells: number[];
  blocks: PackedBlock[];
}

/** A block as it travels: of text its place alone, of a table how many cells each of its rows has. */
export type PackedBlock =
  | Pick<TextBlock, 'kind' | 'start' | 'end'>
  | (Pick<TableBlock, 'kind' | 'start' | 'end' | 'hidden'> & { rows: number[] })
  | MediaBlock;
