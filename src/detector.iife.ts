/**
 * 初判脚本 Runs on every government page and in each of its frames: is this worth a look? Self-contained and small. It changes
 * nothing and says one thing at most: `detected`.
 */
import { cluesOf } from './page/clues';
import { detect } from './page/detect';

interface Runtime {
  runtime?: { sendMessage(message: { type: string; args: [] }): Promise<unknown> };
}

const ours = globalThis as { browser?: Runtime; chrome?: Runtime };

function report(again?: number): void {
  // The background may be stopped in the middle of it, and starts anew when told once more. After an update there is nobody left to tell.
  (ours.browser ?? ours.chrome)!.runtime
    ?.sendMessage({ type: 'detected', args: [] })
    .catch(() => again || setTimeout(report, 500, 1));
}

/** A page that may still become a report is looked at again a little after it has changed: so often at most, and for half a minute. */
let looks = 20;

const observer = new MutationObserver(() => {
  observer.disconnect();
  setTimeout(look, 400);
});

function look(): void {
  const verdict = detect(cluesOf(document));
  if (verdict === 'later' && looks) {
    looks -= 1;
    observer.observe(document, { childList: true, subtree: true, characterData: true });
  } else if (verdict === 'yes') {
    report();
    // A page that comes back from the history is not loaded again, but its tab has forgotten it.
    addEventListener('pageshow', (event) => event.persisted && report());
  }
}

if (/html|in$/.test(document.contentType)) {
  look();
  setTimeout(() => {
    looks = 0;
    observer.disconnect();
  }, 30_000);
}
