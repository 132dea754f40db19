import { apply, type Box, intersect, type Matrix } from './geometry';
import type { OpenPdf } from './library';

/** 线 A line or a bar as thin as one, upright or level. */
export interface Rule extends Box {
  upright: boolean;
}

/** Bars up to this width are lines. */
const THIN = 3;

/** A clip ends where the ink of a line may still reach. */
export function grown({ x0, y0, x1, y1 }: Box): Box {
  return { x0: x0 - 2, y0: y0 - 2, x1: x1 + 2, y1: y1 + 2 };
}

/** Whether a bar is so thin that it is a line. */
export const isThin = ({ x0, y0, x1, y1 }: Box) => Math.min(x1 - x0, y1 - y0) <= THIN;

/** A thin bar as the line that it is. */
export function asRule(box: Box): Rule {
  return { ...box, upright: box.y1 - box.y0 > box.x1 - box.x0 };
}

/** The lines that a path draws: its strokes, and filled bars that are as thin as one. */
export function rulesOf(
  path: Float32Array,
  { matrix, clip }: { matrix: Matrix; clip: Box },
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
