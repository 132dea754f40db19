import { pickOne, type Random } from '../generate-figures';
import { titleOf } from './frames';
import { lose } from './hazards';
import { proseOf } from './prose';
import type { Box, Layout, Sheet } from './sheet';

/** 压平 How a table is flattened to lines. It marks as lost what it does not keep. */
export type Flattening = (sheet: Sheet, layout: Layout, random: Random) => string;

const NBSP = '\u00a0';
const blankOf = (cell: Box, blank: string) => (cell.text === '' ? blank : cell.text);
const isFigure = (cell: Box) => cell.place !== null;
const hasBlank = (row: readonly Box[]) => row.some((cell) => isFigure(cell) && cell.text === '');

/** Blanks cannot be told from what parts the cells: rows that have some are lost. */
function loseBlankRows(sheet: Sheet, layout: Layout): void {
  for (const row of sheet.rows) if (hasBlank(row)) lose(layout, row);
}

/** A blank cell at the start of a line cannot be told from a bar that opens the line. */
function loseLeadingBlanks(sheet: Sheet, layout: Layout): void {
  for (const row of sheet.rows) if (isFigure(row[0]!) && row[0]!.text === '') lose(layout, row);
}

function loseAll(sheet: Sheet, layout: Layout): void {
  for (const row of sheet.rows) lose(layout, row);
}

/** Every text form of markup.md section 4, by name. */
export const flattenings: Record<string, Flattening> = {
  'cell a line': (sheet) =>
    sheet.rows
      .flat()
      .map((cell) => blankOf(cell, NBSP))
      .join('\n\n'),
  'cell a line, close': (sheet) =>
    sheet.rows
      .flat()
      .map((cell) => blankOf(cell, ' '))
      .join('\n'),
  'padded cells': (sheet, _, random) =>
    sheet.rows
      .flat()
      .map((cell) =>
        cell.text === ''
          ? NBSP
          : pickOne(random, [` ${cell.text}`, `${cell.text} `, `${NBSP}${cell.text}`, cell.text]),
      )
      .join('\n'),
  'tab and cell': (sheet) =>
    sheet.rows
      .map((row) => row.map((cell) => `\t${isFigure(cell) ? blankOf(cell, NBSP) : cell.text}`).join('\n'))
      .join('\n\n'),
  'tab rows': (sheet) => sheet.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'),
  'cell and pipe': (sheet) =>
    sheet.rows.map((row) => `${row.map((cell) => `${blankOf(cell, NBSP)} |`).join('\n')}|`).join('\n'),
  'mixed cells': (sheet, _, random) =>
    sheet.rows
      .map((row) =>
        random() < 0.4
          ? `${row.map((cell) => blankOf(cell, NBSP)).join(' | ')} |`
          : `${row.map((cell) => `${blankOf(cell, NBSP)} |`).join('\n')}`,
      )
      .join('\n'),
  'lone pipes': (sheet) =>
    sheet.rows.map((row) => row.map((cell) => `${blankOf(cell, NBSP)}\n|`).join('\n')).join('\n|||\n'),
  'pipe rows': (sheet, layout) => {
    loseLeadingBlanks(sheet, layout);
    return sheet.rows.map((row) => `${row.map((cell) => cell.text).join(' | ')} |`).join('\n');
  },
  'ragged pipes': (sheet, layout, random) => {
    loseLeadingBlanks(sheet, layout);
    for (const row of sheet.rows) if (row.at(-1)?.text === '') lose(layout, row);
    return sheet.rows
      .map((row) => `${row.map((cell) => cell.text).join(' | ')}${pickOne(random, ['', ' |', ' | |'])}`)
      .join('\n');
  },
  markdown: (sheet) =>
    sheet.rows
      .map(
        (row) => `| ${row.map((cell) => cell.text).join(' | ')} |\n| ${row.map(() => '---').join(' | ')} |`,
      )
      .join('\n'),
  'invented heads': (sheet) => {
    const wide = Math.max(...sheet.rows.map((row) => row.filter(isFigure).length));
    const heads = Array.from({ length: wide }, (_, at) => `数据${at + 1}`);
    return `| 项目 | ${heads.join(' | ')} |\n|${'---|'.repeat(wide + 1)}\n${sheet.rows
      .map((row) => `| ${row.map((cell) => cell.text).join(' | ')} |`)
      .join('\n')}`;
  },
  'PDF columns': (sheet, layout) => {
    loseBlankRows(sheet, layout);
    return sheet.rows
      .map((row) =>
        row
          .map((cell) => cell.text)
          .filter((text) => text !== '')
          .join('    '),
      )
      .join('\n');
  },
  'PDF lines': (sheet, layout) => {
    loseBlankRows(sheet, layout);
    return sheet.rows
      .map((row) =>
        row
          .map((cell) => cell.text)
          .filter((text) => text !== '')
          .join(' '),
      )
      .join('\n');
  },
  'PDF lines, label above': (sheet, layout) => {
    loseBlankRows(sheet, layout);
    return sheet.rows
      .map((row) => {
        const labels = row.filter((cell) => !isFigure(cell)).map((cell) => cell.text);
        const figures = row.filter(isFigure).map((cell) => cell.text);
        return [labels.join(' '), figures.join(' ')].filter((line) => line !== '').join('\n');
      })
      .join('\n');
  },
  'run together': (sheet, layout) => {
    loseAll(sheet, layout);
    return sheet.rows.map((row) => row.map((cell) => cell.text).join('')).join('\n');
  },
  'one line': (sheet, layout) => {
    loseAll(sheet, layout);
    return sheet.rows.map((row) => row.map((cell) => cell.text).join('')).join('');
  },
  'blanks dropped': (sheet, layout) => {
    loseBlankRows(sheet, layout);
    return sheet.rows
      .flat()
      .map((cell) => cell.text)
      .filter((text) => text !== '')
      .join('\n');
  },
  'repeats dropped': (sheet, layout) => {
    loseAll(sheet, layout);
    return [...new Set(sheet.rows.flat().map((cell) => cell.text))].join('\n');
  },
  'labels apart': (sheet, layout) => {
    loseAll(sheet, layout);
    const labels = sheet.rows.flat().filter((cell) => !isFigure(cell));
    const figures = sheet.rows.flat().filter(isFigure);
    return [...labels, ...figures].map((cell) => blankOf(cell, NBSP)).join('\n');
  },
};

/** A whole report as text. */
export function renderText(
  layout: Layout,
  flatten: Flattening,
  random: Random,
): { text: string; title: string } {
  const prose = proseOf(layout.report);
  const title = titleOf(layout.report, random);
  const set = (table: Sheet['table']) =>
    layout.sheets.filter((sheet) => sheet.table === table).map((sheet) => flatten(sheet, layout, random));
  const text = [
    title,
    ...prose.preamble,
    ...prose.one,
    prose.two,
    ...set('proactive'),
    prose.three,
    ...set('applications'),
    prose.four,
    ...set('challenges'),
    ...prose.after,
    '',
  ].join('\n');
  return { text, title };
}
