import type { SourceDocument } from '../../grid/document';

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
  while (start < end && BLANK.test(text[start]!)) start++;
  while (end > start && BLANK.test(text[end - 1]!)) end--;
  return { quote: text.slice(start, end), start, end };
}

const BLANK = /[\s\u00a0\u3000\u200b-\u200f\ufeff]/;

/** 行 The lines between two offsets that hold anything. */
export function linesIn(text: string, from: number, to: number): Passage[] {
  const lines: Passage[] = [];
  let start = from;
  while (start < to) {
    const at = text.indexOf('\n', start);
    const end = at === -1 || at > to ? to : at;
    const line = passageOf(text, start, end);
    if (line.quote !== '') lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** 正文行 The lines between two offsets that are running text: not in a table, not a row of flattened cells. */
export function proseIn(document: SourceDocument, from: number, to: number): Passage[] {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  return linesIn(document.text, from, to).filter(
    (line) =>
      !/[|｜\t]/.test(line.quote) &&
      !tables.some((table) => line.start < table.end && line.end > table.start),
  );
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
export function squeeze(
  text: string,
  from: number,
  to: number,
): { flat: string; at: (index: number) => number } {
  const offsets: number[] = [];
  let flat = '';
  for (let index = from; index < to; index++) {
    const character = text[index]!;
    if (BLANK.test(character)) continue;
    flat += /[０-９]/.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
    offsets.push(index);
  }
  return { flat, at: (index) => offsets[index] ?? to };
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
