import type { ValueKind } from '../forms/form';
import { isDigits } from './characters';
import type { Figure, ReadingNote } from './report';

/** Of which cell the text is: the kind of number it takes, and whether 无 says “none” there (规章 alone). */
export interface FigureContext {
  kind: ValueKind;
  mayBeNone?: boolean;
  /** The unit that the column's head names, for an amount. */
  unit?: string | null;
}

/** 单位 The units of counts and amounts, long ones first. */
export const UNIT_WORDS = '亿元|万元|千元|元|件次|人次|件|条|项|个|次|份|宗|起|篇|人|部|例';
const UNITS = new RegExp(`(${UNIT_WORDS})$`);
const BLANKS = /^(?:[-—–―－_~/\\／＼.·*]+|N\/?A|-+\/-+)$/i;
const NONE = /^(无|没有|暂无|空)$/;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g;
/** Circled, bracketed and raised digits mark a note; folding their width would append them to the number. */
const NOTE_MARKS = /[①-⒛⓪-⓿❶-➓㉑-㊿¹²³⁰-₉㈠-㈩]/;

/** No cell with a figure and all that is said of it is longer: of what is, the beginning is kept, and is no number. */
const LONGEST = 1000;

/**
 * 读数 The text of a cell → what it states. What was read and what was printed stay apart: `text` is as printed, `notes` say how it was read.
 *
 * `illegible` with the reason `not-a-number` is what the agency wrote; `ambiguous` is our doubt, and never held against the agency.
 */
