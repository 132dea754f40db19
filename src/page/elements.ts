import { styleOf } from './inert';

/** 元素种类 What an element is to a reader; any other is a block of its own. */
export type ElementKind =
  | 'skipped'
  | 'break'
  | 'image'
  | 'frame'
  | 'preformatted'
  | 'table'
  | 'link'
  | 'raised'
  | 'inline';

const NAMES: Record<ElementKind, string> = {
  /** What prints nothing that is read. */
  skipped:
    'script style noscript template head select textarea svg math canvas audio video button del s strike map datalist title meta link',
  break: 'br',
  image: 'img',
  frame: 'iframe frame embed object',
  preformatted: 'pre xmp plaintext',
  table: 'table',
  /** What stands within a line. */
  link: 'a',
  raised: 'sup sub',
  inline:
    'abbr b bdi bdo big cite code em font i ins kbd label mark o:p q ruby rb samp small span strong time tt u var wbr nobr st1:chsdate',
};

const kinds = new Map<string, ElementKind>();
for (const [kind, names] of Object.entries(NAMES) as [ElementKind, string][])
  for (const name of names.split(' ')) kinds.set(name, kind);

/** Asked once of each element of a page. */
export function kindOf(element: Element): ElementKind | undefined {
  return kinds.get(element.localName);
}

/** Hidden by the element's own markup: asked of inline elements, where a style lookup for each would cost too much. */
export function hiddenBySelf(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden')) return true;
  const style = styleOf(element);
  return style !== '' && /display\s*:\s*none/i.test(style);
}

/** Whether an element's style keeps the line breaks of its text (`white-space: pre-wrap`). */
export function keepsLines(node: Text, data: string): boolean {
  if (!data.includes('\n')) return false;
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
