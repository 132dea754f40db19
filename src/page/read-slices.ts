import { nextTurn, SLICE } from '../turn';
import { type Page, readingOf } from './read-page';
import { isShown } from './visibility';
import { CHANGES } from './watch';

/** A page that changes again and again is read at one stretch in the end. */
const MOST_BEGINNINGS = 3;

/**
 * 分段读 Reads a page as `readPage` does, and lets the page have its turn now and then: ten thousand rows hold nothing up. If the page changes
 * meanwhile, reading begins anew, so that what was read did stand on the page at one moment.
 */
export async function readPageInSlices(document: Document, visible = isShown): Promise<Page> {
  let changed = false;
  const observer = new MutationObserver(() => {
    changed = true;
  });
  try {
    for (let beginning = 1; ; beginning++) {
      const reading = readingOf(document, visible);
      changed = false;
      for (let until = performance.now() + SLICE; !changed; ) {
        const step = reading.next();
        if (step.done) return step.value;
        if (beginning > MOST_BEGINNINGS || performance.now() < until) continue;
        if (document.documentElement) observer.observe(document.documentElement, { childList: true });
        if (document.body) observer.observe(document.body, CHANGES);
        await nextTurn();
        until = performance.now() + SLICE;
      }
    }
  } finally {
    observer.disconnect();
  }
}
