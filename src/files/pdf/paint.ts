import type { PDFPageProxy } from 'pdfjs-dist';
import { characterOf, type PdfFont, type PdfGlyph, UNKNOWN } from './characters';
import { apply, type Box, holds, IDENTITY, intersect, type Matrix, moveBox, multiply } from './geometry';
import type { OpenPdf } from './library';

/** 字形 One printed character: where it starts and ends, its baseline and its size. */
export interface Glyph {
  text: string;
  x0: number;
  x1: number;
  /** The baseline. */
  y: number;
  size: number;
}

/** 线 A line or a bar as thin as one, upright or level. */
export interface Rule extends Box {
  upright: boolean;
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

interface State {
  matrix: Matrix;
  clip: Box;
  font: PdfFont | null;
  fontSize: number;
  direction: 1 | -1;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

interface PrintedGlyph {
  text: string;
  /** Where its baseline starts and ends. */
  from: [number, number];
  to: [number, number];
  size: number;
  /** Of one string: the next one continues it. */
  clipped: boolean;
}

/** Bars up to this width are lines. */
const THIN = 3;

/**
 * 读一页 Follows what a page prints, operator by operator: characters, lines, pictures. Like the library's own painting, but it notes
 * where things would stand instead of drawing them.
 */
export async function readPaint(pdf: OpenPdf, page: PDFPageProxy): Promise<PagePaint> {
  const { library } = pdf;
  const { OPS } = library;
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const layers = await pdf.document.getOptionalContentConfig();
  const sheet: Box = { x0: 0, y0: 0, x1: viewport.width, y1: viewport.height };
  const start: State = {
    matrix: viewport.transform as unknown as Matrix,
    clip: sheet,
    font: null,
    fontSize: 0,
    direction: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  let state = start;
  const saved: State[] = [];
  const shown: boolean[] = [];
  let textMatrix: Matrix = IDENTITY;
  let x = 0;
  let y = 0;
  let lineX = 0;
  let lineY = 0;
  let pendingClip = false;
  const printed: PrintedGlyph[] = [];
  const rules: Rule[] = [];
  const pictures: Box[] = [];
  let invisible = 0;

  const save = () => saved.push(state);
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const transform = (matrix: Matrix) => {
    state = { ...state, matrix: multiply(state.matrix, matrix) };
  };
  const move = (dx: number, dy: number) => {
    lineX += dx;
    lineY += dy;
    x = lineX;
    y = lineY;
  };
  const clipTo = (box: Box) => {
    state = { ...state, clip: intersect(state.clip, moveBox(state.matrix, box)) };
  };
  const picture = (box: Box) => {
    const placed = intersect(moveBox(state.matrix, box), state.clip);
    if (placed.x1 <= placed.x0 || placed.y1 <= placed.y0) return;
    if (isThin(placed)) rules.push(asRule(placed));
    else pictures.push(placed);
  };

  const show = (glyphs: readonly (PdfGlyph | number)[]) => {
    const { font, fontSize } = state;
    if (!font || fontSize === 0) return;
    const unit = font.fontMatrix?.[0] ?? 0.001;
    const scale = state.scale * state.direction;
    const matrix = multiply(state.matrix, multiply(textMatrix, [1, 0, 0, 1, x, y + state.rise]));
    const size = fontSize * Math.hypot(matrix[2], matrix[3]);
    const vertical = font.vertical === true;
    const run: PrintedGlyph[] = [];
    let advance = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        advance += ((vertical ? 1 : -1) * glyph * fontSize) / 1000;
        continue;
      }
      const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
      const metric = glyph.vmetric ?? font.defaultVMetrics;
      const across = glyph.width * unit * fontSize;
      const text = characterOf(glyph, font);
      let from: [number, number];
      let to: [number, number];
      if (vertical) {
        const left = -(glyph.vmetric ? (metric?.[1] ?? 0) * unit * fontSize : across / 2);
        const base = advance - (metric?.[2] ?? 880) * unit * fontSize;
        from = apply(matrix, left, base);
        to = apply(matrix, left + across, base);
        const down = metric ? (metric[0] ?? -1000) : -1000;
        advance += down * unit * fontSize - spacing * state.direction;
      } else {
        from = apply(matrix, advance * scale, 0);
        to = apply(matrix, (advance + across) * scale, 0);
        advance += across + spacing * state.direction;
      }
      const clipped = !holds(grown(state.clip), (from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
      if (text.trim() !== '') run.push({ text, from, to, size, clipped });
    }
    if (vertical) y += advance;
    else x += advance * state.scale;
    if (state.mode === 3 || state.mode === 7) invisible += run.length;
    else if (run.some((one) => !one.clipped))
      // Part of a number that is cut off is no number.
      printed.push(...run.map((one) => (one.clipped ? { ...one, text: UNKNOWN } : one)));
  };

  fnArray.forEach((operator, index) => {
    // biome-ignore lint/suspicious/noExplicitAny: each operator has arguments of its own, and the library gives them no types
    const args = argsArray[index] as any[];
    const number = (at: number) => args[at] as number;
    if (operator === OPS.beginMarkedContentProps && (args[0] as string) === 'OC')
      shown.push(layers.isVisible(args[1]));
    else if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps)
      shown.push(true);
    else if (operator === OPS.endMarkedContent) shown.pop();
    const hidden = shown.includes(false);
    switch (operator) {
      case OPS.save:
        save();
        break;
      case OPS.restore:
        restore();
        break;
      case OPS.transform:
        transform(args as unknown as Matrix);
        break;
      case OPS.paintFormXObjectBegin:
        save();
        if (args[0]) transform(args[0]);
        if (args[1]) clipTo(boxOf(args[1]));
        break;
      case OPS.paintFormXObjectEnd:
        restore();
        break;
      case OPS.beginGroup:
        save();
        break;
      case OPS.endGroup:
        restore();
        break;
      case OPS.beginAnnotation:
        saved.length = 0;
        state = start;
        save();
        if (args[1]) clipTo(boxOf(args[1]));
        if (args[2]) transform(args[2]);
        if (args[3]) transform(args[3]);
        break;
      case OPS.endAnnotation:
        saved.length = 0;
        state = start;
        break;
      case OPS.clip:
      case OPS.eoClip:
        pendingClip = true;
        break;
      case OPS.constructPath: {
        const [paint, [path], bounds] = args as unknown as [
          number,
          [Float32Array | null],
          Float32Array | null,
        ];
        if (path && !hidden) rules.push(...rulesOf(path, state, OPS, paint));
        if (pendingClip && bounds) clipTo(boxOf(bounds));
        pendingClip = false;
        break;
      }
      case OPS.beginText:
        textMatrix = IDENTITY;
        x = y = lineX = lineY = 0;
        break;
      case OPS.setTextMatrix:
        textMatrix = Array.from(args[0] as ArrayLike<number>) as unknown as Matrix;
        x = y = lineX = lineY = 0;
        break;
      case OPS.moveText:
        move(number(0), number(1));
        break;
      case OPS.setLeadingMoveText:
        state = { ...state, leading: number(1) };
        move(number(0), number(1));
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.setLeading:
        state = { ...state, leading: -number(0) };
        break;
      case OPS.setCharSpacing:
        state = { ...state, charSpacing: number(0) };
        break;
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: number(0) };
        break;
      case OPS.setHScale:
        state = { ...state, scale: number(0) / 100 };
        break;
      case OPS.setTextRise:
        state = { ...state, rise: number(0) };
        break;
      case OPS.setTextRenderingMode:
        state = { ...state, mode: number(0) };
        break;
      case OPS.setFont:
        state = withFont(state, page, args[0], number(1));
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, [string, number]][])
          if (key === 'Font') state = withFont(state, page, value[0], value[1]);
        break;
      case OPS.showText:
        if (!hidden) show(args[0]);
        break;
      case OPS.paintImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintSolidColorImageMask:
        if (!hidden) picture({ x0: 0, y0: 0, x1: 1, y1: 1 });
        break;
    }
  });
  return upright({ ...sheet, printed, rules, pictures, invisible });
}

