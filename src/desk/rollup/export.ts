import type { Table } from '../../export/table';
import { explain } from '../../reconcile/explain';
import { columnLabel, numberedRow, split, tableLabel } from '../../reconcile/explain/labels';
import type { Review } from '../../reconcile/review';
import type { RollUp, RollUpCell } from '../../reconcile/rollup/roll-up';
import { language } from '../../ui/i18n';
import { say } from './texts';

/** 汇总核对表 Every cell with both figures, and what each member contributes to those that differ. */
export function rollUpTables(
  government: Review,
  members: readonly Review[],
  { cells }: RollUp,
): [Table, Table] {
  return [
    {
      name: say('sheetName'),
      columns: [
        { title: say('headTable'), kind: 'text', width: 8 },
        { title: say('headRow'), kind: 'text', width: 34 },
        { title: say('headColumn'), kind: 'text', width: 18 },
        { title: say('headStated'), kind: 'number', width: 12 },
        { title: say('headSum'), kind: 'number', width: 12 },
        { title: say('headDifference'), kind: 'number', width: 14 },
        { title: say('headOutcome'), kind: 'text', width: 10 },
        { title: say('headCode'), kind: 'text', width: 8 },
        { title: say('headOpen'), kind: 'number', width: 10 },
        { title: say('headRepaired'), kind: 'number', width: 14 },
        { title: say('headWording'), kind: 'text', width: 60 },
      ],
      rows: cells.map((cell) => [
        ...placeOf(cell, government),
        cell.stated,
        cell.sum,
        cell.difference,
        say(`outcome_${cell.outcome}`),
        cell.code,
        cell.open,
        cell.repairedSum,
        wordingOf(cell, government),
      ]),
    },
    {
      name: say('sheetMembers'),
      columns: [
        { title: say('headTable'), kind: 'text', width: 8 },
        { title: say('headRow'), kind: 'text', width: 34 },
        { title: say('headColumn'), kind: 'text', width: 18 },
        { title: say('member'), kind: 'text', width: 30 },
        { title: say('value'), kind: 'number', width: 10 },
        { title: say('headOwn'), kind: 'text', width: 50 },
      ],
      rows: cells
        .filter(({ outcome }) => outcome === 'violated')
        .flatMap((cell) =>
          cell.parts
            .filter(({ value, open, finding }) => value !== 0 || open || finding !== null)
            .map(({ member, value, finding }) => [
              ...placeOf(cell, government),
              memberName(members[member]!),
              value,
              finding?.message[language()] ?? null,
            ]),
        ),
    },
  ];
}

/** 核对表述 One sentence on a cell that differs, in the style of documents; null of any other. */
export function wordingOf({ finding }: RollUpCell, government: Review): string | null {
  return finding === null ? null : explain(finding, government, language()).wording;
}

/** 差异 All that is marked, a sentence a line. */
export function differencesText(government: Review, { cells }: RollUp): string {
  const lines = cells.flatMap((cell) => wordingOf(cell, government) ?? []);
  return lines.map((line, index) => (lines.length > 1 ? `${index + 1}. ${line}` : line)).join('\n');
}

/** The agency of a member, or the title of its page. */
export function memberName({ document, source }: Review): string {
  return document.agency ?? (source.title || source.url);
}

function placeOf({ place }: RollUpCell, government: Review): [string, string, string] {
  const [table, row, column] = split(place);
  return [
    tableLabel(table, language()),
    numberedRow(table, row, government, language()),
    columnLabel(table, row, column, government, language()),
  ];
}
