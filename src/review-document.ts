import { readSource } from './judge';
import { type Page, readPage } from './page/read-page';
import { TooMuchStyle } from './page/visibility';
import type { Review } from './reconcile/review';
import { unjudged } from './reconcile/unjudged';
import type { Place, Report } from './report/report';

/** 已读的文档 A document that was read, and what can be asked of it as often as more becomes known. */
export interface ReadDocument {
  page: Page;
  report: Report;
  /** Judges it, beside other years of the same agency where they are known. */
  review(years?: Review[]): Review;
}

/**
 * What the document itself does not know. `contentType` is given where the DOM was made from a text; `paged` where it was made from a
 * PDF, so that its `data-page` are our own.
 */
export interface DocumentOrigin {
  url: string;
  contentType?: string;
  retrievedAt?: string;
  paged?: boolean;
}

/** 先读后核 A document of any kind of DOM → its review, by the same steps as on a page: reading, prose, reconciling. Nothing of it is kept open. */
export function readDocument(source: Document, origin: DocumentOrigin): ReadDocument {
  const { page, whole } = readWhole(source);
  const { url, contentType = page.document.contentType } = origin;
  const document = { ...page.document, contentType, url };
  const { report, review } = readSource(document, origin.retrievedAt ?? new Date().toISOString());
  const pages = origin.paged ? pagesOf(page, report) : {};
  return {
    page: { ...page, document },
    report,
    review(years = []) {
      const found = review(years);
      if (!whole) return unjudged(found.source, 'long');
      return Object.keys(pages).length > 0 ? { ...found, pages } : found;
    },
  };
}

/** The page; not `whole` where there is too much style to tell what of it is shown. */
function readWhole(source: Document): { page: Page; whole: boolean } {
  try {
    return { page: readPage(source), whole: true };
  } catch (error) {
    if (!(error instanceof TooMuchStyle)) throw error;
    return { page: readPage(source, () => true), whole: false };
  }
}

/** 页码 On which page of a PDF each figure stands, as its table rows and paragraphs say by `data-page`. */
export function pagesOf(page: Pick<Page, 'anchor'>, { cells }: Pick<Report, 'cells'>): Record<Place, number> {
  const pages: Record<Place, number> = {};
  for (const [place, cell] of Object.entries(cells)) {
    const anchor = page.anchor(cell);
    const node = anchor === null ? null : 'startContainer' in anchor ? anchor.startContainer : anchor;
    const element = node === null || 'closest' in node ? (node as Element | null) : node.parentElement;
    const number = Number(element?.closest('[data-page]')?.getAttribute('data-page'));
    if (Number.isSafeInteger(number) && number > 0) pages[place] = number;
  }
  return pages;
}
