import type { SourceDocument } from '../../grid/document';
import { datesIn } from '../page-dates';
import { isOnData, WHOLE_YEAR, yearsOf } from '../period';
import { linesIn, matchesIn, type Passage, passageOf, squeeze } from './passage';

/** 统计期限 What the report says of the period its figures are for. */
export interface PeriodStatement {
  /** `full`: from 1 January to 31 December; `end`: an end alone, or 年度数据; null: nothing. */
  stated: 'full' | 'end' | null;
  /** First and last year, where it is full and names them; each statement found once. */
  years: [number, number][];
  /** It stands in a sentence on the period or the data, not in one on something else. */
  explicit: boolean;
  passage: Passage | null;
}

/** 落款与发布 A date with the place where it is printed; null where it stands in the page's metadata alone. */
export interface PrintedDate {
  date: string;
  passage: Passage | null;
}

const END =
  /截[至止](?:日期)?(?:为|到|于)?(?:20\d\d)?年?(?:底|末|12月31日)|统计期限[^。；]{0,8}年度|年度数据/g;

/** 读统计期限 Looked for from the title to the end of the first section: the usual places. */
export function readPeriodStatement(text: string, from: number, to: number): PeriodStatement {
  const found = [...matchesIn(text, from, to, WHOLE_YEAR)];
  if (found.length > 0) {
    const years = found.flatMap(({ match }) => [yearsOf(match)].filter((one) => one !== null));
    const first = found[0]!;
    return {
      stated: 'full',
      years: years.filter(
        (one, index) => years.findIndex((other) => String(other) === String(one)) === index,
      ),
      explicit: isOnData(squeeze(text, from, to).flat, first.match.index!),
      passage: first.passage,
    };
  }
  const end = matchesIn(text, from, to, END).next().value;
  return { stated: end ? 'end' : null, years: [], explicit: false, passage: end?.passage ?? null };
}

/** Where a date of the report is printed. */
export function printedDate(
  document: SourceDocument,
  date: string | null,
  last: boolean,
): PrintedDate | null {
  if (date === null) return null;
  const isDate = ({ quote }: Passage) => datesIn(quote).some(({ iso }) => iso === date);
  const lines = linesIn(document, 0, document.text.length);
  const line = last ? lines.findLast(isDate) : lines.find(isDate);
  const found = line && datesIn(line.quote).find(({ iso }) => iso === date);
  if (!line || !found) return { date, passage: null };
  const start = line.start + found.index;
  return { date, passage: passageOf(document.text, start, start + found.length) };
}
