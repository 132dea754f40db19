import { around, boxOf, own } from '../own';
import { type Box, bottomOf, grow, intersection, rightOf, union } from './geometry';

/** What was measured of one cell, figure or passage. */
export interface Measured {
  /** The cell, or a close box around a figure in text. */
  cell: Box;
  /** The printed figure; without width if there is none. */
  ink: Box;
  /** Line by line, of a range. */
  lines: Box[];
  /** In text: from where the line is free to the right; null in a table's cell. */
  freeFrom: number | null;
  /** The table around it; null in text. */
  table: Box | null;
  /** What a scrolling part of the page lets through; null if nothing cuts it. */
  clip: Box | null;
}

/**
 * 量尺 Reads rectangles from the page: the only place that does. One ruler for one pass, so that nothing is measured twice.
 *
 * All boxes are in the overlay's own pixels, from its origin, whatever the page does to the root by margins, zoom or transforms.
 */
export class Ruler {
  readonly scale: number;
  private readonly origin: DOMRect;
  private readonly clips = new Map<Element, Box | null>();
  private readonly tables = new Map<Element, Box>();

  /**
   * `probe` is an empty box 100 pixels wide at the overlay's origin. What lies around `within` cuts nothing off: an overlay that scrolls
   * with its table is cut by the same edges.
   */
  constructor(
    probe: Element,
    private readonly within: Element | null = null,
  ) {
    this.origin = probe.getBoundingClientRect();
    this.scale = this.origin.width / 100 || 1;
  }

  /** The part of the page that the window shows. */
  window(): Box {
    const { clientWidth, clientHeight } = document.documentElement;
    const quirks = document.compatMode === 'BackCompat' && document.body ? document.body : null;
    const w = quirks ? Math.min(quirks.clientWidth, innerWidth) : clientWidth;
    const h = quirks ? Math.min(quirks.clientHeight, innerHeight) : clientHeight;
    return this.box({ left: 0, top: 0, width: w || innerWidth, height: h || innerHeight });
  }

  /** How much of the window's upper edge is covered by a head that does not scroll; `host` is ours and does not count. */
  coveredAbove(host: Element): number {
    let covered = 0;
    for (const element of document.elementsFromPoint(innerWidth / 2, 2)) {
      if (element === host) continue;
      for (let at: Element | null = element; at && at !== document.body; at = around(at)) {
        const { position } = getComputedStyle(at);
        if (position !== 'fixed' && position !== 'sticky') continue;
        const { bottom, height } = boxOf(at);
        if (height < innerHeight / 3) covered = Math.max(covered, bottom / this.scale);
      }
    }
    return covered;
  }

  /** A rectangle of the window in the overlay's pixels. */
  box(rect: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>): Box {
    return {
      x: (rect.left - this.origin.left) / this.scale,
      y: (rect.top - this.origin.top) / this.scale,
      w: rect.width / this.scale,
      h: rect.height / this.scale,
    };
  }

  /** What can be measured of an anchor; null if it is not drawn on the page. */
  measure(anchor: Element | Range | null): Measured | null {
    if (!anchor) return null;
    return isRange(anchor) ? this.range(anchor) : this.element(anchor);
  }

  private element(element: Element): Measured | null {
    const rect = boxOf(element);
    if (!own(element, 'isConnected') || rect.width === 0 || rect.height === 0) return null;
    const cell = this.box(rect);
    const parent = around(element);
    const table = own(element, 'closest').call(element, 'table, [role="table"], [role="grid"]') ?? parent;
    return {
      cell,
      ink: this.figure(element) ?? { x: cell.x + cell.w / 2, y: cell.y + cell.h / 2, w: 0, h: 0 },
      lines: [],
      freeFrom: null,
      table: table ? this.table(table) : null,
      clip: parent ? this.clip(parent) : null,
    };
  }

