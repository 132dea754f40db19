import type { SourceDocument } from '../../grid/document';
import { isPlainAt } from '../characters';
import { oncePerPage } from '../remembered';

/** 一段原文 A stretch of the document's normalised text. */
export interface Passage {
  quote: string;
  /** Offsets in `SourceDocument.text`. */
  start: number;
  end: number;
}

/** The passage between two offsets, without white space at its ends. */
export function passageOf(text: string, from: number, to: number): Passage {
  let start = from;
  let end = to;
  while (start < end && isBlankAt(text, start)) start++;
  while (end > start && isBlankAt(text, end - 1)) end--;
  return { quote: text.slice(start, end), start, end };
}

const BLANK = /[\s\u00a0\u3000\u200b-\u200f\ufeff]/;
const isBlankAt = (text: string, at: number) => !isPlainAt(text, at) && BLANK.test(text[at]!);

/** 行 The lines between two offsets that hold anything. */
export function linesIn(document: SourceDocument, from: number, to: number): Passage[] {
  const lines = linesOf(document);
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.end <= from) low = middle + 1;
    else high = middle;
  }
  const found: Passage[] = [];
  for (let at = low; at < lines.length && lines[at]!.start < to; at++) {
    const line = lines[at]!;
    const whole = line.start >= from && line.end <= to;
    const part = whole ? line : passageOf(document.text, Math.max(from, line.start), Math.min(to, line.end));
    if (part.quote !== '') found.push(part);
  }
  return found;
}

/** Many look through the same stretches. */
const linesOf = oncePerPage(({ text }): readonly Passage[] => {
  const lines: Passage[] = [];
  for (let start = 0; start < text.length; ) {
    const at = text.indexOf('\n', start);
    const end = at === -1 ? text.length : at;
    const line = passageOf(text, start, end);
    if (line.quote !== '') lines.push(line);
    start = end + 1;
  }
  return lines;
});

/** 正文行 The lines between two offsets that are running text: not in a table, not a row of flattened cells. */
export function proseIn(document: SourceDocument, from: number, to: number): readonly Passage[] {
  const known = proseOf(document);
  const stretch = `${from}-${to}`;
  let lines = known.get(stretch);
  if (!lines) {
    lines = findProse(document, from, to);
    known.set(stretch, lines);
  }
  return lines;
}

/** The same few sections are asked for again and again. */
const proseOf = oncePerPage(() => new Map<string, readonly Passage[]>());

function findProse(document: SourceDocument, from: number, to: number): Passage[] {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  // Both in page order, tables never within one another: one walk down the page.
  let next = 0;
  return linesIn(document, from, to).filter((line) => {
    while (next < tables.length && tables[next]!.end <= line.start) next++;
    const table = tables[next];
    return !/[|｜\t]/.test(line.quote) && !(table && table.start < line.end);
  });
}

/** 句 Whether a line is a sentence, and not a label or a heading. */
export function isSentence({ quote }: Passage): boolean {
  return (
    /[。；;]/.test(quote) ||
    (quote.length >= 30 && /[，,]/.test(quote) && !/^[（(\d一二三四五六七]/.test(quote))
  );
}

/** 遮书名 The same text with what stands in 《》 blanked out: the names of other documents are not the agency's own words. */
export function withoutNames(text: string): string {
  return text.replace(/《[^《》\n]{0,120}》|〈[^〈〉\n]{0,120}〉/g, (name) => '□'.repeat(name.length));
}

/** 无空白 A text without white space, and the way back to its offsets. */
export interface Squeezed {
  flat: string;
  /** The offset in the text of a character of `flat`. */
  at(index: number): number;
}

/** Squeezes a stretch of the text. Many patterns are looked for in the same few stretches, so the last ones are kept. */
export function squeeze(text: string, from: number, to: number): Squeezed {
  const known = kept.find((one) => one.from === from && one.to === to && one.text === text);
  if (known) return known.squeezed;
  const squeezed = squeezeAnew(text.slice(from, to), from, to);
  kept.unshift({ text, from, to, squeezed });
  kept.length = Math.min(kept.length, MAX_KEPT);
  return squeezed;
}

const kept: { text: string; from: number; to: number; squeezed: Squeezed }[] = [];
const MAX_KEPT = 3;
const BLANKS = /[\s\u00a0\u3000\u200b-\u200f\ufeff]+/g;

function squeezeAnew(stretch: string, from: number, to: number): Squeezed {
  const flat = stretch
    .replace(BLANKS, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  /** For each run of white space: how many characters are kept before it, and how many are left out with it. */
  let runs: { before: number[]; out: number[] } | null = null;
  const findRuns = () => {
    const before: number[] = [];
    const out: number[] = [];
    let all = 0;
    for (const run of stretch.matchAll(BLANKS)) {
      before.push(run.index - all);
      all += run[0].length;
      out.push(all);
    }
    return { before, out };
  };
  return {
    flat,
    at(index) {
      if (index >= flat.length) return to;
      runs ??= findRuns();
      let low = 0;
      let high = runs.before.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (runs.before[middle]! <= index) low = middle + 1;
        else high = middle;
      }
      return from + index + (low === 0 ? 0 : runs.out[low - 1]!);
    },
  };
}

/** Every match of a pattern in the squeezed text, with the passage it stands for. */
export function* matchesIn(
  text: string,
  from: number,
  to: number,
  pattern: RegExp,
): Generator<{ match: RegExpMatchArray; passage: Passage }> {
  const { flat, at } = squeeze(text, from, to);
  for (const match of flat.matchAll(pattern)) {
    if (match[0] === '') continue;
    const end = at(match.index! + match[0].length - 1) + 1;
    yield { match, passage: passageOf(text, at(match.index!), end) };
  }
}
