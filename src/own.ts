/**
 * 本来的 What an element has by its kind, whatever stands in it: the fields of a <form> stand before that by their names
 * (`<input name="parentElement">`), in Chromium in the worlds of extensions too. Nothing but a form is hidden by what is in it.
 */
export function own<T extends Node, Name extends keyof T & string>(node: T, name: Name): T[Name] {
  if ((node as { [Symbol.toStringTag]?: unknown })[Symbol.toStringTag] !== 'HTMLFormElement')
    return node[name];
  for (let at = Object.getPrototypeOf(node); at !== null; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found.get ? found.get.call(node) : found.value;
  }
  return node[name];
}

/** 属性 An attribute of it. */
export const attributeOf = (element: Element, name: string): string | null =>
  own(element, 'getAttribute').call(element, name);

/** 外层 The element around it. */
export const around = (node: Node): Element | null => own(node, 'parentElement');

/** 方框 Where it stands in the window. */
export const boxOf = (element: Element): DOMRect => own(element, 'getBoundingClientRect').call(element);
