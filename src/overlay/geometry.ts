/** 矩形 A rectangle in the page's own pixels, from the page's upper left corner. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  w: number;
  h: number;
}

/** The right edge. */
export const rightOf = (box: Box): number => box.x + box.w;

/** The lower edge. */
export const bottomOf = (box: Box): number => box.y + box.h;

/** The middle. */
export const middleOf = (box: Box): Point => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 });

/** The same box, larger by so much on each side. */
export const grow = (box: Box, dx: number, dy = dx): Box => ({
  x: box.x - dx,
  y: box.y - dy,
  w: box.w + 2 * dx,
  h: box.h + 2 * dy,
});

/** The smallest box around all of them; null around none. */
export function union(boxes: readonly Box[]): Box | null {
  const [first] = boxes;
  if (!first) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return {
    x,
    y,
    w: Math.max(...boxes.map(rightOf)) - x,
    h: Math.max(...boxes.map(bottomOf)) - y,
  };
}

/** What two boxes share; null if they only touch or are apart. */
export function intersection(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const w = Math.min(rightOf(a), rightOf(b)) - x;
  const h = Math.min(bottomOf(a), bottomOf(b)) - y;
  return w > 0 && h > 0 ? { x, y, w, h } : null;
}

/** The area that two boxes share. */
export function overlap(a: Box, b: Box): number {
  const shared = intersection(a, b);
  return shared ? shared.w * shared.h : 0;
}

/** A number held between two bounds; the lower one wins where they cross. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** The same box moved as little as possible to lie in the other, `margin` from its edges. */
export function clampInto(box: Box, frame: Box, margin: number): Box {
  return {
    ...box,
    x: clamp(box.x, frame.x + margin, rightOf(frame) - margin - box.w),
    y: clamp(box.y, frame.y + margin, bottomOf(frame) - margin - box.h),
  };
}

/** A size set around its middle. */
export const around = (at: Point, size: Size): Box => ({
  x: at.x - size.w / 2,
  y: at.y - size.h / 2,
  w: size.w,
  h: size.h,
});
