import type { Line } from '../forms/form';
import { form2021 } from '../forms/form-2021';
import sample from './sample.json';

/** 样表的行 One row of the form's 表三 and what the sample states in it. */
export interface SampleRow {
  id: string;
  /** The labels from the left, each with the rows it stands beside: of all, and of those in view. Null: a row above has it. */
  labels: ({ text: string; rows: number; inView: number } | null)[];
  values: number[];
  /** Rows of nothing but zeros are there, for no report leaves them out, but out of view. */
  inView: boolean;
}

type Shown = Record<string, { label?: string; values: number[] }>;

const shown: Shown = sample.shown;
const block = form2021.tables.find(({ id }) => id === 'applications')!.blocks[0]!;

/** 申请人 The columns as the form names them, the last label of each. */
export const columns: string[] = block.columns.map(({ labels }) => labels.at(-1) ?? '');

/** The whole official table, in its order: what stands in it is `sample.json`, and zeros. */
export const rows: SampleRow[] = block.rows.map((row, index) => ({
  id: row.id,
  labels: row.labels.map((text, level) => {
    if (level === row.labels.length - 1) return { text: shown[row.id]?.label ?? text, rows: 1, inView: 1 };
    if (sharesLabel(block.rows[index - 1], row, level)) return null;
    const beside = block.rows.slice(index).findIndex((other) => !sharesLabel(other, row, level));
    const all = block.rows.slice(index, beside === -1 ? undefined : index + beside);
    return { text, rows: all.length, inView: all.filter(({ id }) => id in shown).length };
  }),
  values: shown[row.id]?.values ?? block.columns.map(() => 0),
  inView: row.id in shown,
}));

/** Whether two rows stand beside one cell of labels. */
function sharesLabel(one: Line | undefined, other: Line, level: number): boolean {
  return (
    one !== undefined &&
    one.labels.length > level + 1 &&
    one.labels.slice(0, level + 1).join() === other.labels.slice(0, level + 1).join()
  );
}