export function readFigure(printed: string, context: FigureContext): Figure {
  const text = printed.trim().slice(0, LONGEST);
  // What nearly every cell prints, and how it is read below: a count in plain digits.
  if (text !== '' && (text === '0' || text[0] !== '0') && text.length < 16 && isDigits(text)) {
    const unit = context.kind === 'amount' ? { unit: context.unit ?? null } : {};
    return { text, value: Number(text), state: 'stated', ...unit };
  }
  const notes: ReadingNote[] = [];
  const note = (one: ReadingNote) => {
    if (!notes.includes(one)) notes.push(one);
  };
  const figure = (state: Figure['state'], value: number | null, reason?: Figure['reason']): Figure => ({
    text,
    value,
    state,
    ...(reason ? { reason } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(context.kind === 'amount' ? { unit: unit ?? context.unit ?? null } : {}),
  });
  let unit: string | null = null;
  if (text.length === LONGEST)
    return figure('illegible', null, /\d/.test(text) ? 'ambiguous' : 'not-a-number');

  let s = text.replace(INVISIBLE, '');
  if (s !== text) note('joined');
  if (s.replace(/[\s\u00a0\u3000]/g, '') === '') return figure('blank', null);
  // A note mark behind the figure is no digit of it; anywhere else we do not know.
  if (s.includes('^')) {
    s = s.replace(/\^.*$/s, '').trim();
    note('remark-dropped');
    if (s === '') return figure('illegible', null, 'ambiguous');
  }
  if (NOTE_MARKS.test(s)) {
    const cut = s.replace(new RegExp(`(?:${NOTE_MARKS.source})+$`), '').trim();
    if (cut === '' || NOTE_MARKS.test(cut)) return figure('illegible', null, 'ambiguous');
    s = cut;
    note('remark-dropped');
  }
  const folded = s.normalize('NFKC');
  if (folded.replace(/[\s\u00a0]/g, '') !== s.replace(/[\s\u00a0\u3000]/g, '')) note('width-folded');
  // Two runs of digits with a gap between them may be two figures in one cell.
  if (/[\dOo〇lI][\s\u00a0]+[\dOo〇lI]/.test(folded)) return figure('illegible', null, 'ambiguous');
  s = folded.replace(/[\s\u00a0\u3000]+/g, '').replace(/[−–﹣‐‑]/g, '-');
  if (BLANKS.test(s)) {
    note('blank-token');
    return figure('blank', null);
  }
  if (NONE.test(s)) {
    if (!context.mayBeNone) return figure('illegible', null, 'not-a-number');
    note('blank-token');
    return figure('blank', null);
  }
  // No count begins with a zero: two cells may have run together.
  if (/^0\d/.test(s)) return figure('illegible', null, 'run-together');
  if (/[\ufffd?？]/.test(s)) return figure('illegible', null, 'ambiguous');

  const direct = readNumber(s, context, note);
  if (direct !== null) return finish(direct);

  // 22（其中修订16件）; 其中修订16件，共22件
  const bare = s.replace(/[(（[【][^()（）[\]【】]*[)）\]】]/g, '');
  if (bare !== s && bare !== '') {
    note('remark-dropped');
    const value = readUnit(bare);
    if (value !== null) return finish(value);
  }
  const whole = /(?:^|[,，;；])(?:共|合计|总计|总共)(?:计)?([^,，;；]+)$/.exec(s);
  if (whole) {
    note('remark-dropped');
    const value = readUnit(whole[1]!);
    if (value !== null) return finish(value);
  }
  const first = /^([^,，;；]+?)[,，;；]?其中.*$/.exec(s);
  if (first) {
    note('remark-dropped');
    const value = readUnit(first[1]!);
    if (value !== null) return finish(value);
  }
  const marked = s.replace(/[*＊#]+$/, '');
  if (marked !== s) {
    note('remark-dropped');
    const value = readUnit(marked);
    if (value !== null) return finish(value);
  }
  const plain = readUnit(s);
  if (plain !== null) return finish(plain);

  notes.length = 0;
  // Digits among separators or letters: perhaps a figure that we cut wrongly. 一 may be a stroke.
  const doubtful =
    /^[\d,.，+\-OoIl〇\u0400-\u04ff]+$/.test(s) ||
    /^[零〇一二两三四五六七八九十廿百千万亿]+$/.test(s) ||
    (/\d/.test(s) && s.length > 40);
  return figure('illegible', null, doubtful ? 'ambiguous' : 'not-a-number');

  function readUnit(text: string): number | null {
    const stripped = text.replace(UNITS, '');
    if (stripped !== text) {
      const value = stripped === '' ? null : readNumber(stripped, context, note);
      if (value === null) return null;
      note('unit-dropped');
      const named = UNITS.exec(text)![1]!;
      if (context.kind === 'amount' && named.endsWith('元')) unit = named;
      return value;
    }
    return readNumber(text, context, note);
  }

  function finish(value: number): Figure {
    // 减少0项, -0: no count is a negative zero, and stored it would be another number.
    return figure('stated', value === 0 ? 0 : value);
  }
}

/** A number alone; null if it is none. */
function readNumber(s: string, context: FigureContext, note: (one: ReadingNote) => void): number | null {
  if (/^[+-]?\d{1,15}(\.\d{1,8})?$/.test(s)) return Number(s);
  if (/^[+-]?\d{1,3}([,，]\d{3})+(\.\d+)?$/.test(s)) {
    note('separators-dropped');
    return Number(s.replace(/[,，]/g, ''));
  }
  if (context.kind === 'signed') {
    const words = /^(增加?|上升|新增|减少?|下降|减)(\d{1,9})(?:项|件|个|条)?$/.exec(s);
    if (words) {
      note('sign-in-words');
      return /^(减|下降)/.test(words[1]!) ? -Number(words[2]) : Number(words[2]);
    }
  }
  // O taken for 0, l or I for 1; Latin letters only.
  if (/^[\dOo〇lI]{1,9}$/.test(s) && /[\dOo〇]/.test(s)) {
    note('letter-as-digit');
    return Number(s.replace(/[Oo〇]/g, '0').replace(/[lI]/g, '1'));
  }
  const chinese = chineseNumeral(s);
  if (chinese !== null && s !== '一') {
    note('chinese-numeral');
    return chinese;
  }
  return null;
}

const DIGITS = '零一二三四五六七八九';
const UNIT_VALUES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/**
 * 中文数字 Chinese numerals up to 亿, also digit by digit (二〇二三); null if the text is none, or not one alone: 三五 is a few, 百 of 数百 some,
 * 一百一 may be either of two.
 */
export function chineseNumeral(text: string): number | null {
  const s = text.replace(/两/g, '二').replace(/〇/g, '零').replace(/廿/g, '二十');
  if (!/^[零一二三四五六七八九十百千万亿]+$/.test(s)) return null;
  if (/^[零一二三四五六七八九]+$/.test(s)) {
    if (s.length === 1) return DIGITS.indexOf(s);
    return s.length < 5 && s.includes('零')
      ? Number([...s].map((digit) => DIGITS.indexOf(digit)).join(''))
      : null;
  }
  if (/[百千万亿][一二三四五六七八九]$/.test(s)) return null;
  let hundredMillions = 0;
  let tenThousands = 0;
  let section = 0;
  let digit = 0;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of s) {
    const at = DIGITS.indexOf(character);
    if (at >= 0) {
      if (digit > 0) return null;
      digit = at;
    } else if (character === '万' || character === '亿') {
      const counted = (character === '亿' ? tenThousands : 0) + section + digit;
      // 一万二万, and 万 alone.
      if (counted === 0 || (character === '亿' ? hundredMillions : tenThousands) > 0) return null;
      if (character === '亿') hundredMillions = counted * 100_000_000;
      tenThousands = character === '万' ? counted * 10_000 : 0;
      section = 0;
      digit = 0;
      lastUnit = Number.POSITIVE_INFINITY;
    } else {
      const unit = UNIT_VALUES[character]!;
      if (unit >= lastUnit || (digit === 0 && unit > 10)) return null;
      section += Math.max(digit, 1) * unit;
      digit = 0;
      lastUnit = unit;
    }
  }
  return hundredMillions + tenThousands + section + digit;
}
