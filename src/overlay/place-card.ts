import {
  type Box,
  bottomOf,
  clamp,
  clampInto,
  grow,
  intersection,
  middleOf,
  overlap,
  type Point,
  rightOf,
  type Size,
  union,
} from './geometry';

/** Below this width of the window the card docks at its lower edge. */
const narrowWindow = 700;

/** page: beside the cell; docked: at the window's lower edge; corner: the finding has no place on the page. */
export type CardMode = 'page' | 'docked' | 'corner';

/** How the card is shown. */
export function cardMode(culprit: Box | null, windowWidth: number): CardMode {
  if (windowWidth < narrowWindow) return 'docked';
  return culprit ? 'page' : 'corner';
}

const gapX = 14;
const gapY = 12;
const margin = 8;

/** What the card's place depends on, all in the page's pixels. */
export interface CardRequest {
  /** The cell at fault. */
  culprit: Box;
  card: Size;
  /** The table it stands in, or what of it was measured. */
  table: Box;
  /** Operands, stated totals and signs of the drawn ribbons: never covered. */
  avoid: readonly Box[];
  /** What should be in view beside the culprit if it fits: the stated totals. */
  need: readonly Box[];
  /** The part of the page that the window shows. */
  window: Box;
  /** The cell is a figure in text: lines of text are mostly short, so the card stands beside them. */
  inText: boolean;
  /** How much of the window's upper edge a fixed head of the page covers. */
  covered: number;
  /** Of the navigator, in the window's lower right corner, with its distance from it. */
  navigator: Size;
  /** How far the window can be scrolled down in all. */
  scrollHeight: number;
  /** May the window be scrolled to make room? Only when a finding is opened. */
  scroll: boolean;
}

/** Where the card goes, and to where the window should be scrolled first. */
export interface CardPlace {
  x: number;
  y: number;
  scrollY: number;
}

/**
 * 卡片落位 The first quadrant around the culprit that holds no operand: below left, above left, below right, above right,
 * then the margins. If none has room in the window, the free spot nearest to the culprit.
 */
export function placeCard(request: CardRequest): CardPlace {
  const near = request.need.filter(({ y }) => Math.abs(y - request.culprit.y) < request.window.h / 2);
  for (const need of [request.need, near, []]) {
    for (const spot of quadrants(request)) {
      const scrollY = fits(request, spot, need);
      if (scrollY !== null) return { x: spot.x, y: spot.y, scrollY };
    }
  }
  return nearestFree(request);
}

function quadrants({ culprit, card, table, inText, avoid }: CardRequest): Box[] {
  const left = culprit.x - gapX - card.w;
  const right = rightOf(culprit) + gapX;
  const below = bottomOf(culprit) + gapY;
  const above = culprit.y - gapY - card.h;
  const beside = culprit.y - Math.min(60, card.h / 3);
  const spots: Point[] = [
    { x: left, y: below },
    { x: left, y: above },
    { x: right, y: below },
    { x: right, y: above },
    { x: rightOf(table) + gapX, y: beside },
    { x: table.x - gapX - card.w, y: beside },
  ];
  if (inText) spots.unshift({ x: Math.max(rightOf(table), ...avoid.map(rightOf)) + gapX, y: beside });
  return spots.map((spot) => ({ ...spot, ...card }));
}

/** To where the window must be scrolled to show the card with the culprit and what it needs; null if it cannot. */
function fits(request: CardRequest, spot: Box, need: readonly Box[]): number | null {
  const { culprit, window, avoid, navigator } = request;
  if (spot.x < window.x + margin || rightOf(spot) > rightOf(window) - margin || spot.y < margin) return null;
  if (avoid.some((box) => overlap(spot, box) > 0)) return null;
  const view = union([spot, culprit, ...need])!;
  // What stands above the navigator must end above it, too.
  const end = (box: Box) =>
    bottomOf(box) + (rightOf(box) > rightOf(window) - navigator.w ? navigator.h : margin);
  const foot = Math.max(...[spot, culprit, ...need].map(end));
  const head = view.y - 2 * margin - request.covered;
  if (foot - head > window.h) return null;
  const most = Math.max(0, request.scrollHeight - window.h);
  const scrollY = request.scroll ? clamp(clamp(window.y, foot - window.h, head), 0, most) : window.y;
  const inView = view.y >= scrollY + request.covered && foot <= scrollY + window.h;
  return inView ? scrollY : null;
}

