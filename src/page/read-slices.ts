import { type Page, readingOf } from './read-page';
import { CHANGES } from './watch';

/** A page that nearly always is read within one. Half a frame is left to the page itself. */
const SLICE_MS = 8;
/** A page that changes again and again is read at one stretch in the end. */
const MOST_BEGINNINGS = 3;

/**
 * 分段读 Reads a page as `readPage` does, and lets the page have its turn now and then: ten thousand rows hold nothing up. If the page changes
 * meanwhile, reading begins anew, so that what was read did stand on the page at one moment.
 */
export async function readPageInSlices(document: Document): Promise<Page> {
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  try {
    for (let beginning = 1; ; beginning++) {
      const reading = readingOf(document);
      changed = false;
      for (let until = performance.now() + SLICE_MS; !changed; ) {
        const step = reading.next();
        if (step.done) return step.value;
        if (beginning > MOST_BEGINNINGS || performance.now() < until) continue;
        if (document.documentElement) observer.observe(document.documentElement, { childList: true });
        if (document.body) observer.observe(document.body, CHANGES);
        await turn();
        until = performance.now() + SLICE_MS;
      }
    }
  } finally {
    observer.disconnect();
  }
}

/** Resolves when others have had their turn. No timer: those of a page in the background wait for a second. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
