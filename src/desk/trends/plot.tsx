import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Observable Plot, once it has been loaded. */
export type PlotLibrary = typeof import('@observablehq/plot');

let library: Promise<PlotLibrary> | null = null;

/** Loaded when the first chart is drawn, and only then. */
function load(): Promise<PlotLibrary> {
  library ??= import('@observablehq/plot');
  return library;
}

/**
 * 图 A chart as wide as its place. `label` says all its numbers: the drawing itself is silent to screen readers.
 *
 * Plot brings its own <style>: it is taken out before the drawing enters the page, whose policy allows none; trends.css says it.
 */
export function PlotFigure({
  label,
  height,
  draw,
}: {
  label: string;
  height: number;
  /** Must be the same function as long as the drawing is the same. */
  draw(plot: PlotLibrary, width: number): Element;
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const place = box.current;
    if (place === null) return;
    const measure = () => setWidth(Math.round(place.clientWidth) || 370);
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    let current = true;
    void load().then((plot) => {
      if (!current || box.current === null) return;
      const drawing = draw(plot, width);
      for (const style of drawing.querySelectorAll('style')) style.remove();
      drawing.setAttribute('aria-hidden', 'true');
      drawing.removeAttribute('aria-label');
      for (const named of drawing.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
      box.current.replaceChildren(drawing);
    });
    return () => {
      current = false;
    };
  }, [draw, width]);
  return <div class="gj-plot" role="img" aria-label={label} ref={box} style={{ height: `${height}px` }} />;
}