  private range(range: Range): Measured | null {
    const start = range.startContainer;
    if (!start.isConnected) return null;
    const rects = [...range.getClientRects()].filter((rect) => rect.height > 0);
    if (rects.length === 0) rects.push(range.getBoundingClientRect());
    const drawn = rects.filter((rect) => rect.width > 0);
    const kept = drawn.length > 0 ? drawn : rects.slice(0, 1);
    if (kept.every((rect) => rect.height === 0)) return null;
    const lines = byLine(kept.map((rect) => this.box(rect)));
    const ink = union(lines)!;
    const parent = start instanceof Element ? start : start.parentElement;
    const cell = grow(ink, ink.w < 8 ? 8 - ink.w / 2 : 3, 1);
    return {
      cell,
      ink,
      lines,
      freeFrom: this.freeFrom(range, lines.at(-1)!),
      table: null,
      clip: parent ? this.clip(parent) : null,
    };
  }

  /** Where the figure itself is printed: its text, not the paragraphs and spans that hold it. */
  private figure(element: Element): Box | null {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const boxes: Box[] = [];
    for (let node = walker.nextNode(); node && boxes.length < 8; node = walker.nextNode()) {
      const { data } = node as Text;
      const from = data.search(/[^\s\u00a0\u3000]/);
      if (from < 0) continue;
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, data.replace(/[\s\u00a0\u3000]+$/, '').length);
      const lines = [...range.getClientRects()].filter((rect) => rect.width > 0);
      boxes.push(...lines.map((rect) => this.box(rect)));
    }
    return union(boxes);
  }

  /** Where the text of a line begins, in the paragraph that holds it. */
  lineStart(paragraph: Element, line: Box): number {
    const all = document.createRange();
    all.selectNodeContents(paragraph);
    const same = [...all.getClientRects()]
      .map((rect) => this.box(rect))
      .filter((box) => box.w > 0 && box.h < 3 * line.h && box.y < bottomOf(line) && bottomOf(box) > line.y);
    return Math.min(line.x, ...same.map((box) => box.x));
  }

  /** The end of the text on the line on which a figure stands. */
  private freeFrom(range: Range, last: Box): number {
    const node = range.endContainer;
    if (!(node instanceof Text)) return rightOf(last);
    const rest = node.data.slice(range.endOffset);
    const stop = rest.search(/[\r\n]/);
    const length = (stop < 0 ? rest : rest.slice(0, stop)).replace(/[\s\u00a0\u3000]+$/, '').length;
    if (length === 0) return rightOf(last);
    const after = document.createRange();
    after.setStart(node, range.endOffset);
    after.setEnd(node, range.endOffset + length);
    const same = [...after.getClientRects()]
      .map((rect) => this.box(rect))
      .filter((box) => box.y < bottomOf(last) && bottomOf(box) > last.y);
    return Math.max(rightOf(last), ...same.map(rightOf));
  }

  private table(element: Element): Box {
    const known = this.tables.get(element);
    if (known) return known;
    const box = this.box(boxOf(element));
    this.tables.set(element, box);
    return box;
  }

  /** What scrolling ancestors let through. Each ancestor's style is read once in a pass. */
  private clip(element: Element): Box | null {
    const known = this.clips.get(element);
    if (known !== undefined) return known;
    if (element === this.within) return null;
    const parent = around(element);
    const above = parent ? this.clip(parent) : null;
    let clip = above;
    if (clips(element)) {
      const whole = this.box(boxOf(element));
      clip = above ? (intersection(whole, above) ?? { ...whole, w: 0, h: 0 }) : whole;
    }
    this.clips.set(element, clip);
    return clip;
  }

  /** The scrolling ancestors that were met in this pass. */
  containers(): Element[] {
    return [...this.clips.keys()].filter((element) => clips(element));
  }
}

/** Works across frames and worlds, where `instanceof Range` may not. */
export const isRange = (anchor: Element | Range): anchor is Range => 'startContainer' in anchor;

/** Does this element cut off what lies outside it? The root does not: the window scrolls in its stead. */
function clips(element: Element): boolean {
  if (element === document.documentElement) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  if (overflowX === 'visible' && overflowY === 'visible') return false;
  if (element !== document.body) return true;
  // The window takes over the body's overflow unless the root has its own.
  return getComputedStyle(document.documentElement).overflowY !== 'visible';
}

/** Rectangles of one line, which a browser may give in pieces, joined. */
function byLine(boxes: Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    const same = last && Math.abs(last.y + last.h / 2 - (box.y + box.h / 2)) < Math.min(last.h, box.h) / 2;
    if (same) lines[lines.length - 1] = union([last, box])!;
    else lines.push(box);
  }
  return lines;
}
