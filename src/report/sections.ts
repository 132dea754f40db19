import { forms } from '../forms';
import type { SourceDocument } from '../grid/document';
import { bareLabel, normaliseLabel } from './label';
import { oncePerPage } from './remembered';

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

/** 情况, 事项, 概述, 措施: each title has one of these letters. */
const IN_TITLES = /[情事概措]/;

/** Whether a line is the title of a section, in any known wording. */
export function isSectionTitle(text: string): boolean {
  const bare = bareLabel(normaliseLabel(text));
  return bare.length >= 6 && titles.has(bare);
}

/** 一、 in a box of its own before its title, as editors for other media set it (`test/pages/blind-town-pasted-from-wechat`). */
export function isNumberAlone(line: string | undefined): boolean {
  return line !== undefined && line.length < 10 && /^\s*[（(]?[一二三四五六][）)]?[、.．]?\s*$/.test(line);
}

/**
 * 分节 The headings of the sections, each a line of its own; the first of each.
 * The preamble often names all six in one sentence: that is no heading.
 */
export function findSections(document: SourceDocument): Heading[] {
  return headingsOf(document).first;
}

/** 再起 Where the heading of the first section is printed again, in page order: a list of contents is left behind, or another report begins. */
export function repeatsOf(document: SourceDocument): number[] {
  return headingsOf(document).again;
}

interface Headings {
  first: Heading[];
  again: number[];
}

const headingsOf = oncePerPage(searchSections);

/** More are of no use to anybody. */
const MOST_REPEATS = 20;

function searchSections(document: SourceDocument): Headings {
  const found = new Map<string, Heading>();
  const again: number[] = [];
  for (const block of document.blocks) {
    if (block.kind !== 'text') continue;
    for (const [at, line] of block.lines.entries()) {
      const first = line[0];
      // Most lines of a text are cells or a site's menus.
      if (!first || first.text.length > 60 || !IN_TITLES.test(first.text)) continue;
      const bare = bareLabel(normaliseLabel(first.text));
      const number = titles.get(bare) ?? titles.get(bare.replace(/[:：;。]$/, ''));
      if (number === undefined) continue;
      // 基本情况 or 概述 alone may head anything; with its number it is the section.
      const above = block.lines[at - 1];
      const numbered =
        /^[(第]?[一二三四五六]/.test(normaliseLabel(first.text)) ||
        (above?.length === 1 && isNumberAlone(above[0]!.text));
      if (bare.length < 6 && !numbered) continue;
      if (!found.has(number)) found.set(number, { number, start: first.start, end: first.end });
      else if (number === [...found.keys()][0] && again.length < MOST_REPEATS) again.push(first.start);
    }
  }
  return { first: [...found.values()].sort((a, b) => a.start - b.start), again };
}
