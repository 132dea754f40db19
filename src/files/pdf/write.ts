import { clusters, nearest } from './geometry';
import type { Part } from './join';
import { type TextLine, textOf } from './lines';
import type { PdfTable, TableRow } from './tables';

/** 写成网页 The parts of a document as HTML: paragraphs and tables, each row and paragraph with `data-page`. */
export function writeHtml(parts: readonly Part[], title: string): string {
  const body: string[] = [];
  const size = usualSize(parts);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.kind === 'table') body.push(writeTable(part.table));
    else if (part.kind === 'picture')
      body.push(`<p data-page="${part.page}"><img src="about:blank" alt=""></p>`);
    else {
      const { page, width } = part;
      let text = textOf(part.line);
      let last = part.line;
      for (
        let next = parts[i + 1];
        next?.kind === 'line' && (isTitle(last, next.line, size) || goesOn(last, next.line, width, text));
        next = parts[i + 1]
      ) {
        text = joinLines(text, textOf(next.line));
        last = next.line;
        i++;
      }
      body.push(`<p data-page="${page}">${escapeHtml(text)}</p>`);
    }
  }
  return `<!doctype html><html><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head><body>\n${body.join('\n')}\n</body></html>`;
}

/** The size of most of the text. */
function usualSize(parts: readonly Part[]): number {
  const count = new Map<number, number>();
  for (const part of parts) {
    if (part.kind !== 'line') continue;
    const size = Math.round(part.line.size * 2) / 2;
    count.set(size, (count.get(size) ?? 0) + part.line.glyphs.length);
  }
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** A title in large letters may break in the middle of a word. */
function isTitle(last: TextLine, next: TextLine, usual: number): boolean {
  const [large, leading] = [usual * 1.15, (next.y - last.y) / last.size];
  return (
    last.size > large &&
    Math.abs(last.size - next.size) < 0.5 &&
    leading > 0 &&
    leading < 2.6 &&
    !/^[（(]?[一二三四五六七八九十\d]+[）)、.．]/.test(textOf(next))
  );
}

/** A paragraph goes on where its line reached the right margin and the next one starts at the left one. */
function goesOn(last: TextLine, next: TextLine, width: number, text: string): boolean {
  if (Math.abs(last.size - next.size) > last.size * 0.1) return false;
  if (/^[一二三四五六七八九十]+、/.test(text) && text.length < 40 && /[^。；，]$/.test(text)) return false;
  const down = next.y - last.y;
  const sameColumn = down > 0 ? down < last.size * 3 : true;
  const margin = Math.max(width * 0.14, last.size * 2);
  const reaches = last.x1 > width - margin - last.size * 1.5;
  return sameColumn && reaches && next.x0 < last.x0 + last.size * 0.6 && next.x0 < width * 0.3;
}

function joinLines(text: string, next: string): string {
  return /[\x21-\x7e]$/.test(text) && /^[\x21-\x7e]/.test(next) && !/\d$/.test(text)
    ? `${text} ${next}`
    : text + next;
}

function writeTable(table: PdfTable): string {
  const xs = clusters(table.xs, 3.5);
  // An empty stripe from side to side is where a page broke, or a row of no height.
  const isStripe = ({ cells }: TableRow) =>
    cells.length === 1 &&
    cells[0]!.text === '' &&
    cells[0]!.rows === 1 &&
    cells[0]!.x1 - cells[0]!.x0 > table.x1 - table.x0 - 6;
  const kept = table.rows.filter((row) => !isStripe(row));
  const rows = kept.map(({ page, cells }, index) => {
    const written = cells.map((cell) => {
      const columns = Math.max(1, nearest(xs, cell.x1) - nearest(xs, cell.x0));
      const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${cell.rows > 1 ? ` rowspan="${Math.min(cell.rows, kept.length - index)}"` : ''}`;
      return `<td${spans}>${escapeHtml(cell.text).replaceAll('\n', '<br>')}</td>`;
    });
    return `<tr data-page="${page}">${written.join('')}</tr>`;
  });
  return `<table>\n${rows.join('\n')}\n</table>`;
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!,
  );
}
