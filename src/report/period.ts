/** 统计期限 What a sentence on the period looks like without its blanks: words and digits, every usual dash, with or without the days. */

const WORDS = '〇一二三四五六七八九';
const YEAR = '(20\\d\\d|二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2})';
const TO = '(?:起|开始|0时|零时|00[:：]00)*[,，]?(?:至|到|[-—–―─－~～])[-—–―─－~～]*(?:今年|当年|本年|同年)?';
const FIRST = '(?<![\\d十])(?:0?1|一)(?:月(?:0?1|一)日|[./-]0?1(?!\\d))';
const LAST = '(?:12|十二)(?:月(?:31|三十一)日|[./-]31(?!\\d))';
/** 1月至12月 is the whole year too, where the year is named. */
const MONTHS = `${YEAR}年(?:0?1|一)(?:月份?)?${TO}(?:${YEAR}年)?(?:12|十二)月(?!\\d)`;
const DAYS = `(?:${YEAR}(?:年|[./-]))?${FIRST}${TO}(?:${YEAR}(?:年|[./-]))?${LAST}`;

/** Every statement of a whole year in squeezed text; `yearsOf` says which. */
export const WHOLE_YEAR = new RegExp(`${DAYS}|${MONTHS}`, 'g');

/** First and last year of a match, null where it names none. */
export function yearsOf(match: RegExpMatchArray): [number, number] | null {
  const from = match[1] ?? match[3];
  const to = match[2] ?? match[4];
  const named = from ?? to;
  return named === undefined ? null : [toYear(from ?? named), toYear(to ?? named)];
}

/** 2024 or 二〇二四 → 2024. */
export function toYear(text: string): number {
  return Number(text.replace(/\D/g, (digit) => String(Math.max(0, WORDS.indexOf(digit)))));
}

/** 读统计期限 The statement that speaks of the data, else the first; both ends, or none: an end alone does not say when it began. */
export function readPeriod(flat: string): [string, string] | null {
  let first: [number, number] | null = null;
  for (const match of flat.matchAll(WHOLE_YEAR)) {
    const years = yearsOf(match);
    if (years === null) continue;
    if (isOnData(flat, match.index!)) return ends(years);
    first ??= years;
  }
  return first && ends(first);
}

/** Whether what stands at an offset belongs to a sentence on the period or the data. */
export function isOnData(flat: string, index: number): boolean {
  const before = flat.slice(Math.max(0, index - 30), index);
  return /统计|数据|期限|时限/.test(before.split(/[。；]/).at(-1) ?? '');
}

const ends = ([from, to]: [number, number]): [string, string] => [`${from}-01-01`, `${to}-12-31`];
