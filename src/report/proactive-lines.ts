import { formOf } from '../forms';
import type { Block, FormId, Line } from '../forms/form';
import { isDigits } from './characters';
import { normaliseLabel } from './label';
import { labelMatcher } from './match-label';
import { remembered } from './remembered';

/** 表二的块 The block of each edition in which a row stands. */
export interface ProactiveRow {
  line: Line;
  blocks: Map<FormId, Block>;
  /** The ids of the columns of these blocks. */
  columns: Set<string>;
}

const tables = (['2021', '2019'] as const).map(
  (id) => [id, formOf(id).tables.find((table) => table.id === 'proactive')!] as const,
);

/** Rows of both editions by id. */
export const proactiveRows = new Map<string, ProactiveRow>();
for (const [id, table] of tables) {
  for (const block of table.blocks) {
    for (const line of block.rows) {
      const row = proactiveRows.get(line.id) ?? {
        line,
        blocks: new Map(),
        columns: new Set(),
      };
      row.blocks.set(id, block);
      for (const column of block.columns) row.columns.add(column.id);
      proactiveRows.set(line.id, row);
    }
  }
}

export const proactiveRowMatcher = labelMatcher([...proactiveRows.values()].map((row) => row.line));

/** Columns of both editions by id. `decisions` is in both. */
const allColumns = tables.flatMap(([, table]) => table.blocks.flatMap((block) => block.columns));
export const proactiveColumnMatcher = labelMatcher(allColumns);

/** The edition that alone has a column, null where both have it: of every column. */
const editions = new Map<string, FormId | null>();
for (const [form, table] of tables)
  for (const { columns } of table.blocks)
    for (const { id } of columns)
      editions.set(id, editions.has(id) && editions.get(id) !== form ? null : form);

/** Columns that only one edition has. */
export function editionOf(column: string): FormId | null {
  return editions.get(column) ?? null;
}

/** 第二十条第（一）项 The heading of a block. */
export function isBlockHeading(text: string): boolean {
  return /^(?:条例)?第?二十条第?\(.\)项/.test(normaliseLabel(text).replace(/[《》]/g, ''));
}

/** 本年新: what is left of two heads of the 2019 edition where the text stops at a line break. */
const CUT_HEAD = 'made|published';

/** The column that a label names, or CUT_HEAD. */
const columnNamed = remembered((label: string): string | null => {
  if (normaliseLabel(label) === '本年新') return CUT_HEAD;
  return proactiveColumnMatcher.exact(label)?.id ?? proactiveColumnMatcher.nearly(label)?.id ?? null;
});

/** Whether a label may be that of a column. */
export const mayHead = (label: string): boolean => columnNamed(label) !== null;

/** The labels of a head → column ids. 本年新 twice (the rest cut at a line break) is told by place: made, then published. */
export function headColumns(labels: readonly string[]): (string | null)[] {
  const ids = labels.map((label) => (isDigits(label) ? null : columnNamed(label)));
  if (!ids.includes(CUT_HEAD)) return ids;
  const cut = ids.filter((id) => id === CUT_HEAD).length;
  const free = ['made', 'published'].filter((id) => !ids.includes(id));
  const told = cut === free.length;
  return ids.map((id) => (id === CUT_HEAD ? (told && free.shift()) || null : id));
}

/** The unit that a column's head names. */
export function unitOf(label: string): string | null {
  return /(亿元|万元|千元|元)/.exec(label)?.[1] ?? null;
}
