import { isOfSize } from './check-review';
import type { PackedDocument, SourceDocument } from './grid/document';
import type { Judged } from './messages';
import { unpack } from './page/pack';
import { readProse } from './prose/read-prose';
import type { Decision } from './reconcile/decision';
import { explainAll, type Language } from './reconcile/explain';
import { reconcile } from './reconcile/reconcile';
import type { Review } from './reconcile/review';
import { unjudged } from './reconcile/unjudged';
import { rehearsal } from './rehearsal';
import { ownReport } from './report/own-report';
import { readReport } from './report/read-report';
import type { Report } from './report/report';

/** 已读的报告 What a document states, and what can be asked of it as often as more becomes known. */
export interface ReadReport {
  report: Report;
  /** Judges it, beside other years of the same agency where they are known. */
  review(years?: Review[]): Review;
}

/** 正文上限 What a longer text says in words is not read, but said to be unread: sentences take the longest, and no report has a tenth of it. */
const mostProse = 400_000;

/** 读后核对 A document as plain data → its report, to be judged: the same steps on a page, in a batch and on the command line. */
export function readSource(page: SourceDocument, retrievedAt: string): ReadReport {
  const document = ownReport(page);
  const report = readReport(document);
  const prose = document.text.length <= mostProse;
  const statements = prose ? readProse(document, report) : [];
  if (!prose && report.identity.kind === 'report')
    report.unchecked.push({ code: null, places: [], reason: 'long' });
  const { url, title } = document;
  const source = { url, title, retrievedAt };
  return {
    report,
    review(years = []) {
      const review = reconcile(report, source, { statements, years });
      // What is larger is taken by nobody: not from a message, nor out of the library.
      return isOfSize(review) ? review : unjudged(source, 'long');
    },
  };
}

/** 近旁 What is known beside a review: other years of the agency, and what a person decided. Null where nothing can be known. */
export type Beside = (review: Review) => Promise<{ years: Review[]; decisions: Decision[] } | null>;

/**
 * 代页核对 Judges for a report page what its own part has read: such pages carry neither the rules nor the time for it. The same question
 * gives the same answer, so that whoever answers may be stopped and asked again. Never rejects: a fault of ours is a review that says so.
 */
export async function judgePage(
  packed: PackedDocument,
  readAt: string,
  language: Language,
  beside: Beside | null,
): Promise<Judged> {
  rehearsed = true;
  try {
    return await judgeRead(packed, readAt, language, beside);
  } catch (error) {
    // Said where somebody looks for the cause; the person is told that the page was not checked.
    console.warn(error);
    const { url, title } = packed;
    const review = unjudged({ url, title, retrievedAt: readAt });
    return { ...explainAll(review, language), cells: {}, shell: false };
  }
}

let rehearsed = false;

/** 预演 The first page that is judged takes several times as long as those after it: it need not be anybody's. Done once. */
export async function rehearse(): Promise<void> {
  if (!rehearsed) await judgePage(rehearsal(), '', 'zh', null);
}

async function judgeRead(
  packed: PackedDocument,
  readAt: string,
  language: Language,
  beside: Beside | null,
): Promise<Judged> {
  const { report, review: reviewWith } = readSource(unpack(packed), readAt);
  const alone = reviewWith();
  const known = (await beside?.(alone)) ?? { years: [], decisions: [] };
  const review = known.years.length > 0 ? reviewWith(known.years) : alone;
  if (known.decisions.length > 0) review.decisions = known.decisions;
  return {
    ...explainAll(review, language),
    cells: { ...report.cells, ...report.traces },
    shell: isShell(report),
  };
}

/** 空壳 The title of a report, and neither tables nor sections nor anything that could hold them: it may still be loading. */
function isShell({ identity, structure }: Report): boolean {
  return (
    identity.kind === 'report-without-tables' && identity.reason === 'missing' && structure === undefined
  );
}
