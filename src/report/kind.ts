import type { Link, MediaBlock, SourceDocument } from '../grid/document';
import { isGarbledReport } from '../grid/garbled';
import type { Identity } from './agency';
import type { Tables } from './read-tables';
import type { Reading } from './reading';
import type { DocumentKind, ReportIdentity } from './report';
import { findSections } from './sections';
import { findTitles, flatten, isOnTheForm, isOtherArticle, isReportTitle, otherBodyOf } from './title';
import { hasDigit } from './value-cell';

/** 判文种 What kind of page it is. A page that shows a table of the form is a report, whatever its title. */
export function readKind(
  document: SourceDocument,
  identity: Identity,
  { tables, cut }: Tables,
): { kind: DocumentKind; reason: ReportIdentity['reason'] } {
  const sections = findSections(document).length;
  const titles = findTitles(document);
  if (tables.has('applications') || (tables.has('proactive') && tables.has('challenges'))) {
    // The form as a notice prints it, without a figure or with those of an example, is nobody's report.
    const owned = titles.some(({ agency }) => agency !== null);
    const empty = titles.length === 0 && ![...tables.values()].some(statesAnything);
    const shown = !owned && isOnTheForm(document);
    return { kind: empty || shown ? 'not-a-report' : 'report', reason: null };
  }
  if (tables.has('statistics')) return { kind: 'older-report', reason: null };
  if (isGarbledReport(document.text)) return { kind: 'report-without-tables', reason: 'encoding' };
  const searching = /搜索|检索/.test(document.title);
  const listed = searching ? [] : reportLinks(document);
  const named = titles.some((title) => title.year !== null || title.agency !== null);
  const index = sections < 2 && listed.length >= 3;
  if (index && (!named || listed.length * 2 > ownLines(document)))
    return { kind: 'report-index', reason: null };
  if (!named && (sections < 4 || isOtherArticle(document) || otherBodyOf(document) !== null))
    return { kind: 'not-a-report', reason: null };
  if (identity.year !== null && identity.year <= 2018) return { kind: 'older-report', reason: null };
  return { kind: 'report-without-tables', reason: whereTables(document, cut) };
}

function statesAnything(reading: Reading): boolean {
  if (reading.texts.size > 0 || [...reading.doubts.values()].includes('run-together')) return true;
  for (const cell of reading.cells.values()) if (hasDigit(cell)) return true;
  return false;
}

/** Links to reports of single agencies or years. */
export function reportLinks(document: SourceDocument): SourceDocument['links'] {
  const seen = new Set<string>();
  return document.links.filter((link) => {
    if (!isReportTitle(link.text) || !/20\d\d/.test(flatten(link.text)) || seen.has(link.url)) return false;
    seen.add(link.url);
    return true;
  });
}

/** 去处 Where a page leads whose report is elsewhere: the reports of a list, or the attachments, images and frames of a report without tables. */
export function leadsOf(document: SourceDocument, kind: DocumentKind): Link[] {
  if (kind === 'report-index') return reportLinks(document);
  if (kind !== 'report-without-tables') return [];
  const media = document.blocks.filter((block): block is MediaBlock => 'url' in block);
  const leads = new Map(media.map(({ url, label }) => [url, { url, text: label, date: null }]));
  return [...leads.values()].filter(({ url }) => !/^(?:javascript|data|blob|about):/i.test(url));
}

/** Lines of running text: an index page has hardly any. */
function ownLines(document: SourceDocument): number {
  let lines = 0;
  for (const line of document.text.split('\n')) if (line.length > 80) lines++;
  return lines;
}

/** Where the tables are instead: what stands in the report's own text comes first. */
function whereTables(document: SourceDocument, cut: boolean): NonNullable<ReportIdentity['reason']> {
  const media = document.blocks.filter((block): block is MediaBlock => 'url' in block);
  const telling = (block: MediaBlock) =>
    block.kind !== 'attachment' || /报告|年报|附件|表/.test(block.label) || media.length === 1;
  const sections = findSections(document);
  const from = sections[0]?.start ?? 0;
  const inside = media.filter((block) => block.start >= from && telling(block));
  const candidates = inside.length > 0 ? inside : media.filter(telling);
  for (const kind of ['attachment', 'image', 'frame'] as const) {
    if (candidates.some((block) => block.kind === kind)) return kind;
  }
  return cut ? 'long' : 'missing';
}
