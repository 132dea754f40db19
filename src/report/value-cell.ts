import type { SourceCell } from '../grid/grid';
import { readFigure } from './figure';

/** Whether a cell prints a figure or nothing, rather than a label. */
export function isValue(cell: SourceCell): boolean {
  const text = cell.text.trim();
  if (text.length > 40) return false;
  const figure = readFigure(text, { kind: 'signed', mayBeNone: true });
  if (figure.state !== 'illegible') return true;
  return figure.reason === 'ambiguous';
}

export function isBlank(cell: SourceCell): boolean {
  return cell.text.replace(/[\s\u00a0\u3000\u200b-\u200f\ufeff]/g, '') === '';
}

/** Digits, in whatever width. */
export function hasDigit(cell: SourceCell): boolean {
  return /\p{Nd}/u.test(cell.text);
}
