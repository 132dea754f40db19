import { chineseNumeral } from '../report/figure';
import { type Terminal, WORDS } from './words';
import { MEASURES } from './words/measures';

/** 词 One word, number or mark of a sentence, with its offsets in the document's text. */
export interface Token {
  kind: Terminal | 'number' | 'year' | 'comma' | 'list' | 'open-bracket' | 'close-bracket' | 'other';
  text: string;
  start: number;
  end: number;
  /** Of a number: its value, the digits after its point, its measure; of a year: the year. */
  value?: number;
  decimals?: number;
  measure?: string;
  percent?: boolean;
  about?: boolean;
}

/** 首字 What may begin with a letter. Most letters of a report begin nothing. */
interface Beginning {
  /** The longest word first. */
  words: [string, Terminal][];
  mark?: 'comma' | 'list' | 'open-bracket' | 'close-bracket';
  numeral?: boolean;
}

const beginnings = new Map<string, Beginning>();
function beginningOf(letter: string): Beginning {
  const known = beginnings.get(letter) ?? { words: [] };
  beginnings.set(letter, known);
  return known;
}

for (const [kind, words] of Object.entries(WORDS) as [Terminal, readonly string[]][])
  for (const word of words) beginningOf(word[0]!).words.push([word, kind]);
for (const { words } of beginnings.values()) words.sort(([a], [b]) => b.length - a.length);
for (const letter of '0123456789零〇一二两三四五六七八九十百千') beginningOf(letter).numeral = true;
for (const letter of ',:;') beginningOf(letter).mark = 'comma';
for (const letter of '([〔【') beginningOf(letter).mark = 'open-bracket';
for (const letter of ')]〕】') beginningOf(letter).mark = 'close-bracket';
beginningOf('、').mark = 'list';
beginningOf('《');
const measures = [...MEASURES].sort((a, b) => b.length - a.length);

const ABOUT_BEFORE =
  /(?:约|近|大约|将近|接近|超过|超|逾|不少于|至少|突破|(?<![线网])上|不到|未到|不足|不满|未满|低于|少于|多于)$/;
const ABOUT_AFTER = /^(?:余|多|以上|左右|上下|来|几)/;
/** The same behind the measure: 10件以内. */
const ABOUT_BEHIND = /^(?:以上|左右|上下|以内|之内|以下|不到|有余|余|多(?!次))/;
const ROUND = /^[万亿]/;
/** What Chinese numerals count. */
const CASES = /^[件条起宗份例]/;

/** 分词 A sentence → its words, numbers and marks. White space and what stands in 《》 are left out. One pass. */
export function scan(text: string, start: number, end: number): Token[] {
  const { letters, offsets } = condense(text, start, end);
  const tokens: Token[] = [];
  const push = (kind: Token['kind'], from: number, to: number, more: Partial<Token> = {}) => {
    tokens.push({
      kind,
      text: letters.slice(from, to),
      start: offsets[from]!,
      end: offsets[to - 1]! + 1,
      ...more,
    });
  };
  /** The run of unknown letters that goes on. */
  let run: Token | null = null;
  let at = 0;
  while (at < letters.length) {
    const letter = letters[at]!;
    const beginning = beginnings.get(letter);
    const next = beginning && longestAt(beginning, letter, at);
    if (next) {
      run = null;
      at = next;
    } else if (run) {
      run.text += letter;
      run.end = offsets[at]! + 1;
      at++;
    } else {
      push('other', at, at + 1);
      run = tokens.at(-1)!;
      at++;
    }
  }
  return tokens;

  /** Takes what begins here; where it ends, or 0 if it is nothing we know. */
  function longestAt({ words, mark, numeral }: Beginning, letter: string, at: number): number {
    if (letter === '《') {
      const close = letters.indexOf('》', at);
      const to = close === -1 ? at + 1 : close + 1;
      push('other', at, to);
      return to;
    }
    const number = numeral ? numberAt(letters, at, offsets) : null;
    if (number) {
      push(number.kind, at, number.end, number.token);
      return number.end;
    }
    if (mark) {
      push(mark, at, at + 1);
      return at + 1;
    }
    for (const [word, kind] of words) {
      if (!letters.startsWith(word, at)) continue;
      const to = at + word.length;
      // 加上年结转2件: 加, and 上年.
      if (word === '加上' && letters[to] === '年') continue;
      tokens.push({ kind, text: word, start: offsets[at]!, end: offsets[to - 1]! + 1 });
      return to;
    }
    return 0;
  }
}

/** Half width, without white space; and the offset of every letter. */
function condense(text: string, start: number, end: number) {
  let letters = '';
  const offsets: number[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Most letters are Chinese.
    if (code > 0x3000 && code < 0xfe00) {
      letters += text[at]!;
      offsets.push(at);
      continue;
    }
    if (
      code <= 32 ||
      code === 0xa0 ||
      code === 0x3000 ||
      (code >= 0x200b && code <= 0x200f) ||
      code === 0xfeff
    ) {
      continue;
    }
    letters += code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : text[at]!;
    offsets.push(at);
  }
  return { letters, offsets };
}

