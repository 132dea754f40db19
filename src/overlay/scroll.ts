import { around, boxOf, own } from '../own';
import { type Box, bottomOf, clamp, rightOf } from './geometry';
import { isRange, Ruler } from './ruler';

/** How far the window can be scrolled down in all, in the overlay's pixels. */
export function reachOf(ruler: Ruler): number {
  const scroller = document.scrollingElement ?? document.documentElement;
  return scroller.scrollHeight / ruler.scale;
}

/**
 * Scrolls the window so that its upper edge is at `target`, or so that the box is in view with some room around it.
 * `foot`: how much of the window's lower end is covered.
 */
export function scrollPageTo(ruler: Ruler, target: number | Box, foot = 0): void {
  const window = ruler.window();
  let { y } = window;
  if (typeof target === 'number') y = target;
  else {
    y = clamp(y, bottomOf(target) + 80 + foot - window.h, target.y - 80);
    scrollPageAcross(ruler, target);
  }
  const top = (y - window.y) * ruler.scale;
  if (Math.abs(top) >= 1) scrollBy({ top, behavior: 'instant' });
}

/** Scrolls the window sideways so that the box is in view with some room beside it. */
export function scrollPageAcross(ruler: Ruler, target: Box): void {
  const window = ruler.window();
  const x = clamp(window.x, rightOf(target) + 40 - window.w, target.x - 40);
  const left = (x - window.x) * ruler.scale;
  if (Math.abs(left) >= 1) scrollBy({ left, behavior: 'instant' });
}

/** Brings what an anchor stands for into view, wherever it is. */
export function scrollToAnchor(probe: Element, anchor: Element | Range | null): void {
  if (!anchor) return;
  scrollContainersTo(anchor);
  const ruler = new Ruler(probe);
  const box = ruler.measure(anchor)?.cell;
  if (box) scrollPageTo(ruler, box);
}

/** Scrolls every scrolling part of the page in which the anchor stands, but not the window. True if anything moved. */
export function scrollContainersTo(anchor: Element | Range): boolean {
  const start = isRange(anchor) ? anchor.startContainer : anchor;
  let moved = false;
  // The window scrolls for the body, unless the root keeps its own overflow: then the body is a part like any other.
  const { overflowX: rootX, overflowY: rootY } = getComputedStyle(document.documentElement);
  const end = rootX === 'visible' && rootY === 'visible' ? document.body : document.documentElement;
  for (let at = around(start); at && at !== end; at = around(at)) {
    const [width, height] = [own(at, 'clientWidth'), own(at, 'clientHeight')];
    if (own(at, 'scrollHeight') <= height && own(at, 'scrollWidth') <= width) continue;
    const { overflowX, overflowY } = getComputedStyle(at);
    if (!/auto|scroll|hidden/.test(overflowX + overflowY)) continue;
    const frame = boxOf(at);
    const box = isRange(anchor) ? anchor.getBoundingClientRect() : boxOf(anchor);
    const room = 40;
    const [top, left] = [
      offset(box.top - frame.top, box.bottom - frame.top, height, room),
      offset(box.left - frame.left, box.right - frame.left, width, room),
    ];
    if (top === 0 && left === 0) continue;
    (own(at, 'scrollBy') as (by: ScrollToOptions) => void).call(at, { top, left, behavior: 'instant' });
    moved = true;
  }
  return moved;
}

/** By how much to move so that [from, to] lies in [0, size] with some room. */
function offset(from: number, to: number, size: number, room: number): number {
  if (from < 0) return from - room;
  if (to > size) return Math.min(to - size + room, from);
  return 0;
}
