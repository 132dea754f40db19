import { forms } from '../forms';
import { placesOf } from '../forms/form';
import {
  blockHeading,
  columnLabel,
  type Named,
  numberedRow,
  split,
  tableLabel,
} from '../reconcile/explain/labels';
import type { Figure, Place } from '../report/report';
import { type Entry, isRead, reportColumns, reportValues, type Unread } from './entry';
import { type GrowingTable, localTime, type Table, type Value } from './table';
import type { Language } from './words';

/**
 * 填报数据 One report a row, one cell of the form a column, so that a reviewer filters units by any figure, sorts by it and adds a column
 * up. (One value a row, for programs, is the CSV of figures.) The columns are the cells that at least one of the reports has, in the
 * order of the newest form, then what only older forms and pages of their own have.
 */
export function figuresTable(entries: Iterable<Entry | Unread>, language: Language): Table {
  const sheet = figuresSheet(language);
  for (const entry of entries) sheet.add(entry);
  return sheet.table();
}

/** The same, report by report: of each only its row is kept. */
export function figuresSheet(language: Language): GrowingTable<Entry | Unread> {
  const seen: Columns = new Map();
  const rows: Rows = [];
  const add = (entry: Entry | Unread): void => {
    const figures: Value[] = [];
    if (isRead(entry)) {
      const { document, unlisted } = entry.review;
      for (const [place, figure] of Object.entries(entry.review.figures)) {
        if (figure.state === 'absent') continue;
        const column = seen.get(place) ?? { index: seen.size, named: { document, unlisted } };
        // A cell is called what the newest form calls it.
        if (newer(document, column.named.document)) column.named = { document, unlisted };
        seen.set(place, column);
        figures[column.index] = stated(figure);
      }
    }
    const readAt = localTime(isRead(entry) ? entry.review.source.retrievedAt : entry.at);
    rows.push({ report: reportValues(entry, language), figures, readAt });
  };
  return { add, table: () => tableOf(seen, rows, language) };
}

type Columns = Map<Place, { index: number; named: Named }>;
type Rows = { report: Value[]; figures: Value[]; readAt: string | null }[];

function tableOf(seen: Columns, rows: Rows, language: Language): Table {
  const places = inOrder(seen.keys());
  return {
    name: language === 'zh' ? '填报数据' : 'Figures',
    columns: [
      { title: language === 'zh' ? '序号' : 'No.', kind: 'number', width: 6 },
      ...reportColumns(language),
      ...places.map((place) => ({
        title: titleOf(place, seen.get(place)!.named, language),
        kind: 'number' as const,
        width: 12,
      })),
      { title: language === 'zh' ? '页面抓取时间' : 'Read at', kind: 'moment', width: 19 },
    ],
    rows: rows.map(({ report, figures, readAt }, index) => [
      index + 1,
      ...report,
      ...places.map((place) => figures[seen.get(place)!.index] ?? null),
      readAt,
    ]),
  };
}

const newer = (a: Named['document'], b: Named['document']): boolean => (a.form ?? '') > (b.form ?? '');

/** The number; what is no number as printed; nothing where the page has nothing. A blank is not a zero. */
function stated(figure: Figure): Value {
  if (figure.state === 'blank') return null;
  return figure.value ?? figure.text.trim();
}

function inOrder(given: Iterable<Place>): Place[] {
  const left = new Set(given);
  const known = new Set(forms.flatMap((form) => form.tables.flatMap(placesOf)));
  const ordered = [...known].filter((place) => left.delete(place));
  return [...ordered, ...left];
}

/** “表三·一、本年新收·自然人”. Rows that a page adds are called by what it prints, and by their number among several. */
function titleOf(place: Place, review: Named, language: Language): string {
  const [table, row, column] = split(place);
  const names = [tableLabel(table, language)];
  if (table === 'proactive' && language === 'zh') names.push(blockHeading(place, review));
  names.push(numberedRow(table, row, review, language));
  if (table !== 'statistics') names.push(columnLabel(table, row, column, review, language));
  return names.filter(Boolean).join('·');
}
