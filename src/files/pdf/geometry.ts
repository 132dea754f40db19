/** 变换矩阵 As PDF writes it: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** 框 In points from the upper left corner of the page as it is shown, y downwards. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A point, moved. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The upright box round a moved one. */
export function moveBox(matrix: Matrix, { x0, y0, x1, y1 }: Box): Box {
  const corners = [
    apply(matrix, x0, y0),
    apply(matrix, x1, y0),
    apply(matrix, x0, y1),
    apply(matrix, x1, y1),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/** What two boxes share; empty (x1 ≤ x0 or y1 ≤ y0) if nothing. */
export function intersect(a: Box, b: Box): Box {
  return {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
}

/** Whether a point lies in a box, its edges included. */
export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
}

/** Numbers that lie close together → one for each heap, in order. `gap`: what parts two heaps. */
export function clusters(values: Iterable<number>, gap: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const heaps: number[][] = [];
  for (const value of sorted) {
    const heap = heaps.at(-1);
    if (heap && value - heap.at(-1)! <= gap) heap.push(value);
    else heaps.push([value]);
  }
  return heaps.map((heap) => (heap[0]! + heap.at(-1)!) / 2);
}

/** The index of the number nearest to a value. */
export function nearest(values: readonly number[], value: number): number {
  let best = 0;
  for (let i = 1; i < values.length; i++)
    if (Math.abs(values[i]! - value) < Math.abs(values[best]! - value)) best = i;
  return best;
}
