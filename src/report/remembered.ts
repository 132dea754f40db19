import type { SourceDocument } from '../grid/document';

/** Labels and figures are shorter; what is longer is worked out each time. */
const LONGEST = 120;
/** Pages print the same few hundred texts; garbage is not to fill the memory. */
const MOST = 1000;

/**
 * 记住 The same function of a text, its answers kept: the labels of one page are those of all. When it is full it starts anew, and it keeps
 * copies, as a piece of a page's text would hold all of it.
 */
export function remembered<T>(work: (text: string) => T): (text: string) => T {
  let kept: Map<string, T> | null = null;
  return (text) => {
    if (text.length > LONGEST) return work(text);
    kept ??= new Map();
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= MOST) kept.clear();
    const answer = work(text);
    kept.set(text.split('').join(''), answer);
    return answer;
  };
}

/** 每页一次 The same function of a page, its answer kept with the page: several rooms ask the same of one. */
export function oncePerPage<T extends object>(
  work: (document: SourceDocument) => T,
): (document: SourceDocument) => T {
  const kept = new WeakMap<SourceDocument, T>();
  return (document) => {
    let answer = kept.get(document);
    if (answer === undefined) {
      answer = work(document);
      kept.set(document, answer);
    }
    return answer;
  };
}
