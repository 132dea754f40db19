import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** 可见的行 Which rows are in the document, and how high what is left out above and below them is. */
export interface VisibleRows {
  /** Indices: from (inclusive) to (exclusive). */
  from: number;
  to: number;
  above: number;
  below: number;
  /** Of those that a person really sees, from 0. */
  seen: { from: number; to: number };
  scrollTo(index: number): void;
}

/** 只画可见 Rows of one height in a scrolling box whose head stays at its top: those in view, and a few beyond. */
export function useVisibleRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  headHeight: number,
): VisibleRows {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const options = {
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // What is not laid out yet shows a first screen nevertheless.
    initialRect: { width: 1000, height: 640 },
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(0),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtual.setOptions(options);
  useEffect(() => virtual._didMount(), []);
  useLayoutEffect(() => virtual._willUpdate());
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const top = virtual.scrollOffset ?? 0;
  const height = (virtual.scrollRect?.height ?? 640) - headHeight;
  return {
    from: first?.index ?? 0,
    to: last === undefined ? 0 : last.index + 1,
    above: first?.start ?? 0,
    below: last === undefined ? 0 : virtual.getTotalSize() - last.end,
    seen: {
      from: Math.min(count, Math.floor(top / rowHeight)),
      to: Math.min(count, Math.max(1, Math.floor((top + height) / rowHeight))),
    },
    scrollTo: (index) => {
      const shown = box.current;
      if (shown === null) return;
      const lowest = (index + 1) * rowHeight - (shown.clientHeight - headHeight);
      if (index * rowHeight < shown.scrollTop) shown.scrollTop = index * rowHeight;
      else if (lowest > shown.scrollTop) shown.scrollTop = lowest;
    },
  };
}
