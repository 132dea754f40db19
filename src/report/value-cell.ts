import type { SourceCell } from '../grid/grid';
import { isDigits, isPlainAt } from './characters';
import { readFigure } from './figure';
import { remembered } from './remembered';

/** Whether a cell prints a figure or nothing, rather than a label. */
export function isValue({ text }: SourceCell): boolean {
  return (text.length < 10 && isDigits(text)) || printsValue(text);
}

const printsValue = remembered((printed: string): boolean => {
  const text = printed.trim();
  if (text.length > 40) return false;
  if (/^\d{1,9}$/.test(text) || text === '') return true;
  // A garbled label.
  if (/[\ufffd?？]/.test(text) && /\p{L}{2}/u.test(text)) return false;
  const figure = readFigure(text, { kind: 'signed', mayBeNone: true });
  if (figure.state !== 'illegible') return true;
  return figure.reason === 'ambiguous' || figure.reason === 'run-together';
});

export function isBlank({ text }: SourceCell): boolean {
  return !isPlainAt(text, 0) && !/[^\s\u00a0\u3000\u200b-\u200f\ufeff]/.test(text);
}

/** 文字格 Of each row the cells that print words: neither digits alone nor nothing at all. Labels are among these. */
export function wordsOf(rows: readonly SourceCell[][]): SourceCell[][] {
  const words: SourceCell[][] = [];
  for (const row of rows) {
    const found: SourceCell[] = [];
    for (const cell of row) if (!isDigits(cell.text) && !isBlank(cell)) found.push(cell);
    words.push(found);
  }
  return words;
}

/** —, /: what stands where nothing is stated. */
export function isStroke({ text }: SourceCell): boolean {
  return /^[\s\u00a0\u3000]*[-—–―－/／]{1,4}[\s\u00a0\u3000]*$/.test(text);
}

/** Digits, in whatever width. */
export function hasDigit({ text }: SourceCell): boolean {
  return isDigits(text) ? text !== '' : /\p{Nd}/u.test(text);
}
