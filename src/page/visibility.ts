import { around } from '../own';
import { sheetTexts, styleOf } from './inert';

/** 可见性 Tells whether an element is rendered. */
export type Visibility = (element: Element) => boolean;

/**
 * Of a document that a browser shows it knows; but it says of what has no box of its own (`display: contents`) that it is not shown, though all
 * that is in it may be.
 */
export const isShown: Visibility = (element) => {
  if (Element.prototype.checkVisibility.call(element)) return true;
  const parent = getComputedStyle(element).display === 'contents' ? around(element) : null;
  return parent !== null && isShown(parent);
};

/**
 * Of any other document (the command line, a page fetched and parsed) only what it says itself counts: `hidden`, inline styles and the
 * rules of its own <style> elements, ancestors included. Report pages need not carry this.
 */
export function visibilityOf(document: Document): Visibility {
  // In a document without a window nothing is rendered, and `checkVisibility` says so of everything.
  if (document.defaultView !== null && typeof document.documentElement?.checkVisibility === 'function')
    return isShown;
  const hidden = hiddenBySheets(document);
  const isHidden = (element: Element) => {
    if (element.localName === 'template') return true;
    if (!element.hasAttributes()) return hidden.has(element);
    if (element.hasAttribute('hidden')) return true;
    const own = /display\s*:\s*([a-z-]+)/i.exec(styleOf(element))?.[1]?.toLowerCase();
    return own === 'none' || (own === undefined && hidden.has(element));
  };
  /** What was answered before: a page is asked for an element within others that were asked for. */
  const known = new Map<Element, boolean>();
  return (element) => {
    let answer: boolean | undefined;
    for (let at: Element | null = element; at && answer === undefined; at = at.parentElement)
      answer = known.get(at) ?? (isHidden(at) ? false : undefined);
    known.set(element, answer ?? true);
    return answer ?? true;
  };
}

/** What the document's own rules hide on a screen: of those that match an element the weightiest decides, and of two alike the later one. */
function hiddenBySheets(document: Document): Set<Element> {
  const rules = displayRules(document);
  const decided = new Map<Element, DisplayRule>();
  if (!rules.some(({ hides }) => hides)) return new Set();
  for (const rule of rules) {
    try {
      for (const element of document.querySelectorAll(rule.selector))
        if (rule.weight >= (decided.get(element)?.weight ?? 0)) decided.set(element, rule);
    } catch {
      // A selector that this parser does not know hides nothing.
    }
  }
  return new Set([...decided].filter(([, { hides }]) => hides).map(([element]) => element));
}

interface DisplayRule {
  selector: string;
  hides: boolean;
  weight: number;
}

/** The document's own rules that say how what they match is displayed on a screen, in their order. */
function displayRules(document: Document): DisplayRule[] {
  const found: DisplayRule[] = [];
  const collect = (rules: CSSRuleList) => {
    for (const rule of rules) {
      const { selectorText, style, cssRules, conditionText, media } = rule as CSSStyleRule & CSSMediaRule;
      const condition = conditionText ?? media?.mediaText ?? '';
      if (cssRules && cssRules.length > 0 && !(condition && /print/.test(condition))) collect(cssRules);
      if (!selectorText || !style?.display) continue;
      const important = style.getPropertyPriority('display') === 'important' ? 1e9 : 0;
      for (const selector of selectorText.split(/,(?![^()]*\))/))
        found.push({ selector, hides: style.display === 'none', weight: important + weightOf(selector) });
    }
  };
  for (const sheet of sheetsOf(document)) {
    try {
      collect(sheet.cssRules);
    } catch {
      // A sheet of another origin does not show its rules.
    }
  }
  return found;
}

/** The weight of a selector: its ids, then its classes and the like, then its names. */
function weightOf(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return (
    count(/#[\w-]/g) * 1e6 + count(/\.[\w-]|\[|(?<!:):(?!:)[a-z]/gi) * 1e3 + count(/(?:^|[\s>+~])[a-z]/gi)
  );
}

/** Browsers make no sheets for a document without a window; its <style> elements are parsed apart, and apply to nothing. */
function sheetsOf(document: Document): Iterable<CSSStyleSheet> {
  if (document.styleSheets.length > 0 || document.defaultView !== null) return document.styleSheets;
  const sheets: CSSStyleSheet[] = [];
  for (const text of sheetTexts(document)) {
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheets.push(sheet);
    } catch {
      // A DOM that cannot build a sheet, or a sheet that it cannot parse, hides nothing.
    }
  }
  return sheets;
}
