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

/** 样式太多 A document whose own style sheets are more than is worked through: what they hide is not known, so nothing of it may count as read. */
export class TooMuchStyle extends Error {}

/** So many elements are held against selectors: a large page has ten thousand elements, and some hundred rules that show or hide. */
const MOST_WORK = 50_000_000;
/** Characters of all its sheets, and how deep rules may stand in rules. */
const LONGEST_STYLE = 5_000_000;
const DEEPEST_RULES = 30;

/** What the document's own rules hide on a screen: of those that match an element the weightiest decides, and of two alike the later one. */
function hiddenBySheets(document: Document): Set<Element> {
  const rules = displayRules(document);
  const decided = new Map<Element, DisplayRule>();
  if (!rules.some(({ hides }) => hides)) return new Set();
  const count = document.querySelectorAll('*').length;
  const work = rules.reduce((sum, { selector }) => sum + count * costOf(selector, count), 0);
  if (work > MOST_WORK) throw new TooMuchStyle();
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

/** How much is looked at to hold a selector against one element: each of its parts, and for `:has` what stands in the element. */
function costOf(selector: string, count: number): number {
  const parts = selector.split(/[\s>+~(]+/).length;
  return /:has\(/i.test(selector) ? parts * count : parts;
}

interface DisplayRule {
  selector: string;
  hides: boolean;
  weight: number;
}

/** The document's own rules that say how what they match is displayed on a screen, in their order. */
function displayRules(document: Document): DisplayRule[] {
  const found: DisplayRule[] = [];
  const collect = (rules: CSSRuleList, depth = 0) => {
    if (depth > DEEPEST_RULES) throw new TooMuchStyle();
    for (const rule of rules) {
      const { selectorText, style, cssRules, conditionText, media } = rule as CSSStyleRule & CSSMediaRule;
      const condition = conditionText ?? media?.mediaText ?? '';
      if (cssRules && cssRules.length > 0 && !(condition && /print/.test(condition)))
        collect(cssRules, depth + 1);
      if (!selectorText || !style?.display) continue;
      const important = style.getPropertyPriority('display') === 'important' ? 1e9 : 0;
      for (const selector of selectorsOf(selectorText))
        found.push({ selector, hides: style.display === 'none', weight: important + weightOf(selector) });
    }
  };
  for (const sheet of sheetsOf(document)) {
    try {
      collect(sheet.cssRules);
    } catch (error) {
      // A sheet of another origin does not show its rules.
      if (error instanceof TooMuchStyle) throw error;
    }
  }
  return found;
}

/** The selectors of a list: its commas, but for those in brackets. */
function selectorsOf(list: string): string[] {
  const found: string[] = [];
  let [from, depth] = [0, 0];
  for (const { 0: sign, index } of list.matchAll(/[(),]/g)) {
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (depth === 0) {
      found.push(list.slice(from, index));
      from = index + 1;
    }
  }
  return [...found, list.slice(from)];
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
  const texts = sheetTexts(document);
  if (texts.reduce((sum, { length }) => sum + length, 0) > LONGEST_STYLE) throw new TooMuchStyle();
  for (const text of texts) {
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
