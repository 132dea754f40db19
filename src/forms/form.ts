/** 报告格式的代号 Edition of the official form: 2014 statistics table, 2019 试行格式, 2021 修订格式. */
export type FormId = '2014' | '2019' | '2021';

/** 表 proactive 表二, applications 表三, challenges 表四, statistics the 2014 table. */
export type TableId = 'proactive' | 'applications' | 'challenges' | 'statistics';

/** 数值种类 What kind of number a cell takes. `signed`: 本年增/减. `amount`: money, in the unit that the form or the page names. */
export type ValueKind = 'count' | 'signed' | 'amount';

/** 行或列 A row or a column as the form prints it. */
export interface Line {
  id: string;
  /** The labels as printed, outermost first. The last one is the line's own. */
  labels: string[];
  /** Other wordings of the last label that real pages print. */
  aliases?: string[];
  /** May be left out of a valid report (规章). */
  optional?: boolean;
  kind?: ValueKind;
}

/** 块 A rectangle of a table: every row has every column. 表三 is one block; 表二 has one for each 项. */
export interface Block {
  /** The heading that opens the block, '' where there is none. */
  heading: string;
  rows: Line[];
  columns: Line[];
}

export interface FormTable {
  id: TableId;
  /** The title of the section in which it stands. */
  title: string;
  /** Other wordings of the title. */
  titles: string[];
  blocks: Block[];
}

/** 章节 One of the six sections. */
export interface Section {
  number: string;
  title: string;
  aliases: string[];
}

/** 报告格式 One edition of the official form, written out as printed. */
export interface Form {
  id: FormId;
  /** Name for people. */
  name: { zh: string; en: string };
  /** The official document that laid it down. */
  basis: string;
  /** Report years it was made for; null: still in force. */
  years: { from: number; to: number | null };
  sections: Section[];
  tables: FormTable[];
}

/** 各行各格 A row of a table as the form has it, with its columns and the place of each. */
export interface RowPlaces {
  row: Line;
  columns: readonly Line[];
  places: readonly string[];
}

/** The rows of a table, in the order of the form. */
export function rowsWithPlaces(table: FormTable): readonly RowPlaces[] {
  let rows = worked.get(table);
  if (!rows) {
    rows = table.blocks.flatMap(({ rows, columns }) =>
      rows.map((row) => ({
        row,
        columns,
        places: columns.map((column) => `${table.id}/${row.id}/${column.id}`),
      })),
    );
    worked.set(table, rows);
  }
  return rows;
}

/** Every report asks for the places of the same few tables, many times. */
const worked = new WeakMap<FormTable, readonly RowPlaces[]>();

/** All places of a table, in the order of the form: `<table>/<row>/<column>`. */
export function placesOf(table: FormTable): string[] {
  return rowsWithPlaces(table).flatMap(({ places }) => places);
}
