import { formOf } from '../../src/forms';
import { type FormId, placesOf } from '../../src/forms/form';
import { readFigure } from '../../src/report/figure';
import type { Figure, Place, Report } from '../../src/report/report';

/** What a cell prints; null is a blank, undefined no such cell. */
export type Printed = string | number | null | undefined;

/** Rows by id, their cells in the order of the columns. Rows left out are zeros. */
export type Rows = Record<string, Printed[]>;

/** A report whose tables print these rows and zeros elsewhere, read as the pages are. */
export function reportOf(
  form: FormId,
  tables: { proactive?: Rows; applications?: Rows; challenges?: Rows; optional?: 'blank' | 'zero' },
): Report {
  const figures: Record<Place, Figure> = {};
  for (const table of formOf(form).tables) {
    const given = tables[table.id as 'applications'] ?? {};
    for (const place of placesOf(table)) {
      const [, row, column] = place.split('/');
      const block = table.blocks.find((one) => one.rows.some(({ id }) => id === row))!;
      const line = block.rows.find(({ id }) => id === row)!;
      const at = block.columns.findIndex(({ id }) => id === column);
      const kind = block.columns[at]!.kind ?? line.kind ?? 'count';
      figures[place] = figureOf(row! in given ? given[row!]![at] : 0, kind);
    }
    const columns = table.blocks[0]!.columns;
    const known = table.blocks.flatMap((block) => block.rows.map(({ id }) => id));
    for (const [row, cells] of Object.entries(given)) {
      if (known.includes(row)) continue;
      for (const [at, { id }] of columns.entries()) {
        figures[`${table.id}/${row}/${id}`] = figureOf(cells[at], 'count');
      }
    }
  }
  return {
    identity: {
      kind: 'report',
      reason: null,
      form,
      agency: '云川市林业局',
      agencyType: 'department',
      year: form === '2019' ? 2020 : 2023,
      published: null,
      signed: null,
      period: null,
      identifier: null,
    },
    figures,
    cells: {},
    traces: {},
    unlisted: Object.fromEntries(
      Object.keys(tables.applications ?? {})
        .filter((row) => row.startsWith('disposed.unlisted.'))
        .map((row) => [row, '属于工作秘密']),
    ),
    unchecked: [],
  };
}

/** Where the tests' reports come from. */
export const source = {
  url: 'https://www.yunchuan.example/nb.html',
  title: '',
  retrievedAt: '2025-02-11T00:00:00Z',
};

function figureOf(printed: Printed, kind: 'count' | 'signed' | 'amount'): Figure {
  if (printed === undefined) return { text: '', value: null, state: 'absent' };
  return readFigure(printed === null ? '' : String(printed), { kind });
}
