import type { SourceDocument } from '../../grid/document';
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

const FULL =
  /(20\d\d)?年?(?<![\d十])(?:1|一)(?:月(?:1|一)日|[./-]0?1)(?:起|开始)?(?:至|到|—+|-+|–|~|～)+(?:(20\d\d)年?[./-]?)?(?:12|十二)(?:月(?:31|三十一)日|[./-]31)/g;
const DOTTED = /(20\d\d)[./-]0?1[./-]0?1(?:起)?(?:至|到|—+|-+|–|~|～)+(?:(20\d\d)[./-])?12[./-]31/g;
const END =
  /截[至止](?:日期)?(?:为|到|于)?(?:20\d\d)?年?(?:底|末|12月31日)|统计期限[^。；]{0,8}年度|年度数据/g;

/** 读统计期限 Looked for from the title to the end of the first section: the usual places. */
export function readPeriodStatement(text: string, from: number, to: number): PeriodStatement {
  const found = [FULL, DOTTED].flatMap((pattern) => [...matchesIn(text, from, to, pattern)]);
  if (found.length > 0) {
    const { flat } = squeeze(text, from, to);
    const years = found.flatMap(({ match }): [number, number][] =>
      match[1] ? [[Number(match[1]), Number(match[2] ?? match[1])]] : [],
    );
    const first = found[0]!;
    const before = flat.slice(Math.max(0, first.match.index! - 30), first.match.index);
    return {
      stated: 'full',
      years: years.filter(
        (one, index) => years.findIndex((other) => String(other) === String(one)) === index,
      ),
      explicit: /统计|数据|期限|时限/.test(before.split(/[。；]/).at(-1) ?? ''),
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
  const [year, month, day] = date.split('-').map(Number);
  const pattern = new RegExp(`${year}\\s*[-/.年]\\s*0?${month}\\s*[-/.月]\\s*0?${day}(?!\\d)\\s*日?`);
  const lines = linesIn(document.text, 0, document.text.length).filter(({ quote }) => pattern.test(quote));
  const line = last ? lines.at(-1) : lines[0];
  const match = line && pattern.exec(line.quote);
  if (!line || !match) return { date, passage: null };
  const start = line.start + match.index;
  return { date, passage: passageOf(document.text, start, start + match[0].length) };
}
