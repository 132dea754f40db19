import type { PDFPageProxy } from 'pdfjs-dist';
import { characterOf, type PdfFont, type PdfGlyph, UNKNOWN } from './characters';
import { apply, type Box, holds, IDENTITY, intersect, type Matrix, moveBox, multiply } from './geometry';
import type { OpenPdf } from './library';
import { asRule, grown, isThin, type Rule, rulesOf } from './paths';
import { type PagePaint, type PrintedGlyph, upright } from './upright';

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
