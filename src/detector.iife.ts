/**
 * 初判脚本 Runs on every government page and in each of its frames: is this worth a look? Self-contained and small. It changes
 * nothing and says one thing at most: `detected`.
 */
import { cluesOf } from './page/clues';
import { detect } from './page/detect';

interface Runtime {
  runtime?: { sendMessage(message: { type: string; args: [] }): Promise<unknown> };
}

/** How often and how long a page that may still become a report is looked at again. */
const looks = 20;
const patience = 30_000;
const pause = 400;

const readable = ['text/html', 'application/xhtml+xml', 'text/plain'];
const { browser, chrome } = globalThis as { browser?: Runtime; chrome?: Runtime };
const runtime = (browser ?? chrome)?.runtime;

let told = false;

function report(again?: number): void {
  told = true;
  // The background may be stopped in the middle of it, and starts anew when told once more. After an update there is nobody left to tell.
  runtime?.sendMessage({ type: 'detected', args: [] }).catch(() => again || setTimeout(report, 500, 1));
}

function watch(): void {
  let left = looks;
  let waiting = false;
  const stop = () => observer.disconnect();
  const look = () => {
    waiting = false;
    const verdict = detect(cluesOf(document));
    left -= 1;
    if (verdict === 'yes') report();
    if (verdict !== 'later' || left === 0) stop();
  };
  const observer = new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(look, pause);
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  setTimeout(stop, patience);
}

if (readable.includes(document.contentType)) {
  const verdict = detect(cluesOf(document));
  if (verdict === 'yes') report();
  else if (verdict === 'later') watch();
  // A page that comes back from the history is not loaded again, but its tab has forgotten it.
  addEventListener('pageshow', (event) => {
    if (event.persisted && told) report();
  });
}
