/**
 * 到最后一处 Changes a text up to where something ends for the last time, what comes after left as it is. What looks from each beginning for an end
 * then finds one: in a text with many beginnings and no end it would go through all that follows from each of them.
 */
export function untilLast(text: string, end: RegExp, change: (part: string) => string): string {
  const last = lastOf(text, end);
  return change(text.slice(0, last)) + text.slice(last);
}

/** Behind the last match of a global pattern; 0 where there is none. */
export function lastOf(text: string, end: RegExp): number {
  let last = 0;
  for (const match of text.matchAll(end)) last = match.index + match[0].length;
  return last;
}