/** A year, an ordinal, a Chinese or an Arabic numeral with its measure. */
function numberAt(
  letters: string,
  at: number,
  offsets: number[],
): { kind: 'number' | 'year' | 'other'; end: number; token: Partial<Token> } | null {
  const letter = letters[at]!;
  const isDigit = letter >= '0' && letter <= '9';
  const rest = letters.slice(at, at + 40);
  const year = /^((?:19|20)\d\d)(?:年度|年)/.exec(rest);
  if (year) return { kind: 'year', end: at + year[0].length, token: { value: Number(year[1]) } };
  return isDigit ? arabicAt(letters, at, rest, offsets) : chineseAt(letters, at, rest);
}

function arabicAt(letters: string, at: number, rest: string, offsets: number[]) {
  const found = /^(?:\d{1,3}(?:,\d{3})+(?![\d])|\d+)(?:\.\d+)?/.exec(rest)![0];
  // Two lines of text, each with digits at the break: perhaps one figure, perhaps two.
  // Where all letters stand apart (收 到 2 9 件), digits do as well.
  const broken =
    offsets[at + found.length - 1]! - offsets[at]! !== found.length - 1 && !isSpread(offsets, at);
  const value = Number(found.replaceAll(',', ''));
  const decimals = found.includes('.') ? found.length - found.indexOf('.') - 1 : 0;
  // Part of a name, a document number, a telephone number, a range.
  const before = letters[at - 1] ?? '';
  if (/[A-Za-z第\-—~－〔/]/.test(before) || found.length > 10 || /^0\d/.test(found))
    return word(at, found.length);
  return measured(letters, at, at + found.length, { value, decimals, about: broken });
}

/** Whether each of the letters before stands one space from the next. */
function isSpread(offsets: number[], at: number): boolean {
  return at >= 4 && [0, 1, 2, 3].every((back) => offsets[at - back]! - offsets[at - back - 1]! === 2);
}

function chineseAt(letters: string, at: number, rest: string) {
  const percent =
    /^百分之([零〇一二两三四五六七八九十百]{1,5})(?![点之分多几余零〇一二两三四五六七八九十百])/.exec(rest);
  const whole = percent && chineseNumeral(percent[1]!);
  if (percent && whole != null) {
    const about =
      ABOUT_BEFORE.test(letters.slice(Math.max(0, at - 3), at)) ||
      /^(?:以上|左右)/.test(rest.slice(percent[0].length));
    return {
      kind: 'number' as const,
      end: at + percent[0].length,
      token: { value: whole, decimals: 0, about, percent: true },
    };
  }
  const found = /^[零〇一二两三四五六七八九十百千万]+/.exec(rest)![0];
  const value = chineseNumeral(found);
  const before = letters[at - 1] ?? '';
  // 两三件, 三五件: a few, and neither of the two.
  if (value === null && found.length > 1 && CASES.test(letters[at + found.length] ?? ''))
    return word(at, found.length);
  // 第一件, 每一件, 一件事: no count. So is a bare numeral without a measure of cases.
  if (value === null || /[第每任某同]/.test(before)) return null;
  // 未发生一起: not one. 一起 is a count only behind what it counts: 行政复议一起.
  if (
    value === 1 &&
    (/(?:未..|没有|无)$/.test(letters.slice(Math.max(0, at - 3), at)) || isTogether(letters, at, found))
  )
    return null;
  const next = letters.slice(at + found.length, at + found.length + 2);
  if (!CASES.test(next) || /^件[事大]/.test(next) || found === '零' || found === '〇') return null;
  // 数十件, 几十件: some tens.
  const about = /^十/.test(found) && /[数几]/.test(before);
  return measured(letters, at, at + found.length, { value, decimals: 0, about });
}

/** The measure after a number, and what makes it an approximate one. */
function measured(
  letters: string,
  at: number,
  end: number,
  number: { value: number; decimals: number; about: boolean },
) {
  let to = end;
  let { about, value } = number;
  if (ABOUT_BEFORE.test(letters.slice(Math.max(0, at - 3), at))) about = true;
  const round = ROUND.exec(letters.slice(to, to + 1));
  if (round && !/^[万亿]元/.test(letters.slice(to, to + 2))) {
    // 1.17万条, 2万条: rounded.
    value *= round[0] === '万' ? 10_000 : 100_000_000;
    about = true;
    to += 1;
  }
  const after = ABOUT_AFTER.exec(letters.slice(to, to + 3));
  if (after) {
    about = true;
    to += after[0].length;
  }
  if (letters[to] === '%') {
    return { kind: 'number' as const, end: to + 1, token: { ...number, value, about, percent: true } };
  }
  const measure = measures.find((one) => letters.startsWith(one, to));
  to += measure?.length ?? 0;
  if (measure && ABOUT_BEHIND.test(letters.slice(to, to + 2))) about = true;
  return {
    kind: 'number' as const,
    end: to,
    token: { ...number, value, about, ...(measure && { measure }) },
  };
}

function isTogether(letters: string, at: number, found: string): boolean {
  return letters[at + found.length] === '起' && !/[议讼诉案件]/.test(letters[at - 1] ?? '');
}

function word(at: number, length: number) {
  return { kind: 'other' as const, end: at + length, token: {} };
}
