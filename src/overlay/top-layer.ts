const MOVES = [
  'transform',
  'translate',
  'rotate',
  'scale',
  'perspective',
  'filter',
  'backdropFilter',
] as const;

/**
 * 顶层 A ref for what is fixed to the window. Where the page moves its root it would take along what is fixed (关怀版 that scales all of
 * it): there the element stands in the top layer, which nothing moves. Older browsers have none, and leave it where the page takes it.
 */
export function holdToWindow(element: HTMLElement | null): void {
  if (element === null || typeof element.showPopover !== 'function' || !rootMoves()) return;
  element.popover = 'manual';
  element.showPopover();
}

/** Whether the root holds what is fixed within it. */
function rootMoves(): boolean {
  const style = getComputedStyle(document.documentElement);
  return (
    MOVES.some((name) => (style[name] || 'none') !== 'none') ||
    /paint|layout|strict|content/.test(style.contain) ||
    /transform|perspective|filter/.test(style.willChange)
  );
}
