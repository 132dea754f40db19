import { UNKNOWN } from './characters';
import type { Box } from './geometry';
import type { Glyph } from './upright';

/** 行 Characters on one baseline, from left to right. */
export interface TextLine extends Box {
  glyphs: Glyph[];
  /** The baseline and the size of most of it. */
  y: number;
  size: number;
}

const FIGURE = /[\d.,，%\-+]/;

/** 分行 Characters → lines from top to bottom. A raised note mark stays with the line it is raised from. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const lines: Glyph[][] = [];
  // The large ones first: small ones beside them are raised or lowered, and belong to them.
  for (const glyph of [...glyphs].sort((a, b) => b.size - a.size || a.y - b.y)) {
    const line = lines.find((one) => {
      const [first] = one as [Glyph];
      const off = glyph.y - first.y;
      const small = glyph.size < first.size * 0.8;
      return small ? off < first.size * 0.25 && off > -first.size * 0.75 : Math.abs(off) < first.size * 0.4;
    });
    if (line) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map((line) => lineOf(line)).sort((a, b) => a.y - b.y || a.x0 - b.x0);
}

/** Characters known to stand on one line. */
export function lineOf(glyphs: readonly Glyph[]): TextLine {
  const sorted = [...glyphs].sort((a, b) => a.x0 - b.x0);
  const size = Math.max(...sorted.map((glyph) => glyph.size));
  const y = sorted.find((glyph) => glyph.size === size)!.y;
  return {
    glyphs: sorted,
    y,
    size,
    x0: sorted[0]!.x0,
    x1: Math.max(...sorted.map((glyph) => glyph.x1)),
    y0: y - size * 0.88,
    y1: y + size * 0.12,
  };
}

/** Cuts a line where nothing is printed for a while (in parts of its size). */
export function pieces(line: TextLine, gap: number): TextLine[] {
  const found: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of line.glyphs) {
    if (glyph.x0 - end > gap * line.size || found.length === 0) found.push([]);
    found.at(-1)!.push(glyph);
    end = Math.max(end, glyph.x1);
  }
  return found.map(lineOf);
}

/** 行文 A line as text: gaps as spaces; digits that are raised as `⁰`-like marks, so that they never join a number. */
export function textOf(line: TextLine): string {
  let text = '';
  let last: Glyph | null = null;
  for (const glyph of line.glyphs) {
    if (last && isGap(last, glyph, line.size)) text += ' ';
    text += isRaised(glyph, line) ? raised(glyph.text) : glyph.text;
    last = glyph;
  }
  return text;
}

/** Between figures a narrow gap parts two of them; Chinese characters are set apart without meaning anything by it. */
function isGap(a: Glyph, b: Glyph, size: number): boolean {
  const gap = b.x0 - a.x1;
  if (FIGURE.test(a.text) && FIGURE.test(b.text)) return gap > 0.18 * size;
  if (/[\x21-\x7e]/.test(a.text) && /[\x21-\x7e]/.test(b.text)) return gap > 0.18 * size;
  return gap > 0.9 * size;
}

function isRaised(glyph: Glyph, line: TextLine): boolean {
  return glyph.size < line.size * 0.8 && line.y - glyph.y > line.size * 0.15;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function raised(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)]!);
}

/**
 * 格内文字 The lines of a cell as its text, `\n` where they are not one text. Chinese goes on from line to line; a number goes on only
 * where the line was full, since two numbers under each other are two.
 */
export function cellText(lines: readonly TextLine[], width: number, padding: number): string {
  let text = '';
  let last: TextLine | null = null;
  for (const line of lines) {
    const next = textOf(line);
    if (last && !goesOn(text, last, next, line, width - 2 * padding)) text += '\n';
    text += next;
    last = line;
  }
  return text;
}

function goesOn(text: string, last: TextLine, next: string, line: TextLine, room: number): boolean {
  const [end, begin] = [text.at(-1) ?? '', next[0] ?? ''];
  const full = last.x1 - last.x0 + (line.glyphs[0]!.x1 - line.glyphs[0]!.x0) > room - 0.2;
  if (isFigurePart(end) && isFigurePart(begin)) return full;
  // Chinese text breaks anywhere; what follows a full stop or numbers an item starts anew where the line had room.
  return full || !/^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|注)/.test(next);
}

function isFigurePart(char: string): boolean {
  return FIGURE.test(char) || char === UNKNOWN || /[０-９⁰¹²³⁴-⁹]/.test(char);
}
