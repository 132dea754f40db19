import { type BesideReview, type DecisionOrder, type KeepingProblem, receive, send } from '../messages';
import { type Page, readPage } from '../page/read-page';
import { watchPage } from '../page/watch';
import { readProse } from '../prose/read-prose';
import { reconcile } from '../reconcile/reconcile';
import type { Review } from '../reconcile/review';
import { readReport } from '../report/read-report';
import type { Report } from '../report/report';
import { loadSettings, onSettings } from '../settings';
import { loadLanguage } from '../ui/i18n';
import { anchorsOf, sightOf } from './anchors';
import { createDisplay } from './display';
import { sampleBlocks } from './sample';

/** A page that bears the title of a report and nothing of it yet may still be loading it: so long we wait before we say so. */
const PATIENCE_MS = 2500;

/** 引擎 The engine of one frame. */
export interface Engine {
  /** Reads the page again and says what was found, changed or not. */
  review(): void;
}

/**
 * 就地核对 Reads the page, judges it, shows what was found and follows the page as it changes. `ended` is called when the extension was
 * updated or switched off while the page stayed open: nobody listens any more, so nothing of ours stays.
 */
export async function startEngine(ended: () => void): Promise<Engine> {
  const [settings] = await Promise.all([loadSettings(), loadLanguage()]);
  const life = new AbortController();
  const { signal } = life;
  /** The page as last read. */
  let read: { page: Page; report: Report; source: Review['source'] } | null = null;
  /** What the library knows beside this report: asked for after each reading. */
  let known: BesideReview = nothingKnown();
  let latest: Review | null = null;
  let seen = '';
  let waiting = true;
  let told = false;

  const review = (always: boolean) => {
    const page = readPage(document);
    const report = readReport(page.document);
    const { url, title } = page.document;
    if (waiting && isShell(report)) return;
    if (read && !isSameReport(read.report, report)) known = nothingKnown();
    read = { page, report, source: { url, title, retrievedAt: new Date().toISOString() } };
    if (judge(always)) void askLibrary();
  };

  /** Judges what was read by what is known, and shows it. False where a person would see no change. */
  const judge = (always: boolean): boolean => {
    if (read === null) return false;
    const { page, report, source } = read;
    const found = reconcile(report, source, {
      statements: readProse(page.document, report),
      years: known.years,
    });
    if (known.decisions.length > 0) found.decisions = known.decisions;
    const sight = sightOf(found, page, report);
    if (!always && sight === seen) return false;
    seen = sight;
    latest = found;
    display.take(found, anchorsOf(page, report));
    const first = !told;
    told = true;
    // The background knows of the marks of a frame only after its review.
    void ask('reviewed', found)
      .then(() => (first && settings.onOpen === 'icon' ? send('marks', false) : null))
      .catch(end);
    return true;
  };

  /** Other years and a person's decisions come a moment later than the page itself. */
  const askLibrary = async () => {
    const about = read;
    if (about === null || latest === null || !isKept(about.report)) return;
    const answer = await ask('beside', latest).catch(() => null);
    if (answer === null || about !== read || signal.aborted) return;
    known = answer;
    judge(false);
  };

  const decide = async (order: DecisionOrder): Promise<KeepingProblem | null> => {
    const answer = await ask('decide', order).catch(() => null);
    if (answer === null) return 'blocked';
    if ('problem' in answer) return answer.problem;
    known = { ...known, decisions: answer.decisions };
    judge(false);
    return null;
  };

  const end = () => {
    life.abort();
    ended();
  };

  const display = createDisplay(
    settings,
    { signal, highlightRules: (wanted) => void send('highlightRules', wanted).catch(end), decide },
    (shown) => void send('marks', shown).catch(end),
  );
  receive(
    {
      reveal: (_, finding) => display.reveal(finding),
      marks: (_, shown) => display.marks(shown),
      command: (_, name) => display.command(name),
      sampleOf: (_, index) => {
        const finding = latest?.findings[index];
        return read && finding ? sampleBlocks(read.page, read.report, finding) : [];
      },
      leave: () => end(),
      libraryChanged: () => askLibrary(),
    },
    signal,
  );
  onSettings((now) => void loadLanguage().then(() => !signal.aborted && display.settle(now)), signal);
  review(true);
  watchPage(document, () => review(false), signal);
  const timer = setTimeout(() => {
    waiting = false;
    if (latest === null) review(true);
  }, PATIENCE_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    review() {
      waiting = false;
      review(true);
    },
  };
}

const nothingKnown = (): BesideReview => ({ years: [], decisions: [] });

/** The background may be stopped in the middle of an answer: asked again, it starts anew. Only a second failure is one. */
const ask: typeof send = (type, ...args) => send(type, ...args).catch(() => send(type, ...args));

/** The title of a report, and neither tables nor sections nor anything that could hold them. */
function isShell({ identity, structure }: Report): boolean {
  return (
    identity.kind === 'report-without-tables' && identity.reason === 'missing' && structure === undefined
  );
}

/** A page may show another report without being loaded anew. */
function isSameReport(a: Report, b: Report): boolean {
  return a.identity.agency === b.identity.agency && a.identity.year === b.identity.year;
}

/** Reports with figures are what the library has anything on. */
function isKept({ identity, figures }: Report): boolean {
  return identity.year !== null && Object.keys(figures).length > 0;
}
