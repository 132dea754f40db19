import { apply, type Box, IDENTITY, type Matrix, moveBox } from './geometry';
import { asRule, type Rule } from './paths';

/** 字形 One printed character: where it starts and ends, its baseline and its size. */
export interface Glyph {
  text: string;
  x0: number;
  x1: number;
  /** The baseline. */
  y: number;
  size: number;
}

/** 一页所印 All that is used of a page. Upright as it is read, whichever way it was printed. */
export interface PagePaint {
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  pictures: Box[];
  /** Characters printed invisibly, as over a scanned picture. */
  invisible: number;
}

/** 所印的字 A character as it was printed, whichever way. */
export interface PrintedGlyph {
  text: string;
  /** Where its baseline starts and ends. */
  from: [number, number];
  to: [number, number];
  size: number;
  /** Of one string: the next one continues it. */
  clipped: boolean;
}

/** 转正 Turns a page so that most of its text runs from left to right; what runs otherwise (a watermark, a stamp) is left out. */
export function upright(
  page: Box & { printed: PrintedGlyph[]; rules: Rule[]; pictures: Box[]; invisible: number },
): PagePaint {
  const turns = [0, 0, 0, 0];
  for (const glyph of page.printed) {
    const turn = turnOf(glyph);
    if (turn !== null) turns[turn]!++;
  }
  const most = turns.indexOf(Math.max(...turns));
  const [width, height] = [page.x1, page.y1];
  const matrix: Matrix = [
    IDENTITY,
    [0, -1, 1, 0, 0, width] as const,
    [-1, 0, 0, -1, width, height] as const,
    [0, 1, -1, 0, height, 0] as const,
  ][most]!;
  const glyphs = page.printed
    .filter((glyph) => turnOf(glyph) === most)
    .map(({ text, from, to, size }) => {
      const [x0, y] = apply(matrix, ...from);
      const [x1] = apply(matrix, ...to);
      return { text, x0: Math.min(x0, x1), x1: Math.max(x0, x1), y, size };
    });
  return {
    width: most % 2 ? height : width,
    height: most % 2 ? width : height,
    glyphs: withoutDoubles(glyphs),
    rules: page.rules.map((rule) => asRule(moveBox(matrix, rule))),
    pictures: page.pictures.map((box) => moveBox(matrix, box)),
    invisible: page.invisible,
  };
}

/** Quarter turns clockwise of a glyph's baseline; null if it runs aslant. */
function turnOf({ from, to }: PrintedGlyph): number | null {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  if (dx === 0 && dy === 0) return 0;
  const quarters = Math.atan2(dy, dx) / (Math.PI / 2);
  const turn = Math.round(quarters);
  return Math.abs(quarters - turn) < 0.05 ? (turn + 4) % 4 : null;
}

/** 假粗体 Letters printed twice, a hair apart, to look bold are one. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const byText = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const key = `${glyph.text} ${Math.round(glyph.y / 8)}`;
    const same = [-1, 0, 1].flatMap(
      (step) => byText.get(`${glyph.text} ${Math.round(glyph.y / 8) + step}`) ?? [],
    );
    const near = glyph.size * 0.2;
    if (same.some((one) => Math.abs(one.x0 - glyph.x0) < near && Math.abs(one.y - glyph.y) < near))
      return false;
    byText.set(key, [...(byText.get(key) ?? []), glyph]);
    return true;
  });
}
