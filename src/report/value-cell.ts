import type { SourceCell } from '../grid/grid';
import { readFigure } from './figure';

/** Whether a cell prints a figure or nothing, rather than a label. */
export function isValue(cell: SourceCell): boolean {
  let value = judged.get(cell);
  if (value === undefined) {
    value = printsValue(cell.text.trim());
    judged.set(cell, value);
  }
  return value;
}

/** A cell is asked about many times. */
const judged = new WeakMap<SourceCell, boolean>();

function printsValue(text: string): boolean {
  if (text.length > 40) return false;
  if (/^\d{1,9}$/.test(text) || text === '') return true;
  // A garbled label.
  if (/[\ufffd?？]/.test(text) && /\p{L}{2}/u.test(text)) return false;
  const figure = readFigure(text, { kind: 'signed', mayBeNone: true });
  if (figure.state !== 'illegible') return true;
  return figure.reason === 'ambiguous' || figure.reason === 'run-together';
}

export function isBlank(cell: SourceCell): boolean {
  return cell.text.replace(/[\s\u00a0\u3000\u200b-\u200f\ufeff]/g, '') === '';
}

/** Digits, in whatever width. */
export function hasDigit(cell: SourceCell): boolean {
  return /\p{Nd}/u.test(cell.text);
}
