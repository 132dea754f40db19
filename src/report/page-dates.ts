import type { SourceDocument } from '../grid/document';
import { toYear } from './period';
import { oncePerPage } from './remembered';
import { findSections } from './sections';
import { endOfReport } from './structure/parts';
import { flatten, isReportTitle } from './title';

const FIGURES = '20\\d\\d\\s{0,4}[-/.年]\\s{0,4}\\d{1,2}\\s{0,4}[-/.月]\\s{0,4}\\d{1,2}(?!\\d)\\s{0,4}日?';
const WORDS =
  '二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2}年(?:十?[一二三四五六七八九]|十)月[一二三]?十?[一二三四五六七八九]?日';
/** A date in every usual notation; digits of full width are to be folded first. */
const DATE = `(?:${FIGURES}|${WORDS})`;

/** 2025年1月8日, 2025-01-08, 二〇二五年一月八日 → 2025-01-08; null where it is no day of the calendar. */
export function isoDate(text: string): string | null {
  const plain = foldDigits(text);
  const figures =
    /(20\d\d)\D{1,9}?(\d{1,2})\D{1,9}?(\d{1,2})/.exec(plain) ?? /^(20\d\d)([01]\d)([0-3]\d)$/.exec(plain);
  const words = figures ? null : new RegExp(WORDS).exec(plain)?.[0].split(/[年月日]/);
  if (!figures && !words) return null;
  const [year, month, day] = figures
    ? (figures.slice(1).map(Number) as [number, number, number])
    : [toYear(words![0]!), toNumber(words![1]!), toNumber(words![2]!)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** Every date in a line, with its place. */
export function datesIn(line: string): { iso: string | null; index: number; length: number }[] {
  // Most lines of a page are cells.
  if (!/20|２０|二[〇零○Oo]/.test(line)) return [];
  return [...foldDigits(line).matchAll(new RegExp(DATE, 'g'))].map((found) => ({
    iso: isoDate(found[0]),
    index: found.index,
    length: found[0].length,
  }));
}

/** 二十三 → 23 */
function toNumber(words: string): number {
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (word: string) => '〇一二三四五六七八九'.indexOf(word);
  const ten = words.includes('十') ? (tens === '' ? 1 : digit(tens!)) : 0;
  return ten * 10 + (ones === '' ? 0 : digit(ones!));
}

/** Length and offsets stay. */
const foldDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

const LABEL = (names: string) =>
  new RegExp(`(?<![\\u4e00-\\u9fff])(?:信息)?(?:${names})[\\s】\\]]{0,19}[:：]?\\s{0,19}(${DATE})`);
const PUBLISHED = '发布日期|发布时间|公开日期|公开时间|公布日期|公布时间|发表时间|发布于';
/** Most trusted first. When something was written or recorded is a date for want of a better one; when it was changed is none. */
const LABELS = [
  LABEL(PUBLISHED),
  // 来源：区政府办发布日期：2021-01-22 In print nothing may be left between the two; the colon tells the label then.
  new RegExp(`(?<!更新|原)(?:${PUBLISHED})[:：]\\s{0,19}(${DATE})`),
  LABEL('日\\s{0,9}期|时\\s{0,9}间'),
  LABEL('发文日期|生成日期|成文日期'),
];

/**
 * 读发布日期 As the standard <meta> says and as printed above the report. Where these differ, the page was moved to a new site: the
 * earlier of the two, unless it came before the report's year was over and so is a template's.
 */
export function readPublished(document: SourceDocument, year: number | null): string | null {
  const { recorded, printed } = publicationDates(document);
  if (recorded === null || printed === null || recorded === printed) return recorded ?? printed;
  if (year === null) return printed;
  const [earlier, later] = [recorded, printed].sort() as [string, string];
  return earlier > `${year}-12-31` ? earlier : later;
}

/** The publication date by <meta>, and the one that the page prints. */
export const publicationDates = oncePerPage((document): PublicationDates => {
  const { meta } = document;
  const recorded = isoDate(meta.pubdate ?? meta.publishdate ?? meta.publishtime ?? '');
  return { recorded, printed: printedDate(document) };
});

interface PublicationDates {
  readonly recorded: string | null;
  readonly printed: string | null;
}

function printedDate(document: SourceDocument): string | null {
  const end = Math.min(findSections(document)[0]?.start ?? 6000, 6000);
  const head = foldDigits(document.text.slice(0, end));
  for (const label of LABELS) {
    const found = label.exec(head);
    if (found) return isoDate(found[1]!);
  }
  return besideTitle(head);
}

/** 2025-01-08 10:22 来源：云川市水务局, or the date alone in the lines below the title: `<publishtime>` and （2025年1月8日） have no label. */
function besideTitle(head: string): string | null {
  const lines = head.split('\n').map((line) => line.trim());
  const title = lines.findLastIndex((line) => line.length < 90 && isReportTitle(line));
  if (title === -1) return null;
  const date = new RegExp(
    `^(?:来源[:：].{2,40}?)?\\s{0,9}[（(]?(${DATE})[）)]?(?:\\s{0,9}\\d{1,2}[:：]\\d\\d(?:[:：]\\d\\d)?)?\\s{0,9}(?:$|来源|字|浏览|点击|阅读|访问|作者|打印|分享|【|\\[)`,
  );
  for (const line of lines
    .slice(title + 1)
    .filter((one) => one !== '')
    .slice(0, 3)) {
    const found = date.exec(line);
    if (found) return isoDate(found[1]!);
  }
  return null;
}

/** 落款 The agency's name and the date under a report; either may be missing. */
export interface Signature {
  date: string | null;
  agency: string | null;
}

const UNIT =
  /^[\u4e00-\u9fff（）()]{2,28}(?:政府|办公室|办公厅|办事处|街道|委员会|管委会|局|委|办|厅|院|所|署|社|中心|队|海关)$/;
/** How many lines a signature is looked for in, from the end of the report. */
const LINES = 60;
/** And below the names of attachments, from their head. */
const ATTACHMENTS = 12;

/** 读落款 The last line that is a date and nothing else, but for the agency before it. In 2025.1.8 only beside the agency: lists print that too. */
export function readSignature(document: SourceDocument): Signature {
  const { text } = document;
  const start = findSections(document).at(-1)?.end;
  if (start === undefined) return signatureIn(linesOf(text).slice(-LINES));
  const end = endOfReport(document, start);
  const own = signatureIn(linesOf(text.slice(start, end)).slice(-LINES));
  if (own.date !== null || !text.startsWith('附件', end)) return own;
  // 附件说明 stands above the signature (党政机关公文格式 7.3.4), and like what sites print below a report: the agency's name tells.
  let until = end;
  while (text.startsWith('附件', until)) until = endOfReport(document, until + 2);
  const signature = signatureIn(linesOf(text.slice(end, until)).slice(0, ATTACHMENTS));
  return signature.agency === null ? own : signature;
}

/** Each line that has something, in the way it is compared. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => flatten(line))
    .filter((line) => line !== '');
}

function signatureIn(lines: readonly string[]): Signature {
  const line = new RegExp(`^(.{0,30}?)[（(]?(${DATE})[）)]?。?$`);
  for (let at = lines.length - 1; at >= 0; at--) {
    const found = line.exec(lines[at]!);
    if (!found || (found[1] !== '' && !UNIT.test(found[1]!))) continue;
    const date = isoDate(found[2]!);
    const near = [found[1]!, lines[at - 1], lines[at + 1]].find((one) => one && UNIT.test(one)) ?? null;
    if (date !== null && (near !== null || /年/.test(found[2]!))) return { date, agency: near };
  }
  return { date: null, agency: null };
}
