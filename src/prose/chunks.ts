import type { Token } from './scan';

/** 语块 The words that belong to one figure: 予以公开4件. Without a figure it is a clause that has none. */
export interface Chunk {
  words: Token[];
  /** What stands before the bracket that the clause goes on behind: 乡镇（街道）共收到…… */
  lead: Token[];
  count: Token | null;
  /** The clause it stands in, counted from the sentence's start. */
  clause: number;
  /** How many brackets it stands in. */
  depth: number;
  /** Behind 其中: a part of what was counted before. */
  ofWhich: boolean;
}

/**
 * 切块 The words of a sentence by the figure they belong to. “维持1件、纠正1件”: words stand before their figure;
 * “其中5件予以公开、3件不予公开”: behind it.
 */
export function chunksOf(tokens: Token[]): Chunk[] {
  let ofWhich: number | null = null;
  return clausesOf(tokens).flatMap(({ words, lead, depth }, clause) => {
    // A bracket closed: what 其中 began within it is over.
    if (ofWhich !== null && depth < ofWhich) ofWhich = null;
    // 分别为：……: as 其中.
    if (words.some(({ kind }) => kind === 'ofWhich') || endsInRespectively(words)) ofWhich = depth;
    const make = (part: Token[], count: Token | null): Chunk => ({
      words: part,
      lead,
      count,
      clause,
      depth,
      ofWhich: ofWhich !== null,
    });
    const figures = words.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []));
    if (figures.length === 0) return [make(words, null)];
    const divided = isDivided(words, figures);
    const named = namesOf(words.slice(0, figures[0]), figures.length);
    if (named) return named.map((name, index) => make(name, words[figures[index]!]!));
    const leading = words.slice(0, figures[0]).every(isFiller) && !isOutOf(words[figures[0]! + 1]);
    const chunks = figures.map((at, index) => {
      const previous = figures[index - 1] ?? -1;
      const next = figures[index + 1] ?? words.length;
      const last = index === figures.length - 1;
      const own = leading
        ? [...(index === 0 ? words.slice(0, at) : []), ...words.slice(at + 1, next)]
        : [...words.slice(previous + 1, at), ...(last ? words.slice(at + 1) : [])];
      return make(own, words[at]!);
    });
    // 行政复议8件中，……: what follows is part of them.
    if (divided) ofWhich = depth;
    return chunks;
  });
}

/** 中 right behind a figure, or behind what it counts: 31件中办结30件. */
function isOutOf(word: Token | undefined): boolean {
  return word?.kind === 'other' && word.text.startsWith('中');
}

/** “行政复议8件中，……”: a clause that ends in what the next ones divide. */
function isDivided(words: Token[], figures: number[]): boolean {
  const last = words.at(-1)!;
  return last.kind === 'other' && last.text === '中' && figures.length === 1;
}

/** 分别 “行政复议、行政诉讼分别为2件、1件”: as many names as figures, one for each; null where they are not as many. */
function namesOf(words: Token[], figures: number): Token[][] | null {
  const at = words.findIndex(({ kind }) => kind === 'respectively');
  if (at === -1 || figures < 2) return null;
  const names: Token[][] = [[]];
  for (const word of words.slice(0, at)) {
    if (word.kind === 'list' || (word.kind === 'other' && /^[和及与]$/.test(word.text))) names.push([]);
    else names.at(-1)!.push(word);
  }
  if (names.length !== figures || names.some((name) => name.length === 0)) return null;
  // 予以公开、无法提供的申请分别为…: the noun is that of each.
  const noun = names.at(-1)!.filter(({ kind }) => kind === 'application' || kind === 'explicitApplication');
  return names.map((name, index) => (index < figures - 1 ? [...name, ...noun] : name));
}

/** 分句读 Clauses: parted by commas, colons and brackets. */
function clausesOf(tokens: Token[]): { words: Token[]; lead: Token[]; depth: number }[] {
  const clauses: { words: Token[]; lead: Token[]; depth: number }[] = [];
  let words: Token[] = [];
  let lead: Token[] = [];
  let depth = 0;
  /** What stood before each bracket that is open, without a figure. */
  const before: Token[][] = [];
  const close = () => {
    if (words.length > 0) clauses.push({ words, lead, depth });
    words = [];
    lead = [];
  };
  for (const token of tokens) {
    if (token.kind === 'comma') close();
    else if (token.kind === 'open-bracket') {
      before.push(words.some(({ kind }) => kind === 'number') ? [] : [...lead, ...words]);
      close();
      depth++;
    } else if (token.kind === 'close-bracket') {
      close();
      lead = before.pop() ?? [];
      depth = Math.max(0, depth - 1);
    } else words.push(token);
  }
  close();
  return clauses;
}

function endsInRespectively(words: Token[]): boolean {
  const last = words.at(-1);
  const verb = last?.kind === 'other' && /^[为是]$/.test(last.text) ? words.at(-2) : last;
  return verb?.kind === 'respectively';
}

/** Words that may stand before a figure without saying what it counts. */
function isFiller({ kind, text }: Token): boolean {
  return (
    ['ofWhich', 'list', 'including', 'year', 'thisYear', 'open'].includes(kind) ||
    (kind === 'other' && /^[有对于以.。将和及与其]+$/.test(text))
  );
}