/** No quadrant has room: the window is searched for the spot that hides least, and among equals the nearest. */
function nearestFree(request: CardRequest): CardPlace {
  const { culprit, card, avoid, navigator } = request;
  const most = Math.max(0, request.scrollHeight - request.window.h);
  const scrollY = request.scroll
    ? clamp(clamp(request.window.y, bottomOf(culprit) + 60 - request.window.h, culprit.y - 60), 0, most)
    : request.window.y;
  const window = { ...request.window, y: scrollY };
  const corner: Box = {
    x: rightOf(window) - navigator.w,
    y: bottomOf(window) - navigator.h,
    ...navigator,
  };
  const middle = middleOf(culprit);
  let best: { cost: number; box: Box } | null = null;
  const step = 24;
  for (let y = window.y + margin; ; y += step) {
    for (let x = window.x + margin; ; x += step) {
      const box = clampInto({ x, y, ...card }, window, margin);
      const at = middleOf(box);
      const cost =
        avoid.reduce((sum, one) => sum + overlap(box, one), 0) +
        overlap(box, grow(culprit, 6)) * 20 +
        overlap(box, corner) * 4 +
        Math.hypot(at.x - middle.x, at.y - middle.y) / 100;
      if (!best || cost < best.cost) best = { cost, box };
      if (x + card.w >= rightOf(window) - margin) break;
    }
    if (y + card.h >= bottomOf(window) - margin) break;
  }
  return { x: best!.box.x, y: best!.box.y, scrollY };
}

/** The thin line that joins the card to the cell: its path and the dot at its end. */
export interface Leader {
  path: string;
  end: Point;
}

/** Where the leader goes: the culprit, of a sentence over several lines the first or the last, whichever the card is nearer to. */
export function aim(culprit: Box, lines: readonly Box[], card: Box): Box {
  const line = card.y < culprit.y ? lines[0] : lines.at(-1);
  return line ?? culprit;
}

/** 引线 From the card's edge to the culprit's; null if they touch, or if it would run through a sign. */
export function leader(card: Box, culprit: Box, signs: readonly Box[]): Leader | null {
  if (intersection(card, grow(culprit, 2))) return null;
  const below = card.y >= bottomOf(culprit);
  const above = bottomOf(card) <= culprit.y;
  const inset = Math.min(13, culprit.w / 2);
  const edge = below ? bottomOf(culprit) : culprit.y;
  const toLeft = rightOf(card) <= culprit.x;
  const toRight = card.x >= rightOf(culprit);
  if (below || above) {
    const end = (x: number) => ({ x, y: edge + (below ? 1 : -1) });
    if (!toLeft && !toRight) {
      const x = clamp(middleOf(culprit).x, card.x + 12, rightOf(card) - 12);
      const within = clamp(x, culprit.x + 4, rightOf(culprit) - 4);
      return { path: `M${within} ${below ? card.y : bottomOf(card)}V${edge}`, end: end(within) };
    }
    const x = toLeft ? culprit.x + inset : rightOf(culprit) - inset;
    const y = clamp(below ? edge + 30 : edge - 30, card.y + 14, bottomOf(card) - 14);
    return { path: `M${toLeft ? rightOf(card) : card.x} ${y}H${x}V${edge}`, end: end(x) };
  }
  const y = clamp(middleOf(culprit).y, card.y + 14, bottomOf(card) - 14);
  const x = toLeft ? culprit.x : rightOf(culprit);
  const level = clamp(y, culprit.y, bottomOf(culprit));
  const from = toLeft ? rightOf(card) : rightOf(culprit);
  const run: Box = { x: from, y: level - 1, w: (toLeft ? culprit.x : card.x) - from, h: 2 };
  if (signs.some((sign) => overlap(sign, run) > 0)) return null;
  const path = `M${toLeft ? rightOf(card) : card.x} ${y}H${toLeft ? x - 7 : x + 7}V${level}H${x}`;
  return { path, end: { x: x + (toLeft ? -1 : 1), y: level } };
}
