import {
  around,
  type Box,
  bottomOf,
  grow,
  middleOf,
  overlap,
  type Point,
  rightOf,
  type Size,
  union,
} from './geometry';

/** One cell of a relation as it stands on the page. */
export interface Cell {
  /** The cell, or a close box around a figure in text. */
  box: Box;
  /** The printed figure itself; without width in a blank cell. */
  ink: Box;
  /** In text: the end of the line; null in a table. */
  lineEnd: number | null;
  value: number | null;
  culprit: boolean;
}

/** What a ribbon is drawn from. */
export interface RibbonRequest {
  kind: 'row' | 'column' | 'balance' | 'group';
  left: readonly Cell[];
  right: readonly Cell[];
  leftSum: number;
  rightSum: number;
  table: Box;
  /** Figures and signs that the sum must keep clear of, beyond the relation's own. */
  keepClear: readonly Box[];
  /** The width of the page that can be seen. */
  pageWidth: number;
}

/** The computed sum as a box “= 2 ≠”. */
export interface SumBox {
  box: Box;
  sum: number;
}

/** A sum beside a bracket, on a ground of paper. */
export interface SumText {
  at: Point;
  text: string;
}

/** 勾稽带 Everything a ribbon puts on the page: washes, lines and signs. */
export interface Ribbon {
  washes: { box: Box; counted: boolean; outlined: boolean }[];
  rails: string;
  head: Box | null;
  dashes: string;
  plus: (Point & { r: number })[];
  sum: SumBox | null;
  /** 收办平衡 only: the sums of both pairs. */
  texts: SumText[];
  /** 收办平衡 only: where the sign stands between them. */
  unequal: Point | null;
  /** The red double rule under the stated total. */
  double: string;
}

const digitWidth = 7.6;
const signWidth = 34;

/** The size of “= 2 ≠” with this sum in it. */
export function sumSize(sum: number, height: number): Size {
  return { w: signWidth + String(sum).length * digitWidth, h: height };
}

/** 画勾稽带 Rectangles in, lines and positions of signs out. */
export function drawRibbon(request: RibbonRequest): Ribbon {
  const { kind, left, right } = request;
  if (kind === 'balance' && right.length > 0 && oneColumn(request)) return brackets(request);
  const inText = left.some((cell) => cell.lineEnd !== null);
  // In text the four figures of the balance stand too far apart for a line between them.
  const loose = kind === 'balance' && inText;
  const way = loose ? 'apart' : direction(left.map((cell) => cell.box));
  const operands = inOrder(loose ? [...left, ...right] : left, way);
  const total = loose ? null : (right[0] ?? null);
  const ribbon: Ribbon = {
    washes: washes(operands, way === 'apart'),
    rails: '',
    head: null,
    dashes: '',
    plus: plusSigns(operands, way),
    sum: null,
    texts: [],
    unequal: null,
    double: total && !total.culprit ? doubleRule(total) : '',
  };
  const run = union(operands.map((cell) => cell.box));
  if (run && way === 'across') {
    ribbon.rails = `M${run.x} ${run.y + 0.5}H${rightOf(run)}M${run.x} ${bottomOf(run)}H${rightOf(run)}`;
    ribbon.head = { x: run.x - 2, y: run.y, w: 4, h: run.h };
  }
  if (run && way === 'down') {
    ribbon.rails = `M${run.x + 0.5} ${run.y}V${bottomOf(run)}M${rightOf(run)} ${run.y}V${bottomOf(run)}`;
    ribbon.head = { x: run.x, y: run.y - 2, w: run.w, h: 4 };
  }
  if (total) ribbon.sum = placeSum(request, operands, total, way);
  return ribbon;
}

/** Do the cells run across, down, or do they stand apart with other text between them? */
function direction(boxes: readonly Box[]): 'across' | 'down' | 'apart' {
  const [first] = boxes;
  if (!first) return 'apart';
  if (boxes.length === 1) return 'across';
  const middles = boxes.map(middleOf);
  const low = Math.min(...boxes.map((box) => box.h));
  const slim = Math.min(...boxes.map((box) => box.w));
  const spread = (of: (point: Point) => number) =>
    Math.max(...middles.map(of)) - Math.min(...middles.map(of));
  if (spread((point) => point.y) < low / 2) {
    const gaps = neighbours(boxes, (box) => box.x).map(([a, b]) => b.x - rightOf(a));
    return Math.max(...gaps) <= Math.max(80, 1.5 * slim) ? 'across' : 'apart';
  }
  if (spread((point) => point.x) < Math.max(slim / 2, 14)) {
    const gaps = neighbours(boxes, (box) => box.y).map(([a, b]) => b.y - bottomOf(a));
    return Math.max(...gaps) <= Math.max(30, 2.2 * low) ? 'down' : 'apart';
  }
  return 'apart';
}

