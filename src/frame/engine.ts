import { sampleBlocks } from '../export/sample-blocks';
import {
  type DecisionOrder,
  isOrphaned,
  type Judged,
  type KeepingProblem,
  receiveInFrame,
  send,
} from '../messages';
import { pack } from '../page/pack';
import type { Page } from '../page/read-page';
import { readPageInSlices } from '../page/read-slices';
import { watchPage } from '../page/watch';
import type { Review } from '../reconcile/review';
import { unjudged } from '../reconcile/unjudged';
import { tellScheme } from '../scheme';
import { loadSettings, onSettings } from '../settings';
import { speak } from '../ui/i18n';
import { anchorsOf, sightOf } from './anchors';
import { createDisplay } from './display';

/** A page that bears the title of a report and nothing of it yet may still be loading it: so long we wait before we say so. */
const PATIENCE_MS = 2500;

/** So soon after the extension has gone nothing of ours is left on the page. */
const ORPHANED_MS = 1000;

/** 引擎 The engine of one frame. */
export interface Engine {
  /** Reads the page again and says what was found, changed or not. */
  review(): void;
}

/**
 * 就地核对 Reads the page, has it judged by the background, shows what was found and follows the page as it changes. `ended` is called when
 * the extension was updated or switched off while the page stayed open: nobody listens any more, so nothing of ours stays.
 */
export async function startEngine(ended: () => void): Promise<Engine> {
  const life = new AbortController();
  const { signal } = life;
  // Of a tab that goes elsewhere the browser tells; of a frame that is taken out of its page nobody does.
  const leave = ({ persisted }: PageTransitionEvent) => {
    if (persisted) return;
    life.abort();
    void send('gone').catch(() => undefined);
  };
  if (self !== top) addEventListener('pagehide', leave, { signal });
  /** Reads the page again, as soon as there is somebody to show what is found. */
  let look: (always: boolean) => void = () => undefined;
  /** The page is read while words and settings are on their way. If it has changed since, that was for nothing. */
  let early: Promise<Page> | null = readPageInSlices(document);
  // Whoever takes it hears of a failure; nobody may.
  early.catch(() => undefined);
  watchPage(
    document,
    () => {
      early = null;
      look(false);
    },
    signal,
  );
  let [settings] = await Promise.all([loadSettings(), learnWords()]).catch((error) => {
    life.abort();
    throw error;
  });
  /** The page as it is being read. */
  let reading: Promise<Page> | null = null;
  /** The page as last read. */
  let read: { page: Page; at: string } | null = null;
  /** What is shown, and of which reading. */
  let shown: { page: Page; judged: Judged } | null = null;
  let seen = '';
  let waiting = true;
  /** Answers may overtake one another: only that to the last question counts. */
  let turn = 0;

  const review = async (always: boolean): Promise<void> => {
    const at = new Date().toISOString();
    try {
      // Whoever asks while the page is being read waits for the same reading: it begins anew if the page changes.
      reading ??= (early ?? readPageInSlices(document)).finally(() => {
        reading = null;
      });
      early = null;
      read = { page: await reading, at };
    } catch (error) {
      return fail(error, at);
    }
    if (signal.aborted) return;
    // The library takes its time: what was never shown does not wait for it.
    return judge(always, shown !== null);
  };

  let tethered: Promise<string | null> | null = null;
  const tether = () => {
    tethered ??= ask('tether').catch(() => null);
    return tethered;
  };

  /** Has what was read judged, and shows it unless a person would see no change. `tell`: how the background is told. */
  const judge = async (
    always: boolean,
    library: boolean,
    tell: 'reviewed' | 'rejudged' = 'reviewed',
  ): Promise<void> => {
    if (read === null) return;
    const { page, at } = read;
    turn += 1;
    const mine = turn;
    // Nothing is drawn that would be left behind if the extension went in the next moment.
    const [judged] = await Promise.all([ask('judge', pack(page.document), at, library), tether()]);
    // Not taken: larger than anything that is judged.
    if (judged === null && mine === turn) return fail('not taken', at);
    if (judged === null || mine !== turn || signal.aborted || (waiting && judged.shell)) return;
    const sight = sightOf(judged.review, page, judged.cells);
    if (!always && sight === seen) return;
    seen = sight;
    const first = shown === null;
    shown = { page, judged };
    display.take(judged, anchorsOf(page, judged.cells));
    // The background knows of the marks of a frame only after its review.
    void ask(tell, judged.review)
      .then(() => (first && settings.onOpen === 'icon' ? send('marks', false) : null))
      .catch(end);
    // Other years and a person's decisions come a moment later than the page itself.
    if (!library && isKept(judged.review)) await judge(false, true);
  };

  /** A page that could not even be read, or sent: it is said to be unchecked, as nothing that we did is to look like agreement. */
  const fail = async (error: unknown, at: string): Promise<void> => {
    console.warn(error);
    const source = { url: document.URL, title: document.title.slice(0, 1000), retrievedAt: at };
    await ask('reviewed', unjudged(source));
  };

  const decide = async (order: DecisionOrder): Promise<KeepingProblem | null> => {
    const answer = await ask('decide', order).catch(() => null);
    if (answer === null) return 'blocked';
    if ('problem' in answer) return answer.problem;
    await judge(false, true).catch(end);
    return null;
  };

  const end = () => {
    life.abort();
    ended();
  };

  const display = createDisplay(
    settings,
    {
      signal,
      tether,
      highlightRules: (wanted) => void ask('highlightRules', wanted).catch(end),
      decide,
      showInDesk: () => void ask('showInDesk').catch(end),
      falseAlarm: (finding) => void ask('falseAlarm', finding).catch(end),
    },
    (marks) => void ask('marks', marks).catch(end),
  );
  receiveInFrame(
    {
      reveal: (_, finding) => display.reveal(finding),
      marks: (_, wanted) => display.marks(wanted),
      command: (_, name) => display.command(name),
      sampleOf: (_, index) => {
        const finding = shown?.judged.review.findings[index];
        return shown && finding ? sampleBlocks(shown.page, shown.judged.cells, finding) : [];
      },
      leave: () => end(),
      libraryChanged: () => judge(false, true, 'rejudged').catch(end),
    },
    signal,
  );
  onSettings((now) => {
    const translated = now.language !== settings.language;
    settings = now;
    display.settle(now);
    if (translated)
      void learnWords()
        .then(() => judge(true, true), end)
        .catch(end);
  }, signal);

  if (self === top) tellScheme(signal);
  look = (always) => void review(always).catch(end);
  look(true);
  const timer = setTimeout(() => {
    waiting = false;
    if (shown === null) look(true);
  }, PATIENCE_MS);
  const watch = setInterval(() => {
    if (isOrphaned()) end();
  }, ORPHANED_MS);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(watch);
  });

  return {
    review() {
      waiting = false;
      look(true);
    },
  };
}

/** The texts of the language in use: report pages do not carry both. */
async function learnWords(): Promise<void> {
  const words = await ask('words');
  speak(words.language, words.texts);
}

/** The background may be stopped in the middle of an answer, or be on its way out: asked again, it starts anew. A last failure is one. */
const ask: typeof send = async (type, ...args) => {
  for (const wait of [0, 100, 500]) {
    try {
      return await send(type, ...args);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return send(type, ...args);
};

/** Reports with figures are what the library has anything on. */
function isKept({ document, figures }: Review): boolean {
  return document.year !== null && Object.keys(figures).length > 0;
}
