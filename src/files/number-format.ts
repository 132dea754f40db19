import { lastOf } from './until-last';

/** 数字格式 How a cell shows its number: Excel's format code; null stands for 常规. */
export interface NumberFormat {
  code: string | null;
  /** A date or a time: what it shows is a day, not a count. */
  date: boolean;
}

/** The codes that Excel knows by number only (ECMA-376, 18.8.30). */
const BUILT_IN: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
};

/** The formats of a workbook's cell styles, by the number that a cell gives (`s`). */
export function numberFormats(styles: string): NumberFormat[] {
  const own = new Map(
    [...styles.matchAll(/<(?:\w+:)?numFmt\b[^<>]*>/g)].map(([tag]) => [
      Number(/\snumFmtId="(\d+)"/.exec(tag)?.[1]),
      (/\sformatCode="([^"]{0,255})"/.exec(tag)?.[1] ?? '')
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    ]),
  );
  const closed = styles.slice(0, lastOf(styles, /<\/(?:\w+:)?cellXfs>/g));
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(closed)?.[0] ?? '';
  return [...cells.matchAll(/<(?:\w+:)?xf\b[^<>]*>/g)].map(([tag]) => {
    const id = Number(/\snumFmtId="(\d+)"/.exec(tag)?.[1] ?? 0);
    const code = own.get(id) ?? BUILT_IN[id] ?? null;
    return { code, date: isDate(id, own.get(id)) };
  });
}

function isDate(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
  return /[ymdhs年月日]/i.test(plain(code)) && !/[0#]/.test(plain(code));
}

/** A code without its texts, colours, conditions and paddings. */
function plain(code: string): string {
  return code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
}

/**
 * 显示的数字 A number as the cell shows it: so many decimals, separators, a unit written into the format (`0"件"`). What a code says beyond that
 * (fractions, exponents, spelled-out numbers) is left aside and the number shown as 常规 would.
 */
export function displayNumber(value: string, format: NumberFormat | undefined): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const sections = (format?.code ?? 'General').split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const [positive = 'General', negative, zero] = sections;
  // The dash that accounting formats show for a zero is a zero all the same.
  if (number === 0) return [shownBy(zero ?? positive, 0)].find((text) => text && /\d/.test(text)) ?? '0';
  if (number > 0) return shownBy(positive, number) ?? general(number);
  if (negative === undefined) return minus(shownBy(positive, -number)) ?? general(number);
  // A code of its own for what is below zero may show it in colour or in brackets only: the sign must not be lost.
  const text = shownBy(negative, -number);
  return text === null
    ? general(number)
    : /[-−–(（]/.test(text)
      ? text.replace(/[(（]/, '-').replace(/[)）]/, '')
      : `-${text}`;
}

function minus(text: string | null): string | null {
  return text === null ? null : `-${text}`;
}

/** The number by one section of a code; null if the section says more than can be followed. */
function shownBy(section: string, number: number): string | null {
  if (/general|常规/i.test(section))
    return section
      .replace(/\[[^\]]*\]/g, '')
      .replace(/"/g, '')
      .replace(/general|常规/i, general(number));
  const code = section.replace(/\[[^\]]*\]/g, '').replace(/_.|\*./g, '');
  const pattern = /[#0?,]*[0#][#0?,]*(?:\.[0#?]+)?,*/.exec(
    code.replace(/"[^"]*"|\\./g, (text) => '\u0001'.repeat(text.length)),
  );
  if (!pattern) {
    const text = unquoted(code);
    return text.trim() === '' || /[@/?E]/i.test(text) ? null : text;
  }
  const before = code.slice(0, pattern.index);
  const after = code.slice(pattern.index + pattern[0].length);
  if (/[/E@]|[0#?]/.test(unquotedCode(after)) || /[/E@]/.test(unquotedCode(before))) return null;
  // Commas at the end of the digits divide by a thousand each.
  const thousands = /,*$/.exec(pattern[0])![0].length;
  const [whole = '', decimals = ''] = pattern[0].replace(/,+$/, '').split('.');
  const percent = unquotedCode(after).includes('%');
  const fixed = ((percent ? number * 100 : number) / 1000 ** thousands).toFixed(
    Math.min(decimals.length, 100),
  );
  const required = decimals.replace(/[#?]+$/, '').length;
  let [digits = '', fraction = ''] = fixed.split('.');
  while (fraction.length > required && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  digits = digits.padStart((whole.match(/0/g) ?? []).length, '0');
  if (/,[#0?]/.test(whole)) digits = digits.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${unquoted(before)}${digits}${fraction && `.${fraction}`}${unquoted(after)}`.trim();
}

function unquotedCode(code: string): string {
  return code.replace(/"[^"]*"|\\./g, '');
}

/** A code's own texts as they are shown. */
function unquoted(code: string): string {
  return code.replace(/"([^"]*)"|\\(.)/g, (_, text = '', one = '') => `${text}${one}`);
}

/** 常规 Eleven digits at most, as Excel shows them: what a binary number has behind them is nobody's figure. */
function general(number: number): string {
  return String(Number(number.toPrecision(11)));
}
