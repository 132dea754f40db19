/** More digits than a row of seven counts can have; and a bound on the ways that are tried. */
const MAX_DIGITS = 42;
const MAX_STEPS = 20_000;

/**
 * 拆分连写 Digits of a row run together (`230000023`) → its figures, if the sum of the parts (the last figure is their total) leaves
 * exactly one way to cut them; else null. Gaps that are printed are kept as cuts.
 */
export function splitRun(run: string, count: number): string[] | null {
  return cuts(run, count, totalled);
}

/** 拆分几组连写 Several rows run together, each with its own total: of `count` figures each. */
export function splitRows(run: string, count: number, rows: number): string[] | null {
  if (run.trim().length < count * rows) return null;
  return cuts(run, count * rows, (parts) => {
    for (let at = 0; at < parts.length; at += count) if (!totalled(parts.slice(at, at + count))) return false;
    return true;
  });
}

/** The last figure is the total of the others. */
function totalled(parts: readonly string[]): boolean {
  return parts.slice(0, -1).reduce((sum, part) => sum + Number(part), 0) === Number(parts.at(-1));
}

/**
 * 拆分无合计的连写 The same without a total to prove it: only where there is exactly one way to cut the digits into counts, as in `000` for
 * three cells. A blank cell leaves no trace in such a text, so `30` for two cells may be 3 and 0, or 30 and a blank.
 */
export function splitDigits(run: string, count: number): string[] | null {
  if (count > 1 && partsOf(run).length === count) return splitGaps(run, count);
  return cuts(run, count, () => true);
}

/** 按空隙拆分 As many figures as cells, with gaps between them. */
export function splitGaps(run: string, count: number): string[] | null {
  const parts = partsOf(run);
  return parts.length === count && parts.every((part) => /^[+-]?\d+(?:\.\d+)?$/.test(part)) ? parts : null;
}

const partsOf = (run: string): string[] => run.trim().split(/[\s\u00a0\u3000]+/);

/** 无从拆分 No way to cut the digits has the last figure as the total of the others. */
export function isUncuttable(run: string, count: number): boolean {
  return waysOf(run, count, totalled)?.length === 0;
}

/** The only way to cut a run into `count` counts, or into fewer (a blank was dropped), that holds; null if none or several. */
function cuts(run: string, count: number, holds: (parts: readonly string[]) => boolean): string[] | null {
  const ways = waysOf(run, count, holds);
  const only = ways?.length === 1 ? ways[0]! : null;
  return only?.length === count ? only : null;
}

/** Up to two ways to cut a run; null where that is not known. */
function waysOf(run: string, count: number, holds: (parts: readonly string[]) => boolean): string[][] | null {
  const pieces = partsOf(run);
  const digits = pieces.join('');
  if (!/^\d+$/.test(digits) || digits.length > MAX_DIGITS || digits.length < count) return null;
  const gaps = new Set<number>();
  let end = 0;
  for (const piece of pieces) {
    end += piece.length;
    gaps.add(end);
  }
  const ways: string[][] = [];
  let steps = 0;
  const search = (from: number, parts: readonly string[]): void => {
    if (ways.length > 1 || ++steps > MAX_STEPS) return;
    if (from === digits.length) {
      if (holds(parts)) ways.push([...parts]);
      return;
    }
    if (parts.length === count) return;
    for (let to = from + 1; to <= digits.length; to++) {
      const part = digits.slice(from, to);
      if (!isCount(part)) return;
      search(to, [...parts, part]);
      if (gaps.has(to)) return;
    }
  };
  search(0, []);
  return steps <= MAX_STEPS ? ways : null;
}

/** A count as printed: no leading zero, no more digits than a count can have. */
function isCount(digits: string): boolean {
  return digits === '0' || (/^[1-9]\d*$/.test(digits) && digits.length <= 9);
}
