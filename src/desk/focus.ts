import { useLayoutEffect, useRef } from 'preact/hooks';

/** Has nothing the focus, because what had it is gone, or because the page was just loaded? */
export const focusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/**
 * 焦点不落空 What is pressed may go away by that. Then the focus goes to what `next` finds, in the section in which it stood if that
 * is still there. Give what this gives to the element that holds all of it.
 */
export function useFocusKept(next: (section: Element | null) => HTMLElement | null | undefined): {
  onFocusIn(event: FocusEvent): void;
} {
  const last = useRef<{ element: Element; section: Element | null } | null>(null);
  // After every drawing: only then may it be gone.
  useLayoutEffect(() => {
    if (last.current === null || last.current.element.isConnected) return;
    const { section } = last.current;
    last.current = null;
    if (focusLost()) next(section?.isConnected ? section : null)?.focus();
  });
  return {
    onFocusIn({ target }) {
      if (target instanceof Element) last.current = { element: target, section: target.closest('section') };
    },
  };
}

/**
 * 进门 Another room was entered, or another report: if what had the focus went with the last one, the heading has it once the room is
 * ready; until then it may be drawn anew. Gives what ends the waiting.
 */
export function arrive(desk: Element): () => void {
  const observer = new MutationObserver(look);
  observer.observe(desk, { childList: true, subtree: true, attributeFilter: ['aria-busy'] });
  look();
  return () => observer.disconnect();

  function look(): void {
    const heading = desk.querySelector<HTMLElement>('main:not([aria-busy="true"]) h1');
    if (heading === null) return;
    observer.disconnect();
    if (!focusLost()) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