/** Do all cells stand under one another in a table, however far apart? */
function oneColumn({ left, right }: RibbonRequest): boolean {
  if (left.some((cell) => cell.lineEnd !== null)) return false;
  const [first, ...rest] = [...left, ...right].map((cell) => cell.box);
  return rest.every((box) => Math.abs(middleOf(box).x - middleOf(first!).x) < Math.max(14, box.w / 2));
}

function neighbours(boxes: readonly Box[], by: (box: Box) => number): [Box, Box][] {
  const sorted = [...boxes].sort((a, b) => by(a) - by(b));
  return sorted.slice(1).map((box, i) => [sorted[i]!, box]);
}

function inOrder(cells: readonly Cell[], way: 'across' | 'down' | 'apart'): Cell[] {
  if (way === 'apart') return [...cells];
  return [...cells].sort((a, b) => (way === 'across' ? a.box.x - b.box.x : a.box.y - b.box.y));
}

const washes = (cells: readonly Cell[], outlined: boolean): Ribbon['washes'] =>
  cells
    .filter((cell) => !cell.culprit)
    .map((cell) => ({
      box: { ...cell.box, x: cell.box.x + 0.5, y: cell.box.y + 0.5 },
      counted: cell.value !== null && cell.value !== 0,
      outlined,
    }));

/** A + astride each border, small enough to keep clear of the figures on both sides; none where there is no room. */
function plusSigns(cells: readonly Cell[], way: 'across' | 'down' | 'apart'): Ribbon['plus'] {
  if (way === 'apart') return [];
  return cells.slice(1).flatMap((cell, i) => {
    const before = cells[i]!;
    if (way === 'across') {
      const x = (rightOf(before.box) + cell.box.x) / 2 + 0.5;
      const room = Math.min(x - figureEdge(before, 'right'), figureEdge(cell, 'left') - x) - 2;
      const r = Math.min(3.8, room);
      return r < 2 ? [] : [{ x, y: middleOf(cell.box).y, r }];
    }
    const y = (bottomOf(before.box) + cell.box.y) / 2 + 0.5;
    const between = cell.box.y - bottomOf(before.box);
    const r = Math.min(3.8, (Math.min(before.box.h, cell.box.h) - 12) / 4 + between / 2);
    return r < 1.8 ? [] : [{ x: middleOf(cell.box).x, y, r }];
  });
}

const figureEdge = (cell: Cell, side: 'left' | 'right'): number =>
  side === 'left' ? cell.ink.x : rightOf(cell.ink);

/** Where the sum stands: the first place that hides no figure; beside the table if there is none. */
function placeSum(
  request: RibbonRequest,
  operands: readonly Cell[],
  total: Cell,
  way: 'across' | 'down' | 'apart',
): SumBox {
  const inks = [...operands, ...request.right].map((cell) => cell.ink).filter((ink) => ink.w > 0);
  const obstacles = [...inks.map((ink) => grow(ink, 3, -3)), ...request.keepClear];
  const down =
    way === 'down' && total.box.x < rightOf(operands[0]!.box) && rightOf(total.box) > operands[0]!.box.x;
  const high = Math.max(12, Math.min(18, total.box.h - 6));
  const size = sumSize(request.leftSum, down ? (total.box.h < 32 ? 16 : 18) : high);
  const half = size.w / 2;
  const middle = middleOf(total.box);
  const ink = total.ink;
  const before = operands.at(-1)!;
  const places: Point[] = down
    ? [
        total.box.h < 32
          ? { x: rightOf(ink) + 5 + half, y: total.box.y + 0.5 }
          : { x: middle.x, y: total.box.y + 0.5 },
        { x: ink.x - 5 - half, y: total.box.y + 0.5 },
        { x: rightOf(ink) + 5 + half, y: bottomOf(total.box) - 0.5 },
      ]
    : way === 'across' && Math.abs(middleOf(before.box).y - middle.y) < total.box.h / 2
      ? [
          { x: Math.min(total.box.x + 18, ink.x - 6 - half), y: middle.y },
          { x: (rightOf(before.ink) + ink.x) / 2, y: middle.y },
        ]
      : [{ x: rightOf(ink) + 8 + half, y: middle.y }];
  const level = (box: Box) => Math.abs(middleOf(box).y - middle.y) < (box.h + size.h) / 2 - 1;
  const edge = Math.max(
    total.lineEnd ?? rightOf(request.table),
    ...request.keepClear.filter(level).map(rightOf),
  );
  const outside: Point[] = [
    { x: edge + 8 + half, y: middle.y },
    { x: middle.x, y: bottomOf(request.table) + 4 + size.h / 2 },
    { x: Math.min(middle.x, request.pageWidth - half - 4), y: total.box.y - size.h / 2 },
  ];
  const onPage = (at: Point) => at.x - half >= 2 && at.x + half <= request.pageWidth - 2;
  const free = (at: Point) => obstacles.every((box) => overlap(around(at, size), box) === 0);
  const spill = (at: Point) => at.x + half <= rightOf(total.box) + 24 && at.x - half >= before.box.x;
  const at =
    (total.lineEnd === null ? places : [outside[0]!]).find(
      (place) => onPage(place) && free(place) && (total.lineEnd !== null || spill(place)),
    ) ??
    (down ? [outside[1]!, outside[0]!] : outside).find((place) => onPage(place)) ??
    outside[2]!;
  return { box: around(at, size), sum: request.leftSum };
}

