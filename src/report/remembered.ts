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

/** Nothing but digits 0 to 9, or nothing at all: what most cells print. */
export function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
