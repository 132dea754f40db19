/** More digits than a row of seven counts can have; and a bound on the ways that are tried. */
const MAX_DIGITS = 42;

/**
 * 拆分连写 Digits of a row run together (`230000023`) → its figures, if the sum of the parts (the last figure is their total) leaves
 * exactly one way to cut them; else null. Gaps that are printed are kept as cuts.
 */
export function splitRun(run: string, count: number): string[] | null {
  const pieces = run.trim().split(/[\s\u00a0\u3000]+/);
  const digits = pieces.join('');
  if (!/^\d+$/.test(digits) || digits.length > MAX_DIGITS || digits.length < count) return null;
  const cuts = new Set<number>();
  let at = 0;
  for (const piece of pieces) {
    at += piece.length;
    cuts.add(at);
  }

  let found: string[] | null = null;
  let ways = 0;
  const current: string[] = [];
  const search = (from: number, sum: number): void => {
    if (ways > 1) return;
    const left = count - current.length;
    if (left === 1) {
      const last = digits.slice(from);
      if (!isCount(last) || Number(last) !== sum || crosses(from, digits.length)) return;
      ways++;
      found = [...current, last];
      return;
    }
    for (let to = from + 1; to <= digits.length - (left - 1); to++) {
      if (crosses(from, to)) break;
      const part = digits.slice(from, to);
      if (!isCount(part)) break;
      current.push(part);
      search(to, sum + Number(part));
      current.pop();
    }
  };
  const crosses = (from: number, to: number) => {
    for (let cut = from + 1; cut < to; cut++) if (cuts.has(cut)) return true;
    return false;
  };
  search(0, 0);
  return ways === 1 ? found : null;
}

/**
 * 拆分无合计的连写 The same without a total to prove it: only where there is exactly one way to cut the digits into `count` counts,
 * as in `000` for three cells.
 */
export function splitDigits(run: string, count: number): string[] | null {
  const digits = run.trim();
  if (!/^\d+$/.test(digits) || digits.length > MAX_DIGITS) return null;
  if (digits.length === count) return [...digits];
  let found: string[] | null = null;
  let ways = 0;
  const search = (from: number, parts: string[]): void => {
    if (ways > 1) return;
    const left = count - parts.length;
    if (left === 0) {
      if (from < digits.length) return;
      ways++;
      found = parts;
      return;
    }
    for (let to = from + 1; to <= digits.length - (left - 1); to++) {
      if (left === 1 && to < digits.length) continue;
      const part = digits.slice(from, to);
      if (isCount(part)) search(to, [...parts, part]);
    }
  };
  search(0, []);
  return ways === 1 ? found : null;
}

/** A count as printed: no leading zero, no more digits than a count can have. */
function isCount(digits: string): boolean {
  return digits === '0' || (/^[1-9]\d*$/.test(digits) && digits.length <= 9);
}
