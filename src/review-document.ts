import { type Page, readPage } from './page/read-page';
import { readProse } from './prose/read-prose';
import { reconcile } from './reconcile/reconcile';
import type { Review } from './reconcile/review';
import { readReport } from './report/read-report';
import type { Report } from './report/report';

/** 已读的文档 A document that was read, and what can be asked of it as often as more becomes known. */
export interface ReadDocument {
  page: Page;
  report: Report;
  /** Judges it, beside other years of the same agency where they are known. */
  review(years?: Review[]): Review;
}

/** What the document itself does not know. `contentType` is given where the DOM was made from a text. */
export interface DocumentOrigin {
  url: string;
  contentType?: string;
  retrievedAt?: string;
}

/** 先读后核 A document of any kind of DOM → its review, by the same steps as on a page: reading, prose, reconciling. Nothing of it is kept open. */
export function readDocument(source: Document, origin: DocumentOrigin): ReadDocument {
  const page = readPage(source);
  const { url, contentType = page.document.contentType } = origin;
  const document = { ...page.document, contentType, url };
  const report = readReport(document);
  const statements = readProse(document, report);
  const retrievedAt = origin.retrievedAt ?? new Date().toISOString();
  return {
    page: { ...page, document },
    report,
    review: (years = []) =>
      reconcile(report, { url, title: document.title, retrievedAt }, { statements, years }),
  };
}
