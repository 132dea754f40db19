import { receive, send } from './messages';
import { type Anchors, type Overlay, show } from './overlay';
import { type Page, readPage } from './page/read-page';
import { watchPage } from './page/watch';
import { reconcile } from './reconcile/reconcile';
import type { Review } from './reconcile/review';
import { readReport } from './report/read-report';
import type { Report } from './report/report';
import { loadLanguage } from './ui/i18n';

/** The one engine of this frame. Injected a second time, it reads the page again. */
const frame = globalThis as typeof globalThis & { goujiReview?: () => void };

function start(): void {
  const ended = new AbortController();
  const { signal } = ended;
  let overlay: Overlay | null = null;
  let last = '';

  const review = (again: boolean) => {
    const page = readPage(document);
    const report = readReport(page.document);
    const { url, title } = page.document;
    const found = reconcile(report, { url, title, retrievedAt: new Date().toISOString() });
    const state = stateOf(found, page, report);
    if (again && state === last) return;
    last = state;
    showFindings(found, anchorsOf(page, report));
    tell(found);
  };

  const showFindings = (found: Review, anchors: Anchors) => {
    const shown = found.document.kind !== 'not-a-report' && found.document.kind !== 'report-index';
    if (!shown) {
      overlay?.remove();
      overlay = null;
    } else if (overlay) overlay.update(found, anchors);
    else {
      overlay = show(found, anchors, {
        signal,
        highlightRules: (wanted) => void send('highlightRules', wanted).catch(end),
        onMarks: (visible) => void send('marks', visible).catch(end),
      });
    }
  };

  /** The extension was updated or switched off while the page stayed open: nobody listens any more, so nothing stays. */
  const end = () => {
    delete frame.goujiReview;
    ended.abort();
  };
  const tell = (found: Review) => void send('reviewed', found).catch(end);

  receive(
    {
      reveal: (_, finding) => overlay?.reveal(finding),
      marks: (_, shown) => overlay?.marks(shown),
    },
    signal,
  );
  frame.goujiReview = () => review(false);
  review(false);
  watchPage(document, () => review(true), signal);
}

/** What a person would see change: the findings and figures, and whether their cells are still on the page. */
function stateOf(found: Review, page: Page, report: Report): string {
  const gone = Object.values(report.cells).some((cell) => page.anchor(cell) === null);
  const { source: _, ...content } = found;
  return JSON.stringify([gone, cellsKey(page, report), content]);
}

/** Tells a redrawn table from the same one: elements are numbered as they are met. */
function cellsKey(page: Page, report: Report): string {
  const first = Object.values(report.cells)[0];
  const anchor = first === undefined ? null : page.anchor(first);
  const node = anchor instanceof Range ? anchor.startContainer : anchor;
  if (!node) return '';
  let key = keys.get(node);
  if (key === undefined) {
    key = ++count;
    keys.set(node, key);
  }
  return String(key);
}
const keys = new WeakMap<Node, number>();
let count = 0;

function anchorsOf(page: Page, report: Report): Anchors {
  return {
    at(place) {
      const cell = report.cells[place];
      return cell === undefined ? null : page.anchor(cell);
    },
    passage: (start, end) => page.range(start, end),
  };
}

if (frame.goujiReview) frame.goujiReview();
else void loadLanguage().then(start);
