import { own } from '../own';
import { styleOf } from './inert';

/** 元素种类 Elements that are alike to a reader, called by the first of them. Any other is a block or has a name of its own. */
const ALIKE = [
  // What prints nothing that is read.
  'script style noscript template head select textarea svg math canvas audio video button del s strike map datalist title meta link',
  // What stands within a line.
  'span abbr b bdi bdo big cite code em font i ins kbd label mark o:p q ruby rb samp small strong time tt u var wbr nobr st1:chsdate',
  'iframe frame embed object',
  'pre xmp plaintext',
  'sup sub',
];

const kinds = new Map<string, string>();
for (const alike of ALIKE) {
  const names = alike.split(' ');
  for (const name of names) kinds.set(name, names[0]!);
}

/** Asked once of each element of a page. */
export function kindOf({ localName }: Element): string {
  const kind: unknown = kinds.get(localName) ?? localName;
  return typeof kind === 'string' ? kind : 'form';
}

/** By the number of a node, which a form may hide (`own`). */
export const isElement = (nodeType: unknown): boolean => nodeType === 1 || typeof nodeType === 'object';

/** What comes after a node of this kind, and what it begins with. */
export const nextOf = (node: Node, kind: string): Node | null =>
  kind === 'form' ? own(node, 'nextSibling') : node.nextSibling;
export const firstOf = (node: Node, kind: string): Node | null =>
  kind === 'form' ? own(node, 'firstChild') : node.firstChild;

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
