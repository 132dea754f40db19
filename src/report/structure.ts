import { formOf } from '../forms';
import { rowsWithPlaces, type TableId } from '../forms/form';
import type { SourceDocument, TableBlock } from '../grid/document';
import { bareLabel, normaliseLabel } from './label';
import { publicationDates } from './page-dates';
import { SECTION_OF } from './read-tables';
import type { Report } from './report';
import { type ApplicantHeads, readApplicantHeads } from './structure/applicant-heads';
import { type PeriodStatement, type PrintedDate, printedDate, readPeriodStatement } from './structure/dates';
import {
  type Aspect,
  type Assessment,
  type FeeStatements,
  type Remedies,
  readAspects,
  readAssessment,
  readFee,
  readRemedies,
} from './structure/elements';
import { readGaps } from './structure/gaps';
import { type HeadWord, readHeadWords } from './structure/head-words';
import { type Part, readParts } from './structure/parts';
import { isSentence, matchesIn, type Passage, passageOf, proseIn } from './structure/passage';
import { readTraces, type Trace } from './structure/traces';
import { findTitles, flatten } from './title';

/** 文书结构 What a report is made of besides figures: sections, titles, dates, statements. No judgement in it. */
export interface Structure {
  /** 六部分, in page order. */
  parts: Part[];
  /** The page goes on to the end of the report: nothing was cut off. */
  complete: boolean;
  /** Titles of an annual report that the page bears; `passage` where one is printed in the text. */
  titles: { text: string; agency: string | null; year: number | null; passage: Passage | null }[];
  /** Something stands before the first section: a title or a preamble. Where only the body was taken out, nothing does. */
  hasHead: boolean;
  /** Sentences between the head of the page and the section that comes first; 总体情况 without its heading shows here. */
  untitledSentences: number;
  /** “全文包括五个部分” */
  claimed: { count: string; passage: Passage } | null;
  period: PeriodStatement;
  headWords: HeadWord[];
  /** What 总体情况 speaks of, and whether it is divided by headings （一）…; null without that section. */
  overview: { aspects: Aspect[]; divided: boolean } | null;
  assessment: Assessment;
  fee: FeeStatements;
  remedies: Remedies | null;
  traces: Trace[];
  /** 漏填 */
  gaps: Passage[];
  published: PrintedDate | null;
  /** What the metadata or the page say instead, where the two differ. */
  otherPublished: string | null;
  signed: PrintedDate | null;
  /** （六）其他处理 stands in one merged cell over several rows of the page. */
  mergedOther: boolean;
  /** Rows that were not read although the page prints their label: our doubt, not the agency's omission. */
  unreadRows: string[];
  /** What the head of 表三 names; null where the page has no such cells. */
  applicantHeads: ApplicantHeads | null;
}

/** 读结构 The structure of a report whose tables have been read. */
export function readStructure(document: SourceDocument, report: Report): Structure {
  const { text } = document;
  const { agency, agencyType, published, signed } = report.identity;
  const parts = readParts(document);
  const first = parts[0]?.heading.start ?? Math.min(text.length, 6000);
  const end = parts.at(-1)?.end ?? text.length;
  const titles = findTitles(document).map((title) => ({
    ...title,
    passage: titlePassage(text, title.text, first),
  }));
  const head = titles.flatMap(({ passage }) => (passage ? [passage.end] : []));
  const from = head.length > 0 ? Math.max(...head) : 0;
  const prose = proseIn(document, from, end);
  const preamble = proseIn(document, from, first).filter(isSentence);
  const within = (number: string) => parts.find((part) => part.number === number) ?? null;
  const textOf = (part: Part | null) =>
    part
      ? proseIn(document, part.start, part.end)
          .map(({ quote }) => quote)
          .join('\n')
      : '';
  const overview = within('一');
  return {
    parts,
    complete: isComplete(parts, text, report) && !isFolded(document, parts, report),
    titles,
    hasHead: titles.length > 0 || preamble.length > 0,
    untitledSentences: preamble.length,
    claimed: claimedParts(text, from, first),
    period: readPeriodStatement(text, from, overview?.end ?? end),
    headWords: readHeadWords(document),
    overview: overview && {
      aspects: readAspects(textOf(overview)),
      divided: /^[（(][一二三四五六][）)]/m.test(textOf(overview)),
    },
    assessment: readAssessment(prose.map(({ quote }) => quote).join('\n')),
    fee: readFee(text, from, end, within('六')),
    remedies: within('五') && readRemedies(textOf(within('五'))),
    traces: readTraces(text, from, end, agency, agencyType),
    gaps: parts.flatMap((part) => readGaps(text, proseIn(document, part.start, part.end))),
    published: printedDate(document, published, false),
    otherPublished:
      Object.values(publicationDates(document)).find((date) => date && date !== published) ?? null,
    signed: printedDate(document, signed, true),
    mergedOther: isMerged(document, report),
    unreadRows: unreadRows(document, report),
    applicantHeads: readApplicantHeads(document, report),
  };
}

