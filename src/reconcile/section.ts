import { forms } from '../forms';
import type { Report } from '../report/report';
import type { Section } from './finding';
import type { Draft } from './violations';

/** 所在部分 The section in which a finding's passage stands; nothing where the report's sections are not known. */
export function sectionOf({ passage }: Draft, { structure }: Report): Section | undefined {
  const [first] = structure?.parts ?? [];
  if (!passage || !structure || !first) return undefined;
  if (passage.start < first.heading.start) return { number: null, title: '', paragraph: null };
  const part = structure.parts.find(
    ({ heading, end }) => passage.start >= heading.start && passage.start < end,
  );
  if (!part) return undefined;
  const paragraph = part.paragraphs.filter((start) => start <= passage.start).length;
  return {
    number: part.number,
    title: titleOf(part.number),
    paragraph: passage.start < part.start || paragraph === 0 ? null : paragraph,
  };
}

function titleOf(number: string): string {
  return forms[0]!.sections.find((section) => section.number === number)?.title ?? '';
}

/** The sections of the tables, which are known without the text. */
const SECTION_OF: Record<string, number> = { proactive: 2, applications: 3, statistics: 3, challenges: 4 };
const NUMBERS = '一二三四五六';
const NOWHERE = 9;

/**
 * 页面次序 Where a finding stands on the page, by section, then text before table, then by its place: `order` gives the cells theirs.
 * What stands nowhere comes last.
 */
export function positionOf({ places, passage, section }: Draft, order: Map<string, number>): number[] {
  const known = places.flatMap((place) => order.get(place) ?? []);
  if (known.length > 0) {
    const at = Math.min(...known);
    const place = places.find((one) => order.get(one) === at)!;
    return [SECTION_OF[place.slice(0, place.indexOf('/'))] ?? NOWHERE, 1, at];
  }
  if (!passage) return [NOWHERE, 1, 0];
  if (!section) return [NOWHERE, 0, passage.start];
  return [section.number === null ? 0 : NUMBERS.indexOf(section.number) + 1, 0, passage.start];
}