/** The accountant's sign for a total, under the last line of the figure and above the border. */
function doubleRule({ box, ink }: Cell): string {
  const under = bottomOf(box) - Math.max(1.5, (box.h - 20) / 2);
  const y = Math.min(bottomOf(box) - 1.5, Math.max(under, ink.w > 0 ? bottomOf(ink) : 0));
  const middle = ink.w > 0 ? middleOf(ink).x : middleOf(box).x;
  const half = Math.min(11, Math.max(5, box.w / 2 - 3));
  return `M${middle - half} ${y - 2.5}h${2 * half}M${middle - half} ${y}h${2 * half}`;
}

/**
 * 收办平衡: two pairs, each bracketed at the right of the column with its sum, and the sign between them. Within the table the next
 * column's figures stand there: all moves close to the border, and the sums stand between two rows.
 */
function brackets(request: RibbonRequest): Ribbon {
  const left = inOrder(request.left, 'down');
  const right = inOrder(request.right, 'down');
  const all = [...left, ...right];
  const edge = Math.max(...all.map((cell) => rightOf(cell.box)));
  const within = edge < rightOf(request.table) - 4;
  const [x, arm, line] = within ? [edge + 3, 4, edge + 3] : [edge + 7, 6, edge + 23];
  const span = (cells: readonly Cell[]) => ({
    from: cells[0]!.box.y + 5,
    to: bottomOf(cells.at(-1)!.box) - 5,
  });
  const [upper, lower] = [span(left), span(right)];
  const [first, second] = [(upper.from + upper.to) / 2, (lower.from + lower.to) / 2];
  const sign = (first + second) / 2;
  const bracket = ({ from, to }: { from: number; to: number }) => `M${x} ${from}h${arm}V${to}h${-arm}`;
  return {
    washes: washes(all, false),
    rails: bracket(upper) + bracket(lower),
    head: null,
    dashes: within
      ? `M${line} ${upper.to + 4}V${sign - 10}M${line} ${sign + 10}V${lower.from - 4}`
      : `M${line} ${first + 11}V${sign - 10}M${line} ${sign + 10}V${second - 11}`,
    plus: [left, right].flatMap((pair) => pairPlus(pair)),
    sum: null,
    texts: [
      {
        at: { x: x + arm + (within ? 4 : 6), y: within ? betweenRows(left) : first },
        text: String(request.leftSum),
      },
      {
        at: { x: x + arm + (within ? 4 : 6), y: within ? betweenRows(right) : second },
        text: String(request.rightSum),
      },
    ],
    unequal: { x: line, y: sign },
    double: '',
  };
}

/** The border between the rows of a pair: no figure stands on it. */
const betweenRows = ([upper, lower]: readonly Cell[]): number =>
  lower ? (bottomOf(upper!.box) + lower.box.y) / 2 : bottomOf(upper!.box);

/** The + of a pair, only where the two cells touch. */
function pairPlus([upper, lower]: readonly Cell[]): Ribbon['plus'] {
  if (!upper || !lower || lower.box.y - bottomOf(upper.box) > 12) return [];
  const y = (bottomOf(upper.box) + lower.box.y) / 2 + 0.5;
  return [{ x: middleOf(lower.box).x, y, r: Math.min(4, Math.max(2, (lower.box.h - 12) / 4)) }];
}

/** The boxes that a ribbon occupies and a card must leave free. */
export const occupied = (ribbon: Ribbon): Box[] => [
  ...ribbon.washes.map(({ box }) => box),
  ...signsOf(ribbon),
];

/** Where its sums and signs stand, for the next ribbon to keep clear of. */
export function signsOf({ sum, texts, unequal }: Ribbon): Box[] {
  return [
    ...(sum ? [sum.box] : []),
    // The bracket stands at the left of its sum.
    ...texts.map(({ at, text }) => ({ x: at.x - 14, y: at.y - 18, w: text.length * digitWidth + 18, h: 36 })),
    ...(unequal ? [around(unequal, { w: 16, h: 16 })] : []),
  ];
}
