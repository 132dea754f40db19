/** 视野 Tells when something comes into view or leaves it, without listening to every scroll. */
export interface Sights {
  /** From now on these. */
  follow(elements: Iterable<Element>): void;
}

export function watchSights(changed: () => void, signal: AbortSignal): Sights {
  if (typeof IntersectionObserver !== 'function') return { follow() {} };
  const observer = new IntersectionObserver(changed, { threshold: [0, 1] });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    follow(elements) {
      observer.disconnect();
      for (const element of elements) observer.observe(element);
    },
  };
}
