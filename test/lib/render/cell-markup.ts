import { pickOne, type Random, whole } from '../generate-figures';
import type { Box, Layout } from './sheet';

/** 单元格写法 How a cell's text is set. */
type Writer = (text: string, random: Random) => string;

export const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const MSO =
  'class="MsoNormal" style="text-align:center;mso-pagination:widow-orphan;font-family:仿宋_GB2312;mso-bidi-font-size:10.5pt"';

/** Ways to write a text in markup that mean the text and nothing else. */
const anyText: Record<string, Writer> = {
  bare: (text) => escapeHtml(text),
  paragraph: (text) => `<p>${escapeHtml(text)}</p>`,
  word: (text) =>
    `<p ${MSO} align=center><span lang="EN-US" style="font-size:10.5pt;mso-ascii-font-family:Calibri">${escapeHtml(text)}<o:p></o:p></span></p><!--[if !supportMisalignedColumns]--><!--[endif]-->`,
  split: (text, random) => {
    const at = whole(random, 1, Math.max(1, text.length - 1));
    return `<p ${MSO}><span>${escapeHtml(text.slice(0, at))}</span><span></span><font face="方正仿宋_GBK">${escapeHtml(text.slice(at))}</font></p>`;
  },
  nbspBefore: (text) => `<span>&nbsp;</span><span>${escapeHtml(text)}</span>`,
  nbspAfter: (text) => `${escapeHtml(text)}&nbsp;&nbsp;`,
  indented: (text) => `\n\t\t\t<div align="center">\n${escapeHtml(text)}\n</div>\n`,
  comment: (text, random) => {
    const at = whole(random, 0, text.length);
    return `${escapeHtml(text.slice(0, at))}<!-- x -->${escapeHtml(text.slice(at))}`;
  },
  bold: (text) => `<strong><span style='mso-spacerun:yes'> </span>${escapeHtml(text)}</strong>`,
};

const wide = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** Ways to print a count that still state it. */
const countText: Record<string, Writer> = {
  wide: (text) => wide(text),
  separators: (text) => text.replace(/(?<=\d)(?=(\d{3})+$)/g, ','),
  unit: (text) => `${text}件`,
  remark: (text, random) => `${text}（其中修订${whole(random, 0, 16)}件）`,
  remarkBefore: (text, random) => `其中修订${whole(random, 0, 16)}件，共${text}件`,
  letters: (text) => text.replace(/0/g, 'O'),
  chinese: (text) => (Number(text) < 100 && Number(text) !== 1 ? chinese(Number(text)) : text),
  zeroWidth: (text) => text.split('').join('\u200b'),
  ideographic: (text) => `\u3000${text}\u3000`,
};

const signedText: Record<string, Writer> = {
  plus: (text) => (/^[1-9]/.test(text) ? `+${text}` : text),
  wide: (text) => wide(text.replace('-', '－')),
  words: (text) => (/^[1-9]/.test(text) ? `增加${text}` : text.replace(/^-/, '减')),
  minus: (text) => text.replace('-', '−'),
};

const amountText: Record<string, Writer> = {
  yuan: (text) => `${text}元`,
  wan: (text) => `${text}万元`,
  wide: (text) => wide(text),
};

/** 空白样式 A blank cell in every way that is met. */
const blanks: string[] = [
  '',
  '&nbsp;',
  '<p><o:p>&nbsp;</o:p></p>',
  '<span></span>',
  '　',
  '<br>',
  '<p class="MsoNormal"><span lang=EN-US><o:p></o:p></span></p>',
  '/',
  '—',
  '-',
  '&ndash;',
];

/** How varied the cells of a page are: the share of figures and labels that are not set plainly. */
export interface CellStyle {
  varied: number;
  labels: number;
}

/** Writes the markup of every cell. A page has one habit for its cells, and exceptions edited in later. */
export function writeCells(layout: Layout, style: CellStyle, random: Random): void {
  const habit = pickOne(random, Object.values(anyText));
  const blank = pickOne(random, blanks);
  for (const sheet of layout.sheets) {
    for (const cell of sheet.rows.flat()) {
      const exceptional = random() < 0.08;
      const write = exceptional ? anyText.bare! : habit;
      if (cell.place !== null && cell.text === '') {
        cell.html = exceptional ? pickOne(random, blanks) : blank;
      } else if (cell.place !== null) {
        cell.html = write(random() < style.varied ? varied(cell, random) : cell.text, random);
      } else if (cell.text === '') cell.html = '&nbsp;';
      else cell.html = random() < style.labels ? label(cell, random) : write(cell.text, random);
    }
  }
}

/** A figure as it is printed where it is not printed plainly. */
export function varied(cell: Box, random: Random): string {
  const ways = cell.kind === 'signed' ? signedText : cell.kind === 'amount' ? amountText : countText;
  return pickOne(random, Object.values(ways))(cell.text, random);
}

/** Labels broken into lines, in other brackets, with blanks inside. */
function label(cell: Box, random: Random): string {
  const text = pickOne<(text: string) => string>(random, [
    (one) => one.replace(/（/g, '(').replace(/）/g, ')'),
    (one) => one.replace(/^(\d)\./, '$1、'),
    (one) => one.replace(/^(\d)\./, '$1．'),
    (one) => one.replace(/、/g, '，'),
    (one) => one.replace(/[“”]/g, '"'),
    (one) => one.replace(/^([一二三四]、)/, '$1 '),
    (one) => one,
  ])(cell.text);
  const at = whole(random, 1, Math.max(1, text.length - 1));
  const [before, after] = [escapeHtml(text.slice(0, at)), escapeHtml(text.slice(at))];
  return pickOne(random, [
    `${before}<br>${after}`,
    `${before}<br/>\n${after}`,
    `<p>${before}</p><p>${after}</p>`,
    `<p ${MSO}><span>${before}</span></p>\n<p ${MSO}><span>${after}</span></p>`,
    `<span>${before}</span><font face="宋体">${after}</font>&nbsp;`,
    `${before} ${after}`,
    escapeHtml(text),
  ]);
}

const DIGITS = '零一二三四五六七八九';

/** 0 to 99 in Chinese numerals. */
function chinese(value: number): string {
  if (value < 10) return DIGITS[value]!;
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? DIGITS[tens] : ''}十${value % 10 > 0 ? DIGITS[value % 10] : ''}`;
}
