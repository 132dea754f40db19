import writeExcelFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/universal';
import { type Column, type Table, type Value, writable } from './table';

/** 网格的格式 What numbers of a column look like. */
const FORMATS: Partial<Record<Column['kind'], string>> = {
  share: '0.0%',
  day: 'yyyy-mm-dd',
  moment: 'yyyy-mm-dd hh:mm:ss',
};

/** Texts wider than their column break into lines; a head of many columns too. */
const HEAD = {
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E6EEF6',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  borderStyle: 'thin',
  borderColor: '#848E9B',
} as const;
const CELL = { alignVertical: 'top', wrap: true } as const;

/**
 * 工作簿 Tables → one .xlsx, a sheet each: head frozen and with filters, numbers and days as such, everything else as text. There are no
 * formulas: what begins with = was written by somebody else, and stays text.
 */
export function workbook(tables: readonly Table[]): Promise<Blob> {
  const sheets: Sheet<Blob>[] = tables.map((table) => ({
    sheet: table.name,
    stickyRowsCount: 1,
    stickyColumnsCount: frozenColumns(table),
    columns: table.columns.map(({ width }) => ({ width })),
    data: [
      table.columns.map(({ title }) => ({ ...HEAD, value: writable(title) })),
      ...table.rows.map((row) => row.map((value, index) => cell(value, table.columns[index]!.kind))),
    ],
  }));
  const options = { fontFamily: 'Microsoft YaHei', fontSize: 10, features: [filters(tables)] };
  return writeExcelFile(sheets, options).toBlob();
}

/** The number of a row and the name of the unit stay in view. */
function frozenColumns({ columns }: Table): number {
  return Math.min(2, columns.length);
}

/** One cell. A value that is not of its column's kind is text. */
function cell(value: Value, kind: Column['kind']): CellObject | null {
  if (value === null || value === '') return null;
  const format = FORMATS[kind];
  if (typeof value === 'number')
    return Number.isFinite(value) ? { ...CELL, type: Number, value, ...(format && { format }) } : null;
  if (kind === 'day' || kind === 'moment') {
    const date = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}:\d{2})?$/.test(value)
      ? new Date(`${value.replace(' ', 'T')}${value.length > 10 ? '' : 'T00:00:00'}Z`)
      : null;
    // A sheet's days know no zone: what clocks show here is written as it is.
    if (date && !Number.isNaN(date.getTime())) return { ...CELL, type: Date, value: date, format: format! };
  }
  const text = writable(value);
  if (text === '') return null;
  // The writer looks texts up in a plain object, which knows `constructor` by itself.
  return { ...CELL, type: String, value: text in {} ? `${text} ` : text };
}

/** 筛选 Filters over every column; the writer has none of its own. */
function filters(tables: readonly Table[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const table = tables[sheetIndex]!;
            const range = `A1:${columnName(table.columns.length)}${table.rows.length + 1}`;
            // Comes right behind the rows, as ECMA-376 has it (CT_Worksheet).
            return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
          },
        },
      },
    },
  };
}

/** 列名 1 → A, 27 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
