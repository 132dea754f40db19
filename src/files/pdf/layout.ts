import { alignedTables } from './aligned';
import { findFrames } from './frames';
import { type Box, holds } from './geometry';
import { linesOf, pieces, type TextLine, textOf } from './lines';
import { fillFrame, type PdfTable } from './tables';
import type { Glyph, PagePaint } from './upright';

/** 版面的一块 A table, a line of text, or a picture large enough to hold something. */
export type PageBlock =
  | ({ kind: 'table'; table: PdfTable } & Box)
  | ({ kind: 'line'; line: TextLine } & Box)
  | ({ kind: 'picture' } & Box);

/** 一页版面 A page's blocks in reading order. */
export interface PageLayout {
  /** Counted from 1. */
  page: number;
  width: number;
  height: number;
  blocks: PageBlock[];
}

/** A picture smaller than this part of the page is a seal or a mark. */
const PICTURE = 0.06;
/** Columns of text stand at least this far apart, in points. */
const GUTTER = 14;

/** 排版 What a page prints → its tables, and the lines round them. */
export function layOutPage(paint: PagePaint, page: number): PageLayout {
  const { width, height } = paint;
  const frames = findFrames(paint.rules);
  const tables = frames.map((frame) => fillFrame(frame, paint.glyphs, page));
  const outside = paint.glyphs.filter((glyph) => !tables.some((table) => isIn(table, glyph)));
  const { tables: aligned, lines } = alignedTables(linesOf(outside), page);
  const blocks: PageBlock[] = [
    ...[...tables, ...aligned].map((table) => ({ kind: 'table' as const, table, ...boxOf(table) })),
    ...columnsOfText(lines).map((line) => ({ kind: 'line' as const, line, ...boxOf(line) })),
    ...paint.pictures
      .filter((box) => (box.x1 - box.x0) * (box.y1 - box.y0) > PICTURE * width * height)
      .map((box) => ({ kind: 'picture' as const, ...box })),
  ];
  return { page, width, height, blocks: inReadingOrder(blocks) };
}

function boxOf({ x0, y0, x1, y1 }: Box): Box {
  return { x0, y0, x1, y1 };
}

function isIn(box: Box, glyph: Glyph): boolean {
  return holds(box, (glyph.x0 + glyph.x1) / 2, glyph.y - glyph.size * 0.3);
}

/** By their upper edges; lines keep the order they have, which may go down one column before the next. */
function inReadingOrder(blocks: readonly PageBlock[]): PageBlock[] {
  const lines = blocks.filter((block) => block.kind === 'line');
  const others = blocks.filter((block) => block.kind !== 'line').sort((a, b) => a.y0 - b.y0);
  const found: PageBlock[] = [];
  for (const line of lines) {
    while (others[0] && others[0].y0 < line.y0) found.push(others.shift()!);
    found.push(line);
  }
  return [...found, ...others];
}

/**
 * 分栏 Lines that run across a gutter for a while are two columns of text: the left one is read first. Columns of a table without lines
 * look alike, but their cells are short.
 */
function columnsOfText(lines: readonly TextLine[]): TextLine[] {
  const found: TextLine[] = [];
  let run: [TextLine, TextLine][] = [];
  const flush = () => {
    const gutter = run.length >= 5 ? gutterOf(run) : null;
    if (gutter) found.push(...run.map(([left]) => left), ...run.map(([, right]) => right));
    else found.push(...run.map((pair) => whole(pair)));
    run = [];
  };
  const originals = new Map<TextLine, TextLine>();
  const whole = ([left]: [TextLine, TextLine]) => originals.get(left)!;
  for (const line of lines) {
    const parts = pieces(line, GUTTER / line.size);
    if (parts.length === 2) {
      originals.set(parts[0]!, line);
      run.push(parts as [TextLine, TextLine]);
    } else {
      flush();
      found.push(line);
    }
  }
  flush();
  return found;
}

function gutterOf(run: readonly [TextLine, TextLine][]): [number, number] | null {
  const from = Math.max(...run.map(([left]) => left.x1));
  const to = Math.min(...run.map(([, right]) => right.x0));
  if (to - from < GUTTER) return null;
  const long = run.filter(([left, right]) => textOf(left).length > 12 && textOf(right).length > 12);
  return long.length >= run.length * 0.7 ? [from, to] : null;
}
