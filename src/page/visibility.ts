import { sheetTexts, styleOf } from './inert';

/**
 * 可见性 Tells whether an element is rendered.
 *
 * A browser knows of a document that it shows. Of any other (the command line, a page fetched and parsed) only what the document itself
 * says counts: `hidden`, inline styles and the rules of its own <style> elements, ancestors included.
 */
export function visibilityOf(document: Document): (element: Element) => boolean {
  // In a document without a window nothing is rendered, and `checkVisibility` says so of everything.
  if (document.defaultView !== null && typeof document.documentElement?.checkVisibility === 'function') {
    return (element) => element.checkVisibility();
  }
  const hidden = new Set<Element>();
  for (const selector of hidingSelectors(document)) {
    try {
      for (const element of document.querySelectorAll(selector)) hidden.add(element);
    } catch {
      // A selector that this parser does not know hides nothing.
    }
  }
  return (element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (hidden.has(at) || at.hasAttribute('hidden') || at.localName === 'template') return false;
      if (/display\s*:\s*none/i.test(styleOf(at))) return false;
    }
    return true;
  };
}

/** The selectors of the document's own rules that hide what they match on a screen. */
function hidingSelectors(document: Document): string[] {
  const selectors: string[] = [];
  const collect = (rules: CSSRuleList) => {
    for (const rule of rules) {
      const { selectorText, style, cssRules, conditionText, media } = rule as CSSStyleRule & CSSMediaRule;
      const condition = conditionText ?? media?.mediaText ?? '';
      if (cssRules && cssRules.length > 0 && !(condition && /print/.test(condition))) collect(cssRules);
      if (selectorText && style?.display === 'none') selectors.push(selectorText);
    }
  };
  for (const sheet of sheetsOf(document)) {
    try {
      collect(sheet.cssRules);
    } catch {
      // A sheet of another origin does not show its rules.
    }
  }
  return selectors;
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