/** Titles stand at the head of a page, however late its first section comes. */
const HEAD = 20_000;

/** Where a title is printed above the first section; null if it stands in the window's title alone, or is set over two lines. */
function titlePassage(text: string, title: string, before: number): Passage | null {
  const wanted = flatten(title);
  const escaped = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return matchesIn(text, 0, Math.min(before, HEAD), new RegExp(escaped, 'g')).next().value?.passage ?? null;
}

/** The last section is 六 or, where that is missing, 五 with a text that ends as texts do. */
function isComplete(parts: Part[], text: string, report: Report): boolean {
  if (report.unchecked.some(({ reason }) => reason === 'truncated')) return false;
  const last = parts.at(-1);
  if (!last) return false;
  if (last.number === '六') return true;
  const lines = text.slice(last.start, last.end).trimEnd();
  return (
    last.number === '五' &&
    last.sentences > 0 &&
    /(?:[。！）)”]|20\d\d\s*年\s*\d+\s*月\s*\d+\s*日)$/.test(lines)
  );
}

/** A table came out of a tab that is not shown and whose heading is not shown either: what else lies there was not read. */
function isFolded({ blocks }: SourceDocument, parts: Part[], { cells }: Report): boolean {
  const hidden = blocks.filter((block): block is TableBlock => block.kind === 'table' && block.hidden);
  if (hidden.length === 0) return false;
  const used = new Map(Object.entries(cells).map(([place, cell]) => [cell, place.split('/')[0] as TableId]));
  return hidden.some((block) => {
    const tables = block.rows.flat().flatMap(({ id }) => used.get(id) ?? []);
    return tables.some((table) => !parts.some(({ number }) => number === SECTION_OF[table]));
  });
}

const CLAIM =
  /(?:全文|本报告|本年度报告|报告|年报|内容)[^。；]{0,30}?(?:包括|由|分为?|共|含)[^。；]{0,80}?([二三四五六七八])(?:个|大)?(?:部分|方面(?:的)?内容|项内容)/g;

/** “全文包括六个方面的内容” */
function claimedParts(text: string, from: number, to: number): Structure['claimed'] {
  const claim = matchesIn(text, from, to, CLAIM).next().value;
  if (!claim) return null;
  const { end } = claim.passage;
  const tail = passageOf(text, Math.max(claim.passage.start, end - 12), end);
  return { count: claim.match[1]!, passage: tail };
}

function isMerged({ cells }: SourceDocument, report: Report): boolean {
  const id = report.cells['applications/disposed.other/naturalPerson'];
  return id !== undefined && (cells[id]?.rowSpan ?? 1) > 1;
}

/** Rows that the form has and the reading has not, although their label is printed. */
function unreadRows({ text }: SourceDocument, { identity, figures }: Report): string[] {
  if (identity.form === null) return [];
  let printed: string | null = null;
  const isPrinted = (name: string) => {
    printed ??= normaliseLabel(text);
    return name.length > 1 && printed.includes(name);
  };
  const unread: string[] = [];
  for (const table of formOf(identity.form).tables) {
    const rows = rowsWithPlaces(table);
    const read = new Set<string>();
    for (const { row, places } of rows)
      if (places.some((place) => (figures[place]?.state ?? 'absent') !== 'absent')) read.add(row.id);
    for (const { row } of rows) {
      if (read.has(row.id)) continue;
      const names = [row.labels.at(-1)!, ...(row.aliases ?? [])].map((label) =>
        bareLabel(normaliseLabel(label)),
      );
      if (names.some(isPrinted)) unread.push(`${table.id}/${row.id}`);
    }
  }
  return unread;
}
