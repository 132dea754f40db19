import type { OpenedFile } from '../files/file';
import { identify } from '../library/identity';
import { beside, keep } from '../library/library';
import { asLibraryError } from '../library/store';
import type { Review } from '../reconcile/review';
import { leadsOf } from '../report/kind';
import { isReportTitle } from '../report/title';
import { type ReadDocument, readDocument } from '../review-document';
import { doorwayOf, needsScript } from './doorway';
import type { JobFailure } from './job';
import { keepPageCopy } from './keep-copy';
import { parsePage } from './parse-page';

/** 结局 What became of a source: a report that is kept, a named failure, or something to try besides. */
export type Outcome =
  | { review: Review; report: string }
  | { failure: JobFailure /** Its tables may show in a tab. */; tab?: true }
  | { forward: string };

/**
 * 读并入库 Reads what was opened as the page at `url`, judges it beside other years and keeps it in the library, with a copy of the page.
 * `bytes`: what it was opened from, where that is one document.
 */
export async function readOpened(
  opened: OpenedFile,
  url: string,
  label: string,
  bytes?: Uint8Array,
): Promise<Outcome> {
  const document = parsePage(opened.content, url);
  const source = 'html' in opened.content ? opened.content.html : '';
  const door = opened.kind === 'html' ? doorwayOf(document, source, url) : null;
  if (door === 'login') return { failure: { kind: 'login', detail: null } };
  // A tab runs the script that a challenge wants.
  if (door === 'challenge') return { failure: { kind: 'challenge', detail: null }, tab: true };
  if (door !== null) return door;

  const contentType = 'text' in opened.content ? 'text/plain' : 'text/html';
  const origin = { url, contentType, paged: opened.kind === 'pdf' };
  let read = readDocument(document, origin);
  if (lacksName(read) && isReportTitle(label)) {
    // Neither title nor text say whose report it is or of which year: the list that leads to it does.
    document.title = label;
    read = readDocument(document, origin);
  }
  const review = read.review();
  const failure = failureOf(review, read);
  if (failure === null) {
    const outcome = await keepReview(review, (years) => read.review(years));
    const { content } = opened;
    const text = 'html' in content ? content.html : content.text;
    if ('review' in outcome) await keepPageCopy(document, read, outcome.review, bytes ?? text);
    return outcome;
  }
  const { kind } = failure;
  const mayShow =
    kind === 'missing' ||
    kind === 'frame' ||
    ((kind === 'not-report' || kind === 'index') && needsScript(document));
  return opened.kind === 'html' && mayShow ? { failure, tab: true } : { failure };
}

/** 入库 Judges a review again beside the other years that the library knows, and keeps it. */
export async function keepReview(review: Review, again?: (years: Review[]) => Review): Promise<Outcome> {
  if (review.document.year === null) return { failure: { kind: 'library', detail: 'year' } };
  try {
    const { years } = await beside(review);
    const judged = years.length > 0 && again !== undefined ? again(years) : review;
    await keep(judged);
    return { review: judged, report: identify(judged).key };
  } catch (error) {
    return { failure: { kind: 'library', detail: asLibraryError(error).problem } };
  }
}

/** What a review is if it is none of a report with figures. */
export function failureOf(
  { document: { kind, reason }, figures, links }: Review,
  read?: ReadDocument,
): JobFailure | null {
  switch (kind) {
    case 'report':
    case 'older-report':
      if (Object.keys(figures).length > 0) return null;
      return { kind: 'missing', detail: null };
    case 'not-a-report':
      return { kind: 'not-report', detail: null };
    case 'report-index':
      return { kind: 'index', detail: null, links: plain(links ?? leads(read, 'report-index')) };
    case 'report-without-tables': {
      const found = plain(links ?? leads(read, 'report-without-tables'));
      return { kind: reason ?? 'missing', detail: null, ...(found.length > 0 && { links: found }) };
    }
  }
}

function leads(read: ReadDocument | undefined, kind: 'report-index' | 'report-without-tables') {
  return read === undefined ? [] : leadsOf(read.page.document, kind);
}

/** Only what can be opened. */
function plain(links: readonly { url: string; text: string }[]): { url: string; text: string }[] {
  return links.filter(({ url }) => /^https?:/i.test(url)).map(({ url, text }) => ({ url, text }));
}

function lacksName({ report: { identity } }: ReadDocument): boolean {
  const { kind, agency, year } = identity;
  return (kind === 'report' || kind === 'older-report') && (agency === null || year === null);
}
