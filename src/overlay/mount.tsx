import tokensCss from '../ui/tokens.css?inline';
import uiCss from '../ui/ui.css?inline';
import cardCss from './card.css?inline';
import overlayCss from './overlay.css?inline';

/** 覆盖层 What the overlay has in the page: one host, all else in its shadow. */
export interface Mount {
  host: HTMLElement;
  shadow: ShadowRoot;
  /** Where the tree is rendered. */
  root: HTMLElement;
  /** 100 pixels wide, at the origin: what the ruler starts from. */
  probe: HTMLElement;
}

/** The host takes nothing from the page, however bluntly its style sheets go about: inner `!important` wins over outer. */
const hostCss = `
:host {
  all: initial !important;
  direction: ltr !important;
  display: block !important;
  position: absolute !important;
  left: 0 !important;
  top: 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
}
.probe { position: absolute; left: 0; top: 0; width: 100px; height: 0; visibility: hidden; pointer-events: none; }
`;

/** Puts the host into the page and takes it out again, without trace, when the signal fires. It is seen while `tether` holds, once that is known. */
export function mount(signal: AbortSignal, tether?: Promise<string | null>): Mount {
  removeOrphans();
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  const probe = document.createElement('div');
  probe.className = 'probe';
  const root = document.createElement('div');
  root.className = 'gj gj-overlay';
  dress(shadow, [hostCss, tokensCss, uiCss, overlayCss, cardCss].join('\n'));
  shadow.append(probe, root);
  // After the body: its transforms, filters and clipping do not reach us there, and we come last in the page's order.
  document.documentElement.append(host);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  void tether?.then((name) => name && dress(shadow, `:host { display: var(${name}, none) !important; }`));
  return { host, shadow, root, probe };
}

/**
 * Firefox ends a content script with its extension (updated, reloaded) and without a word to it: what it had put into the page stays. The next
 * one takes it out, and until then it is not seen (`tether`). Only extensions can look into a closed shadow root, by one of two names.
 */
function removeOrphans(): void {
  const { dom } =
    (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?(of: Element): ShadowRoot | null } } })
      .chrome ?? {};
  for (const child of [...document.documentElement.children]) {
    if (child.localName !== 'div' || !(child instanceof HTMLElement)) continue;
    const own = (child as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null })
      .openOrClosedShadowRoot;
    const root = own ?? dom?.openOrClosedShadowRoot?.(child) ?? null;
    if (root?.querySelector('.gj-overlay')) child.remove();
  }
}

/**
 * In a page a <style>: adoptedStyleSheets throws in content scripts of older Firefox (mdn/browser-compat-data#25003). In a page of our
 * own it is the other way round: its content policy has no place for a <style>.
 */
function dress(shadow: ShadowRoot, css: string): void {
  if (location.protocol.endsWith('-extension:')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
    return;
  }
  const style = document.createElement('style');
  style.textContent = css;
  shadow.append(style);
}
