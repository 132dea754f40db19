/** What the browser tests run in a plain page: the overlay alone, without the extension around it. */
import { highlightCss, type Overlay, show } from '../../../src/overlay';
import { explainAll } from '../../../src/reconcile/explain';
import type { Review } from '../../../src/reconcile/review';
import { language } from '../../../src/ui/i18n';
import '../../../src/ui/language';

declare global {
  interface Window {
    /** The closed shadow, kept by the page that the test serves. */
    ourShadow: ShadowRoot | null;
    overlay: Overlay;
    start(review: Review, atRest?: number): void;
    stop(): void;
    /** Calls of `highlightRules`, and of `onMarks`. */
    calls: [string, boolean][];
  }
}

window.calls = [];
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
  const shadow = attach.call(this, init);
  window.ourShadow = shadow;
  return shadow;
};

let life = new AbortController();

/** Ranges of figures in text are named in a table of the page's own: [place, start, end] in its first <pre>. */
function rangeIn(place: string): Range | null {
  const pre = document.querySelector('pre');
  const entry = (window as unknown as { ranges?: [string, number, number][] }).ranges?.find(
    ([name]) => name === place,
  );
  const node = pre?.firstChild;
  if (!node || !entry) return null;
  const range = document.createRange();
  range.setStart(node, entry[1]);
  range.setEnd(node, entry[2]);
  return range;
}

window.start = (review, atRest) => {
  life = new AbortController();
  const inserted = new Map<boolean, HTMLStyleElement>();
  window.overlay = show(
    explainAll(review, language()),
    {
      at: (place) =>
        document.querySelector(`[data-place="${place}"]`) ??
        document.querySelector(`[data-place="${place.slice(place.indexOf('/') + 1)}"]`) ??
        rangeIn(place),
      passage(start) {
        const element = document.querySelector(`[data-passage="${start}"]`);
        if (!element) return null;
        const range = document.createRange();
        range.selectNodeContents(element);
        return range;
      },
    },
    {
      signal: life.signal,
      highlightRules(wanted) {
        window.calls.push(['rules', wanted]);
        inserted.get(true)?.remove();
        if (!wanted) return;
        const style = document.createElement('style');
        style.textContent = highlightCss;
        document.head.append(style);
        inserted.set(true, style);
      },
      onMarks: (shown) => window.calls.push(['marks', shown]),
      ...(atRest !== undefined && { atRest }),
    },
  );
};
window.stop = () => life.abort();
