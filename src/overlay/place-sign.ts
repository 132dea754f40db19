import { type Box, bottomOf, clamp, middleOf, overlap, type Point, rightOf, type Size } from './geometry';

/** What a number is set beside. */
export interface SignRequest {
  cell: Box;
  /** The printed figure; without width where the cell is blank. */
  ink: Box;
  /** In text: from where the line is free of text to the right; null in a table's cell. */
  freeFrom: number | null;
  pageWidth: number;
  /** How many numbers stand there already. */
  before: number;
}

/** Of a pin: shape and number. */
export const pinSize = (number: number) => ({ w: 22 + 7 * String(number).length, h: 16 });

/** 编号落位 Beside the figure where its cell has room, else astride the cell's upper right corner, else after the line of text. */
export function placePin(request: SignRequest, size: Size): Box {
  const { cell, ink, freeFrom, before } = request;
  const shift = before * (size.w + 2);
  if (freeFrom !== null) return afterLine(request, size, shift);
  if (ink.w > 0 && rightOf(cell) - rightOf(ink) > size.w + 16) {
    return { x: rightOf(ink) + 9 + shift, y: middleOf(ink).y - 11, ...size };
  }
  // In a narrow column it moves out over the border, clear of the figure and of the one above, which is as far in.
  const clear = Math.max(rightOf(ink) + 3, middleOf(cell).x + 9);
  const out = Math.min(clear, rightOf(cell) - size.w / 3);
  const x = Math.max(rightOf(cell) - size.w + 5, out) - shift;
  return { x: clamp(x, 2, request.pageWidth - size.w - 2), y: Math.max(2, cell.y - 8), ...size };
}

/** 建议标签落位 Astride the cell's upper left corner, where neither the row's nor the column's signs stand. */
export function placeTag(request: SignRequest, size: Size): Box {
  const { cell, freeFrom, before } = request;
  if (freeFrom !== null) return afterLine(request, size, before * (size.w + 4));
  // Between the figures of two rows there is as much room as the tag is high. In a narrow column it stands on the corner itself.
  const out = cell.w < size.w ? Math.max(size.w / 2, size.w - cell.w / 3) : Math.min(36, cell.w / 2);
  const x = clamp(cell.x - out, 2, request.pageWidth - size.w - 2);
  return { x, y: Math.max(2, cell.y - 8) - before * (size.h + 2), ...size };
}

function afterLine({ ink, freeFrom, pageWidth }: SignRequest, size: Size, shift: number): Box {
  const x = freeFrom! + 10 + shift;
  const middle = middleOf(ink).y - size.h / 2;
  if (x + size.w <= pageWidth - 2) return { x, y: middle, ...size };
  return { x: pageWidth - size.w - 2, y: ink.y - size.h, ...size };
}

/** What a sentence's number is set beside. */
export interface ProseRequest {
  /** The passage, line by line. */
  lines: readonly Box[];
  /** Distance of the lines as a multiple of their height. */
  leading: number;
  /** Where the first line of the passage begins at the left: its text, not its box. */
  left: number;
  pageWidth: number;
  before: number;
}

/** 正文编号落位 In the gap above the end of the passage; before the line where lines are set closer than 1.6. */
export function placeProsePin(
  { lines, leading, left, pageWidth, before }: ProseRequest,
  number: number,
): Box {
  const size = pinSize(number);
  const shift = before * (size.w + 2);
  const last = lines.at(-1)!;
  if (leading >= 1.6) {
    const x = clamp(rightOf(last) + 4 - size.w - shift, 2, pageWidth - size.w - 2);
    return { x, y: Math.max(2, last.y - 12), ...size };
  }
  const first = lines[0]!;
  return { x: Math.max(2, left - size.w - 6 - shift), y: middleOf(first).y - size.h / 2, ...size };
}

/** Where the box waits that leads to a total out of view. */
export interface AwayRequest {
  total: Box;
  window: Box;
  size: Size;
  /** Of the navigator, in the lower right corner. */
  navigator: Size;
  /** What it must keep clear of: the card, operands and signs. */
  taken: readonly Box[];
}

/** Which edge of the window, and where there, in the window's pixels. */
export interface AwayPlace {
  edge: 'up' | 'down' | 'left' | 'right';
  x: number;
  y: number;
}

/** 总计在外 Which edge of the window leads to it, and where the box stands there, beside the column; null if it is in view. */
export function placeAway(request: AwayRequest): AwayPlace | null {
  const { total, window, size, navigator } = request;
  const edge = edgeTo(total, window);
  if (!edge) return null;
  const most = { x: window.w - size.w - 4, y: window.h - size.h - 4 };
  if (edge === 'left' || edge === 'right') {
    const y = clamp(middleOf(total).y - window.y - size.h / 2, 4, most.y - navigator.h);
    return { edge, x: edge === 'left' ? 4 : most.x, y };
  }
  const [before, after] = [total.x - window.x - 8 - size.w, rightOf(total) - window.x + 8];
  const aside = Array.from({ length: Math.ceil(window.w / 40) }, (_, i) => 4 + 40 * i).sort(
    (a, b) => Math.abs(a - before) - Math.abs(b - before),
  );
  const spots = [before, after, ...aside]
    .filter((x) => x >= 4 && x <= most.x)
    .map((x) => {
      const low = x + size.w > window.w - navigator.w ? window.h - size.h - navigator.h : most.y;
      return { edge, x, y: edge === 'up' ? 4 : low };
    });
  const free = ({ x, y }: Point) => {
    const box = { x: x + window.x, y: y + window.y, ...size };
    return request.taken.every((one) => overlap(box, one) === 0);
  };
  return spots.find(free) ?? spots[0] ?? { edge, x: 4, y: edge === 'up' ? 4 : most.y };
}

function edgeTo(total: Box, window: Box): AwayPlace['edge'] | null {
  const middle = middleOf(total);
  if (middle.y >= bottomOf(window)) return 'down';
  if (middle.y <= window.y) return 'up';
  if (middle.x >= rightOf(window)) return 'right';
  return middle.x <= window.x ? 'left' : null;
}
