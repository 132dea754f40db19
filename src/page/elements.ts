import { styleOf } from './inert';

/** What prints nothing that is read. */
export const SKIPPED = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'select',
    'textarea',
    'svg',
    'math',
    'canvas',
    'audio',
  ],
  ...['video', 'button', 'del', 's', 'strike', 'map', 'datalist', 'title', 'meta', 'link'],
]);

/** What stands within a line. */
export const INLINE = new Set([
  ...[
    'a',
    'abbr',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'em',
    'font',
    'i',
    'ins',
    'kbd',
    'label',
    'mark',
    'o:p',
    'q',
  ],
  ...[
    'ruby',
    'rb',
    'samp',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
    'u',
    'var',
    'wbr',
    'nobr',
    'st1:chsdate',
  ],
]);

/** Hidden by the element's own markup: asked of inline elements, where a style lookup for each would cost too much. */
export function hiddenBySelf(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  return element.hasAttribute('hidden') || /display\s*:\s*none/i.test(styleOf(element));
}

/** Long text with line breaks in an element whose style keeps them (`white-space: pre-wrap`). */
export function keepsLines(node: Text, data: string): boolean {
  if (data.length < 200 || !data.includes('\n')) return false;
  const parent = node.parentElement;
  const view = node.ownerDocument.defaultView;
  return parent !== null && view !== null && /^pre/.test(view.getComputedStyle(parent).whiteSpace);
}

/** The elements of a live list. Its length is asked once: jsdom looks through the whole list for an element named so, each time. */
export function listOf<T extends Element>(live: HTMLCollectionOf<T> | HTMLCollection): T[] {
  const { length } = live;
  const elements: T[] = [];
  for (let at = 0; at < length; at++) elements.push(live[at] as T);
  return elements;
}
