import type { SourceDocument } from '../grid/document';
import { readFigure } from './figure';
import type { Reading } from './reading';

/**
 * 断在末格 Where a page ends in a figure it may have been cut off within it: 12 may be what is left of 123, and a blank of anything.
 * A zero is whole, for no count begins with one; so is a total that its parts confirm.
 */
export function doubtLastFigure(document: SourceDocument, tables: ReadonlyMap<string, Reading>): void {
  const end = document.text.trimEnd().length;
  for (const reading of tables.values()) {
    for (const [place, cell] of reading.cells) {
      if (cell.end < end) continue;
      // Of a run of figures none is certain where its end is missing.
      const run = reading.texts.delete(place);
      const whole = cell.text.trim() === '0' && !place.endsWith('/amount');
      if (!run && (whole || isConfirmed(place, reading))) continue;
      reading.cells.delete(place);
      reading.doubts.set(place, 'truncated');
      reading.traces.set(place, cell);
    }
  }
}

/** The other figures of the row are stated and add up to this one. */
function isConfirmed(place: string, { cells }: Reading): boolean {
  const row = place.slice(0, place.lastIndexOf('/') + 1);
  const total = `${row}total`;
  if (place !== total) return false;
  let sum = 0;
  for (const [other, cell] of cells) {
    if (other === total || !other.startsWith(row)) continue;
    const { value } = readFigure(cell.text, { kind: 'count' });
    if (value === null) return false;
    sum += value;
  }
  return sum === readFigure(cells.get(total)!.text, { kind: 'count' }).value;
}
