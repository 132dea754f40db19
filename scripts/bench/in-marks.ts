/** What the bench runs within a report page: the overlay alone, bundled to one script. */
import zh from '../../public/_locales/zh_CN/messages.json';
import { anchorsOf } from '../../src/frame/anchors';
import { readSource } from '../../src/judge';
import { show } from '../../src/overlay';
import { readPage } from '../../src/page/read-page';
import { explainAll } from '../../src/reconcile/explain';
import { speak } from '../../src/ui/i18n';
import { median } from './pair';

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** The closed shadow of the overlay that was drawn last. */
let shadow: ShadowRoot | null = null;
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
  shadow = attach.call(this, init);
  return shadow;
};
/** A frame around a cell, or the number of a finding: what stands in a passage of text has no frame. */
const drawn = () => (shadow?.querySelectorAll('.gj-frame, .gj-chip').length ?? 0) > 0;

/** How often the page is asked for measures: by each of these the layout may be forced. */
let measured = 0;
for (const [prototype, names] of [
  [Element.prototype, ['getBoundingClientRect', 'getClientRects']],
  [Range.prototype, ['getBoundingClientRect', 'getClientRects']],
] as [object, string[]][])
  for (const name of names) {
    const native = Reflect.get(prototype, name) as (...all: unknown[]) => unknown;
    Reflect.set(prototype, name, function (this: unknown, ...all: unknown[]) {
      measured++;
      return native.apply(this, all);
    });
  }

/** 视野 A total that leaves the window is named at its edge, once: that is no work of each event of scrolling, and is not counted. */
globalThis.IntersectionObserver = class extends IntersectionObserver {
  constructor(told: IntersectionObserverCallback, options?: IntersectionObserverInit) {
    super((entries, observer) => {
      const before = measured;
      told(entries, observer);
      measured = before;
    }, options);
  }
};

/**
 * 标记 Of the overlay on this page: frames and milliseconds until the first mark stands, work while the window scrolls with a finding open,
 * milliseconds of switching off. Each is done so many times.
 */
export async function marks(rounds = 15) {
  speak('zh', zh);
  const page = readPage(document);
  const source = readSource(page.document, '2025-01-01T00:00:00.000Z');
  const explained = explainAll(source.review(), 'zh');
  const anchors = anchorsOf(page, source.report.cells);
  const [first, frames, off, hidden]: [number[], number[], number[], number[]] = [[], [], [], []];
  let scrolls = 0;
  let worked = 0;
  for (let round = 0; round < rounds; round++) {
    await frame();
    const start = performance.now();
    const overlay = show(explained, anchors, {
      signal: new AbortController().signal,
      highlightRules: () => undefined,
    });
    first.push(performance.now() - start);
    let waited = 0;
    for (; !drawn() && waited < 60; waited++) await frame();
    frames.push(waited);
    overlay.reveal(0);
    // What the opening set off is over.
    for (let i = 0; i < 20; i++) await frame();
    let heard = 0;
    const hear = () => heard++;
    addEventListener('scroll', hear, { passive: true });
    const before = measured;
    for (let i = 0; i < 20; i++) {
      scrollBy({ top: i < 10 ? 7 : -7, behavior: 'instant' });
      await frame();
    }
    worked += measured - before;
    await frame();
    scrolls += heard;
    removeEventListener('scroll', hear);
    hidden.push(took(() => overlay.marks(false)));
    overlay.marks(true);
    off.push(took(() => overlay.remove()));
  }
  return {
    first: median(first),
    frames: Math.max(...frames),
    scrolls,
    worked,
    hidden: median(hidden),
    off: median(off),
    findings: explained.review.findings.length,
  };
}

function took(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
