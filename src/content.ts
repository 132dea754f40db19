import { type BesideReview, type DecisionOrder, type KeepingProblem, receive, send } from './messages';
import { type Anchors, type Overlay, show } from './overlay';
import { type Page, readPage } from './page/read-page';
import { watchPage } from './page/watch';
import { readProse } from './prose/read-prose';
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
  let marksOff = false;

  /** What the library knows beside this report: asked for after each reading. */
  let known: BesideReview = { years: [], decisions: [] };
  /** The page as last read. */
  let read: { page: Page; report: Report; source: Review['source'] } | null = null;
  let latest: Review | null = null;

  const review = (again: boolean) => {
    const page = readPage(document);
    const report = readReport(page.document);
    const { url, title } = page.document;
    if (read && !isSameReport(read.report, report)) known = { years: [], decisions: [] };
    read = { page, report, source: { url, title, retrievedAt: new Date().toISOString() } };
    if (judge(again)) void askLibrary();
  };

  /** Judges what was read by what is known, and shows it. False where nothing has changed. */
  const judge = (again: boolean): boolean => {
    if (read === null) return false;
    const { page, report, source } = read;
    const { years, decisions } = known;
    const found = reconcile(report, source, { statements: readProse(page.document, report), years });
    if (decisions.length > 0) found.decisions = decisions;
    const state = stateOf(found, page, report);
    if (again && state === last) return false;
    last = state;
    latest = found;
    showFindings(found, anchorsOf(page, report));
    tell(found);
    return true;
  };

  /** Other years and a person's decisions come a moment later than the page itself. */
  const askLibrary = async () => {
    const about = read;
    if (about === null || latest === null || !isKept(about.report)) return;
    const answer = await ask('beside', latest).catch(() => null);
    if (answer === null || about !== read || signal.aborted) return;
    known = answer;
    judge(true);
  };

  const decide = async (order: DecisionOrder): Promise<KeepingProblem | null> => {
    const answer = await ask('decide', order).catch(() => null);
    if (answer === null) return 'blocked';
    if ('problem' in answer) return answer.problem;
    known = { ...known, decisions: answer.decisions };
    judge(true);
    return null;
  };

  const showFindings = (found: Review, anchors: Anchors) => {
    const worthShowing = found.document.kind !== 'not-a-report' && found.document.kind !== 'report-index';
    if (!worthShowing || marksOff) {
      overlay?.remove();
      overlay = null;
    } else if (overlay) overlay.update(found, anchors);
    else {
      overlay = show(found, anchors, {
        signal,
        highlightRules: (wanted) => void send('highlightRules', wanted).catch(end),
        onMarks: (visible) => void send('marks', visible).catch(end),
        decide,
      });
    }
  };

  /** Switched off from the popup, nothing of ours stays in the page: its HTML is as it was. */
  const setMarks = (shown: boolean) => {
    marksOff = !shown;
    if (overlay && shown) overlay.marks(true);
    else if (read && latest) showFindings(latest, anchorsOf(read.page, read.report));
    void send('marks', shown).catch(end);
  };

  const reveal = (finding: number) => {
    if (marksOff) setMarks(true);
    overlay?.reveal(finding);
  };

  /** The extension was updated or switched off while the page stayed open: nobody listens any more, so nothing stays. */
  const end = () => {
    delete frame.goujiReview;
    ended.abort();
  };
  const tell = (found: Review) => void ask('reviewed', found).catch(end);

  receive(
    {
      reveal: (_, finding) => reveal(finding),
      marks: (_, shown) => setMarks(shown),
      libraryChanged: () => askLibrary(),
    },
    signal,
  );
  frame.goujiReview = () => review(false);
  review(false);
  watchPage(document, () => review(true), signal);
}

/** A page may show another report without being loaded anew. */
function isSameReport(a: Report, b: Report): boolean {
  return a.identity.agency === b.identity.agency && a.identity.year === b.identity.year;
}

/** The background may be stopped in the middle of an answer: asked again, it starts anew. Only a second failure is one. */
const ask: typeof send = (type, ...args) => send(type, ...args).catch(() => send(type, ...args));

/** Reports with figures are what the library has anything on. */
function isKept({ identity, figures }: Report): boolean {
  return identity.year !== null && Object.keys(figures).length > 0;
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
