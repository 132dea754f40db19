import { pickOne, type Random } from '../generate-figures';
import type { Layout, Sheet } from './sheet';
import { plainTable } from './tables';

/** 副本 What stands in a page beside the tables that count. `before` and `after` go round the report's body. */
export interface Copies {
  style: string;
  before: string;
  after: string;
  /** Markup put round each table. */
  wrap: (table: string) => string;
}

const none: Copies = { style: '', before: '', after: '', wrap: (table) => table };

/** The same tables with other figures: a draft, last year's. */
function otherFigures(sheets: readonly Sheet[], random: Random): string {
  return sheets
    .map((sheet) =>
      plainTable(
        {
          ...sheet,
          rows: sheet.rows.map((row) =>
            row.map((cell) => {
              if (cell.place === null) return cell;
              const { html: _, ...rest } = cell;
              return { ...rest, text: String(Number.parseFloat(cell.text || '0') + 7) };
            }),
          ),
        },
        random,
      ),
    )
    .join('');
}

/** Hidden and repeated copies by name. */
export const copies: Record<string, (layout: Layout, random: Random) => Copies> = {
  none: () => none,
  hiddenDraft: ({ sheets }, random) => {
    const draft = `<div style="display:none">${otherFigures(sheets, random)}</div>`;
    return random() < 0.5 ? { ...none, before: draft } : { ...none, after: draft };
  },
  classHidden: ({ sheets }, random) => ({
    ...none,
    style: '<style>.tab-pane{display:none}.tab-pane.active{display:block}</style>',
    before: `<div class="tab-pane">${otherFigures(sheets, random)}</div>`,
  }),
  printCopy: ({ sheets }, random) => ({
    ...none,
    style:
      '<style>.forprint{display:none}@media print{.forprint{display:block}.noprint{display:none}}</style>',
    after: `<div class="forprint">${sheets.map((sheet) => plainTable(sheet, random)).join('')}</div>`,
  }),
  onlyHidden: () => ({ ...none, wrap: (table) => `<div style="display: none">${table}</div>` }),
  templateRow: (_, random) => ({
    ...none,
    wrap: (table) =>
      table.replace(
        /<\/tbody>/,
        `<tr ${pickOne(random, ['ms-repeat="list"', 'v-for="x in rows"', 'style="display:none"'])}><td>{{el.name}}</td><td>{{el.a}}</td><td>9</td><td>9</td></tr></tbody>`,
      ),
  }),
};