/** Where a font could not be read at all, what it prints is there and unknown. */
const UNREAD: PdfFont = { composite: true };

function withFont(state: State, page: PDFPageProxy, name: string, size: number): State {
  const found: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const font = typeof found === 'object' && found !== null ? (found as PdfFont) : UNREAD;
  return { ...state, font, fontSize: Math.abs(size), direction: size < 0 ? -1 : 1 };
}

function boxOf([x0, y0, x1, y1]: ArrayLike<number> & Iterable<number>): Box {
  return { x0: Math.min(x0!, x1!), y0: Math.min(y0!, y1!), x1: Math.max(x0!, x1!), y1: Math.max(y0!, y1!) };
}

/** A clip ends where the ink of a line may still reach. */
function grown({ x0, y0, x1, y1 }: Box): Box {
  return { x0: x0 - 2, y0: y0 - 2, x1: x1 + 2, y1: y1 + 2 };
}

const isThin = ({ x0, y0, x1, y1 }: Box) => Math.min(x1 - x0, y1 - y0) <= THIN;

function asRule(box: Box): Rule {
  return { ...box, upright: box.y1 - box.y0 > box.x1 - box.x0 };
}

/** The lines that a path draws: its strokes, and filled bars that are as thin as one. */
function rulesOf(
  path: Float32Array,
  { matrix, clip }: State,
  OPS: OpenPdf['library']['OPS'],
  paint: number,
): Rule[] {
  const strokes = [OPS.stroke, OPS.closeStroke].includes(paint);
  const both = [OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke].includes(paint);
  const fills = both || paint === OPS.fill || paint === OPS.eoFill;
  if (!strokes && !fills) return [];
  const found: Rule[] = [];
  const add = (box: Box) => {
    const visible = intersect(box, grown(clip));
    if (visible.x1 >= visible.x0 && visible.y1 >= visible.y0 && isThin(visible)) found.push(asRule(visible));
  };
  let points: [number, number][] = [];
  const flush = (closed: boolean) => {
    if (points.length > 1) {
      if (fills) {
        const box = around(points);
        if (isThin(box)) add(box);
      }
      if (strokes || both) {
        const ends = closed ? [...points, points[0]!] : points;
        for (let i = 1; i < ends.length; i++) {
          const box = around([ends[i - 1]!, ends[i]!]);
          if (Math.min(box.x1 - box.x0, box.y1 - box.y0) < 1) add(box);
        }
      }
    }
    points = [];
  };
  for (let i = 0; i < path.length; ) {
    const operator = path[i++]!;
    // DrawOPS of pdf.js: moveTo, lineTo, curveTo, quadraticCurveTo, closePath.
    if (operator === 4) {
      const first = points[0];
      flush(true);
      if (first) points = [first];
      continue;
    }
    if (operator === 0) flush(false);
    i += operator === 2 ? 4 : operator === 3 ? 2 : 0;
    points.push(apply(matrix, path[i]!, path[i + 1]!));
    i += 2;
  }
  flush(false);
  return found;
}

function around(points: readonly [number, number][]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** Turns a page so that most of its text runs from left to right; what runs otherwise (a watermark, a stamp) is left out. */
function upright(
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
