import { own } from '../own';

/** 版面监视 Tells when the page may have moved what is marked. Plain scrolling is no such case: marks are set on the page. */
export interface LayoutWatch {
  /** From now on watch the size of these and the scrolling of those. */
  follow(sized: readonly Element[], scrolling: readonly Element[]): void;
}

/** Changes of the page are answered at most this often (ms). */
const calm = 250;

/** Calls back in an animation frame, once for however many causes. */
export function watchLayout(changed: () => void, signal: AbortSignal): LayoutWatch {
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const soon = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      last = performance.now();
      changed();
    });
  };
  const later = () => {
    if (timer !== undefined || frame) return;
    const wait = Math.max(0, last + calm - performance.now());
    timer = setTimeout(() => {
      timer = undefined;
      soon();
    }, wait);
  };

  const sizes = typeof ResizeObserver === 'function' ? new ResizeObserver(soon) : null;
  const content = new MutationObserver(later);
  const root = document.documentElement;
  content.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'open', 'width', 'height', 'colspan', 'rowspan'],
  });
  const options = { signal, passive: true } as const;
  window.addEventListener('resize', soon, options);
  window.addEventListener('load', soon, options);
  document.addEventListener('toggle', soon, { ...options, capture: true });
  document.addEventListener('load', later, { ...options, capture: true });
  document.addEventListener('transitionend', later, { ...options, capture: true });
  document.addEventListener('fullscreenchange', soon, options);
  for (const colours of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    globalThis.matchMedia?.(colours).addEventListener('change', soon, { signal });
  // Paper is laid out anew, and no frame comes before it is printed.
  globalThis.matchMedia?.('print').addEventListener('change', changed, { signal });
  document.fonts?.ready.then(() => signal.aborted || soon());
  document.fonts?.addEventListener('loadingdone', soon, { signal });

  const leave = (element: Element) => own(element, 'removeEventListener').call(element, 'scroll', soon);

  let sized = new Set<Element>();
  let scrolling = new Set<Element>();
  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      sizes?.disconnect();
      content.disconnect();
      for (const element of scrolling) leave(element);
    },
    { once: true },
  );

  return {
    follow(nextSized, nextScrolling) {
      const wanted = new Set(nextSized);
      if (document.body) wanted.add(document.body);
      for (const element of sized) if (!wanted.has(element)) sizes?.unobserve(element);
      for (const element of wanted) if (!sized.has(element)) sizes?.observe(element);
      sized = wanted;
      const scrolled = new Set(nextScrolling);
      for (const element of scrolling) if (!scrolled.has(element)) leave(element);
      for (const element of scrolled)
        if (!scrolling.has(element))
          own(element, 'addEventListener').call(element, 'scroll', soon, { passive: true });
      scrolling = scrolled;
    },
  };
}
