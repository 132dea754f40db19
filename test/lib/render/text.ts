import { pickOne, type Random } from '../generate-figures';
import { titleOf } from './frames';
import { lose } from './hazards';
import { proseOf } from './prose';
import type { Box, Layout, Sheet, Truth } from './sheet';

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

/** A blank cell at the start of a line cannot be told from a bar or a tab that opens the line. */
function loseLeadingBlank(row: readonly Box[], layout: Layout): void {
  if (isFigure(row[0]!) && row[0]!.text === '') lose(layout, row);
}

function loseLeadingBlanks(sheet: Sheet, layout: Layout): void {
  for (const row of sheet.rows) loseLeadingBlank(row, layout);
}

/**
 * Where several rows have lost their blanks, the number of figures says nothing: of the rows that stand a figure a line, only those are
 * told that their own total confirms.
 */
function loseUnconfirmed(layout: Layout): void {
  const rows = new Map<string, [string, Truth][]>();
  for (const [place, truth] of layout.truth) {
    const row = place.slice(0, place.lastIndexOf('/'));
    rows.set(row, [...(rows.get(row) ?? []), [place, truth]]);
  }
  for (const [row, cells] of rows) {
    const total = cells.find(([place]) => place.endsWith('/total'))?.[1].value ?? 0;
    const parts = cells.filter(([place]) => !place.endsWith('/total'));
    const sum = parts.reduce((all, [, { value }]) => all + (value ?? Number.NaN), 0);
    if (row.startsWith('proactive/') || sum !== total || sum === 0)
      for (const [, truth] of cells) truth.lost = true;
  }
}

/** Two labels over one row: behind a row of blanks alone nobody can tell whose figures are below. */
function loseBelowBlankRows(sheet: Sheet, layout: Layout): void {
  for (const [index, row] of sheet.rows.entries()) {
    const figures = (sheet.rows[index - 1] ?? []).filter(isFigure);
    if (figures.length > 0 && figures.every((cell) => cell.text === '')) lose(layout, row);
  }
}

/** Rows of 表二 and 表三 with at most `most` figures left that lost blanks, or a cell. */
function shortRows(layout: Layout, most: number): Box[][] {
  return layout.sheets
    .filter(({ table }) => table !== 'challenges')
    .flatMap(({ table, rows }) => rows.filter((row) => hasBlank(row) || isCellShort(table, row)))
    .filter((row) => row.filter((cell) => isFigure(cell) && cell.text !== '').length <= most);
}

const isCellShort = (table: Sheet['table'], row: readonly Box[]) =>
  table === 'applications' && row.some(isFigure) && row.filter(isFigure).length < 7;

function loseAll(sheet: Sheet, layout: Layout): void {
  for (const row of sheet.rows) lose(layout, row);
}

/** A long label in two lines, as a narrow cell sets it; what is short stays in one. */
function cutLabel(label: string): [string, string] {
  return label.length < 12 ? ['', ''] : [label.slice(0, label.length - 3), label.slice(-3)];
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
  'tab rows': (sheet, layout) => {
    loseLeadingBlanks(sheet, layout);
    return sheet.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');
  },
  'cell and pipe': (sheet) =>
    sheet.rows.map((row) => `${row.map((cell) => `${blankOf(cell, NBSP)} |`).join('\n')}|`).join('\n'),
  'mixed cells': (sheet, layout, random) =>
    sheet.rows
      .map((row) => {
        if (random() >= 0.4) return row.map((cell) => `${blankOf(cell, NBSP)} |`).join('\n');
        loseLeadingBlank(row, layout);
        return `${row.map((cell) => blankOf(cell, NBSP)).join(' | ')} |`;
      })
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
  // A row's figures without its label, or its label cut in two round them.
  'markdown, misgrouped': (sheet, _, random) =>
    sheet.rows
      .map((row) => {
        const labels = row.filter((cell) => !isFigure(cell)).map((cell) => cell.text);
        const figures = row.filter(isFigure).map((cell) => cell.text);
        const rule = `| ${row.map(() => '---').join(' | ')} |`;
        const [before, after] = cutLabel(labels.at(-1) ?? '');
        if (labels.length === 0 || figures.length === 0 || random() < 0.4)
          return `| ${[...labels, ...figures].join(' | ')} |\n${rule}`;
        if (before === '' || random() < 0.5)
          return `| ${labels.join(' | ')} |\n${rule}\n| ${figures.join(' | ')} |`;
        return `| ${[...labels.slice(0, -1), before].join(' | ')} |\n| ${figures.join(' | ')} |\n${rule}\n${after}`;
      })
      .join('\n'),
  'wrong head': (sheet) => {
    const heads = ['项目', '本年新收件数', '本年办结件数', '结转件数', '备注'];
    return `| ${heads.join(' | ')} |\n|${'---|'.repeat(heads.length)}\n${sheet.rows
      .map((row) => `| ${row.map((cell) => cell.text).join(' | ')} |`)
      .join('\n')}`;
  },
  // Labels of groups go down the side, a character a line; long labels stand in three lines with the figures in the middle.
  'PDF, labels beside': (sheet, layout, random) => {
    loseBlankRows(sheet, layout);
    const lines: string[] = [];
    const beside: string[] = [];
    for (const [index, row] of sheet.rows.entries()) {
      const labels = row.filter((cell) => !isFigure(cell)).map((cell) => cell.text);
      const figures = row.filter((cell) => isFigure(cell) && cell.text !== '').map((cell) => cell.text);
      if (figures.length > 0 && labels.length > 1) beside.push(...labels.slice(0, -1).join(''));
      if (beside.length > 0) lines.push(beside.shift()!);
      const label = figures.length > 0 ? labels.slice(-1) : labels;
      const [before, after] = figures.length > 0 ? cutLabel(label[0] ?? '') : ['', ''];
      if (before !== '' && random() < 0.5) lines.push(before, figures.join('    '), after);
      else lines.push([...label, ...figures].join('    '));
      if (sheet.table === 'applications' && index === 12) lines.push('-3-');
    }
    return lines.join('\n');
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
    loseBelowBlankRows(sheet, layout);
    // A figure alone in its line may be a page number.
    if (shortRows(layout, 1).length > 1)
      for (const row of sheet.rows) if (row.filter(isFigure).length === 1) lose(layout, row);
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
  // Nothing parts the lines of the report either.
  'one line, whole': (sheet, layout) => {
    loseAll(sheet, layout);
    return sheet.rows.map((row) => row.map((cell) => cell.text).join('')).join('');
  },
  'blanks dropped': (sheet, layout) => {
    loseBlankRows(sheet, layout);
    loseBelowBlankRows(sheet, layout);
    if (shortRows(layout, 7).length > 1) loseUnconfirmed(layout);
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
  const lines = [
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
  ];
  return { text: lines.join(flatten === flattenings['one line, whole'] ? '' : '\n'), title };
}
