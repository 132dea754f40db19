import { own } from '../own';
import type { Explanation } from '../reconcile/explain/explanation';
import type { Review } from '../reconcile/review';
import { text } from '../ui/i18n';
import type { Anchors } from './anchors';
import { canHighlight, clearHighlights, setHighlights } from './highlights';
import type { Scene } from './picture';
import { isRange, Ruler } from './ruler';
import { takeScene } from './scene';
import { type Theme, themeOf } from './theme';
import type { LayoutWatch } from './watch-layout';

/** What is to be shown of what. */
export interface View {
  review: Review;
  explanations: readonly Explanation[];
  anchors: Anchors;
  current: number | null;
  /** The relation and the alternative repair that the reader points at. */
  relation: number | null;
  alternative: number | null;
}

/** 场面 The page as last measured, and the highlights that were put on it. */
export interface Stage {
  scene(): Scene | null;
  theme(): Theme;
  /** Measures the page anew and paints what the browser itself highlights. */
  take(view: View): void;
  /** Takes the highlights and their rules away. */
  clear(): void;
}

/** `probe` is where the ruler starts from; `rules` puts in, or takes out, the rules of highlight-css.ts. */
export function createStage(probe: Element, layout: LayoutWatch, rules: (wanted: boolean) => void): Stage {
  let scene: Scene | null = null;
  let theme: Theme = 'light';
  let ruled = false;

  function setRules(wanted: boolean): void {
    if (wanted === ruled) return;
    ruled = wanted;
    rules(wanted);
  }

  return {
    scene: () => scene,
    theme: () => theme,
    take(view) {
      const ruler = new Ruler(probe);
      const highlights = canHighlight();
      const pageWidth = Math.max(ruler.window().w, document.documentElement.scrollWidth / ruler.scale);
      scene = takeScene({ ...view, ruler, pageWidth, highlights, suggest: text('overlay_suggest') });
      theme = themeOf(firstElement(view));
      setRules(highlights && Object.values(scene.passages).some((ranges) => ranges.length > 0));
      setHighlights(scene.passages, theme);
      layout.follow(tablesOf(view), ruler.containers());
    },
    clear() {
      clearHighlights();
      setRules(false);
    },
  };
}

/** An element of the report: what lies under it decides between light and dark. */
function firstElement({ review, anchors }: View): Element | null {
  for (const place of Object.keys(review.figures)) {
    const anchor = anchors.at(place);
    if (!anchor) continue;
    if (!isRange(anchor)) return anchor;
    const { startContainer } = anchor;
    return startContainer instanceof Element ? startContainer : startContainer.parentElement;
  }
  return null;
}

/** The tables that hold findings: if one changes its size, its cells have moved. */
function tablesOf({ review, anchors }: View): Element[] {
  const found = new Set<Element>();
  for (const place of review.findings.flatMap((finding) => finding.places)) {
    const anchor = anchors.at(place);
    const table = anchor && !isRange(anchor) ? own(anchor, 'closest').call(anchor, 'table') : null;
    if (table) found.add(table);
  }
  return [...found];
}
