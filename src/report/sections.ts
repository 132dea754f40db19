import { forms } from '../forms';
import type { SourceDocument } from '../grid/document';
import { bareLabel, normaliseLabel } from './label';

/** 章节标题 A heading of one of the six sections, where it stands in the text. */
export interface Heading {
  /** 一 to 六 */
  number: string;
  start: number;
  end: number;
}

const titles = new Map<string, string>();
for (const form of forms) {
  for (const section of form.sections) {
    for (const title of [section.title, ...section.aliases]) {
      const bare = bareLabel(normaliseLabel(title));
      if (!titles.has(bare)) titles.set(bare, section.number);
    }
  }
}

/** Whether a line is the title of a section, in any known wording. */
export function isSectionTitle(text: string): boolean {
  const bare = bareLabel(normaliseLabel(text));
  return bare.length >= 6 && titles.has(bare);
}

/**
 * 分节 The headings of the sections, each a line of its own; the first of each.
 * The preamble often names all six in one sentence: that is no heading.
 */
export function findSections(document: SourceDocument): Heading[] {
  let headings = foundIn.get(document);
  if (!headings) {
    headings = searchSections(document);
    foundIn.set(document, headings);
  }
  return headings;
}

/** Many ask for the sections of one page. */
const foundIn = new WeakMap<SourceDocument, Heading[]>();

function searchSections(document: SourceDocument): Heading[] {
  const found = new Map<string, Heading>();
  for (const block of document.blocks) {
    if (block.kind !== 'text') continue;
    for (const line of block.lines) {
      const first = line[0];
      if (!first || first.text.length > 60) continue;
      const normal = normaliseLabel(first.text);
      const number = titles.get(bareLabel(normal)) ?? titles.get(bareLabel(normal).replace(/[:：;。]$/, ''));
      if (number === undefined) continue;
      // 基本情况 or 概述 alone may head anything; with its number it is the section.
      if (bareLabel(normal).length < 6 && !/^[(第]?[一二三四五六]/.test(normal)) continue;
      // A later one wins over one in a list of contents, if that list has no text between.
      const earlier = found.get(number);
      if (!earlier || first.start - earlier.end < 0)
        found.set(number, { number, start: first.start, end: first.end });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
