import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * 表头留在上方 Once the top of a table has scrolled away its head stands over rows that go by, and over their marks: its stage says so
 * (`data-stuck`). `probe` is an empty box at the top of the stage.
 */
export function useStuckHead(
  stage: RefObject<HTMLElement | null>,
  probe: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    if (probe.current === null || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) =>
      stage.current?.toggleAttribute('data-stuck', !entries.at(-1)!.isIntersecting),
    );
    observer.observe(probe.current);
    return () => observer.disconnect();
  }, []);
}
